"""Somebody checks an evidence pack in the window."""

from pathlib import Path

from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.ui.dialogs.pack_check_dialog import PackCheckDialog
from tests.journeys.user import User


def test_a_pack_that_was_just_written_is_whole(reader: User, tmp_path: Path) -> None:
    pack = tmp_path / "pack.zip"
    exporting = reader.session.workspace.exporting
    exporting.export(ExportOrder(format_name="pack", is_internal=True), pack)
    said: list[str] = []

    def read(dialog: PackCheckDialog) -> None:
        said.append(dialog.outcome.text())
        dialog.accept()

    reader.answer(PackCheckDialog, read)
    reader.working.packs.check(pack)
    reader.come_back()
    assert said == ["The pack is whole."]


def test_the_open_workspace_is_not_opened_a_second_time(reader: User) -> None:
    reader.working.packs.check(reader.session.workspace.path)
    assert reader.window.messages.isVisibleTo(reader.window)
