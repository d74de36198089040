"""Waits for the export."""

from pytestqt.qtbot import QtBot

from factcheck_gui.ui.dialogs.export_dialog import ExportDialog


def settle(qtbot: QtBot, dialog: ExportDialog) -> None:
    """Wait until everything is drawn and counted."""

    def is_settled() -> bool:
        return not dialog.is_busy

    qtbot.waitUntil(is_settled)
