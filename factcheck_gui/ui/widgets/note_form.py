"""The fields of a source note, in place of its card."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.sources import SourceNote, Stance
from factcheck_gui.ui.models.claim_words import stance_word
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.field_group import Drafts, FieldGroup
from factcheck_gui.ui.widgets.growing_text import GrowingText
from factcheck_gui.ui.widgets.note_fields import note_values, with_value
from factcheck_gui.ui.widgets.saved_text import SavedText
from factcheck_gui.ui.widgets.segment import Choice
from factcheck_gui.ui.widgets.segments import Segments
from factcheck_gui.ui.widgets.typing_keys import TextField

SaveNote = Callable[[SourceNote, SourceNote], bool]
"""Makes a note durable that has changed, or says why not and returns False."""

_STANCES = tuple(Stance)


class NoteForm(QWidget):
    """Saves each field as it is done."""

    done = Signal()

    def __init__(
        self, note: SourceNote, save: SaveNote, drafts: Drafts, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._note = note
        self._save = save
        self._theme = theme
        self.fields = FieldGroup(drafts, self)
        self._build()
        self.fields.show_other(note.id, note_values(note))
        self.show_note(note)

    def show_note(self, note: SourceNote) -> None:
        """Show what is stored now."""
        self._note = note
        self.stance.choose(_STANCES.index(note.stance))
        self.fields.show_stored(note_values(note))

    def _build(self) -> None:
        self.stance = Segments(self.tr("What the source does to the claim"), self._theme, self)
        self.stance.offer([Choice(label=stance_word(stance)) for stance in _STANCES])
        self.stance.asked.connect(self._on_stance)
        self.note = GrowingText(self)
        self.title = QLineEdit(self)
        self.publisher = QLineEdit(self)
        self.link = QLineEdit(self)
        self.quote = GrowingText(self)
        self.seen = QLineEdit(self)
        self.seen.setPlaceholderText(self.tr("YYYY-MM-DD"))
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(10)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self._place(grid, 0, "note", self.tr("Note"), self.note)
        self._place(grid, 2, "title", self.tr("Title"), self.title)
        self._place(grid, 4, "link", self.tr("Link"), self.link)
        self._place(grid, 6, "publisher", self.tr("Publisher"), self.publisher, width=1)
        self._place(grid, 6, "seen", self.tr("Seen on"), self.seen, column=1, width=1)
        self._place(grid, 8, "quote", self.tr("Quoted words"), self.quote)
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
        width: int = 2,
    ) -> None:
        field.setAccessibleName(label)
        wrong = {
            "link": self.tr("This is not a link. Give the whole address, such as https://example.org/page."),
            "seen": self.tr("This is not a date. Write it as year-month-day, such as 2026-03-04."),
        }.get(name, self.tr("This is not saved yet."))
        self.fields.add(name, SavedText(field, partial(self._save_field, name), wrong=wrong))
        grid.addWidget(caption(label, self), row, column, 1, width)
        grid.addWidget(field, row + 1, column, 1, width)

    def _save_field(self, name: str, before: str | None, text: str) -> bool:
        return self._save(with_value(self._note, name, before), with_value(self._note, name, text or None))

    def _on_stance(self, place: int) -> None:
        self._save(self._note, replace(self._note, stance=_STANCES[place]))
