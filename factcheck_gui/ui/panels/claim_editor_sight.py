"""Keeps the field of the editor in sight that somebody has gone to."""

from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

_AROUND: Final = 24


class FieldInSight(QObject):
    """Goes to a field and scrolls to it, also where it has its place only a moment later."""

    def __init__(self, area: QScrollArea, form: QWidget) -> None:
        super().__init__(area)
        self._area = area
        self._form = form
        self._sought: QWidget | None = None
        area.verticalScrollBar().rangeChanged.connect(self._keep)

    def go_to(self, field: QWidget) -> None:
        """Give a field the keys and show it."""
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._sought = field
        self.bring(field)
        # What has only now come into sight is laid out after this.
        QTimer.singleShot(0, self._keep)

    def bring(self, field: QWidget) -> None:
        """Show a field with its frame: Qt's own way is content with its cursor."""
        top = field.mapTo(self._form, QPoint(0, 0)).y()
        if field.height() + 2 * _AROUND > self._area.viewport().height():
            # It cannot be seen as a whole: what counts is the cursor.
            self._area.ensureWidgetVisible(field, 0, _AROUND)
            return
        for edge in (top + field.height(), top):
            self._area.ensureVisible(0, edge, 0, _AROUND)

    def _keep(self) -> None:
        """Keep the field that was gone to in sight: it may have its place only now."""
        if self._sought is not None and isValid(self._sought) and self._sought.hasFocus():
            self.bring(self._sought)
