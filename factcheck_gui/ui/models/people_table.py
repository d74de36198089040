"""The people and organisations of a workspace as a table that can be searched and sorted."""

from collections.abc import Iterable
from enum import IntEnum, StrEnum

from PySide6.QtCore import QObject

from factcheck_gui.services.naming import Person
from factcheck_gui.ui.models.claim_filter import folded
from factcheck_gui.ui.models.word_table import WordTableModel
from factcheck_gui.ui.widgets.plain_text import tooltip


class PeopleColumn(IntEnum):
    """The columns in their order."""

    NAME = 0
    SAYS = 1
    SPOKEN_OF = 2
    REPORTS = 3
    ROLE = 4


class PeopleOrder(StrEnum):
    """By what the people are sorted."""

    RECENT = "recent"
    NAME = "name"
    COUNT = "count"


class PeopleModel(WordTableModel):
    """Shows people; nothing in it can be changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PeopleColumn, parent)
        self._people: tuple[Person, ...] = ()
        self._shown: tuple[Person, ...] = ()
        self._order = PeopleOrder.RECENT
        self._words = ""

    @property
    def total(self) -> int:
        """How many people there are, shown or not."""
        return len(self._people)

    def show_people(self, people: Iterable[Person]) -> None:
        """Show these people, given as they were named last."""
        self._people = tuple(people)
        self._show()

    def search(self, words: str) -> None:
        """Show those only whose name, spellings, role or organisation hold all these words."""
        self._words = words
        self._show()

    def sort_by(self, order: PeopleOrder) -> None:
        """Sort otherwise."""
        self._order = order
        self._show()

    def person(self, row: int) -> Person:
        """Return the person of a row."""
        return self._shown[row]

    def row_of(self, name: str) -> int | None:
        """Return the row of a name, or None where it is not shown."""
        return next((row for row, person in enumerate(self._shown) if person.name == name), None)

    def row_total(self) -> int:
        """Return how many people are shown."""
        return len(self._shown)

    def heading(self, column: int) -> str:
        """Return the name of a column."""
        return {
            PeopleColumn.NAME: self.tr("Name"),
            PeopleColumn.SAYS: self.tr("Says"),
            PeopleColumn.SPOKEN_OF: self.tr("Spoken of"),
            PeopleColumn.REPORTS: self.tr("Reports"),
            PeopleColumn.ROLE: self.tr("Role, organisation"),
        }[PeopleColumn(column)]

    def words(self, row: int, column: int) -> str:
        """Return the words of a cell."""
        person = self._shown[row]
        if column == PeopleColumn.NAME:
            return " ".join(person.name.split())
        if column == PeopleColumn.ROLE:
            party = person.party
            known = () if party is None else (party.role, party.organisation)
            return ", ".join(one for one in known if one)
        uses = person.uses
        if uses is None:
            return "0"
        counts = {
            PeopleColumn.SAYS: uses.speaker,
            PeopleColumn.SPOKEN_OF: uses.target,
            PeopleColumn.REPORTS: uses.reported_by,
        }
        return f"{counts[PeopleColumn(column)]:,}"

    def nothing(self, column: int) -> str:
        """Return what screen readers say of a cell without words."""
        return self.tr("not said") if column == PeopleColumn.ROLE else super().nothing(column)

    def tooltip(self, row: int, column: int) -> str:
        """Return what a cell has no room for; of a name its other spellings too."""
        words = self.words(row, column)
        spellings = self._shown[row].spellings if column == PeopleColumn.NAME else ()
        return tooltip("; ".join((words, *spellings)))

    def _show(self) -> None:
        wanted = folded(self._words).split()
        self.beginResetModel()
        found = [person for person in self._people if _fits(person, wanted)]
        if self._order is PeopleOrder.NAME:
            found.sort(key=_by_name)
        elif self._order is PeopleOrder.COUNT:
            found.sort(key=_by_count)
        self._shown = tuple(found)
        self.endResetModel()


def _fits(person: Person, wanted: list[str]) -> bool:
    if not wanted:
        return True
    party = person.party
    known = () if party is None else (party.role, party.organisation, party.aliases)
    words = folded("\n".join(one for one in (person.name, *known) if one))
    return all(one in words for one in wanted)


def _by_name(person: Person) -> tuple[str, str]:
    return folded(person.name), person.name


def _by_count(person: Person) -> int:
    return -person.total
