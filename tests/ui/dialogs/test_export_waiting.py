"""The export where the user does not want to wait until all articles are read."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.reports import Report
from factcheck_gui.ui.dialogs import export_offer
from factcheck_gui.ui.dialogs.export_dialog import ExportDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme
from tests.conftest import take_in
from tests.ui.dialogs.settling import settle


class Waiting:
    """Reading a list of articles that takes until the user gives it up."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked = 0
        monkeypatch.setattr(export_offer, "is_large", self._is_large)
        monkeypatch.setattr(export_offer, "in_background", self._cancelled)

    def _is_large(self, _: object) -> bool:
        return True

    def _cancelled(self, work: Callable[[], object], *_: object) -> None:
        self.asked += 1
        # What was cancelled runs on to its end.
        work()
        # As in the real one, everything that waits for its turn has it.
        QApplication.processEvents()


def test_who_does_not_wait_for_all_articles_is_at_this_one_again(
    qtbot: QtBot, session: Session, settings: Settings, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(session.workspace, "A second text.")
    waiting = Waiting(monkeypatch)
    dialog = ExportDialog(session, settings, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    settle(qtbot, dialog)
    assert waiting.asked == 0

    dialog.choices.which.all_button.click()
    settle(qtbot, dialog)

    assert waiting.asked == 1
    assert dialog.choices.which.this_button.isChecked()
    assert dialog.preview_label.text() == "What readers will see"
    dialog.choices.choose_report(Report.SOURCES)
    settle(qtbot, dialog)
    assert waiting.asked == 1
    dialog.choices.which.all_button.click()
    assert waiting.asked == 2
    dialog.choices.which.selected_button.click()
    assert waiting.asked == 3
    assert dialog.choices.which.this_button.isChecked()


def test_what_nobody_waited_for_is_not_called_empty(
    qtbot: QtBot, session: Session, settings: Settings, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = Waiting(monkeypatch)
    settings.remember_choice("export-format", "json")
    dialog = ExportDialog(session, settings, theme)
    qtbot.addWidget(dialog)
    assert waiting.asked == 0
    dialog.show()
    qtbot.waitUntil(lambda: waiting.asked == 1)
    settle(qtbot, dialog)
    dialog.choices.changed.emit()
    settle(qtbot, dialog)

    assert waiting.asked == 1
    assert "not read" in dialog.preview.line.text()
    assert dialog.export_button.isEnabled()
    dialog.choices.choose_format("html")
    settle(qtbot, dialog)
    dialog.choices.choose_format("json")
    assert waiting.asked == 2
