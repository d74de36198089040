"""A window of Qt alone with the same text, beside which ours is measured."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QMainWindow, QTextEdit, QWidget

from tests.bench.driving.painted import Paints


class BareText:
    """A `QTextEdit` in a `QMainWindow`."""

    def __init__(self, paints: Paints, like: QWidget) -> None:
        self._paints = paints
        self._document: QTextDocument | None = None
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

    def finish(self) -> None:
        """Lay out what is left of the text, which Qt would go on with while something else is measured."""
        self.edit.document().size()

    def empty(self) -> None:
        """Let the text go, so that nothing of it is laid out while something else is measured."""
        self._show("")
        self._paints.settle()

    def close(self) -> None:
        """Let the window go."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.processEvents()

    def _show(self, text: str) -> None:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setPlainText(text)
        before, self._document = self._document, document
        self.edit.setDocument(document)
        if before is not None:
            # The field lets go only of what it has made itself; until then this would be laid out on and on.
            before.deleteLater()
