"""The list of backups."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.dialogs.backups_dialog import BackupsDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, theme: Theme) -> BackupsDialog:
    found = BackupsDialog(session)
    qtbot.addWidget(found)
    return found


def test_without_backups_it_says_how_to_make_one(dialog: BackupsDialog) -> None:
    assert not dialog.empty_line.isHidden()
    assert not dialog.copy_button.isEnabled()


def test_a_backup_made_now_is_listed_and_selected(dialog: BackupsDialog, session: Session) -> None:
    dialog.backup_button.click()

    assert session.workspace.backups() == (dialog.chosen,)
    assert dialog.empty_line.isHidden()
    assert dialog.footer_line.property("role") == "good"


def test_a_copy_of_a_backup_can_be_opened(
    dialog: BackupsDialog, session: Session, desk: Desk, tmp_path: Path
) -> None:
    dialog.backup_button.click()

    assert dialog.copy_chosen_to(tmp_path / "copy.factcheck")

    copy = dialog.copy_to_open
    assert copy is not None
    opened = Workspace.open(copy, desk)
    assert opened.browsing.articles() == session.workspace.browsing.articles()
    opened.close()


def test_a_copy_never_replaces_the_open_workspace(dialog: BackupsDialog, session: Session) -> None:
    dialog.backup_button.click()

    assert not dialog.copy_chosen_to(session.workspace.path)
    assert dialog.copy_to_open is None
    assert session.workspace.verify() == ()


def test_a_copy_that_cannot_be_written_is_said(dialog: BackupsDialog, tmp_path: Path) -> None:
    dialog.backup_button.click()

    assert not dialog.copy_chosen_to(tmp_path / "no such folder" / "copy.factcheck")
    assert dialog.footer_line.property("role") == "error"
