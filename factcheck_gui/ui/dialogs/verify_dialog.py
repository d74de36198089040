"""What the check of a workspace has found."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from factcheck_gui.services.verifying import Verified
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.text.check_words import advice
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.findings import finding_words
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.wrapped_text import WrappedText


class VerifyDialog(FramedDialog):
    """Says whether a workspace is whole, what is wrong with it, and what to do; the lines can be copied."""

    def __init__(self, name: str, found: Verified, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Check of the workspace"))
        self._name = name
        self._found = found
        self.outcome = text_label(self._outcome(), "title", self, is_wrapping=True)
        self.advice = WrappedText("", self)
        self.advice.show_text(self._advice())
        self.lines = QPlainTextEdit("\n".join(self._lines()), self)
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setProperty("role", "preview")
        self.lines.setAccessibleName(self.tr("What was found"))
        self.body.addWidget(self.outcome)
        self.body.addWidget(self.advice)
        self.lines.setHidden(found.is_whole)
        self.body.addWidget(self.lines, 1)
        self.body.addWidget(self._seal())
        self.body.addStretch(1 if found.is_whole else 0)
        self.copy_button = self.add_button(self.tr("Copy"))
        self.copy_button.clicked.connect(self._on_copy)
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.close_button.clicked.connect(self.accept)
        self.resize(700, 230 if found.is_whole else 440)
        self.close_button.setFocus()

    def _outcome(self) -> str:
        if self._found.is_whole:
            return self.tr("The workspace is whole.")
        if self._found.has_more:
            return self.tr("More is wrong with this workspace than can be listed.")
        return counted(
            len(self._found.findings),
            self.tr("Something is wrong with this workspace."),
            self.tr("%n things are wrong with this workspace."),
        )

    def _advice(self) -> str:
        if not self._found.is_whole:
            return QCoreApplication.translate("checks", advice(self._found.findings))
        return self.tr(
            "The file, the texts, everything that was noted and the whole history are as they were written,"
            " and they agree with each other."
        )

    def _lines(self) -> list[str]:
        return [finding_words(finding, _translated) for finding in self._found.findings]

    def _seal(self) -> QWidget:
        """Return what tells where the history ends, to be noted elsewhere."""
        words = self.tr(
            "The history ends with event %1, sealed %2. Whoever keeps this seal elsewhere can tell later that"
            " nothing before it was changed: “factcheck verify --head SEAL”."
        )
        head = self._found.head
        self.seal = WrappedText("mute", self)
        self.seal.show_text(words.replace("%1", f"{head.number:,}").replace("%2", head.seal))
        self.seal.setHidden(not head.number)
        return self.seal

    def _on_copy(self) -> None:
        words = (self._name, self._outcome(), self._advice(), *self._lines(), self._found.head.seal)
        QGuiApplication.clipboard().setText("\n".join(words))


def _translated(words: str) -> str:
    return QCoreApplication.translate("sentences", words)
