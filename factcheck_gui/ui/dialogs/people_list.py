"""The people and organisations to choose from: searched, sorted, and selected one or several at a time."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from factcheck_gui.services.naming import Person
from factcheck_gui.ui.models.people_table import PeopleColumn, PeopleModel, PeopleOrder
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.row_table import RowTable, head_of_table

_WIDTHS: Final = (
    (PeopleColumn.NAME, 170),
    (PeopleColumn.SAYS, 50),
    (PeopleColumn.SPOKEN_OF, 82),
    (PeopleColumn.REPORTS, 66),
)


class PeopleList(QWidget):
    """A line to search with, the order, and the table."""

    selected = Signal()
    """Others are selected than before, or the same ones may have changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PeopleModel(self)
        self._chosen: tuple[Person, ...] = ()
        self._is_choosing = False
        self._build()
        self._connect()

    @property
    def chosen(self) -> tuple[Person, ...]:
        """The selected people, in the order of the rows."""
        return self._chosen

    def show_people(self, people: Iterable[Person]) -> None:
        """Show these people, and stay with those that are selected, whatever they are called now."""
        before = self._chosen
        self.model.show_people(people)
        self.choose(name for person in before for name in self._now_called(person))

    def choose(self, names: Iterable[str]) -> None:
        """Select people by name; nobody where none of them is shown."""
        rows = [row for row in map(self.model.row_of, names) if row is not None]
        selection = self.table.selectionModel()
        self._is_choosing = True
        selection.clear()
        for row in rows:
            selection.select(
                self.model.index(row, 0),
                QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows,
            )
        if rows:
            first = self.model.index(rows[0], 0)
            selection.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.Current)
            self.table.scrollTo(first)
        self._is_choosing = False
        self._on_selected()

    def choose_first(self) -> None:
        """Select the first one shown."""
        if self.model.row_total():
            self.choose([self.model.person(0).name])

    def _build(self) -> None:
        self.find_line = QLineEdit(self)
        self.find_line.setPlaceholderText(self.tr("Find a name, spelling or role"))
        self.find_line.setAccessibleName(self.tr("Find a name, spelling or role"))
        self.find_line.setClearButtonEnabled(True)
        head, self.order_field = head_of_table(self.tr("Sort"), self.tr("Sort by"), self)
        for order, words in (
            (PeopleOrder.RECENT, self.tr("Named last")),
            (PeopleOrder.NAME, self.tr("Name")),
            (PeopleOrder.COUNT, self.tr("Named most")),
        ):
            self.order_field.addItem(words, order.value)
        self.table = RowTable(self.model, self.tr("People and organisations"), _WIDTHS, self)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._nobody = text_label("", "mute", self, is_wrapping=True)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.setMargin(24)
        self._table_or_hint = QStackedWidget(self)
        self._table_or_hint.addWidget(self.table)
        self._table_or_hint.addWidget(self._nobody)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.find_line, 1)
        row.addLayout(head)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self._table_or_hint, 1)

    def _connect(self) -> None:
        self.find_line.textChanged.connect(self._on_searched)
        self.order_field.currentIndexChanged.connect(self._on_sorted)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)

    def _now_called(self, person: Person) -> list[str]:
        """Return the name that somebody goes by now, who was shown under another before."""
        if self.model.row_of(person.name) is not None:
            return [person.name]
        shown = (self.model.person(row) for row in range(self.model.row_total()))
        known = (one.name for one in shown if person.name in one.spellings or one.name in person.spellings)
        return list(known)[:1]

    def _on_selected(self) -> None:
        if self._is_choosing:
            return
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        self._chosen = tuple(self.model.person(row) for row in rows)
        self._table_or_hint.setCurrentIndex(0 if self.model.row_total() else 1)
        self._nobody.setText(
            self.tr("Nobody fits what is looked for.")
            if self.model.total
            else self.tr("Nobody is named yet. Press P at a claim to say who says it.")
        )
        self.selected.emit()

    def _on_searched(self, words: str) -> None:
        chosen = [person.name for person in self._chosen]
        self.model.search(words)
        self.choose(chosen)

    def _on_sorted(self) -> None:
        chosen = [person.name for person in self._chosen]
        self.model.sort_by(PeopleOrder(self.order_field.currentData()))
        self.choose(chosen)
