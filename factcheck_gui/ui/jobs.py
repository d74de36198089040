"""Runs long work in a thread of its own while the window stays alive."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

Result = TypeVar("Result")


class _Bell(QObject):
    """Rings in the window's thread, whichever thread pulls it."""

    rung = Signal()


def in_background(work: Callable[[], Result], words: str, window: QWidget) -> Result | None:
    """Return what the work returns, or None where the user has cancelled it.

    The work must not touch the window or the workspace's connection. What it raises is raised here. Work that
    was cancelled runs on to its end and its result is dropped.
    """
    bell, loop = _Bell(), QEventLoop()
    # Queued: work that is done at once rings before the loop runs.
    bell.rung.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    dialog = QProgressDialog(window)
    dialog.setLabelText(words)
    dialog.setWindowTitle(window.windowTitle())
    dialog.setRange(0, 0)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.canceled.connect(loop.quit)
    # At once: until it stands, the window behind it could be closed.
    dialog.show()
    executor = ThreadPoolExecutor(max_workers=1)
    future: Future[Result] = executor.submit(work)
    future.add_done_callback(_ringing(bell))
    loop.exec()
    cancelled = dialog.wasCanceled()
    dialog.reset()
    dialog.deleteLater()
    executor.shutdown(wait=not cancelled)
    return None if cancelled else future.result()


def _ringing(bell: _Bell) -> Callable[[object], None]:
    def ring(_: object) -> None:
        bell.rung.emit()

    return ring
