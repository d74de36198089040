"""Asks for the name that several claims are to bear, and whether it may replace others."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QRadioButton, QWidget

from factcheck_gui.domain.parties import Part
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.services.bulk import name_in
from factcheck_gui.ui.dialogs.framed_dialog import FramedDialog
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.name_field import NameField, People

_TITLES: Final = {
    Part.SPEAKER: QT_TRANSLATE_NOOP("bulk", "Who says it"),
    Part.TARGET: QT_TRANSLATE_NOOP("bulk", "About whom it is said"),
    Part.REPORTER: QT_TRANSLATE_NOOP("bulk", "Who reports it"),
}


class BulkNameDialog(FramedDialog):
    """`name` is the answer; unless the user says otherwise no name that stands is overwritten."""

    def __init__(
        self, part: Part, claims: Iterable[ReviewedClaim], people: People, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("bulk", _TITLES[part])
        super().__init__(title, parent)
        standing = [name_in(one.claim, part) for one in claims]
        self._count, self._empty = len(standing), sum(not name for name in standing)
        label = text_label(title, "label", self)
        self.name_field = NameField(people, self)
        self.name_field.setAccessibleName(title)
        label.setBuddy(self.name_field)
        self.only_empty_choice = QRadioButton(self._only_empty_words(), self)
        self.all_choice = QRadioButton(self._all_words(), self)
        self.only_empty_choice.setEnabled(self._empty > 0)
        (self.only_empty_choice if self._empty else self.all_choice).setChecked(True)
        for widget in (label, self.name_field, self.only_empty_choice, self.all_choice):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.cancel_button = self.add_button(self.tr("Cancel"))
        self.name_button = self.add_button(self.tr("Write it"), primary=True)
        self.cancel_button.clicked.connect(self.reject)
        self.name_button.clicked.connect(self.accept)
        self.name_field.textChanged.connect(self._on_changed)
        self._on_changed()
        self.resize(430, 210)
        self.name_field.setFocus()

    @property
    def name(self) -> str:
        """The name as typed, on one line."""
        return " ".join(self.name_field.text().split())

    @property
    def only_empty(self) -> bool:
        """Whether names that stand stay."""
        return self.only_empty_choice.isChecked()

    def accept(self) -> None:
        """Close with a name: an empty line in place of many names would be typed by mistake."""
        if self.name:
            super().accept()

    def _only_empty_words(self) -> str:
        one, many = (
            self.tr("Only where nobody is named yet: %n claim"),
            self.tr("Only where nobody is named yet: %n claims"),
        )
        return counted(self._empty, one, many)

    def _all_words(self) -> str:
        one, many = self.tr("In the claim"), self.tr("In all %n claims, in place of the names that stand")
        return counted(self._count, one, many)

    def _on_changed(self) -> None:
        self.name_button.setEnabled(bool(self.name))
