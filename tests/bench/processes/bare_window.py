"""A bare window of Qt, until its first paint; the floor of every start."""

import os
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit


def _end() -> None:
    os._exit(0)


class _Text(QTextEdit):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, _end)


application = QApplication(sys.argv)
window = QMainWindow()
window.setCentralWidget(_Text(window))
window.resize(1440, 900)
window.show()
application.exec()
