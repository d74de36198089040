"""The program's window, which ends the process at the moment that is waited for.

It watches as little as it can: Qt would wrap every object that a filter on the whole application is told of,
and make all of its classes for that, which takes longer than the window takes to show.
"""

import os
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QTextEdit, QWidget

from factcheck_gui.ui.windows.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from factcheck_gui.ui.session import Session
    from factcheck_gui.ui.settings import Settings
    from factcheck_gui.ui.theme.theme import Theme

_BEFORE_ALL_ELSE: Final = 1
"""Before what the program puts off until it is painted."""


class WatchedWindow(MainWindow):
    """Is told when all of it has been painted for the first time, or when article and keys are there."""

    until_readable: ClassVar[bool] = False

    def __init__(self, theme: "Theme", settings: "Settings") -> None:
        super().__init__(theme, settings)
        self._end = _End(self)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """End once what lies in the window has been painted as well: that belongs to the same event."""
        super().paintEvent(event)
        if not self.until_readable:
            QCoreApplication.postEvent(self._end, QEvent(QEvent.Type.User), _BEFORE_ALL_ELSE)

    def show_in_middle(self, widget: QWidget | None) -> None:
        """Watch the page once there is one."""
        super().show_in_middle(widget)
        page = None if widget is None else widget.findChild(QTextEdit, "articlePage")
        if self.until_readable and page is not None:
            page.viewport().installEventFilter(_FirstArticle(self, page))


class _End(QObject):
    """Ends the process with the first event that it gets."""

    def event(self, _: QEvent) -> bool:
        _end()
        return True


class _FirstArticle(QObject):
    """Waits for the article to be painted, then presses J and ends once the place has moved."""

    def __init__(self, window: WatchedWindow, page: QTextEdit) -> None:
        super().__init__(window)
        self._page = page

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is about to be painted."""
        if event.type() == QEvent.Type.Paint and self._session() is not None:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._press)
        return False

    def _press(self) -> None:
        # Only here: the program itself does without it.
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        session = self._session()
        assert session is not None
        session.place.moved.connect(_end)
        QTest.keyClick(self._page, Qt.Key.Key_J)

    def _session(self) -> "Session | None":
        """Return the session, once an article is open in it."""
        from factcheck_gui.ui.windows.workspace_view import WorkspaceView

        # Not by a search through all that is in the window, which takes longer than the key.
        around: QObject | None = self._page.parent()
        while around is not None and not isinstance(around, WorkspaceView):
            around = around.parent()
        return around.session if around is not None and around.session.review is not None else None


def _end() -> None:
    os._exit(0)
