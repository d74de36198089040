"""A damaged workspace at the window: it is said once, nothing is written, and there are ways to go on."""

from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.recovered import Kept, Recovered, Stage, Tally
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.ui.dialogs import where
from factcheck_gui.ui.dialogs.backups_dialog import BackupsDialog
from factcheck_gui.ui.dialogs.damage_dialog import DamageDialog
from factcheck_gui.ui.dialogs.recovered_dialog import RecoveredDialog
from factcheck_gui.ui.dialogs.verify_dialog import VerifyDialog
from factcheck_gui.ui.opening import Opening
from tests.journeys.conftest import Start
from tests.journeys.user import ARTICLE, User


def alter_claims(path: Path) -> None:
    with closing(sqlite3.connect(str(path), isolation_level=None)) as other:
        other.execute("UPDATE claims SET restatement = 'slipped in'")


def ruin_an_index(path: Path) -> None:
    with closing(sqlite3.connect(str(path))) as other:
        (page,) = other.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'removed_links'").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(content)


def look_at_claims(user: User) -> None:
    """Read what the window reads while somebody scrolls through the claims."""
    user.session.look_elsewhere()
    assert user.session.review is not None
    with user.session.telling():
        list(user.session.review.claims)


def met(user: User, qtbot: QtBot) -> DamageDialog:
    """Return the dialog about the damage, once it stands there."""
    qtbot.waitUntil(lambda: user.working.damage.dialog is not None)
    assert user.working.damage.dialog is not None
    return user.working.damage.dialog


@pytest.fixture
def damaged(user: User) -> Path:
    """A workspace with an article, closed, that the check at opening finds to be damaged."""
    user.paste(ARTICLE)
    path = user.session.workspace.path
    user.working.workbench.close()
    ruin_an_index(path)
    return path


def test_a_damaged_file_is_not_opened_and_the_ways_to_go_on_are_offered(
    user: User, damaged: Path, qtbot: QtBot
) -> None:
    before = damaged.read_bytes()

    assert not user.working.files.open_path(damaged)

    dialog = met(user, qtbot)
    assert dialog.isVisible()
    assert user.window.messages.words.startswith(f"“{damaged}” is damaged")
    dialog.close_button.click()
    assert user.working.workbench.session is None
    assert damaged.read_bytes() == before


def test_a_damaged_file_can_be_looked_at_and_takes_nothing(user: User, damaged: Path, qtbot: QtBot) -> None:
    before = damaged.read_bytes()
    user.working.files.open_path(damaged)

    met(user, qtbot).look_button.click()
    user.view.articles.list.setCurrentIndex(user.view.articles.list.model().index(0, 0))
    user.view.open_last_place()
    composer = user.session.workspace.composer
    assert not user.session.submit(composer.add_source(composer.new_source()))

    assert user.window.status.saved_words == "✗ Damaged: nothing is saved"
    assert not user.session.undo_stack.count()
    user.working.workbench.close()
    assert damaged.read_bytes() == before


def test_damage_that_is_met_while_working_is_said_once(user: User, qtbot: QtBot) -> None:
    user.paste(ARTICLE)
    user.press("J", "A")
    alter_claims(user.session.workspace.path)

    look_at_claims(user)
    dialog = met(user, qtbot)
    look_at_claims(user)
    user.press("1")

    assert user.working.damage.dialog is dialog
    assert user.window.status.saved_words == "✗ Damaged: nothing is saved"
    dialog.look_button.click()
    look_at_claims(user)
    user.come_back()
    assert user.working.damage.dialog is None
    assert user.working.workbench.session is not None


def test_from_a_damaged_file_one_gets_to_the_backups(user: User, damaged: Path, qtbot: QtBot) -> None:
    user.working.files.open_path(damaged)
    dialog = met(user, qtbot)
    seen: list[bool] = []

    def close(shown: BackupsDialog) -> None:
        seen.append(True)
        shown.reject()

    user.answer(BackupsDialog, close)
    dialog.backups_button.click()

    assert seen == [True]


