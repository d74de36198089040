"""People are renamed, merged and removed from their list, and every step is taken back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.dialogs.merge_dialog import MergeDialog
from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.dialogs.rename_dialog import RenameDialog
from factcheck_gui.ui.session import Session
from tests.ui.dialogs.people import names
from tests.ui.sessions import review_of, state
from tests.ui.versions import take_in_version


def speakers(session: Session) -> list[str | None]:
    """Return who says the claims of the open article."""
    return [one.claim.speaker for one in review_of(session).claims]


def answer(kind: type[RenameDialog] | type[MergeDialog], how: Callable[..., object]) -> None:
    """Answer the next people of this kind."""

    def look() -> None:
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        how(found)

    QTimer.singleShot(0, look)


def test_renaming_changes_every_claim_and_undo_changes_them_back(
    people: PeopleDialog, named: Session
) -> None:
    before = state(named)
    people.list.choose(["The mayor"])
    said: list[str] = []

    def rename(asked: RenameDialog) -> None:
        asked.line.setText("Jane Doe")
        said.append(asked.consequence)
        asked.rename_button.click()

    answer(RenameDialog, rename)
    people.rename_button.click()

    assert said == ["2 claims change. The name as it was stays as another spelling."]
    assert speakers(named) == ["Jane Doe", "An engineer", "Mayor"]
    assert [one.name for one in people.list.chosen] == ["Jane Doe"]
    assert people.form.aliases.toPlainText() == "The mayor"
    people.undo_button.click()
    assert state(named) == before
    assert [one.name for one in people.list.chosen] == ["The mayor"]


def test_renaming_to_a_name_that_is_there_is_told_and_merges(people: PeopleDialog, named: Session) -> None:
    people.list.choose(["Mayor"])
    buttons: list[str] = []

    def rename(asked: RenameDialog) -> None:
        asked.line.setText(" ")
        assert not asked.rename_button.isEnabled()
        asked.line.setText("The mayor")
        buttons.append(asked.rename_button.text())
        asked.rename_button.click()

    answer(RenameDialog, rename)
    QTest.keyClick(people, Qt.Key.Key_F2)

    assert buttons == ["Merge"]
    assert sorted(names(people)) == ["A paper", "An engineer", "The mayor"]


def test_merging_says_how_many_claims_change_and_is_one_step(people: PeopleDialog, named: Session) -> None:
    before = state(named)
    people.list.choose(["The mayor", "Mayor"])
    said: list[str] = []

    def merge(asked: MergeDialog) -> None:
        assert asked.into == "The mayor"
        said.append(asked.consequence)
        asked.choose("Mayor")
        said.append(asked.consequence)
        asked.merge_button.click()

    answer(MergeDialog, merge)
    people.merge_button.click()

    rest = "The other names stay as spellings; no detail is overwritten."
    assert said == [f"1 claim changes. {rest}", f"2 claims change. {rest}"]
    assert speakers(named) == ["Mayor", "An engineer", "Mayor"]
    assert [one.name for one in people.list.chosen] == ["Mayor"]
    people.undo()
    assert state(named) == before


def test_whoever_is_named_is_not_removed_and_the_unused_is(people: PeopleDialog, named: Session) -> None:
    naming = named.workspace.naming
    named.submit(naming.change("The mayor", role="Mayor"))
    named.submit(naming.change("A poet", role="Poet"))

    people.list.choose(["The mayor"])
    people.remove_button.click()
    assert people.footer_line.text().startswith("“The mayor” cannot be removed")

    people.list.choose(["A poet"])
    people.remove_button.click()
    assert "A poet" not in names(people)
    people.undo()
    assert "A poet" in names(people)


def test_names_are_renamed_while_an_older_version_is_shown(people: PeopleDialog, named: Session) -> None:
    older = review_of(named).version.id
    take_in_version(named)
    named.open_article(review_of(named).article.id, older)

    assert named.submit(named.workspace.naming.rename("An engineer", "Dr. Ames"))

    assert "Dr. Ames" in names(people)


def test_what_could_not_be_saved_waits_for_its_person_and_hinders_no_other(
    people: PeopleDialog, named: Session
) -> None:
    people.list.choose(["The mayor"])
    people.form.identity.setFocus()
    QTest.keyClicks(people.form.identity, "Q1")
    people.list.choose(["An engineer"])

    def rename(asked: RenameDialog) -> None:
        asked.line.setText("Dr. Ames")
        asked.rename_button.click()

    answer(RenameDialog, rename)
    people.rename()

    assert "Dr. Ames" in names(people)
    people.list.choose(["The mayor"])
    assert people.form.identity.text() == "Q1"
