"""What is refused, undone or given up while somebody types, in the whole window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.dialogs.scales_dialog import ScalesDialog
from factcheck_gui.ui.dialogs.sources_dialog import SourcesDialog
from factcheck_gui.ui.panels.claim_editor_form import ClaimForm
from tests.journeys.conftest import Start
from tests.journeys.user import User

LINK = "https://example.org/minutes"


@pytest.fixture
def desk(start: Start) -> User:
    """A user with the sample open."""
    found = start()
    found.working.files.open_sample()
    found.come_back()
    return found


def go(user: User, number: int) -> ClaimForm:
    """Go to a claim by its number and return the form that shows it."""
    review = user.session.review
    assert review is not None
    user.view.walking.go_to_claim(review.claims[number - 1].claim.id)
    return user.view.claims.editor.form


def enter(field: QLineEdit, words: str) -> None:
    """Go to a field, type words in place of what is there, and press Enter."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


def target(user: User, number: int) -> str | None:
    """Return about whom a claim is."""
    assert user.session.review is not None
    return user.session.review.claims[number - 1].claim.target


def test_a_value_refused_at_one_claim_hinders_nothing_at_another(desk: User) -> None:
    enter(go(desk, 3).words.target, "The mayor")
    enter(go(desk, 4).truth.dates.as_of.line, "soon")
    assert "soon" in desk.window.messages.words
    go(desk, 3)

    seen: list[QDialog] = []

    def look(dialog: QDialog) -> None:
        seen.append(dialog)
        dialog.reject()

    for kind, name in ((SourcesDialog, "show_sources"), (ScalesDialog, "edit_scales")):
        desk.answer(kind, look)
        desk.choose(name)
    desk.come_back()
    desk.choose("undo")

    assert len(seen) == 2
    assert target(desk, 3) != "The mayor"
    assert go(desk, 4).truth.dates.as_of.line.text() == "soon"


def test_a_value_refused_at_another_claim_is_asked_about_before_the_workspace_is_left(desk: User) -> None:
    enter(go(desk, 4).truth.dates.as_of.line, "soon")
    go(desk, 3)

    assert not desk.view.leave()


@pytest.mark.parametrize("name", ["undo", "redo", "show_sources", "edit_scales", "show_overview"])
def test_what_a_refused_field_holds_up_is_said_and_so_is_what_to_do(desk: User, name: str) -> None:
    enter(go(desk, 3).words.target, "The mayor")
    if name == "redo":
        desk.choose("undo")
    field = go(desk, 4).truth.dates.as_of.line
    enter(field, "soon")
    desk.window.messages.hide()

    desk.choose(name)

    words = desk.window.messages.words
    assert "soon" in words
    assert "Correct it or empty it" in words
    assert field.hasFocus()


def test_undo_while_a_new_note_is_written_takes_the_note_back(desk: User, qtbot: QtBot) -> None:
    form = go(desk, 3)
    before = len(form.notes.cards)
    desk.press("N")
    desk.write(LINK)
    desk.press("Ctrl+Return")
    assert len(form.notes.cards) == before + 1

    desk.press("Ctrl+Z")
    qtbot.wait(10)

    assert len(form.notes.cards) == before
    assert form.notes.quick.line.hasFocus()


def test_a_name_field_with_proposals_open_goes_with_its_window(desk: User, qtbot: QtBot) -> None:
    speaker = go(desk, 3).words.speaker
    speaker.setFocus()
    speaker.selectAll()
    QTest.keyClicks(speaker, "co")
    assert speaker.proposed

    desk.working.workbench.close()
    qtbot.wait(10)

    assert desk.working.workbench.view is None


def test_each_name_that_is_entered_is_a_step_of_its_own(desk: User) -> None:
    form = go(desk, 3)
    before = target(desk, 3)
    enter(form.words.target, "The council")
    enter(form.words.target, "The town hall")
    assert target(desk, 3) == "The town hall"

    desk.choose("undo")
    assert target(desk, 3) == "The council"
    desk.choose("undo")
    assert target(desk, 3) == before


