"""Runs long work in a thread of its own while the window stays alive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QProgressDialog, QWidget

from factcheck_gui.ui.held_file import HeldFile
from factcheck_gui.ui.widgets.caption import text_label

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future

Result = TypeVar("Result")

_UNNOTICED_MS: Final = 250
"""What is done sooner shows no dialog: it would only flash."""


class _Bell(QObject):
    """Rings in the window's thread, whichever thread pulls it."""

    rung = Signal()


class _Wait(QObject):
    """An event loop that ends when something is ready."""

    def __init__(self, is_ready: Callable[[], bool]) -> None:
        super().__init__()
        self.loop = QEventLoop()
        self._is_ready = is_ready

    @Slot()
    def look(self) -> None:
        """End the loop where there is nothing more to wait for, and where a bug keeps it from being known."""
        is_waiting = False
        try:
            is_waiting = not self._is_ready()
        finally:
            if not is_waiting:
                self.loop.quit()


def wait_until(is_ready: Callable[[], bool], rung: SignalInstance, words: str, window: QWidget) -> bool:
    """Keep the window alive until something is ready; False where the user has cancelled the wait.

    Args:
        is_ready: Tells whether there is nothing more to wait for.
        rung: Says that it may be time to ask; it may come from any thread.
        words: What the user is told meanwhile.
        window: The window that can be looked at and not used meanwhile.
    """
    waiting = _Wait(is_ready)
    # Queued: what is ready at once rings before the loop runs.
    rung.connect(waiting.look, Qt.ConnectionType.QueuedConnection)
    dialog = QProgressDialog(window)
    # Qt would take a link or a name for markup where it looks like it, and load what that names.
    dialog.setLabel(text_label(words, "", dialog))
    dialog.setWindowTitle(window.windowTitle())
    dialog.setRange(0, 0)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.canceled.connect(waiting.loop.quit)
    if not is_ready():
        patience = QTimer(waiting, singleShot=True, interval=_UNNOTICED_MS)
        patience.timeout.connect(waiting.loop.quit)
        patience.start()
        # Keys and clicks wait as well: until the dialog stands, the window behind it could be closed.
        waiting.loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    if not is_ready() and not dialog.wasCanceled():
        dialog.show()
        waiting.loop.exec()
    rung.disconnect(waiting.look)
    cancelled = dialog.wasCanceled()
    dialog.reset()
    dialog.deleteLater()
    return not cancelled


def aside(work: Callable[[], Result], held: HeldFile) -> Result:
    """Return what the work returns; meanwhile the window is drawn, and keys and clicks wait their turn.

    The work must touch neither the window nor the workspace's connection. What it raises is raised here.
    While it asks `held` whether to wait on, the user can give it up.
    """
    from concurrent.futures import ThreadPoolExecutor

    bell = _Bell()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside") as executor:
        future: Future[Result] = executor.submit(work)
        waiting = _Wait(future.done)
        bell.rung.connect(waiting.look, Qt.ConnectionType.QueuedConnection)
        future.add_done_callback(_ringing(bell))
        try:
            # Where the program ends nobody waits on; work that writes already is waited for all the same.
            while not future.done() and not held.is_given_up:
                held.pause(waiting.loop)
        finally:
            held.end()
        return future.result()


def living_on(work: Callable[[], Result]) -> Result:
    """Return what the work returns; meanwhile the window lives on, and takes keys and clicks as ever.

    The work must touch neither the window nor the workspace's connection. What it raises is raised here. When
    this returns, whatever was there before may be closed and gone.
    """
    from concurrent.futures import ThreadPoolExecutor

    bell = _Bell()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="living_on") as executor:
        future: Future[Result] = executor.submit(work)
        waiting = _Wait(future.done)
        bell.rung.connect(waiting.look, Qt.ConnectionType.QueuedConnection)
        future.add_done_callback(_ringing(bell))
        # Where the program ends the loop does so at once, and the work is waited for below.
        waiting.loop.exec()
        return future.result()


def in_background(work: Callable[[], Result], words: str, window: QWidget) -> Result | None:
    """Return what the work returns, or None where the user has cancelled it.

    The work must not touch the window or the workspace's connection. What it raises is raised here. Work that
    was cancelled runs on to its end and its result is dropped.
    """
    from concurrent.futures import ThreadPoolExecutor

    bell = _Bell()
    executor = ThreadPoolExecutor(max_workers=1)
    future: Future[Result] = executor.submit(work)
    future.add_done_callback(_ringing(bell))
    is_done = wait_until(future.done, bell.rung, words, window)
    executor.shutdown(wait=is_done)
    return future.result() if is_done else None


def _ringing(bell: _Bell) -> Callable[[object], None]:
    def ring(_: object) -> None:
        bell.rung.emit()

    return ring
