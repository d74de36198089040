"""A line for a name, completed from the names that are there already."""

from collections.abc import Callable

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from factcheck_gui.ui.widgets.plain_text import is_blank

Names = Callable[[], tuple[str, ...]]
"""Returns the names known now."""


class NameField(QLineEdit):
    """Proposes every name that contains what is typed; asks for the names when it is entered."""

    def __init__(self, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Look up the names before they can be asked for."""
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._known.setStringList([name for name in self._names() if not is_blank(name)])
        super().focusInEvent(event)
