"""The list of backups, and what is done with them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.backups import BackupLabel
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.dialogs import backups_dialog
from factcheck_gui.ui.dialogs.backups_dialog import BackupsDialog
from factcheck_gui.ui.models.backup_table import BackupColumn
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.sessions import state, tag

Show = Callable[[], BackupsDialog]


@pytest.fixture
def show(qtbot: QtBot, bridge_session: Session, desk: Desk, tmp_path: Path) -> Show:
    """Shows the dialog, once all backups have been looked into."""

    def shown() -> BackupsDialog:
        found = BackupsDialog(desk.backups, tmp_path, bridge_session)
        qtbot.addWidget(found)
        _look(found)
        return found

    return shown


@pytest.fixture
def _agreed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups_dialog, "agrees_to_restore", _yes)
    monkeypatch.setattr(backups_dialog, "agrees_to_delete", _yes)


def test_without_backups_it_says_how_to_make_one(show: Show) -> None:
    dialog = show()

    assert "Back up now" in dialog.list.empty_line.text()
    assert dialog.list.table.isHidden()
    assert not any(button.isEnabled() for button in dialog._deeds())


def test_a_backup_made_now_is_listed_and_selected(show: Show, bridge_session: Session) -> None:
    dialog = show()

    dialog.backup_button.click()
    _look(dialog)

    assert dialog.list.chosen is not None
    assert dialog.list.chosen.label is BackupLabel.BY_HAND
    assert bridge_session.workspace.backups() == (dialog.list.chosen.path,)
    assert dialog.footer_line.property("role") == "good"


def test_a_backup_tells_its_age_why_it_was_made_and_what_it_holds(
    show: Show, bridge_session: Session
) -> None:
    tag(bridge_session)
    bridge_session.workspace.back_up(BackupLabel.BEFORE_IMPORT)

    dialog = show()

    assert _cell(dialog, 0, BackupColumn.AGE) == "just now"
    assert _cell(dialog, 0, BackupColumn.REASON) == "before a large import"
    assert _cell(dialog, 0, BackupColumn.CONTENTS) == "1 article · 1 claim"
    assert "in all, in" in dialog.footer_line.text()


def test_a_backup_that_cannot_be_read_says_so(show: Show, bridge_session: Session) -> None:
    made = bridge_session.workspace.back_up()
    made.write_bytes(b"nothing of ours")

    dialog = show()

    assert _cell(dialog, 0, BackupColumn.CONTENTS) == "damaged"
    assert not dialog.restore_button.isEnabled()
    assert dialog.delete_button.isEnabled()


def test_those_of_others_are_shown_where_somebody_asks(
    show: Show, bridge_session: Session, desk: Desk, tmp_path: Path
) -> None:
    bridge_session.workspace.back_up()
    other = Workspace.create(tmp_path / "other.factcheck", desk)
    other.back_up()
    other.close()
    dialog = show()
    assert dialog.list.model.row_total() == 1

    dialog.list.which_field.setCurrentIndex(1)
    dialog.list.which_field.activated.emit(1)

    names = {_cell(dialog, row, BackupColumn.WORKSPACE) for row in range(dialog.list.model.row_total())}
    assert names == {"desk", "other"}


def test_those_from_before_the_workspace_was_renamed_are_among_its_own(
    qtbot: QtBot, workspace: Workspace, desk: Desk, tmp_path: Path, theme: Theme
) -> None:
    workspace.back_up()
    workspace.close()
    session = Session(Workspace.open(workspace.path.rename(tmp_path / "renamed.factcheck"), desk))
    dialog = BackupsDialog(desk.backups, tmp_path, session)
    qtbot.addWidget(dialog)
    assert dialog.list.model.row_total() == 0

    _look(dialog)

    assert dialog.list.model.row_total() == 1
    session.close()


def test_without_a_workspace_all_are_shown_and_none_can_be_restored(
    qtbot: QtBot, workspace: Workspace, desk: Desk, tmp_path: Path, theme: Theme
) -> None:
    workspace.back_up()

    dialog = BackupsDialog(desk.backups, tmp_path)
    qtbot.addWidget(dialog)

    assert dialog.list.model.row_total() == 1
    assert dialog.restore_button.isHidden()
    assert dialog.backup_button.isHidden()
    assert dialog.copy_button.isEnabled()


def test_a_copy_of_a_backup_can_be_opened(
    show: Show, bridge_session: Session, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge_session.workspace.back_up()
    dialog = show()
    monkeypatch.setattr(backups_dialog, "ask_where", _answers(tmp_path / "copy.factcheck"))

    dialog.copy_button.click()

    assert dialog.copy_to_open == tmp_path / "copy.factcheck"
    opened = Workspace.open(dialog.copy_to_open, desk)
    assert opened.browsing.articles() == bridge_session.workspace.browsing.articles()
    opened.close()


@pytest.mark.parametrize("target", ["desk.factcheck", "no such folder/copy.factcheck"])
def test_a_copy_that_cannot_be_written_is_said(
    show: Show, bridge_session: Session, tmp_path: Path, target: str
) -> None:
    bridge_session.workspace.back_up()
    dialog = show()

    assert not dialog.copy_chosen_to(tmp_path / target)

    assert bridge_session.workspace.verify() == ()


@pytest.mark.usefixtures("_agreed")
def test_a_backup_that_has_vanished_is_said(show: Show, bridge_session: Session, tmp_path: Path) -> None:
    made = bridge_session.workspace.back_up()
    dialog = show()
    made.unlink()

    assert not dialog.restore_chosen()

    assert dialog.footer_line.property("role") == "error"
    assert "There is no file" in dialog.footer_line.text()


@pytest.mark.usefixtures("_agreed")
def test_a_restored_backup_can_be_undone_and_redone(show: Show, bridge_session: Session) -> None:
    tag(bridge_session, 1)
    bridge_session.workspace.back_up()
    wanted = state(bridge_session)
    tag(bridge_session, 2)
    before = state(bridge_session)
    dialog = show()

    dialog.restore_button.click()

    assert dialog.restored
    assert state(bridge_session) == wanted
    newest, _ = bridge_session.workspace.backups()
    assert newest.name.endswith("-before-restore.factcheck")
    bridge_session.undo()
    assert state(bridge_session) == before
    bridge_session.redo()
    assert state(bridge_session) == wanted
    assert bridge_session.workspace.verify() == ()


def test_the_question_tells_what_comes_and_goes(show: Show, bridge_session: Session, qtbot: QtBot) -> None:
    bridge_session.workspace.back_up()
    tag(bridge_session)
    before = state(bridge_session)
    dialog = show()
    said: list[str] = []

    def cancel() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(box.informativeText())
        box.button(QMessageBox.StandardButton.Cancel).click()

    _soon(qtbot, cancel)
    assert not dialog.restore_chosen()

    assert "Goes: 1 claim" in said[0]
    assert state(bridge_session) == before
    assert len(bridge_session.workspace.backups()) == 1


def test_what_is_here_already_need_not_be_restored(show: Show, bridge_session: Session) -> None:
    bridge_session.workspace.back_up()
    dialog = show()

    dialog.restore_button.click()

    assert not dialog.restored
    assert "just what is here" in dialog.footer_line.text()


@pytest.mark.usefixtures("_agreed")
def test_a_backup_is_deleted_once_that_is_agreed(show: Show, bridge_session: Session) -> None:
    first, second = bridge_session.workspace.back_up(), bridge_session.workspace.back_up()
    dialog = show()

    dialog.delete_button.click()

    assert bridge_session.workspace.backups() == (first,)
    assert not second.exists()
    assert dialog.list.chosen is not None
    assert dialog.list.chosen.path == first


def _look(dialog: BackupsDialog) -> None:
    while dialog.list.look_on():
        continue


def _cell(dialog: BackupsDialog, row: int, column: BackupColumn) -> str:
    words = str(dialog.list.model.index(row, column).data())
    return words.strip("\u2066\u2067\u2068\u2069")


def _yes(*_: object) -> bool:
    return True


def _answers(target: Path) -> Callable[..., Path]:
    def answer(*_: object, **__: object) -> Path:
        return target

    return answer


def _soon(qtbot: QtBot, deed: Callable[[], None]) -> None:
    from PySide6.QtCore import QTimer

    def look() -> None:
        if isinstance(QApplication.activeModalWidget(), QMessageBox):
            deed()
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)
