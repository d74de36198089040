"""The part of a scroll area that scrolls, as a widget that PySide knows from the beginning."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(area: QAbstractScrollArea) -> None:
    """Give a scroll area that is just being made another viewport like the one it has.

    To say of which class Qt's own is, PySide makes the classes of all widgets there are.
    """
    viewport = QWidget(area)
    # Style sheets of others, and programs that look into the window, know it by this name.
    viewport.setObjectName("qt_scrollarea_viewport")
    viewport.setBackgroundRole(QPalette.ColorRole.Base)
    viewport.setAutoFillBackground(True)
    area.setViewport(viewport)
