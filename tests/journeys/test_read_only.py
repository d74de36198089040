"""What takes no changes says so at every key: what is signed off, and an older version."""

from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.ui.dialogs.rules_dialog import RulesDialog
from tests.journeys.newer import NEWER, checked, later, state, take_in
from tests.journeys.user import User
from tests.ui.rules import sign_off

SIGNED = "“Quarry denies it blasted at night” is signed off by Reviewer 1 and takes no changes."
OLDER = "This is an older version; it stays as it was."
CHANGING = (
    *("A", "D", "F", "X", "1", "0", "Alt+1", "Shift+A", "Delete"),
    *("P", "R", "T", "N", "L", "Return", "Ctrl+Space"),
    *("Ctrl+T", "Ctrl+G", "Ctrl+Shift+D", "Ctrl+1", "Ctrl+4"),
)


def silent(reader: User, sentence: str) -> list[str]:
    """Return the keys after which something other than the sentence is said, or the focus is elsewhere."""
    found = []
    for key in CHANGING:
        reader.press("Esc")
        reader.press(key)
        is_said = reader.window.messages.words.startswith(sentence)
        is_here = QApplication.focusWidget() is reader.view.page and QApplication.activeModalWidget() is None
        if not (is_said and is_here):
            found.append(f"{key}: {reader.window.messages.words}")
    return found


def test_every_key_that_would_change_what_is_signed_off_says_that_it_is(reader: User) -> None:
    checked(reader)
    sign_off(reader.session)
    before = state(reader)

    assert silent(reader, SIGNED) == []
    assert reader.session.review is not None
    reader.session.place.go(reader.session.review.text.statements[0])
    assert silent(reader, SIGNED) == []
    assert state(reader) == before


def test_every_key_that_would_change_an_older_version_says_that_it_is_one(reader: User) -> None:
    checked(reader)
    take_in(reader, NEWER, later)
    assert reader.session.review is not None
    versions = reader.session.workspace.versioning.versions(reader.session.review.article.id)
    assert reader.view.show_version(min(versions, key=lambda one: one.number).id)
    reader.go_to("Villagers")
    before = state(reader)

    assert silent(reader, OLDER) == []
    assert state(reader) == before


def test_the_rules_say_in_their_dialog_what_the_session_refuses(reader: User) -> None:
    said: list[str] = []

    def listen(dialog: RulesDialog) -> None:
        dialog.set_rule(Rule.NO_VERDICT, Level.STOP)
        reader.session.told.emit(SIGNED)
        said.append(dialog.footer_line.text())
        dialog.close_button.click()

    reader.answer(RulesDialog, listen)
    reader.press("Ctrl+Shift+R")
    assert said == [SIGNED]
