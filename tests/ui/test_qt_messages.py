"""What Qt complains of comes into the log, without what it complains about."""

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from factcheck_gui.ui.qt_messages import QtMessages, without_values

WARNING = QtMsgType.QtWarningMsg


@pytest.mark.parametrize(
    ("message", "category", "written"),
    [
        ("QPainter::begin: Paint device returned engine == 0", "default", "QPainter::begin (default)"),
        ('QFile::open (QFile, "/home/anna/Mayor.factcheck")', "", "QFile::open"),
        ("QString::arg: Argument missing: %1, The mayor lied", "default", "QString::arg (default)"),
        ("The mayor lied", "default", "a message without a sender (default)"),
        ("QAnon: the mayor lied", "The mayor", "a message without a sender"),
        ("", "qt.svg", "a message without a sender (qt.svg)"),
    ],
)
def test_only_who_complains_is_written_down(message: str, category: str, written: str) -> None:
    assert without_values(message, category).strip() == written


def test_a_complaint_without_end_is_written_a_few_times() -> None:
    written: list[tuple[str, str]] = []
    messages = QtMessages(lambda kind, words: written.append((kind, words)))

    for _ in range(50):
        messages.take(WARNING, QMessageLogContext(), "QPainter::end: not active")
    messages.take(QtMsgType.QtDebugMsg, QMessageLogContext(), "QPainter::end: not active")

    assert written == [("QT WARNING", "QPainter::end")] * 3


def test_what_giving_up_says_is_always_written() -> None:
    written: list[str] = []
    messages = QtMessages(lambda kind, _: written.append(kind))

    for number in range(300):
        messages.take(WARNING, QMessageLogContext(), f"QPainter::end{number}: x")
    messages.take(QtMsgType.QtFatalMsg, QMessageLogContext(), "gone")

    assert len(written) == 201
    assert written[-1] == "QT FATAL"


def test_a_complaint_about_writing_down_is_not_followed() -> None:
    calls: list[str] = []

    def write(_kind: str, words: str) -> None:
        calls.append(words)
        messages.take(WARNING, QMessageLogContext(), "QFile::write: no")

    messages = QtMessages(write)
    messages.take(WARNING, QMessageLogContext(), "QPainter::end: no")

    assert calls == ["QPainter::end"]