def test_what_came_back_is_told_and_opened_and_the_damaged_file_renamed(
    user: User, damaged: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = damaged.with_name("saved.factcheck")

    def recover(self: Opening, source: Path, target: Path, progress: object, may_go_on: object) -> Recovered:
        assert callable(progress)
        progress(Stage.WRITING, 1, 2)
        Workspace.create(target, self._desk()).close()
        tallies = (Tally(kind=Kept.CLAIM, found=3, of=4), Tally(kind=Kept.RULE, found=0, of=0))
        return Recovered(source=source, target=target, was_whole=False, tallies=tallies, from_history=2)

    def chosen(*_: object, **__: object) -> Path:
        return target

    monkeypatch.setattr(Opening, "recover", recover)
    monkeypatch.setattr(where, "ask_where", chosen)
    user.working.files.open_path(damaged)
    met(user, qtbot).recover_button.click()
    found: list[RecoveredDialog] = []

    def is_told() -> bool:
        found[:] = [one for one in user.window.findChildren(RecoveredDialog) if one.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_told)
    assert found[0].outcome.text().startswith("Not everything came back")
    assert "3 of 4 claims" in found[0].lines.toPlainText()
    found[0].aside_box.setChecked(True)
    found[0].open_button.click()

    assert user.session.workspace.path == target
    assert not damaged.exists()
    assert [one.name for one in damaged.parent.glob("*(damaged*")] != []


def test_a_damaged_workspace_is_recovered_into_a_new_one(
    user: User, damaged: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = damaged.read_bytes()
    target = damaged.with_name("saved.factcheck")

    def chosen(*_: object, **__: object) -> Path:
        return target

    monkeypatch.setattr(where, "ask_where", chosen)
    user.working.files.open_path(damaged)
    met(user, qtbot).look_button.click()
    user.window.messages.offer_button.click()
    met(user, qtbot).recover_button.click()

    def is_told() -> bool:
        return any(one.isVisible() for one in user.window.findChildren(RecoveredDialog))

    qtbot.waitUntil(is_told)
    (dialog,) = user.window.findChildren(RecoveredDialog)
    assert dialog.outcome.text() == "Everything came back."
    dialog.open_button.click()

    assert user.session.workspace.path == target
    assert len(user.session.workspace.browsing.articles()) == 1
    assert user.session.workspace.verify() == ()
    assert damaged.read_bytes() == before


def test_a_whole_workspace_is_checked_beside_the_work(user: User, qtbot: QtBot) -> None:
    user.paste(ARTICLE)

    user.choose("verify_workspace")
    dialog = checked(user, qtbot)

    assert dialog.outcome.text() == "The workspace is whole."
    assert "The history ends with event" in dialog.seal.text()
    dialog.close_button.click()


def test_what_the_check_finds_is_listed_and_then_met_as_damage(user: User, qtbot: QtBot) -> None:
    user.paste(ARTICLE)
    with closing(sqlite3.connect(str(user.session.workspace.path), isolation_level=None)) as other:
        other.execute("UPDATE rating_values SET definition = 'other'")

    user.choose("verify_workspace")
    dialog = checked(user, qtbot)

    assert "things are wrong with this workspace." in dialog.outcome.text()
    assert "The file is damaged." in dialog.advice.text()
    dialog.copy_button.click()
    dialog.close_button.click()
    met(user, qtbot).close_button.click()
    assert user.working.workbench.session is None


def test_a_check_that_still_runs_ends_with_its_workspace(user: User, start: Start) -> None:
    user.paste(ARTICLE)

    user.choose("verify_workspace")
    user.working.workbench.close()
    user.come_back()

    assert not user.window.findChildren(VerifyDialog)


def checked(user: User, qtbot: QtBot) -> VerifyDialog:
    """Return the dialog with what the check has found."""
    found: list[VerifyDialog] = []

    def is_told() -> bool:
        found[:] = [one for one in user.window.findChildren(VerifyDialog) if one.isVisible()]
        return bool(found)

    qtbot.waitUntil(is_told)
    return found[0]
