"""Another program holds the file for a while: the window lives on, and what was done is saved in the end."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from factcheck_gui.app import make_desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage import connection
from factcheck_gui.ui import held_file
from factcheck_gui.ui.held_file import HeldFileDialog
from tests.journeys.conftest import Start
from tests.journeys.many_articles import begin, wait
from tests.journeys.user import User
from tests.ui.holding import Holder, held
from tests.ui.said import Said

_DENIAL = ("denial", "The quarry denies that it blasted at night.")


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the dialog come at once."""
    monkeypatch.setattr(held_file, "ASKED_SECONDS", 0.1)


def once(user: User, is_so: Callable[[User], bool], *what: Callable[[], object]) -> None:
    """Do something as soon as something is so, which happens while the window waits."""

    def look() -> None:
        if is_so(user):
            for one in what:
                one()
        else:
            QTimer.singleShot(10, user.window, look)

    QTimer.singleShot(10, user.window, look)


def is_told(user: User) -> bool:
    return user.window.messages.words.startswith("Another program is writing to “desk.factcheck”.")


def is_asked(_: User) -> bool:
    return isinstance(QApplication.activeModalWidget(), HeldFileDialog)


def path_of(user: User) -> Path:
    return user.session.workspace.path


def give_up() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, HeldFileDialog)
    dialog.findChildren(QPushButton)[0].click()


def test_a_step_waits_for_the_other_program_and_is_saved(reader: User) -> None:
    reader.go_to("The quarry denies")
    said, seen = Said(reader.session), list[str]()
    with held(path_of(reader)) as holder:
        once(
            reader,
            is_told,
            lambda: seen.extend((reader.window.status.saved_words, reader.window.messages.words)),
            holder.let_go,
        )
        reader.press("D")

    assert reader.claims() == [_DENIAL]
    saving, words = seen
    assert saving == "○ Saving…"
    assert words.startswith("Another program is writing to “desk.factcheck”.")
    assert reader.window.status.saved_words == "● All changes saved"
    assert reader.window.messages.words == ""
    assert said.failed == []


def test_undo_and_redo_wait_for_the_other_program(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D")
    with held(path_of(reader)) as holder:
        once(reader, is_told, holder.let_go)
        reader.press("Ctrl+Z")
    assert reader.claims() == []
    with held(path_of(reader)) as holder:
        once(reader, is_told, holder.let_go)
        reader.press("Ctrl+Shift+Z")

    assert reader.claims() == [_DENIAL]
    assert reader.session.workspace.verify() == ()


@pytest.mark.usefixtures("soon")
def test_who_gives_up_is_told_that_it_is_not_saved_and_can_do_it_again(reader: User) -> None:
    reader.go_to("The quarry denies")
    with held(path_of(reader)):
        once(reader, is_asked, give_up)
        reader.press("D")
        assert reader.window.status.saved_words == "✗ Last change not saved"
        assert "Try again when it has finished" in reader.window.messages.words
        assert reader.claims() == []
    reader.come_back()
    reader.press("D")

    assert reader.claims() == [_DENIAL]
    assert reader.window.messages.words == ""


@pytest.mark.usefixtures("soon")
def test_an_undo_that_was_given_up_stays_on_the_stack(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D")
    with held(path_of(reader)):
        once(reader, is_asked, give_up)
        reader.press("Ctrl+Z")
    reader.come_back()
    assert reader.claims() == [_DENIAL]
    reader.press("Ctrl+Z")

    assert reader.claims() == []


@pytest.mark.usefixtures("soon")
def test_nobody_waits_for_a_dialog_that_goes_by_itself(reader: User) -> None:
    reader.go_to("The quarry denies")
    with held(path_of(reader)) as holder:
        once(reader, is_asked, holder.let_go)
        reader.press("D")

    assert reader.claims() == [_DENIAL]
    assert QApplication.activeModalWidget() is None


def test_whoever_types_is_not_held_up(reader: User, qtbot: QtBot) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "Return")
    saved = reader.view.claims.editor.form.truth.saved
    failed = Said(reader.session).failed
    with held(path_of(reader)):
        reader.write("asked the")
        saved._timer.setInterval(20)
        saved._timer.start()
        qtbot.wait(300)
        assert not reader.session.durable.is_writing
        assert reader.window.status.saved_words == "○ Typing…"
        reader.write(" mayor")
    qtbot.waitUntil(lambda: not saved.is_pending)

    assert failed == []
    assert reader.session.review is not None
    (verdict,) = reader.session.review.claims[0].verdicts.values()
    assert verdict.reason == "asked the mayor"


@pytest.mark.usefixtures("soon")
def test_words_that_could_not_be_saved_stay_and_hold_the_window_back(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "Return")
    reader.write("asked the mayor")
    field = reader.view.claims.editor.form.truth.saved
    with held(path_of(reader)):
        once(reader, is_asked, give_up)
        reader.press("Ctrl+Return")
        assert field.text == "asked the mayor"
        once(reader, is_asked, give_up)
        reader.answer(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.Cancel).click())
        reader.window.close()
        assert reader.window.isVisible()
    reader.window.close()

    assert not reader.window.isVisible()
    found = Workspace.open(reader.home / "desk.factcheck", make_desk("Reviewer 1"))
    review = found.browsing.review(found.browsing.articles()[0].article.id)
    (verdict,) = review.claims[0].verdicts.values()
    found.close()
    assert verdict.reason == "asked the mayor"


def test_opening_waits_for_a_program_that_lets_nobody_read(
    reader: User, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = path_of(reader)
    reader.window.close()
    monkeypatch.setattr(connection, "IS_NEW", False)
    Workspace.open(path, make_desk("Reviewer 1")).close()
    again = start()
    with held(path, "EXCLUSIVE") as holder:
        QTimer.singleShot(450, again.window, holder.let_go)
        assert again.working.files.open_path(path)

    assert again.session.review is not None


@pytest.mark.usefixtures("soon")
def test_an_opening_that_was_given_up_is_said(
    reader: User, start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = path_of(reader)
    reader.window.close()
    monkeypatch.setattr(connection, "IS_NEW", False)
    Workspace.open(path, make_desk("Reviewer 1")).close()
    again = start()
    with held(path, "EXCLUSIVE"):
        once(again, is_asked, give_up)
        assert not again.working.files.open_path(path)

    assert "Another program is writing" in again.window.messages.words
    assert again.working.workbench.session is None


def test_an_import_goes_on_when_the_other_program_has_finished(
    user: User, many_files: Path, qtbot: QtBot
) -> None:
    holders: list[Holder] = []
    with held(path_of(user)) as holder:
        holders.append(holder)
        begin(user, many_files)
        qtbot.wait(600)
        assert user.session.workspace.browsing.articles() == ()
        holder.let_go()
        report = wait(user, qtbot)

    assert report.trouble is None
    assert len(user.session.workspace.browsing.articles()) == 45
    assert user.session.workspace.verify() == ()
