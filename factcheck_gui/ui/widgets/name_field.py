"""A line for a name, completed from the people who are there already."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from factcheck_gui.services.naming import Person
from factcheck_gui.ui.models.proposed_names import ProposedName, proposed_names

People = Callable[[], tuple[Person, ...]]
"""Returns the people known now, whoever was named last first."""

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ROWS_SHOWN: Final = 10
_WIDEST: Final = 420
_BESIDE_WORDS: Final = 24


class NameField(QLineEdit):
    """Proposes every name that contains what is typed, or that is also spelt so.

    What is typed stays as it is unless the user picks a proposal: with a click, or with Down and then Enter.
    Down in the empty field proposes everybody.
    """

    picked = Signal(str)
    """A proposal was picked and stands in the field."""

    def __init__(self, people: People, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._known: tuple[Person, ...] = ()
        self._proposed: tuple[ProposedName, ...] = ()
        self._rows = QStringListModel(self)
        # Not by setCompleter(), which writes each proposal that is only passed over into the line.
        self.proposals = QCompleter(self._rows, self)
        self.proposals.setWidget(self)
        self.proposals.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.proposals.setMaxVisibleItems(_ROWS_SHOWN)
        self.popup = QListView()
        self.proposals.setPopup(self.popup)
        self.popup.setProperty("role", "choices")
        self.popup.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.popup.setAccessibleName(self.tr("Names that fit"))
        self.popup.installEventFilter(self)
        self.popup.clicked.connect(self._on_clicked)
        self.textEdited.connect(self.propose)

    @property
    def proposed(self) -> tuple[str, ...]:
        """The words of the proposals as shown."""
        return tuple(one.words for one in self._proposed) if self.popup.isVisible() else ()

    def propose(self) -> None:
        """Show the names that fit what is typed; none where nothing is typed."""
        self._propose(self.text()) if self.text().strip() else self.popup.hide()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Look up the people before they can be asked for."""
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._known = self._people()
        super().focusInEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the proposals along."""
        self.popup.hide()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Propose names on Down; the rest is typing."""
        if event.key() == Qt.Key.Key_Down and not self.popup.isVisible():
            self._propose("" if self.hasSelectedText() else self.text())
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pick on Enter and Tab, close the proposals on Esc, before the completer does it its way."""
        if watched is self.popup and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.popup.hide()
                return True
            if event.key() in _ENTER or event.key() == Qt.Key.Key_Tab:
                self._pick(self.popup.currentIndex())
                # Enter goes on as if it were typed into the line: it saves. Tab goes to the next field.
                QCoreApplication.sendEvent(self, event)
                return True
        if watched is self.popup and event.type() is QEvent.Type.Hide:
            # Else the popup, when it goes with the field, would take the focus from a field that is no more.
            self.popup.setFocusProxy(self.popup.verticalScrollBar())
        return super().eventFilter(watched, event)

    def _propose(self, typed: str) -> None:
        self._proposed = proposed_names(self._known, typed)
        self._rows.setStringList([one.words for one in self._proposed])
        if not self._proposed or self.isReadOnly():
            self.popup.hide()
            return
        self.popup.setLayoutDirection(self.layoutDirection())
        self.popup.setFocusProxy(self)
        width = min(_WIDEST, self.popup.sizeHintForColumn(0) + _BESIDE_WORDS)
        self.proposals.complete(QRect(0, 0, max(self.width(), width), self.height()))
        self.popup.setCurrentIndex(QModelIndex())

    def _pick(self, index: QModelIndex) -> None:
        self.popup.hide()
        if index.isValid() and index.row() < len(self._proposed):
            self.setText(self._proposed[index.row()].name)
            self.picked.emit(self.text())

    def _on_clicked(self, index: QModelIndex) -> None:
        self._pick(index)
