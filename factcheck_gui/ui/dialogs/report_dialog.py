"""What went wrong, in plain words and for whoever mends it; the only dialog that tells of bugs."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.runs import TypedWords
from factcheck_gui.services.whole_files import write_whole
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.dialogs.where import ask_where
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.widgets.caption import caption, text_label

_FILE: Final = "factcheck-gui-report.txt"
_TYPED_HEIGHT: Final = 96


class ReportDialog(FramedDialog):
    """Shows a report that can be copied or saved; the program itself sends nothing."""

    typed_discarded = Signal()

    def __init__(
        self,
        happened: str,
        report: str,
        typed: Iterable[TypedWords] = (),
        session: Session | None = None,
        parent: QWidget | None = None,
        *,
        is_in_doubt: bool = False,
    ) -> None:
        super().__init__(self.tr("Report a problem"), parent)
        self._report = report
        self._session = session
        self.happened = text_label(happened, "title", self, is_wrapping=True)
        self.body.addWidget(self.happened)
        saved = self.tr("Everything the status line showed as saved is saved.")
        self.saved = text_label(saved, "plain", self, is_wrapping=True)
        self.body.addWidget(self.saved)
        self.saved.setHidden(is_in_doubt)
        self._typed_words = _together(typed)
        self.typed_card = self._build_typed()
        self.body.addWidget(self.typed_card)
        self.typed_card.setVisible(bool(self._typed_words))
        self.body.addSpacing(4)
        self.body.addWidget(caption(self.tr("For whoever mends it"), self))
        self.report = self._field(report, self.tr("Report"))
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.body.addWidget(self.report, 1)
        without = self.tr(
            "It holds no words of articles and notes, none of your file names, and no names of people."
        )
        self.body.addWidget(text_label(without, "mute", self, is_wrapping=True))
        self.say(self.tr("Nothing is sent by the program. Copy the report, and send it yourself."))
        self.copy_button = self.add_button(self.tr("Copy report"))
        self.save_button = self.add_button(self.tr("Save…"))
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.copy_button.clicked.connect(self._on_copy)
        self.save_button.clicked.connect(self._on_save)
        self.close_button.clicked.connect(self.accept)
        self.resize(720, 560)
        self.close_button.setFocus()

    def _build_typed(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("role", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(12, 10, 12, 10)
        words = self.tr("This was typed and not saved yet. It is kept here, and is not part of the report.")
        layout.addWidget(text_label(words, "plain", card, is_wrapping=True))
        self.typed = self._field(self._typed_words, self.tr("Typed and not saved"))
        self.typed.setFixedHeight(_TYPED_HEIGHT)
        layout.addWidget(self.typed)
        row = QHBoxLayout()
        row.addStretch(1)
        self.discard_button = QPushButton(self.tr("Throw away"), card)
        self.copy_typed_button = QPushButton(self.tr("Copy these words"), card)
        for button in (self.discard_button, self.copy_typed_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout.addLayout(row)
        self.discard_button.clicked.connect(self._on_discard)
        self.copy_typed_button.clicked.connect(self._on_copy_typed)
        return card

    def _field(self, text: str, name: str) -> QPlainTextEdit:
        field = QPlainTextEdit(text, self)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setProperty("role", "preview")
        field.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        field.setAccessibleName(name)
        return field

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)
        self.say(self.tr("The report was copied. Nothing is sent by the program."))

    def _on_copy_typed(self) -> None:
        QGuiApplication.clipboard().setText(self._typed_words)
        self.say(self.tr("The words that were typed were copied."))

    def _on_discard(self) -> None:
        self.typed_card.hide()
        self.close_button.setFocus()
        self.typed_discarded.emit()

    def _on_save(self) -> None:
        title, kinds = self.tr("Save the report"), self.tr("Text (*.txt)")
        target = ask_where(self, self._session, title, Path.home() / _FILE, kinds)
        if target is None:
            return
        try:
            write_whole(target, self._report.encode())
        except ExpectedError as error:
            self.say(describe(error), "error")
        else:
            self.say(self.tr("The report was saved as %1.").replace("%1", target.name))


def _together(typed: Iterable[TypedWords]) -> str:
    """Return what was typed, field by field."""
    return "\n\n".join(f"{one.field}\n{one.words}" if one.field else one.words for one in typed)
