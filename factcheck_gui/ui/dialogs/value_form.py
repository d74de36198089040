"""The form for one value of a rating scale: every field is saved as it is done."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.domain.verdicts import Outcome, RatingValue
from factcheck_gui.ui.dialogs.edited_scale import EditedScale
from factcheck_gui.ui.dialogs.value_wordings import ValueWordings
from factcheck_gui.ui.text.contrast_words import contrast_words, is_readable
from factcheck_gui.ui.text.outcome_words import outcome_words
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.field_group import Drafts, FieldGroup
from factcheck_gui.ui.widgets.look import set_look
from factcheck_gui.ui.widgets.saved_text import SavedText
from factcheck_gui.ui.widgets.swatch import Swatch

_SHORT: Final = 76
_HEX_DIGITS: Final = 6


class ValueForm(QWidget):
    """Shows a value; with none it is empty and cannot be used."""

    complained = Signal(str)
    """What is typed cannot be kept, in a sentence."""
    escaped = Signal()

    def __init__(self, subject: EditedScale, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._theme = theme
        self._value_id: str | None = None
        self._picker: QColorDialog | None = None
        self._drafts: Drafts = {}
        self._fields = FieldGroup(self._drafts, self)
        self._build()
        self._fields.escaped.connect(self.escaped)
        self.wordings.escaped.connect(self.escaped)
        self.swatch.clicked.connect(self._on_swatch)
        self.outcome.activated.connect(self._on_outcome)
        self.colour.textChanged.connect(self._show_contrast)

    @property
    def value(self) -> RatingValue | None:
        """The value shown, as it is stored."""
        return self._subject.value(self._value_id)

    def show_value(self, value: RatingValue | None) -> None:
        """Show a value, and nothing over what is being typed in the same one."""
        is_other = value is None or value.id != self._value_id
        self._value_id = None if value is None else value.id
        self.setEnabled(value is not None)
        self._show_stored(value, is_other=is_other)
        self._show_outcome(value)
        self.wordings.show_value(value)
        self._show_contrast()

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not stored."""
        return self._fields.is_pending or self.wordings.is_pending

    @property
    def has_drafts(self) -> bool:
        """Whether something was typed for other values that could not be stored; it comes back with them."""
        return self.wordings.has_drafts or any(owner != self._value_id for owner, _ in self._drafts)

    def leave(self) -> None:
        """Save what is typed, and keep what cannot be saved until its value is shown again."""
        for key in [key for key in self._drafts if key[0] == self._value_id]:
            del self._drafts[key]
        self._fields.leave()
        self.wordings.leave()

    def drop(self) -> None:
        """Show what is stored instead of what is typed."""
        self._show_stored(self.value, is_other=True)
        self.wordings.drop()

    def commit(self) -> bool:
        """Save what is typed; False if something could not be saved."""
        results = (self._fields.commit(), self.wordings.commit())
        return all(results)

    def _build(self) -> None:
        self.label = QLineEdit(self)
        self.definition = QLineEdit(self)
        self.sign = QLineEdit(self)
        self.number = QLineEdit(self)
        self.number.setPlaceholderText(self.tr("none"))
        self.colour = QLineEdit(self)
        for field in (self.sign, self.number):
            field.setFixedWidth(_SHORT)
        self.colour.setFixedWidth(_SHORT + 24)
        self.swatch = Swatch(self.tr("Choose the colour…"), self._theme, self)
        self.contrast_line = text_label("", "source", self, is_wrapping=True)
        self._add("label", self.label)
        self._add("definition", self.definition)
        self._add("sign", self.sign)
        self._add("number", self.number)
        self._add("colour", self.colour)
        self.outcome = self._outcomes()
        self.wordings = ValueWordings(self._subject, self)
        first = QGridLayout()
        first.setHorizontalSpacing(8)
        first.setVerticalSpacing(2)
        first.setColumnStretch(0, 1)
        for column, (words, field) in enumerate(
            (
                (self.tr("Label"), self.label),
                (self.tr("Sign"), self.sign),
                (self.tr("Number"), self.number),
            )
        ):
            self._place(first, column, words, field)
        coloured = QHBoxLayout()
        coloured.setSpacing(6)
        coloured.addWidget(self.swatch)
        coloured.addWidget(self.colour)
        coloured.addWidget(self.contrast_line, 1)
        colour = QVBoxLayout()
        colour.setSpacing(2)
        colour.addWidget(self._named(self.tr("Colour"), self.colour))
        colour.addLayout(coloured)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(first)
        layout.addLayout(self._meaning())
        layout.addLayout(colour)
        layout.addWidget(self.wordings)

    def _outcomes(self) -> QComboBox:
        field = QComboBox(self)
        for outcome in Outcome:
            field.addItem(outcome_words(outcome), outcome.value)
        field.view().setAccessibleName(self.tr("A claim so rated is"))
        field.setToolTip(self.tr("What a claim so rated is: the corrections memo goes by it."))
        return field

    def _meaning(self) -> QHBoxLayout:
        """Return what a value means, in words and for the memo, side by side."""
        row = QHBoxLayout()
        row.setSpacing(8)
        for words, field, stretch in (
            (self.tr("Definition"), self.definition, 1),
            (self.tr("A claim so rated is"), self.outcome, 0),
        ):
            column = QVBoxLayout()
            column.setSpacing(2)
            column.addWidget(self._named(words, field))
            column.addWidget(field)
            row.addLayout(column, stretch)
        return row

    def _add(self, name: str, field: QLineEdit) -> None:
        saves = {
            "label": self._save_label,
            "definition": self._save_definition,
            "sign": self._save_sign,
            "number": self._save_number,
            "colour": self._save_colour,
        }
        self._fields.add(name, SavedText(field, saves[name], wrong=self.tr("This is not saved yet.")))

    def _place(self, grid: QGridLayout, column: int, words: str, field: QLineEdit) -> None:
        grid.addWidget(self._named(words, field), 0, column)
        grid.addWidget(field, 1, column)

    def _named(self, words: str, field: QWidget) -> QWidget:
        label = text_label(words, "label", self)
        label.setBuddy(field)
        field.setAccessibleName(words)
        return label

    def _save_label(self, before: str | None, text: str) -> bool:
        value = self.value
        if value is None:
            return False
        return self._subject.change_value(replace(value, label=before or ""), replace(value, label=text))

    def _save_definition(self, before: str | None, text: str) -> bool:
        value = self.value
        if value is None:
            return False
        begun = replace(value, definition=before or "")
        return self._subject.change_value(begun, replace(value, definition=text))

    def _save_sign(self, before: str | None, text: str) -> bool:
        value, scale = self.value, self._subject.scale
        if value is None or scale is None:
            return False
        if len(text) != 1:
            self.complained.emit(self.tr("A sign is one character: it tells the verdict without its colour."))
            return False
        if any(one.sign == text and one.id != value.id for one in scale.values):
            self.complained.emit(self.tr("Another value of this scale has this sign. Choose another."))
            return False
        return self._subject.change_value(replace(value, sign=before or ""), replace(value, sign=text))

    def _save_number(self, before: str | None, text: str) -> bool:
        value = self.value
        if value is None:
            return False
        number = _whole(text)
        if text and number is None:
            self.complained.emit(self.tr("Write a whole number, such as 3, or leave the field empty."))
            return False
        begun = replace(value, number=_whole(before or ""))
        return self._subject.change_value(begun, replace(value, number=number))

    def _save_colour(self, before: str | None, text: str) -> bool:
        value = self.value
        if value is None:
            return False
        if not text:
            words = self.tr(
                "A value needs a colour. Write it as # and six digits or letters, such as #067647."
            )
            self.complained.emit(words)
            return False
        begun = replace(value, colour=before or "")
        return self._subject.change_value(begun, replace(value, colour=_written(text)))

    def _show_stored(self, value: RatingValue | None, *, is_other: bool) -> None:
        stored: dict[str, str | None] = {
            "label": None if value is None else value.label,
            "definition": None if value is None else value.definition,
            "sign": None if value is None else value.sign,
            "number": None if value is None or value.number is None else str(value.number),
            "colour": None if value is None else value.colour,
        }
        if is_other:
            self._fields.show_other("" if value is None else value.id, stored)
        else:
            self._fields.show_stored(stored)

    def _on_outcome(self) -> None:
        value, chosen = self.value, Outcome(self.outcome.currentData())
        # What could not be saved must not stand there as chosen.
        if value is not None and not self._subject.change_value(value, replace(value, outcome=chosen)):
            self._show_outcome(self.value)

    def _show_outcome(self, value: RatingValue | None) -> None:
        outcome = Outcome.OPEN if value is None else value.outcome
        self.outcome.setCurrentIndex(self.outcome.findData(outcome.value))

    def _show_contrast(self) -> None:
        colour = _written(self.colour.text())
        is_colour = QColor.isValidColorName(colour) and len(colour) == _HEX_DIGITS + 1
        self.swatch.show_colour(colour if is_colour else "")
        self.contrast_line.setText(contrast_words(colour) if is_colour else "")
        is_faint = is_colour and not is_readable(colour)
        set_look(self.contrast_line, "role", "unsure" if is_faint else "source")

    def _on_swatch(self) -> None:
        picker = QColorDialog(QColor(self.swatch.colour), self)
        picker.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.setWindowTitle(self.tr("Colour of the verdict"))
        picker.colorSelected.connect(self._on_colour_selected)
        picker.open()

    def _on_colour_selected(self, colour: QColor) -> None:
        self.colour.setText(colour.name())
        self._fields.commit()


def _whole(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None


def _written(text: str) -> str:
    """Return a colour as it is stored, whether it was typed in capitals or without its sign."""
    typed = text.strip().casefold()
    return f"#{typed}" if len(typed) == _HEX_DIGITS and not typed.startswith("#") else typed
