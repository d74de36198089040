"""Somebody goes back to how it was this morning, and back again."""

from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from factcheck_gui.paths import backups_folder
from factcheck_gui.ui.dialogs.backups_dialog import BackupsDialog
from tests.journeys.conftest import Start
from tests.journeys.user import User

DENIES: Final = ("denial", "The quarry denies that it blasted at night.")
_MOMENT: Final = "%Y%m%dT%H%M%S%fZ"
SHOOK: Final = ("allegation", "Villagers say that windows shook at eleven.")


def test_somebody_restores_what_was_undoes_that_and_does_it_again(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "5")
    reader.answer(BackupsDialog, _backs_up)
    reader.choose("show_backups")
    reader.come_back()
    _hours_pass(2)
    reader.press("J", "A")
    assert reader.claims() == [DENIES, SHOOK]

    reader.answer(BackupsDialog, _restores_the_oldest)
    reader.choose("show_backups")
    reader.come_back()

    assert reader.claims() == [DENIES]
    assert "as it was on" in reader.window.messages.words
    reader.press("Ctrl+Z")
    assert reader.claims() == [DENIES, SHOOK]
    assert "restoring of the backup" in reader.window.actions_by_name["redo"].text()
    reader.press("Ctrl+Shift+Z")
    assert reader.claims() == [DENIES]
    assert reader.session.workspace.verify() == ()


def test_the_backups_of_a_workspace_that_is_gone_are_found_without_one(start: Start, reader: User) -> None:
    path = reader.session.workspace.path
    reader.go_to("The quarry denies")
    reader.press("D")
    reader.choose("close_workspace")
    path.unlink()
    found: list[str] = []

    def look(dialog: BackupsDialog) -> None:
        found.extend(dialog.list.model.backup(row).name for row in range(dialog.list.model.row_total()))
        assert dialog.copy_chosen_to(path)
        dialog.copy_to_open = path
        dialog.accept()

    reader.answer(BackupsDialog, look)
    reader.choose("show_backups")
    reader.come_back()

    assert set(found) == {"desk"}
    assert reader.session.workspace.path == path
    assert reader.claims() == [DENIES]


def test_a_backup_is_never_worked_on_itself(reader: User) -> None:
    made = reader.session.workspace.back_up()
    content = made.read_bytes()

    assert not reader.working.files.open_path(made)

    assert reader.session.workspace.path != made
    assert "stays as it is" in reader.window.messages.words
    assert made.read_bytes() == content


def _backs_up(dialog: BackupsDialog) -> None:
    dialog.backup_button.click()
    dialog.close_button.click()


def _restores_the_oldest(dialog: BackupsDialog) -> None:
    dialog.list.table.choose_row(dialog.list.model.row_total() - 1)
    QTimer.singleShot(0, _agree)
    dialog.restore_button.click()


def _agree() -> None:
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        box.buttons()[0].click()
    else:
        QTimer.singleShot(5, _agree)


def _hours_pass(hours: int) -> None:
    """Make the backups that are there so much older."""
    for path in backups_folder().iterdir():
        name, place, moment, label = path.name.split("-", 3)
        made = datetime.strptime(moment, _MOMENT).replace(tzinfo=UTC)
        older = (made - timedelta(hours=hours)).strftime(_MOMENT)
        path.rename(path.with_name(f"{name}-{place}-{older}-{label}"))


def test_a_backup_takes_the_place_of_a_damaged_workspace(reader: User) -> None:
    path = reader.session.workspace.path
    reader.go_to("The quarry denies")
    reader.press("D")
    reader.choose("close_workspace")
    damaged = b"damaged" * 1000
    path.write_bytes(damaged)

    def put(dialog: BackupsDialog) -> None:
        QTimer.singleShot(0, _agree)
        dialog.restore_button.click()

    reader.answer(BackupsDialog, put)
    reader.working.backups.show_backups_of_damaged(path)
    reader.come_back()

    assert reader.claims() == [DENIES]
    assert "The damaged file is kept" in reader.window.messages.words
    (aside,) = path.parent.glob("desk (damaged *")
    assert aside.read_bytes() == damaged
