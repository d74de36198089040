"""The cursor that says that the program is at work."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


@contextmanager
def wait_cursor(*, is_shown: bool) -> Iterator[None]:
    """Show the wait cursor while something runs that is long enough to be noticed."""
    if not is_shown:
        yield
        return
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
