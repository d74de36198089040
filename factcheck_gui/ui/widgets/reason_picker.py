"""Offers reasons that were given before, to be put into a field at the cursor."""

from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QToolButton, QWidget

from factcheck_gui.ui.widgets.plain_text import on_button

_SHOWN: Final = 70

Reasons = Callable[[], Iterable[str]]
"""Returns the reasons on offer, the newest first."""


class ReasonPicker(QToolButton):
    """A small button beside a field; what is in the field stays."""

    def __init__(self, field: QPlainTextEdit, reasons: Reasons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._reasons = reasons
        self.setText("▾")
        self.setProperty("plain", "true")
        self.setAccessibleName(self.tr("Recent reasons"))
        self.setToolTip(self.tr("Recent reasons (Ctrl+Space): put one in at the cursor"))
        self.menu_shown = QMenu(self)
        self.clicked.connect(self.offer)

    def offer(self) -> None:
        """Show the reasons under the button; where there are none, say so."""
        menu = self.menu_shown
        menu.clear()
        for reason in self._reasons():
            line = " ".join(reason.split())
            short = line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
            action = QAction(on_button(short), menu)
            action.setData(reason)
            action.triggered.connect(self._on_chosen)
            menu.addAction(action)
        if menu.isEmpty():
            menu.addAction(self.tr("No reason has been given yet.")).setEnabled(False)
        elif menu.actions():
            menu.setActiveAction(menu.actions()[0])
        below = self.mapToGlobal(QPoint(self.width(), self.height()))
        menu.popup(below - QPoint(menu.sizeHint().width(), 0))

    def _on_chosen(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        cursor = self._field.textCursor()
        # What is selected would be replaced.
        cursor.clearSelection()
        cursor.insertText(str(action.data()))
        self._field.setTextCursor(cursor)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
