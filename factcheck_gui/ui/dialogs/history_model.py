"""The history as a table: one row for each event, the newest first."""

import html
from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from PySide6.QtCore import QObject

from factcheck_gui.domain.edits import Cause
from factcheck_gui.domain.history import Event
from factcheck_gui.ui.dialogs.history_words import EventNames
from factcheck_gui.ui.models.word_table import WordTableModel
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_words import ChangeWords
from factcheck_gui.ui.text.moments import local_time
from factcheck_gui.ui.widgets.plain_text import tooltip

_WHOLE: Final = 1000
"""Longer values would make a tooltip that no screen holds."""


class Column(IntEnum):
    """The columns in their order."""

    WHEN = 0
    WHO = 1
    WHAT = 2
    CHANGE = 3
    ABOUT = 4


class HistoryModel(WordTableModel):
    """Shows events; nothing in it can be changed."""

    def __init__(
        self, subjects: Subjects, names: EventNames, changes: ChangeWords, parent: QObject | None = None
    ) -> None:
        super().__init__(Column, parent)
        self._changes = changes
        self._names = names
        self._subjects = subjects
        self._events: tuple[Event, ...] = ()

    def show_events(self, events: Iterable[Event]) -> None:
        """Show these events, given oldest first."""
        self.beginResetModel()
        self._events = tuple(reversed(tuple(events)))
        self.endResetModel()

    def row_total(self) -> int:
        """Return how many events are shown."""
        return len(self._events)

    def heading(self, column: int) -> str:
        """Return the name of a column."""
        return {
            Column.WHEN: self.tr("When"),
            Column.WHO: self.tr("Who"),
            Column.WHAT: self.tr("What"),
            Column.CHANGE: self.tr("Change"),
            Column.ABOUT: self.tr("About"),
        }[Column(column)]

    def words(self, row: int, column: int) -> str:
        """Return the words of a cell."""
        event = self._events[row]
        if column == Column.WHEN:
            return local_time(event.at)
        if column == Column.WHO:
            return event.reviewer
        if column == Column.CHANGE:
            return self._changes.words(event)
        if column == Column.ABOUT:
            return " ".join(self._subjects.words(event).split())
        name = self._names.name(event)
        causes = {Cause.UNDO: self.tr("undo: %1"), Cause.REDO: self.tr("redo: %1")}
        return causes.get(event.cause, "%1").replace("%1", name)

    def tooltip(self, row: int, column: int) -> str:
        """Return what a cell has no room for: values as whole as they can be shown."""
        if column == Column.CHANGE:
            return f"<qt>{html.escape(self._changes.words(self._events[row], _WHOLE))}</qt>"
        return tooltip(self.words(row, column))
