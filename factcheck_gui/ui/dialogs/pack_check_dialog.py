"""What the check of an evidence pack has found."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from factcheck_gui.domain.evidence import PackCheck
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.pack_words import pack_finding_words
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.wrapped_text import WrappedText


class PackCheckDialog(FramedDialog):
    """Says whether a pack is whole, and what is wrong with it, line by line; the lines can be copied."""

    def __init__(self, path: Path, found: PackCheck, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Evidence pack"), parent)
        self._found = found
        self.outcome = text_label(self._outcome(), "title", self, is_wrapping=True)
        name = WrappedText("mute", self, most_lines=2)
        name.show_text(str(path))
        self.lines = QPlainTextEdit("\n".join(self._lines()), self)
        self.lines.setReadOnly(True)
        self.lines.setTabChangesFocus(True)
        self.lines.setAccessibleName(self.tr("What was found"))
        self.body.addWidget(self.outcome)
        self.body.addWidget(name)
        self.body.addWidget(self.lines, 1)
        self.say(
            self.tr("The check compares every file with the manifest. It cannot tell who made the pack.")
        )
        self.copy_button = self.add_button(self.tr("Copy"))
        self.copy_button.clicked.connect(self._on_copy)
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.close_button.clicked.connect(self.accept)
        self.resize(680, 380)
        self.close_button.setFocus()

    def _outcome(self) -> str:
        if self._found.is_whole:
            return self.tr("The pack is whole.")
        if self._found.is_newer:
            return self.tr("A newer version of the program is needed to check this pack.")
        return counted(
            len(self._found.findings),
            self.tr("Something is wrong with this pack."),
            self.tr("%n things are wrong with this pack."),
        )

    def _lines(self) -> list[str]:
        found = self._found
        lines = [pack_finding_words(one, _translated) for one in found.findings]
        lines += [
            self.tr("The workspace had lost this when the pack was made: %1").replace("%1", about)
            for about in found.missing
        ]
        if found.made_at:
            as_they_were = counted(
                found.whole,
                self.tr("1 file is as it was when the pack was made."),
                self.tr("%n files are as they were when the pack was made."),
            )
            lines += [
                as_they_were,
                self.tr("Made at: %1").replace("%1", found.made_at),
                self.tr("Made by: %1").replace("%1", found.program),
                self.tr("SHA-256 of manifest.json: %1").replace("%1", found.manifest_sha256),
            ]
        return lines

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join((self._outcome(), *self._lines())))


def _translated(words: str) -> str:
    return QCoreApplication.translate("sentences", words)
