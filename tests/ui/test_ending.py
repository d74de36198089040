"""Signals end the program properly; those that are to be ignored are."""

import os
import signal
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.ending import Ending


@pytest.fixture
def closed() -> list[bool]:
    """Whether a dialog stood there when the work was closed, for each time that it was."""
    return []


@pytest.fixture
def ending(qapp: QApplication, closed: list[bool]) -> Iterator[Ending]:
    """Waits for signals."""
    parent = QObject()
    found = Ending(lambda: closed.append(QApplication.activeModalWidget() is not None), parent)
    yield found
    found.stop()
    parent.deleteLater()


@pytest.mark.usefixtures("ending")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_closes_and_ends_the_loop(closed: list[bool], number: signal.Signals) -> None:
    QTimer.singleShot(0, partial(os.kill, os.getpid(), number))

    assert QCoreApplication.exec() == 0
    assert closed == [False]


@pytest.mark.usefixtures("ending")
def test_dialogs_go_before_the_work_is_closed(closed: list[bool], qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = QDialog(window)
    after: list[bool] = []

    def ask() -> None:
        QTimer.singleShot(0, partial(os.kill, os.getpid(), signal.SIGTERM))
        dialog.exec()
        after.append(not closed)

    QTimer.singleShot(0, ask)
    QCoreApplication.exec()

    assert closed == [False]
    assert after == [True]


def test_handlers_are_given_back(qapp: QApplication) -> None:
    before = signal.getsignal(signal.SIGTERM)
    parent = QObject(qapp)
    ending = Ending(_nothing, parent)
    assert signal.getsignal(signal.SIGTERM) is not before

    ending.stop()
    parent.setParent(None)

    assert signal.getsignal(signal.SIGTERM) is before


def test_what_is_to_be_ignored_stays_ignored(qapp: QApplication) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    parent = QObject(qapp)
    try:
        ending = Ending(_nothing, parent)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        ending.stop()
    finally:
        parent.setParent(None)
        signal.signal(signal.SIGHUP, before)


def _nothing() -> None:
    return None
