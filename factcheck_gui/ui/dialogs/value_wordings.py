"""Label and definition of a rating value in other languages, one language at a time."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from factcheck_gui.domain.translations import Wording, read_translations, write_translations
from factcheck_gui.domain.verdicts import RatingValue
from factcheck_gui.ui.dialogs.edited_scale import EditedScale
from factcheck_gui.ui.text.languages import language_name, languages
from factcheck_gui.ui.widgets.caption import text_label
from factcheck_gui.ui.widgets.field_group import Drafts, FieldGroup
from factcheck_gui.ui.widgets.saved_text import SavedText

_WIDTH: Final = 150


class ValueWordings(QWidget):
    """A language, and what the value is called in it; without a label there is no wording."""

    escaped = Signal()

    def __init__(self, subject: EditedScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._value_id: str | None = None
        self._shown: tuple[str, ...] = ()
        self._language = ""
        self._drafts: Drafts = {}
        self._fields = FieldGroup(self._drafts, self)
        self._fields.escaped.connect(self.escaped)
        self._build()
        self.language.currentIndexChanged.connect(self._on_language)

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not stored."""
        return self._fields.is_pending

    @property
    def has_drafts(self) -> bool:
        """Whether something was typed elsewhere that could not be stored; it comes back there."""
        return any(owner != self._owner for owner, _ in self._drafts)

    def show_value(self, value: RatingValue | None) -> None:
        """Show a value's words in the language chosen."""
        is_other = value is None or value.id != self._value_id
        self._value_id = None if value is None else value.id
        self._offer(value)
        self._show_words(value, is_other=is_other)

    def commit(self) -> bool:
        """Save what is typed; False if it could not be saved."""
        return self._fields.commit()

    def leave(self) -> None:
        """Save what is typed, and keep what cannot be saved."""
        for key in [key for key in self._drafts if key[0] == self._owner]:
            del self._drafts[key]
        self._fields.leave()

    def drop(self) -> None:
        """Show what is stored instead of what is typed."""
        self._show_words(self._subject.value(self._value_id), is_other=True)

    @property
    def _owner(self) -> str:
        """What drafts are kept under."""
        return f"{self._value_id} {self._language}"

    def _build(self) -> None:
        self.language = QComboBox(self)
        self.language.setFixedWidth(_WIDTH)
        self.label = QLineEdit(self)
        self.definition = QLineEdit(self)
        wrong = self.tr("This is not saved yet.")
        self._fields.add("label", SavedText(self.label, self._save_label, wrong=wrong))
        self._fields.add("definition", SavedText(self.definition, self._save_definition, wrong=wrong))
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(2)
        layout.setColumnStretch(1, 1)
        layout.setColumnStretch(2, 2)
        fields = (
            (self.tr("In another language"), self.language),
            (self.tr("Label in it"), self.label),
            (self.tr("Definition in it"), self.definition),
        )
        for column, (words, field) in enumerate(fields):
            label = text_label(words, "label", self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            layout.addWidget(label, 0, column)
            layout.addWidget(field, 1, column)
        self.language.view().setAccessibleName(self.tr("Languages"))

    def _offer(self, value: RatingValue | None) -> None:
        """Offer all languages, those that the value has words in first and with a sign."""
        known = () if value is None else tuple(read_translations(value.translations))
        if known == self._shown and self.language.count():
            return
        chosen = self.language.currentData() if self.language.count() else None
        self._shown = known
        with QSignalBlocker(self.language):
            self.language.clear()
            for code in known:
                self.language.addItem(self.tr("%1 ✓").replace("%1", language_name(code)), code)
            for code in languages():
                if code not in known:
                    self.language.addItem(language_name(code), code)
            self.language.setCurrentIndex(max(0, self.language.findData(chosen)))

    def _show_words(self, value: RatingValue | None, *, is_other: bool) -> None:
        if is_other:
            self._language = str(self.language.currentData())
        wording = self._wording(value)
        stored = {"label": wording.label or None, "definition": wording.definition or None}
        self.definition.setEnabled(bool(wording.label))
        if is_other:
            self._fields.show_other(self._owner, stored)
        else:
            self._fields.show_stored(stored)

    def _wording(self, value: RatingValue | None) -> Wording:
        known = {} if value is None else read_translations(value.translations)
        return known.get(self._language, Wording(label=""))

    def _save_label(self, _before: str | None, text: str) -> bool:
        value = self._subject.value(self._value_id)
        return value is not None and self._save(value, replace(self._wording(value), label=text))

    def _save_definition(self, _before: str | None, text: str) -> bool:
        value = self._subject.value(self._value_id)
        return value is not None and self._save(value, replace(self._wording(value), definition=text))

    def _save(self, value: RatingValue, wording: Wording) -> bool:
        words = {**read_translations(value.translations), self._language: wording}
        return self._subject.change_value(value, replace(value, translations=write_translations(words)))

    def _on_language(self) -> None:
        self.leave()
        self._show_words(self._subject.value(self._value_id), is_other=True)
