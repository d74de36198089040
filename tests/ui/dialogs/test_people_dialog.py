"""The list of people: found, sorted, corrected, renamed, merged, and every step taken back."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.parties import Party
from factcheck_gui.ui.dialogs.merge_dialog import MergeDialog
from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.dialogs.rename_dialog import RenameDialog
from factcheck_gui.ui.models.people_table import PeopleColumn, PeopleOrder
from factcheck_gui.ui.session import Session
from tests.conftest import take_in
from tests.ui.sessions import composer, review_of, state, tag
from tests.ui.versions import take_in_version


@pytest.fixture
def named(bridge_session: Session) -> Session:
    """Four claims: the mayor says two and is spoken of once, an engineer one, a paper reports one."""
    for statement, speaker, target in (
        (1, "The mayor", None),
        (2, "An engineer", "The mayor"),
        (3, "Mayor", None),
    ):
        claim = tag(bridge_session, statement).claim
        bridge_session.submit(composer(bridge_session).name_speaker(claim, speaker))
        claim = review_of(bridge_session).claims[statement - 1].claim
        bridge_session.submit(composer(bridge_session).name_target(claim, target))
    first = review_of(bridge_session).claims[0].claim
    bridge_session.submit(composer(bridge_session).name_reporter(first, "A paper"))
    return bridge_session


@pytest.fixture
def dialog(qtbot: QtBot, named: Session) -> Iterator[PeopleDialog]:
    found = PeopleDialog(named)
    qtbot.addWidget(found)
    with qtbot.waitActive(found):
        found.open()
    yield found
    found.close()


def names(dialog: PeopleDialog) -> list[str]:
    """Return the names as listed."""
    model = dialog.list.model
    return [model.words(row, PeopleColumn.NAME) for row in range(model.row_total())]


def speakers(session: Session) -> list[str | None]:
    """Return who says the claims of the open article."""
    return [one.claim.speaker for one in review_of(session).claims]


def known(session: Session, name: str) -> Party:
    """Return what is known of somebody."""
    party = session.workspace.naming.party(name)
    assert party is not None
    return party


def answer(kind: type[RenameDialog] | type[MergeDialog], how: Callable[..., object]) -> None:
    """Answer the next dialog of this kind."""

    def look() -> None:
        found = QApplication.activeModalWidget()
        assert isinstance(found, kind)
        how(found)

    QTimer.singleShot(0, look)


def test_people_are_listed_with_what_they_do(dialog: PeopleDialog) -> None:
    model = dialog.list.model
    rows = [[model.words(row, column) for column in PeopleColumn] for row in range(model.row_total())]

    assert sorted(rows) == [
        ["A paper", "0", "0", "1", ""],
        ["An engineer", "1", "0", "0", ""],
        ["Mayor", "1", "0", "0", ""],
        ["The mayor", "1", "1", "0", ""],
    ]
    assert names(dialog)[0] == "Mayor"


def test_people_are_sorted_by_name_and_by_how_often_they_are_named(dialog: PeopleDialog) -> None:
    field = dialog.list.order_field
    field.setCurrentIndex(field.findData(PeopleOrder.NAME.value))
    assert names(dialog) == ["A paper", "An engineer", "Mayor", "The mayor"]

    field.setCurrentIndex(field.findData(PeopleOrder.COUNT.value))
    assert names(dialog)[0] == "The mayor"


def test_people_are_found_by_name_spelling_and_role(dialog: PeopleDialog, named: Session) -> None:
    named.submit(named.workspace.naming.change("An engineer", role="Structures", aliases="R. Ames"))

    for words, found in (("MAYOR", 2), ("ames", 1), ("struct engi", 1), ("nobody", 0), ("", 4)):
        dialog.list.find_line.setText(words)
        assert dialog.list.model.row_total() == found, words


def test_a_detail_is_saved_as_it_is_done_and_undone_by_key(dialog: PeopleDialog, named: Session) -> None:
    before = state(named)
    dialog.list.choose(["The mayor"])
    dialog.form.role.setFocus()
    QTest.keyClicks(dialog.form.role, "Mayor of Harrowfen")
    QTest.keyClick(dialog.form.role, Qt.Key.Key_Return)

    assert known(named, "The mayor").role == "Mayor of Harrowfen"
    assert dialog.isVisible()
    dialog.list.table.setFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert named.workspace.naming.party("The mayor") is None
    assert dialog.form.role.text() == ""
    assert state(named) == before
    dialog.redo_button.click()
    assert known(named, "The mayor").role == "Mayor of Harrowfen"


def test_each_field_is_a_step_of_its_own(dialog: PeopleDialog, named: Session) -> None:
    dialog.list.choose(["The mayor"])
    for field, words in ((dialog.form.role, "Mayor"), (dialog.form.organisation, "Town")):
        field.setFocus()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)

    dialog.undo_button.click()

    assert (known(named, "The mayor").role, known(named, "The mayor").organisation) == ("Mayor", None)


def test_what_is_typed_for_one_is_saved_when_another_is_chosen(dialog: PeopleDialog, named: Session) -> None:
    dialog.list.choose(["The mayor"])
    dialog.form.aliases.setFocus()
    QTest.keyClicks(dialog.form.aliases, "J. Doe")

    dialog.list.choose(["An engineer"])

    assert known(named, "The mayor").spellings == ("J. Doe",)
    assert dialog.form.aliases.toPlainText() == ""


def test_a_link_that_is_none_is_refused_and_kept_in_its_field(dialog: PeopleDialog, named: Session) -> None:
    dialog.list.choose(["The mayor"])
    dialog.form.identity.setFocus()
    QTest.keyClicks(dialog.form.identity, "wikidata Q1")
    QTest.keyClick(dialog.form.identity, Qt.Key.Key_Return)

    assert "is not a link" in dialog.footer_line.text()
    assert dialog.form.identity.text() == "wikidata Q1"
    dialog.reject()
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_only_a_link_into_the_web_is_opened(
    dialog: PeopleDialog, named: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    naming = named.workspace.naming
    named.submit(naming.change("The mayor", identity="https://example.org/Q1"))
    named.submit(naming.change("An engineer", identity="file:///etc/passwd"))

    dialog.list.choose(["An engineer"])
    assert not dialog.form.open_button.isEnabled()
    dialog.list.choose(["The mayor"])
    dialog.form.open_button.click()

    assert opened == ["https://example.org/Q1"]


def test_renaming_changes_every_claim_and_undo_changes_them_back(
    dialog: PeopleDialog, named: Session
) -> None:
    before = state(named)
    dialog.list.choose(["The mayor"])
    said: list[str] = []

    def rename(asked: RenameDialog) -> None:
        asked.line.setText("Jane Doe")
        said.append(asked.consequence)
        asked.rename_button.click()

    answer(RenameDialog, rename)
    dialog.rename_button.click()

    assert said == ["2 claims change. The name as it was stays as another spelling."]
    assert speakers(named) == ["Jane Doe", "An engineer", "Mayor"]
    assert [one.name for one in dialog.list.chosen] == ["Jane Doe"]
    assert dialog.form.aliases.toPlainText() == "The mayor"
    dialog.undo_button.click()
    assert state(named) == before
    assert [one.name for one in dialog.list.chosen] == ["The mayor"]


def test_renaming_to_a_name_that_is_there_is_told_and_merges(dialog: PeopleDialog, named: Session) -> None:
    dialog.list.choose(["Mayor"])
    buttons: list[str] = []

    def rename(asked: RenameDialog) -> None:
        asked.line.setText(" ")
        assert not asked.rename_button.isEnabled()
        asked.line.setText("The mayor")
        buttons.append(asked.rename_button.text())
        asked.rename_button.click()

    answer(RenameDialog, rename)
    QTest.keyClick(dialog, Qt.Key.Key_F2)

    assert buttons == ["Merge"]
    assert sorted(names(dialog)) == ["A paper", "An engineer", "The mayor"]


def test_merging_says_how_many_claims_change_and_is_one_step(dialog: PeopleDialog, named: Session) -> None:
    before = state(named)
    dialog.list.choose(["The mayor", "Mayor"])
    said: list[str] = []

    def merge(asked: MergeDialog) -> None:
        assert asked.into == "The mayor"
        said.append(asked.consequence)
        asked.choose("Mayor")
        said.append(asked.consequence)
        asked.merge_button.click()

    answer(MergeDialog, merge)
    dialog.merge_button.click()

    rest = "The other names stay as spellings; no detail is overwritten."
    assert said == [f"1 claim changes. {rest}", f"2 claims change. {rest}"]
    assert speakers(named) == ["Mayor", "An engineer", "Mayor"]
    assert [one.name for one in dialog.list.chosen] == ["Mayor"]
    dialog.undo()
    assert state(named) == before


def test_whoever_is_named_is_not_removed_and_the_unused_is(dialog: PeopleDialog, named: Session) -> None:
    naming = named.workspace.naming
    named.submit(naming.change("The mayor", role="Mayor"))
    named.submit(naming.change("A poet", role="Poet"))

    dialog.list.choose(["The mayor"])
    dialog.remove_button.click()
    assert dialog.footer_line.text().startswith("“The mayor” cannot be removed")

    dialog.list.choose(["A poet"])
    dialog.remove_button.click()
    assert "A poet" not in names(dialog)
    dialog.undo()
    assert "A poet" in names(dialog)


def test_where_somebody_is_named_leads_to_the_claim(dialog: PeopleDialog, named: Session) -> None:
    other = take_in(named.workspace, "Another paper\n\nThe mayor says it rained.")
    review = named.workspace.browsing.review(other)
    span = review.text.statements[1]
    edit = composer(named).tag(
        review.version, review.text.text, span, review_of(named).claims[0].claim.kind, target="The mayor"
    )
    named.submit(edit)
    dialog.list.choose(["The mayor"])

    rows = [[dialog.uses.words(row, column) for column in range(3)] for row in range(3)]
    assert [row[0] for row in rows] == ["spoken of", "says it", "spoken of"]
    assert rows[0][1:] == ["1: “The mayor says it rained.”", "Another paper"]
    dialog.uses_table.setCurrentIndex(dialog.uses.index(0, 0))
    QTest.keyClick(dialog.uses_table, Qt.Key.Key_Return)

    assert dialog.wanted is not None
    assert dialog.wanted.claim.id == edit.changes[0].entity_id
    assert not dialog.isVisible()


def test_an_empty_workspace_says_how_somebody_is_named(bridge_session: Session, qtbot: QtBot) -> None:
    found = PeopleDialog(bridge_session)
    qtbot.addWidget(found)
    found.open()

    assert not found.list.table.isVisible()
    assert not found.rename_button.isEnabled()
    assert not found.merge_button.isEnabled()
    found.close()


def test_names_are_renamed_while_an_older_version_is_shown(dialog: PeopleDialog, named: Session) -> None:
    older = review_of(named).version.id
    take_in_version(named)
    named.open_article(review_of(named).article.id, older)

    assert named.submit(named.workspace.naming.rename("An engineer", "Dr. Ames"))

    assert "Dr. Ames" in names(dialog)


def test_what_could_not_be_saved_waits_for_its_person_and_hinders_no_other(
    dialog: PeopleDialog, named: Session
) -> None:
    dialog.list.choose(["The mayor"])
    dialog.form.identity.setFocus()
    QTest.keyClicks(dialog.form.identity, "Q1")
    dialog.list.choose(["An engineer"])

    def rename(asked: RenameDialog) -> None:
        asked.line.setText("Dr. Ames")
        asked.rename_button.click()

    answer(RenameDialog, rename)
    dialog.rename()

    assert "Dr. Ames" in names(dialog)
    dialog.list.choose(["The mayor"])
    assert dialog.form.identity.text() == "Q1"


def test_spellings_typed_in_one_go_are_one_step(dialog: PeopleDialog, named: Session, qtbot: QtBot) -> None:
    dialog.list.choose(["The mayor"])
    dialog.form.aliases.setFocus()
    with qtbot.waitSignal(named.saved, timeout=2000):
        dialog.form.aliases.insertPlainText("J. Doe")
    dialog.form.aliases.insertPlainText("\nMs. Doe")
    assert dialog.form.commit()

    assert known(named, "The mayor").spellings == ("J. Doe", "Ms. Doe")
    dialog.undo()
    assert named.workspace.naming.party("The mayor") is None
