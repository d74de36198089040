"""How much came back of a damaged workspace."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from factcheck_gui.domain.recovered import Recovered
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.recovery_words import CONTEXT, recovery_sentences
from factcheck_gui.ui.text.sentences import shown
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.wrapped_text import WrappedText


class RecoveredDialog(FramedDialog):
    """Tells it line by line, and asks whether the damaged file is to be set aside.

    Accepted, the new workspace is to be opened.
    """

    def __init__(self, found: Recovered, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Recovered workspace"))
        self._found = found
        self.outcome = text_label(self._outcome(), "title", self, is_wrapping=True)
        about = WrappedText("", self, most_lines=3)
        words = self.tr("It is in the new workspace “%1”. The damaged file was not touched.")
        about.show_text(words.replace("%1", isolated(shown(found.target.name))))
        self.lines = QPlainTextEdit("\n".join(recovery_sentences(found, _translated)), self)
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setProperty("role", "preview")
        self.lines.setAccessibleName(self.tr("What came back"))
        self.aside_box = QCheckBox(
            self.tr("Rename the damaged file, so that nobody takes it for the good one")
        )
        self.body.addWidget(self.outcome)
        self.body.addWidget(about)
        self.body.addWidget(self.lines, 1)
        self.body.addWidget(self.aside_box)
        self.copy_button = self.add_button(self.tr("Copy"))
        self.copy_button.clicked.connect(self._on_copy)
        self.close_button = self.add_button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self.open_button = self.add_button(self.tr("Open the new workspace"), primary=True)
        self.open_button.clicked.connect(self.accept)
        self.resize(700, 460)
        self.open_button.setFocus()

    def _outcome(self) -> str:
        if self._found.is_complete:
            return self.tr("Everything came back.")
        return self.tr("Not everything came back.")

    @property
    def is_aside_wanted(self) -> bool:
        """Whether the damaged file is to be renamed."""
        return self.aside_box.isChecked()

    def _on_copy(self) -> None:
        lines = (self.outcome.text(), str(self._found.target), *recovery_sentences(self._found, _translated))
        QGuiApplication.clipboard().setText("\n".join(lines))


def _translated(words: str) -> str:
    return QCoreApplication.translate(CONTEXT, words)
