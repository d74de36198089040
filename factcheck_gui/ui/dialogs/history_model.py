"""The history as a table: one row for each event, the newest first."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.domain.edits import Cause
from factcheck_gui.domain.history import Event
from factcheck_gui.ui.dialogs.history_subjects import Subjects
from factcheck_gui.ui.dialogs.history_words import EventNames
from factcheck_gui.ui.text.moments import local_time

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


class Column(IntEnum):
    """The columns in their order."""

    WHEN = 0
    WHO = 1
    WHAT = 2
    ABOUT = 3


class HistoryModel(QAbstractTableModel):
    """Shows events; nothing in it can be changed."""

    def __init__(self, subjects: Subjects, names: EventNames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._subjects = subjects
        self._events: tuple[Event, ...] = ()

    def show_events(self, events: Iterable[Event]) -> None:
        """Show these events, given oldest first."""
        self.beginResetModel()
        self._events = tuple(reversed(tuple(events)))
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many events are shown."""
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """Return the words of a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._words(self._events[index.row()], Column(index.column()))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Return the name of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return {
            Column.WHEN: self.tr("When"),
            Column.WHO: self.tr("Who"),
            Column.WHAT: self.tr("What"),
            Column.ABOUT: self.tr("About"),
        }[Column(section)]

    def _words(self, event: Event, column: Column) -> str:
        if column is Column.WHEN:
            return local_time(event.at)
        if column is Column.WHO:
            return event.reviewer
        if column is Column.ABOUT:
            return " ".join(self._subjects.words(event).split())
        name = self._names.name(event)
        causes = {Cause.UNDO: self.tr("undo: %1"), Cause.REDO: self.tr("redo: %1")}
        return causes.get(event.cause, "%1").replace("%1", name)
