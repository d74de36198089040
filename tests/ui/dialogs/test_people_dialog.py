"""The list of people: found, sorted, corrected field by field, and led from to their claims."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.models.people_table import PeopleColumn, PeopleOrder
from factcheck_gui.ui.session import Session
from tests.conftest import take_in
from tests.ui.dialogs.people import known, names
from tests.ui.sessions import composer, review_of, state


def test_people_are_listed_with_what_they_do(people: PeopleDialog) -> None:
    model = people.list.model
    rows = [[model.words(row, column) for column in PeopleColumn] for row in range(model.row_total())]

    assert sorted(rows) == [
        ["A paper", "0", "0", "1", ""],
        ["An engineer", "1", "0", "0", ""],
        ["Mayor", "1", "0", "0", ""],
        ["The mayor", "1", "1", "0", ""],
    ]
    assert names(people)[0] == "Mayor"


def test_people_are_sorted_by_name_and_by_how_often_they_are_named(people: PeopleDialog) -> None:
    field = people.list.order_field
    field.setCurrentIndex(field.findData(PeopleOrder.NAME.value))
    assert names(people) == ["A paper", "An engineer", "Mayor", "The mayor"]

    field.setCurrentIndex(field.findData(PeopleOrder.COUNT.value))
    assert names(people)[0] == "The mayor"


def test_people_are_found_by_name_spelling_and_role(people: PeopleDialog, named: Session) -> None:
    named.submit(named.workspace.naming.change("An engineer", role="Structures", aliases="R. Ames"))

    for words, found in (("MAYOR", 2), ("ames", 1), ("struct engi", 1), ("nobody", 0), ("", 4)):
        people.list.find_line.setText(words)
        assert people.list.model.row_total() == found, words


def test_a_detail_is_saved_as_it_is_done_and_undone_by_key(people: PeopleDialog, named: Session) -> None:
    before = state(named)
    people.list.choose(["The mayor"])
    people.form.role.setFocus()
    QTest.keyClicks(people.form.role, "Mayor of Harrowfen")
    QTest.keyClick(people.form.role, Qt.Key.Key_Return)

    assert known(named, "The mayor").role == "Mayor of Harrowfen"
    assert people.isVisible()
    people.list.table.setFocus()
    QTest.keyClick(people, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert named.workspace.naming.party("The mayor") is None
    assert people.form.role.text() == ""
    assert state(named) == before
    people.redo_button.click()
    assert known(named, "The mayor").role == "Mayor of Harrowfen"


def test_each_field_is_a_step_of_its_own(people: PeopleDialog, named: Session) -> None:
    people.list.choose(["The mayor"])
    for field, words in ((people.form.role, "Mayor"), (people.form.organisation, "Town")):
        field.setFocus()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)

    people.undo_button.click()

    assert (known(named, "The mayor").role, known(named, "The mayor").organisation) == ("Mayor", None)


def test_what_is_typed_for_one_is_saved_when_another_is_chosen(people: PeopleDialog, named: Session) -> None:
    people.list.choose(["The mayor"])
    people.form.aliases.setFocus()
    QTest.keyClicks(people.form.aliases, "J. Doe")

    people.list.choose(["An engineer"])

    assert known(named, "The mayor").spellings == ("J. Doe",)
    assert people.form.aliases.toPlainText() == ""


def test_a_link_that_is_none_is_refused_and_kept_in_its_field(people: PeopleDialog, named: Session) -> None:
    people.list.choose(["The mayor"])
    people.form.identity.setFocus()
    QTest.keyClicks(people.form.identity, "wikidata Q1")
    QTest.keyClick(people.form.identity, Qt.Key.Key_Return)

    assert "is not a link" in people.footer_line.text()
    assert people.form.identity.text() == "wikidata Q1"
    people.reject()
    assert people.isVisible()
    people.reject()
    assert not people.isVisible()


def test_only_a_link_into_the_web_is_opened(
    people: PeopleDialog, named: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    naming = named.workspace.naming
    named.submit(naming.change("The mayor", identity="https://example.org/Q1"))
    named.submit(naming.change("An engineer", identity="file:///etc/passwd"))

    people.list.choose(["An engineer"])
    assert not people.form.open_button.isEnabled()
    people.list.choose(["The mayor"])
    people.form.open_button.click()

    assert opened == ["https://example.org/Q1"]


def test_where_somebody_is_named_leads_to_the_claim(people: PeopleDialog, named: Session) -> None:
    other = take_in(named.workspace, "Another paper\n\nThe mayor says it rained.")
    review = named.workspace.browsing.review(other)
    span = review.text.statements[1]
    edit = composer(named).tag(
        review.version, review.text.text, span, review_of(named).claims[0].claim.kind, target="The mayor"
    )
    named.submit(edit)
    people.list.choose(["The mayor"])

    rows = [[people.uses.words(row, column) for column in range(3)] for row in range(3)]
    assert [row[0] for row in rows] == ["spoken of", "says it", "spoken of"]
    assert rows[0][1:] == ["1: “The mayor says it rained.”", "Another paper"]
    people.uses_table.setCurrentIndex(people.uses.index(0, 0))
    QTest.keyClick(people.uses_table, Qt.Key.Key_Return)

    assert people.wanted is not None
    assert people.wanted.claim.id == edit.changes[0].entity_id
    assert not people.isVisible()


def test_an_empty_workspace_says_how_somebody_is_named(bridge_session: Session, qtbot: QtBot) -> None:
    found = PeopleDialog(bridge_session)
    qtbot.addWidget(found)
    found.open()

    assert not found.list.table.isVisible()
    assert not found.rename_button.isEnabled()
    assert not found.merge_button.isEnabled()
    found.close()


def test_spellings_typed_in_one_go_are_one_step(people: PeopleDialog, named: Session, qtbot: QtBot) -> None:
    people.list.choose(["The mayor"])
    people.form.aliases.setFocus()
    with qtbot.waitSignal(named.saved):
        people.form.aliases.insertPlainText("J. Doe")
    people.form.aliases.insertPlainText("\nMs. Doe")
    assert people.form.commit()

    assert known(named, "The mayor").spellings == ("J. Doe", "Ms. Doe")
    people.undo()
    assert named.workspace.naming.party("The mayor") is None
