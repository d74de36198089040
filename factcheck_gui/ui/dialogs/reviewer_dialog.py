"""Asks once who works here."""

from typing import Final

from PySide6.QtWidgets import QLineEdit, QWidget

from factcheck_gui.domain.errors import InvalidValueError
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.text.reviewer_names import is_reviewer_name
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.widgets.caption import text_label

_SHOWN: Final = 40


class ReviewerDialog(FramedDialog):
    """Asks for the name that goes with everything one notes; `name` is the answer, never empty."""

    def __init__(self, proposed: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Who checks here?"), parent)
        label = text_label(self.tr("Your name"), "label", self)
        self.name_field = QLineEdit(proposed.strip(), self)
        self.name_field.setAccessibleName(label.text())
        self.name_field.selectAll()
        label.setBuddy(self.name_field)
        words = self.tr("It stands beside all that you note, so that colleagues know whom to ask.")
        explanation = text_label(words, "mute", self)
        explanation.setWordWrap(True)
        self.body.addWidget(label)
        self.body.addWidget(self.name_field)
        self.body.addWidget(explanation)
        self.body.addStretch(1)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.continue_button = self.add_button(self.tr("Continue"), primary=True)
        self.cancel_button.clicked.connect(self.reject)
        self.continue_button.clicked.connect(self.accept)
        self.name_field.textChanged.connect(self._on_typed)
        self._on_typed()
        self.resize(440, 210)
        self.name_field.setFocus()

    @property
    def name(self) -> str:
        """The name as typed, on one line."""
        return " ".join(self.name_field.text().split())

    def accept(self) -> None:
        """Close with the name, if there is one that everybody can read."""
        if is_reviewer_name(self.name):
            super().accept()

    def _on_typed(self) -> None:
        name = self.name
        is_name = is_reviewer_name(name)
        self.continue_button.setEnabled(is_name)
        error = InvalidValueError(field="reviewer", value=name[:_SHOWN])
        self.say("" if is_name or not name else describe(error), "error")
