"""A window of Qt alone with the same text, beside which ours is measured."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMainWindow, QTextEdit, QWidget

from tests.bench.driving.painted import Paints


class BareText:
    """A `QTextEdit` in a `QMainWindow`."""

    def __init__(self, paints: Paints, like: QWidget) -> None:
        self._paints = paints
        self.window = QMainWindow()
        self.edit = QTextEdit(self.window)
        self.edit.setReadOnly(True)
        self.window.setCentralWidget(self.edit)
        # As many words are painted as ours paints.
        self.window.resize(like.size())
        self.window.show()
        paints.watch(self.edit.viewport())
        QCoreApplication.processEvents()

    def open(self, text: str) -> float:
        """Return how long another text takes until it is painted, built unattached."""
        return self._paints.timed(lambda: self._show(text), self.edit.viewport())

    def repaint(self) -> float:
        """Return how long it takes to paint the page once more."""
        viewport = self.edit.viewport()
        return self._paints.timed(viewport.update, viewport)

    def close(self) -> None:
        """Let the window go."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.processEvents()

    def _show(self, text: str) -> None:
        document = QTextDocument(self.edit)
        document.setUndoRedoEnabled(False)
        document.setPlainText(text)
        # What was shown before goes with this: it belongs to the field.
        self.edit.setDocument(document)
