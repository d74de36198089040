"""A field for a date, with a button that proposes some."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from factcheck_gui.ui.widgets.plain_text import on_button

Proposals = Callable[[], Iterable[tuple[str, str]]]
"""Returns what is proposed: words, and the date that they stand for (`YYYY-MM-DD`, or empty for none)."""

_NARROWEST = 64


class DateField(QWidget):
    """One line that takes a date; what is typed is only replaced by what is chosen."""

    chosen = Signal()
    """A date was put in that was proposed."""

    def __init__(self, name: str, proposals: Proposals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposals = proposals
        self._build(name)
        self.menu.aboutToShow.connect(self._on_about_to_show)

    def _build(self, name: str) -> None:
        self.line = QLineEdit(self)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(self.tr("YYYY-MM-DD"))
        self.line.setMinimumWidth(_NARROWEST)
        self.button = QToolButton(self)
        self.button.setText("▾")
        self.button.setProperty("plain", "true")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        words = self.tr("Propose a date: %1").replace("%1", name)
        self.button.setAccessibleName(words)
        self.button.setToolTip(words)
        self.menu = QMenu(self)
        self.button.setMenu(self.menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.button)

    def _on_about_to_show(self) -> None:
        self.menu.clear()
        for words, date in self._proposals():
            action = QAction(on_button(words), self.menu)
            action.setData(date)
            action.triggered.connect(self._on_chosen)
            self.menu.addAction(action)

    def _on_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.line.setFocus()
            self.line.selectAll()
            self.line.insert(str(action.data()))
            self.chosen.emit()
