"""Offers known sources below a line while somebody types in it; only what is chosen is taken."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from factcheck_gui.domain.sources import Source
from factcheck_gui.ui.text.source_words import source_line

KnownSources = Callable[[], tuple[Source, ...]]
"""Returns the sources known now, the one that was used last first."""

_MOST: Final = 30
_LINES_SHOWN: Final = 8
_ROOM_AROUND: Final = 30
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SourceCompleter(QObject):
    """Finds the sources whose title, publisher and link hold every word that is typed.

    Not the completer of the line itself, which would put a source's words in place of what was typed as soon
    as somebody looks at it.
    """

    chosen = Signal(str)
    """The source with this id was chosen."""
    entered = Signal()
    """Enter was pressed while sources were offered and none was chosen."""
    entered_further = Signal()

    def __init__(self, line: QLineEdit, sources: KnownSources) -> None:
        super().__init__(line)
        self._line = line
        self._sources = sources
        self._known: tuple[tuple[str, str, str], ...] | None = None
        self._offered: tuple[str, ...] = ()
        self._lines = QStringListModel(self)
        self._completer = QCompleter(self._lines, self)
        self._completer.setWidget(line)
        self._completer.setMaxVisibleItems(_LINES_SHOWN)
        self.popup = QListView()
        self._completer.setPopup(self.popup)
        self.popup.setAccessibleName(self.tr("Known sources"))
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.popup.setProperty("role", "choices")
        self.popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        # After the completer's own filter was installed, so that ours sees the keys first.
        self.popup.installEventFilter(self)
        self.popup.clicked.connect(self._on_clicked)
        line.installEventFilter(self)
        line.textEdited.connect(self._on_edited)

    @property
    def offered(self) -> tuple[str, ...]:
        """The lines offered now; none while nothing is."""
        return tuple(self._lines.stringList()) if self.popup.isVisible() else ()

    def offer_all(self) -> None:
        """Offer the sources that were used last, before anything is typed."""
        self._offer("")

    def hide(self) -> None:
        """Offer nothing more."""
        self.popup.hide()

    def take(self, place: int) -> None:
        """Choose one of the lines offered."""
        source_id = self._offered[place]
        self.hide()
        self.chosen.emit(source_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look the sources up anew on entering the line, and pass Enter on where none is chosen."""
        if watched is self._line:
            if event.type() is QEvent.Type.FocusIn:
                self._known = None
            is_key = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
            if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
                self._offer(self._line.text())
                return True
            return False
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        if event.key() not in _ENTER:
            return False
        place = self.popup.currentIndex()
        self.hide()
        if place.isValid():
            self.take(place.row())
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered_further.emit()
        else:
            self.entered.emit()
        return True

    def _on_edited(self, typed: str) -> None:
        if typed.strip():
            self._offer(typed)
        else:
            self.hide()

    def _offer(self, typed: str) -> None:
        if self._known is None:
            lines = ((one.id, source_line(one)) for one in self._sources())
            self._known = tuple((source_id, line, line.casefold()) for source_id, line in lines)
        words = typed.casefold().split()
        found = [(one, line) for one, line, folded in self._known if all(word in folded for word in words)]
        self._offered = tuple(source_id for source_id, _ in found[:_MOST])
        if not found:
            self.hide()
            return
        metrics, room = self._line.fontMetrics(), self._line.width() - _ROOM_AROUND
        cut = Qt.TextElideMode.ElideRight
        self._lines.setStringList([metrics.elidedText(line, cut, room) for _, line in found[:_MOST]])
        self._completer.setCompletionPrefix("")
        self._completer.complete()
        self.popup.setCurrentIndex(QModelIndex())

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.row() < len(self._offered):
            self.take(index.row())
