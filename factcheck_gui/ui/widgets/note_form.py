"""The fields of a source note, in place of its card: its own first, then those of its source."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.domain.sources import Stance
from factcheck_gui.ui.models.claim_words import stance_word
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import caption, rule
from factcheck_gui.ui.widgets.field_group import Drafts, FieldGroup
from factcheck_gui.ui.widgets.growing_text import GrowingText
from factcheck_gui.ui.widgets.note_desk import NoteDesk
from factcheck_gui.ui.widgets.note_fields import note_values, with_value
from factcheck_gui.ui.widgets.note_source import NoteSource
from factcheck_gui.ui.widgets.saved_text import SavedText
from factcheck_gui.ui.widgets.segment import Choice
from factcheck_gui.ui.widgets.segments import Segments
from factcheck_gui.ui.widgets.typing_keys import TextField

_STANCES = tuple(Stance)


class NoteForm(QWidget):
    """Saves each field as it is done."""

    done = Signal()

    def __init__(
        self,
        note: ReviewedNote,
        desk: NoteDesk,
        drafts: Drafts,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._note = note
        self._desk = desk
        self._theme = theme
        self.fields = FieldGroup(drafts, self)
        self._saved: dict[str, SavedText] = {}
        self._build()
        self.fields.show_other(note.id, self._values())
        self.show_note(note)

    @property
    def title(self) -> QLineEdit:
        """The field of the source's title."""
        return self.source.form.title

    def show_note(self, note: ReviewedNote) -> None:
        """Show what is stored now."""
        self._note = note
        self.stance.choose(_STANCES.index(note.note.stance))
        self.source.show_note(note)
        self.fields.show_stored(self._values())

    def _values(self) -> dict[str, str | None]:
        return {**note_values(self._note), **self.source.values}

    def _build(self) -> None:
        self.stance = Segments(self.tr("What the source does to the claim"), self._theme, self)
        self.stance.offer([Choice(label=stance_word(stance)) for stance in _STANCES])
        self.stance.asked.connect(self._on_stance)
        self.note = GrowingText(self)
        self.quote = GrowingText(self)
        self.seen = QLineEdit(self)
        self.seen.setPlaceholderText(self.tr("YYYY-MM-DD"))
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self._place(grid, 0, "note", self.tr("Note"), self.note, width=2)
        self._place(grid, 2, "quote", self.tr("Quoted words"), self.quote)
        self._place(grid, 2, "seen", self.tr("Looked up on"), self.seen, column=1)
        self.source = NoteSource(self._note, self._desk, self.fields, self)
        self.done_button = QPushButton(self.tr("Done"), self)
        self.done_button.clicked.connect(self.done)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.done_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.stance)
        layout.addLayout(grid)
        layout.addWidget(rule(self))
        layout.addWidget(self.source)
        layout.addLayout(foot)

    def _place(
        self,
        grid: QGridLayout,
        row: int,
        name: str,
        label: str,
        field: TextField,
        *,
        column: int = 0,
        width: int = 1,
    ) -> None:
        field.setAccessibleName(label)
        wrong = self.tr("This is not saved yet.")
        if name == "seen":
            wrong = self.tr("This is not a date. Write it as year-month-day, such as 2026-03-04.")
        self._saved[name] = SavedText(field, partial(self._save_field, name), wrong=wrong)
        self.fields.add(name, self._saved[name])
        grid.addWidget(caption(label, self), row, column, 1, width)
        grid.addWidget(field, row + 1, column, 1, width)

    def _save_field(self, name: str, before: str | None, text: str) -> bool:
        stored = with_value(self._note, name, before)
        changed = with_value(stored, name, text or None)
        return self._desk.save(stored, changed, self._saved[name].stay)

    def _on_stance(self, place: int) -> None:
        note = replace(self._note.note, stance=_STANCES[place])
        self._desk.save(self._note, replace(self._note, note=note))
