"""The program as a user starts it, until its first paint or until the last article can be worked on.

Usage: `watched_start painted|readable WORKSPACE`
"""

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from factcheck_gui.ui.windows import main_window

if TYPE_CHECKING:
    from factcheck_gui.ui.session import Session
    from factcheck_gui.ui.settings import Settings
    from factcheck_gui.ui.theme.theme import Theme


class _Watch(QObject):
    """Ends the process at the moment that is waited for."""

    def __init__(self, window: "_WatchedWindow", *, until_readable: bool) -> None:
        super().__init__(window)
        self._window = window
        self._until_readable = until_readable
        self._is_painted = self._is_pressed = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is about to be painted."""
        if event.type() != QEvent.Type.Paint:
            if self._is_painted:
                # All of the window has been painted now, and nothing else has begun.
                _end()
        elif not self._until_readable:
            self._is_painted |= watched is self._window
        elif not self._is_pressed:
            self._look_at(watched)
        return False

    def _look_at(self, watched: QObject) -> None:
        page = watched.parent()
        if page is not None and page.objectName() == "articlePage" and self._session() is not None:
            self._is_pressed = True
            QTimer.singleShot(0, self._press)

    def _press(self) -> None:
        """Press J, and end once the place has moved."""
        # Only here: the program itself does without it.
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QTextEdit

        session = self._session()
        page = self._window.findChild(QTextEdit, "articlePage")
        assert session is not None
        assert page is not None
        session.place.moved.connect(_end)
        QTest.keyClick(page, Qt.Key.Key_J)

    def _session(self) -> "Session | None":
        """Return the session, once an article is open in it."""
        from factcheck_gui.ui.session import Session

        found = self._window.findChild(Session)
        return found if found is not None and found.review is not None else None


class _WatchedWindow(main_window.MainWindow):
    """The program's window, which is told when it has been painted."""

    until_readable = False

    def __init__(self, theme: "Theme", settings: "Settings") -> None:
        super().__init__(theme, settings)
        application = QCoreApplication.instance()
        assert application is not None
        application.installEventFilter(_Watch(self, until_readable=self.until_readable))


def _end() -> None:
    os._exit(0)


def main() -> int:
    """Start the program with its own arguments."""
    until, workspace = sys.argv[1:]
    # Whoever builds the window takes it from there.
    vars(main_window)["MainWindow"] = _WatchedWindow
    from factcheck_gui.__main__ import main as start

    sys.argv = ["factcheck-gui", workspace]
    _WatchedWindow.until_readable = until == "readable"
    return start()


if __name__ == "__main__":
    sys.exit(main())
