"""The part of a note's form that is about its source: which one, who else uses it, and its details."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.domain.sources import Medium, Source
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.field_group import FieldGroup
from factcheck_gui.ui.widgets.note_desk import NoteDesk
from factcheck_gui.ui.widgets.note_fields import note_values
from factcheck_gui.ui.widgets.source_completer import SourceCompleter
from factcheck_gui.ui.widgets.source_fields import source_values, source_with
from factcheck_gui.ui.widgets.source_form import SourceForm
from factcheck_gui.ui.widgets.typing_keys import TypingKeys
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_SHARED: Final = 2


class NoteSource(QWidget):
    """Changes the source for all notes that draw on it, and says so; lets the note draw on another."""

    def __init__(
        self, note: ReviewedNote, desk: NoteDesk, fields: FieldGroup, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._note = note
        self._desk = desk
        self._fields = fields
        # A new source is made when something is typed in it: until then there is nothing to write.
        self._fresh: Source | None = None
        self._build()
        self._connect()

    @property
    def values(self) -> dict[str, str | None]:
        """The details as they are stored."""
        return source_values(self._shown)

    def show_note(self, note: ReviewedNote) -> None:
        """Show what is stored now."""
        if note.note.source_id != self._note.note.source_id:
            self._fresh = None
        self._note = note
        self._show()

    def start_new(self) -> None:
        """Begin a new source for this note."""
        if self._fields.commit():
            self._fresh = self._desk.new_source()
            self._show()
            self._fields.show_stored({**note_values(self._note), **self.values})
            self.form.title.setFocus()

    def ask_for_other(self) -> None:
        """Ask which of the known sources the note draws on."""
        if self._fields.commit():
            self.other_line.show()
            self.other_line.setFocus()
            self.completer.offer_all()

    @property
    def _shown(self) -> Source | None:
        return self._note.source if self._fresh is None else self._fresh

    @property
    def _is_stored(self) -> bool:
        return self._fresh is None and self._note.source is not None

    def _build(self) -> None:
        self.heading: QLabel = caption("", self)
        self.other_button = QPushButton(self.tr("Other source…"), self)
        self.other_button.setToolTip(self.tr("Let this note draw on another source that is known already."))
        self.new_button = QPushButton(self.tr("New source"), self)
        self.new_button.setToolTip(self.tr("Let this note draw on a source of its own, and leave the other."))
        for button in (self.other_button, self.new_button):
            button.setProperty("role", "small")
        self.other_line = QLineEdit(self)
        self.other_line.setPlaceholderText(self.tr("Title, publisher or link of a known source…"))
        self.other_line.setAccessibleName(self.tr("Another source for this note"))
        self.other_line.hide()
        self.completer = SourceCompleter(self.other_line, self._desk.known_sources)
        self._keys = TypingKeys(self.other_line)
        self.shared_line = WrappedText("small", self)
        self.form = SourceForm(self._fields, self._save, self)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.other_button)
        head.addWidget(self.new_button)
        head.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self.heading)
        layout.addWidget(self.shared_line)
        layout.addLayout(head)
        layout.addWidget(self.other_line)
        layout.addWidget(self.form)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.start_new)
        self.other_button.clicked.connect(self.ask_for_other)
        self.completer.chosen.connect(self._on_chosen)
        self._keys.escaped.connect(self._on_other_left)

    def _show(self) -> None:
        shown = self._shown
        count = self._desk.count(shown) if shown is not None and self._is_stored else 0
        used = counted(count, self.tr("used by this note only"), self.tr("used by %n notes"))
        heading = self.tr("Source · %1").replace("%1", used) if count else self.tr("New source")
        self.heading.setText(heading)
        self.shared_line.show_text(
            self.tr("A change here changes it for all %1 notes.").replace("%1", f"{count:,}")
        )
        self.shared_line.setVisible(count >= _SHARED)
        self.new_button.setVisible(self._is_stored)
        facts = self._desk.facts(shown) if shown is not None and self._is_stored else None
        self.form.show_source(shown, facts, is_stored=self._is_stored)

    def _save(self, name: str, before: str | None, after: str | None) -> bool:
        if self._fresh is None and self._note.source is None:
            if not after:
                return True
            self._fresh = self._desk.new_source()
        source = self._shown
        if source is None:
            return False
        changed = source_with(source, name, after)
        if not self._is_stored and name == "link":
            changed = source_with(changed, "medium", Medium.WEB)
        if not self._is_stored:
            return self._desk.save(self._note, ReviewedNote(note=self._note.note, source=changed))
        stored = ReviewedNote(note=self._note.note, source=source_with(source, name, before))
        return self._desk.save(stored, ReviewedNote(note=self._note.note, source=changed))

    def _on_chosen(self, source_id: str) -> None:
        self._on_other_left()
        self._fresh = None
        self._desk.choose(self._note, source_id)

    def _on_other_left(self) -> None:
        self.completer.hide()
        self.other_line.clear()
        self.other_line.hide()
        self.other_button.setFocus()