def test_undo_in_a_field_that_is_saved_is_the_windows_undo(desk: User) -> None:
    form = go(desk, 3)
    before = target(desk, 3)
    form.words.target.setFocus()
    form.words.target.selectAll()
    desk.write("The mayor")
    form.words.target.popup.hide()
    desk.view.claims.save_pending()

    desk.press("Ctrl+Z")

    assert target(desk, 3) == before
    assert form.words.target.text() == (before or "")


def test_a_complaint_goes_when_its_field_is_right(desk: User) -> None:
    field = go(desk, 4).truth.dates.as_of.line
    enter(field, "soon")
    assert "soon" in desk.window.messages.words

    enter(field, "2026-03-04")

    assert desk.window.messages.words == ""


def test_a_complaint_about_a_link_goes_when_a_good_one_is_saved(desk: User, qtbot: QtBot) -> None:
    card = go(desk, 3).notes.cards[0]
    card.edit()
    assert card.form is not None
    field = card.form.source.form.link
    enter(field, "javascript:x")
    assert "javascript:x" in desk.window.messages.words

    enter(field, LINK)

    assert desk.window.messages.words == ""


def test_undo_in_a_scale_that_is_named_takes_the_name_back(desk: User) -> None:
    names: list[str] = []

    def name(dialog: ScalesDialog) -> None:
        dialog.scales.new_wanted.emit(Question.TRUTH)
        before = dialog.editor.name.text()
        enter(dialog.editor.name, "Alpha")
        assert dialog.chosen is not None
        names.append(dialog.chosen.name)
        desk.press("Ctrl+Z")
        names.append(dialog.chosen.name)
        names.extend((dialog.editor.name.text(), before))
        dialog.reject()

    desk.answer(ScalesDialog, name)
    desk.choose("edit_scales")

    named, stored, shown, before = names
    assert named == "Alpha"
    assert stored == shown == before


def test_a_complaint_stays_while_something_else_is_saved(desk: User) -> None:
    enter(go(desk, 4).truth.dates.as_of.line, "soon")

    enter(go(desk, 3).words.target, "The mayor")

    assert "soon" in desk.window.messages.words


def test_a_complaint_from_a_dialog_goes_with_it(desk: User) -> None:
    heard: list[str] = []

    def spoil(dialog: PeopleDialog) -> None:
        enter(dialog.form.identity, "javascript:x")
        heard.append(desk.window.messages.words)
        dialog.form.identity.clear()
        dialog.reject()

    desk.answer(PeopleDialog, spoil)
    desk.choose("show_people")

    assert "javascript:x" in heard[0]
    assert desk.window.messages.words == ""


def test_the_remark_stands_in_sight_while_it_is_asked_for(desk: User, qtbot: QtBot) -> None:
    desk.window.resize(1024, 700)
    desk.come_back()
    area = desk.view.claims.editor.area
    for number in (1, 3, 8, 20, 23, 29, 34, 45):
        remark = go(desk, number).state.remark
        desk.view.page.setFocus()
        qtbot.wait(5)

        desk.press("Ctrl+4")
        qtbot.wait(5)

        assert remark.hasFocus()
        top = remark.mapTo(area.viewport(), remark.rect().topLeft()).y()
        assert 0 <= top <= area.viewport().height() - remark.height()
        desk.press("Esc")


def test_return_in_an_empty_remark_says_what_is_missing(desk: User) -> None:
    form = go(desk, 3)
    desk.press("Ctrl+4")
    desk.press("Return")

    assert "what is asked for" in desk.window.messages.words
    assert form.state.remark.hasFocus()
    assert desk.session.review is not None
    assert desk.session.review.claims[2].claim.state is not ClaimState.SENT_BACK
    assert QApplication.focusWidget() is form.state.remark
