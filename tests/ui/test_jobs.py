"""Long work leaves the window alive, gives back what it found, and can be cancelled."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.ui.jobs import in_background


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
