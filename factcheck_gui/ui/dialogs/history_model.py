"""The history as a table: one row for each event, the newest first."""

import html
from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from factcheck_gui.domain.edits import Cause
from factcheck_gui.domain.history import Event
from factcheck_gui.ui.dialogs.history_words import EventNames
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_words import ChangeWords
from factcheck_gui.ui.text.moments import local_time
from factcheck_gui.ui.widgets.plain_text import tooltip

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()
_WHOLE: Final = 1000
"""Longer values would make a tooltip that no screen holds."""


class Column(IntEnum):
    """The columns in their order."""

    WHEN = 0
    WHO = 1
    WHAT = 2
    CHANGE = 3
    ABOUT = 4


class HistoryModel(QAbstractTableModel):
    """Shows events; nothing in it can be changed."""

    def __init__(
        self, subjects: Subjects, names: EventNames, changes: ChangeWords, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._changes = changes
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
        """Return the words of a cell, or its tooltip."""
        if not index.isValid():
            return None
        event, column = self._events[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(event, column)
        return self._tooltip(event, column) if role == Qt.ItemDataRole.ToolTipRole else None

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
            Column.CHANGE: self.tr("Change"),
            Column.ABOUT: self.tr("About"),
        }[Column(section)]

    def _words(self, event: Event, column: Column) -> str:
        if column is Column.WHEN:
            return local_time(event.at)
        if column is Column.WHO:
            return event.reviewer
        if column is Column.CHANGE:
            return self._changes.words(event)
        if column is Column.ABOUT:
            return " ".join(self._subjects.words(event).split())
        name = self._names.name(event)
        causes = {Cause.UNDO: self.tr("undo: %1"), Cause.REDO: self.tr("redo: %1")}
        return causes.get(event.cause, "%1").replace("%1", name)

    def _tooltip(self, event: Event, column: Column) -> str:
        """Return what a cell has no room for: values as whole as they can be shown."""
        if column is Column.CHANGE:
            return f"<qt>{html.escape(self._changes.words(event, _WHOLE))}</qt>"
        return tooltip(self._words(event, column))
