"""Asks for one line that goes to several claims: a remark, or a date."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.widgets.caption import text_label

Objection = Callable[[str], str]
"""Returns what is wrong with a line, as a sentence; empty where it can be taken."""


class BulkLineDialog(FramedDialog):
    """`line` is the answer; it cannot be given while there is an objection to it."""

    def __init__(
        self,
        title: str,
        question: str,
        verb: str,
        *,
        objection: Objection,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self._objection = objection
        label = text_label(question, "label", self)
        self.line_field = QLineEdit(self)
        self.line_field.setAccessibleName(question)
        self.line_field.setPlaceholderText(hint)
        label.setBuddy(self.line_field)
        self.body.addWidget(label)
        self.body.addWidget(self.line_field)
        self.body.addStretch(1)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.take_button = self.add_button(verb, primary=True)
        self.cancel_button.clicked.connect(self.reject)
        self.take_button.clicked.connect(self.accept)
        self.line_field.textChanged.connect(self._on_changed)
        self._on_changed()
        self.resize(430, 160)
        self.line_field.setFocus()

    @property
    def line(self) -> str:
        """What was typed."""
        return " ".join(self.line_field.text().split())

    def accept(self) -> None:
        """Close with the line, if nothing speaks against it."""
        if not self._objection(self.line):
            super().accept()

    def _on_changed(self) -> None:
        objection = self._objection(self.line)
        self.say(objection)
        self.take_button.setEnabled(not objection)
