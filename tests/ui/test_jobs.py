"""Long work leaves the window alive, gives back what it found, and can be cancelled."""

import threading

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.ui import jobs
from factcheck_gui.ui.jobs import in_background, wait_until


class Bell(QObject):
    """What is waited for, and whose being asked for is a bug once."""

    rung = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_broken = self.is_ready = False

    def fail(self) -> None:
        """Let the next one who asks meet the bug."""
        self.is_broken = True
        self.rung.emit()

    def ask(self) -> bool:
        """Tell whether it is there."""
        if self.is_broken:
            self.is_broken, self.is_ready = False, True
            raise ZeroDivisionError
        return self.is_ready


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window that long work belongs to."""
    found = QWidget()
    qtbot.addWidget(found)
    found.show()
    return found


def test_the_work_runs_in_a_thread_of_its_own_and_its_result_comes_back(window: QWidget) -> None:
    assert in_background(threading.get_ident, "Working…", window) not in (None, threading.get_ident())


def test_the_window_lives_while_the_work_runs(window: QWidget) -> None:
    timer = QTimer()
    timer.setInterval(5)
    beats, is_alive = 0, threading.Event()

    def beat() -> None:
        nonlocal beats
        beats += 1
        if beats > 5:
            is_alive.set()

    timer.timeout.connect(beat)
    timer.start()

    assert in_background(lambda: is_alive.wait(20), "Working…", window)


def test_what_the_work_raises_is_raised_here(window: QWidget) -> None:
    def fail() -> None:
        raise EmptyInputError(name="nothing.txt")

    with pytest.raises(EmptyInputError):
        in_background(fail, "Working…", window)


def test_cancelled_work_gives_nothing(window: QWidget) -> None:
    may_end = threading.Event()

    def cancel() -> None:
        dialog = window.findChild(QProgressDialog)
        assert dialog is not None
        dialog.findChildren(QPushButton)[0].click()

    QTimer.singleShot(50, cancel)
    assert in_background(may_end.wait, "Working…", window) is None
    may_end.set()


@pytest.mark.parametrize("stands", [False, True])
def test_a_bug_in_what_is_waited_for_ends_the_wait(
    window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, stands: bool
) -> None:
    monkeypatch.setattr(jobs, "_UNNOTICED_MS", 0 if stands else 600_000)
    bell = Bell()

    def fail() -> None:
        dialog = window.findChild(QProgressDialog)
        if stands and not (dialog is not None and dialog.isVisible()):
            QTimer.singleShot(5, fail)
        else:
            bell.fail()

    def give_up() -> None:
        for dialog in window.findChildren(QProgressDialog):
            dialog.canceled.emit()

    QTimer.singleShot(0, fail)
    # Where nobody ended the wait, the user would.
    QTimer.singleShot(20_000, window, give_up)
    with qtbot.captureExceptions() as raised:
        assert wait_until(bell.ask, bell.rung, "Working…", window)

    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
