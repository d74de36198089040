"""The left button of the mouse, pressed and released on a page, and what it does in between."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.page.page import ArticlePage


def mouse(page: ArticlePage, kind: QEvent.Type, point: QPoint) -> None:
    """Do something with the left button at a point of the viewport."""
    left = Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else left
    place = page.viewport().mapToGlobal(point)
    event = QMouseEvent(kind, QPointF(point), QPointF(place), left, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page.viewport(), event)
