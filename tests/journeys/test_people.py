"""People and organisations: named while one checks, and put in order in one place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.dialogs.bulk_name_dialog import BulkNameDialog
from factcheck_gui.ui.dialogs.merge_dialog import MergeDialog
from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.dialogs.rename_dialog import RenameDialog
from tests.journeys.user import ARTICLE, User

Names = tuple[str | None, str | None, str | None]


def named(user: User) -> list[Names]:
    """Return speaker, reporter and target of every claim."""
    assert user.session.review is not None
    claims = [one.claim for one in user.session.review.claims]
    return [(claim.speaker, claim.reported_by, claim.target) for claim in claims]


@pytest.fixture
def checker(reader: User) -> User:
    """A reader with two claims, named by keys alone."""
    reader.go_to("The quarry denies")
    reader.press("D", "P")
    reader.write("The quarry")
    reader.press("Return", "R")
    reader.write("Village Post")
    reader.press("Return", "J", "A", "P")
    reader.write("Villagers")
    reader.press("Return", "T")
    reader.write("quar")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    reader.come_back()
    return reader


def test_names_are_typed_by_keyboard_alone(checker: User) -> None:
    assert named(checker) == [("The quarry", "Village Post", None), ("Villagers", None, "The quarry")]
    assert checker.view.page.hasFocus()
    line = checker.view.claims.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "The quarry, reported by Village Post" in line


def test_somebody_is_renamed_and_the_whole_is_undone(checker: User) -> None:
    def work(dialog: PeopleDialog) -> None:
        dialog.list.choose(["The quarry"])
        checker.answer(RenameDialog, rename)
        dialog.rename_button.click()
        dialog.close_button.click()

    def rename(dialog: RenameDialog) -> None:
        dialog.line.setText("Harrow Quarries Ltd.")
        dialog.rename_button.click()

    checker.answer(PeopleDialog, work)
    checker.press("Ctrl+Shift+P")
    checker.come_back()

    assert named(checker) == [
        ("Harrow Quarries Ltd.", "Village Post", None),
        ("Villagers", None, "Harrow Quarries Ltd."),
    ]
    assert checker.view.claims.editor.form.words.target.text() == "Harrow Quarries Ltd."
    checker.press("Ctrl+Z")
    assert named(checker) == [("The quarry", "Village Post", None), ("Villagers", None, "The quarry")]
    checker.press("Ctrl+Shift+Z")
    assert named(checker)[0][0] == "Harrow Quarries Ltd."
    assert checker.session.workspace.verify() == ()


def test_two_are_merged_and_parted_again(checker: User) -> None:
    before = named(checker)

    def work(dialog: PeopleDialog) -> None:
        dialog.list.choose(["Villagers", "Village Post"])
        checker.answer(MergeDialog, merge)
        dialog.merge_button.click()
        dialog.close_button.click()

    def merge(dialog: MergeDialog) -> None:
        dialog.choose("Villagers")
        dialog.merge_button.click()

    checker.answer(PeopleDialog, work)
    checker.choose("show_people")
    checker.come_back()

    assert named(checker) == [("The quarry", "Villagers", None), ("Villagers", None, "The quarry")]
    checker.press("Ctrl+Z")
    assert named(checker) == before


def test_a_place_where_somebody_is_named_is_gone_to_in_another_article(checker: User) -> None:
    assert checker.session.review is not None
    first = checker.session.review.article.id
    claim_id = checker.session.review.claims[1].claim.id
    checker.paste(ARTICLE.replace("Quarry", "Mill").replace("quarry", "mill"))
    assert checker.session.review.article.id != first

    def work(dialog: PeopleDialog) -> None:
        dialog.list.choose(["Villagers"])
        dialog.uses_table.setFocus()
        dialog.uses_table.setCurrentIndex(dialog.uses.index(0, 0))
        QTest.keyClick(dialog.uses_table, Qt.Key.Key_Return)

    checker.answer(PeopleDialog, work)
    checker.press("Ctrl+Shift+P")
    checker.come_back()

    assert checker.session.review.article.id == first
    assert checker.session.place.claim_id == claim_id


def test_naming_without_a_claim_says_what_to_do(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("P")

    assert "Tag the statement first" in reader.window.messages.words


def test_a_name_for_several_selected_claims_is_asked_for_once(checker: User) -> None:
    def name(dialog: BulkNameDialog) -> None:
        dialog.name_field.setText("Village Post")
        dialog.name_button.click()

    checker.view.claims.list.selectAll()
    checker.answer(BulkNameDialog, name)
    checker.press("R")
    checker.come_back()

    assert [reporter for _, reporter, _ in named(checker)] == ["Village Post", "Village Post"]
    checker.press("Ctrl+Z")
    assert [reporter for _, reporter, _ in named(checker)] == ["Village Post", None]
