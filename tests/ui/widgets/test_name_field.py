"""A name is proposed and never put in the place of what was typed, unless somebody picks it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.parties import Party
from factcheck_gui.services.naming import NameUse, Person
from factcheck_gui.ui.widgets.name_field import NameField
from factcheck_gui.ui.widgets.saved_text import SavedText


def person(name: str, aliases: str | None = None) -> Person:
    """Return somebody who is named once."""
    party = Party(id=name, name=name, aliases=aliases, created_at="", reviewer="")
    uses = NameUse(name=name, speaker=1, target=0, reported_by=0, latest="")
    return Person(name=name, party=party if aliases else None, uses=uses)


PEOPLE = (
    person("Town council", "The council\nRathaus"),
    person("Orchard Street Residents’ Group"),
    person("Jane Doe", "The mayor"),
    person("\u200b"),
    person("City Council of Straße"),
)


class Place(QWidget):
    """A field that saves into a list."""

    def __init__(self) -> None:
        super().__init__()
        self.saved: list[str] = []
        self.entered = 0
        self.field = NameField(self.people, self)
        self.saving = SavedText(self.field, self.save, wrong="wrong")
        self.next = NameField(self.people, self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.next)
        self.field.picked.connect(self.saving.commit)
        self.field.returnPressed.connect(self.enter)

    def people(self) -> tuple[Person, ...]:
        return PEOPLE

    def save(self, _before: str | None, text: str) -> bool:
        self.saved.append(text)
        return True

    def enter(self) -> None:
        self.entered += 1


@pytest.fixture
def place(qtbot: QtBot) -> Place:
    found = Place()
    qtbot.addWidget(found)
    with qtbot.waitActive(found):
        found.show()
    found.field.setFocus()
    return found


def press(place: Place, *keys: Qt.Key) -> None:
    """Press keys where they would go: to the proposals while they are shown."""
    for key in keys:
        QTest.keyClick(QApplication.activePopupWidget() or place.field, key)


def test_what_is_typed_is_looked_for_anywhere_in_name_and_spelling(place: Place) -> None:
    found = []
    for words in ("COUNCIL", "ma", "rath", "STRASSE", "nobody"):
        place.field.clear()
        QTest.keyClicks(place.field, words)
        found.append(place.field.proposed)

    assert found == [
        ("Town council", "City Council of Straße"),
        ("The mayor → Jane Doe",),
        ("Rathaus → Town council",),
        ("City Council of Straße",),
        (),
    ]


def test_typing_and_leaving_keeps_what_was_typed(place: Place) -> None:
    QTest.keyClicks(place.field, "Town c")
    assert place.field.proposed
    press(place, Qt.Key.Key_Escape)
    place.next.setFocus()

    assert place.field.text() == "Town c"
    assert place.saved == ["Town c"]


def test_enter_saves_what_was_typed_although_names_are_proposed(place: Place) -> None:
    QTest.keyClicks(place.field, "Town")
    press(place, Qt.Key.Key_Return)

    assert place.field.text() == "Town"
    assert place.saved == ["Town"]
    assert place.entered == 1
    assert place.field.proposed == ()


def test_passing_over_a_proposal_does_not_write_it(place: Place) -> None:
    QTest.keyClicks(place.field, "counc")
    press(place, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert place.field.text() == "counc"
    press(place, Qt.Key.Key_Escape)

    assert place.field.text() == "counc"
    assert place.saved == []


def test_down_and_enter_pick_a_name_and_save_it(place: Place) -> None:
    QTest.keyClicks(place.field, "the may")
    press(place, Qt.Key.Key_Down, Qt.Key.Key_Return)

    assert place.field.text() == "Jane Doe"
    assert place.saved == ["Jane Doe"]
    assert place.entered == 1


def test_a_click_picks_a_name_and_stays_in_the_field(place: Place) -> None:
    QTest.keyClicks(place.field, "rath")
    popup = place.field.popup
    QTest.mouseClick(
        popup.viewport(),
        Qt.MouseButton.LeftButton,
        pos=popup.visualRect(popup.model().index(0, 0)).center(),
    )

    assert place.field.text() == "Town council"
    assert place.saved == ["Town council"]
    assert place.entered == 0


def test_tab_picks_what_is_chosen_and_goes_on(place: Place) -> None:
    QTest.keyClicks(place.field, "jane")
    press(place, Qt.Key.Key_Down, Qt.Key.Key_Tab)

    assert place.saved == ["Jane Doe"]
    assert place.next.hasFocus()


def test_down_in_the_empty_field_proposes_everybody_whoever_was_named_last_first(place: Place) -> None:
    press(place, Qt.Key.Key_Down)

    assert place.field.proposed == (
        "Town council",
        "Orchard Street Residents’ Group",
        "Jane Doe",
        "City Council of Straße",
    )
    press(place, Qt.Key.Key_Escape)


def test_nothing_is_proposed_for_a_name_that_is_there_as_typed(place: Place) -> None:
    QTest.keyClicks(place.field, "Jane Doe")

    assert place.field.proposed == ()


def test_a_name_with_the_marks_of_a_template_is_shown_as_it_is(qtbot: QtBot) -> None:
    def odd() -> tuple[Person, ...]:
        return (person("100%1 %2", "%2 alias"),)

    field = NameField(odd)
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    QTest.keyClicks(field, "alias")

    assert field.proposed == ("%2 alias → 100%1 %2",)
    field.popup.hide()
