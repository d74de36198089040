"""The source notes of the selected claim: cards, and the line that makes a new one."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from factcheck_gui.domain.reviews import ReviewedClaim, ReviewedNote
from factcheck_gui.domain.sources import Source, SourceNote
from factcheck_gui.services.noting import Noting
from factcheck_gui.ui.actions.followed_key import FollowedKey
from factcheck_gui.ui.dropped import Dropped
from factcheck_gui.ui.following import follow
from factcheck_gui.ui.panels.claim_editor_sources import ClaimNotes
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.text.source_words import known_words
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.field_group import Drafts
from factcheck_gui.ui.widgets.focus import holds_focus
from factcheck_gui.ui.widgets.note_card import NoteCard
from factcheck_gui.ui.widgets.quick_note import QuickNote, lone_link
from factcheck_gui.ui.widgets.saved_text import Draft, SavedText
from factcheck_gui.ui.widgets.source_menu import SourceAsk

_QUICK: Final = "quick"


class NotesSection(QWidget):
    """Keeps one card for each note; a card that is being edited stays as it is."""

    pending_changed = Signal()
    source_asked = Signal(SourceAsk, ReviewedNote)
    """Something is wanted with the source of a note; nothing typed is left unsaved."""
    files_dropped = Signal(str, tuple)
    """Notes are to be made of files, under the claim with this id."""
    escaped = Signal()

    def __init__(
        self, subject: EditedClaim, drafts: Drafts, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._subject = subject
        self._desk = ClaimNotes(subject)
        self._drafts = drafts
        self._theme = theme
        self._cards: dict[str, NoteCard] = {}
        self._is_adding = False
        self._build()
        self._connect()

    @property
    def cards(self) -> tuple[NoteCard, ...]:
        """The cards, oldest first."""
        return tuple(self._cards.values())

    @property
    def is_pending(self) -> bool:
        """Whether something is typed that is not stored."""
        return self.quick.is_pending or any(card.is_pending for card in self._cards.values())

    @property
    def pending(self) -> SavedText | QuickNote | None:
        """Where something is typed that is not stored, the last place where there are several."""
        if self.quick.is_pending:
            return self.quick
        forms = [card.form for card in self._cards.values() if card.form is not None]
        return next((form.fields.pending for form in reversed(forms) if form.fields.is_pending), None)

    def show_claim(self, reviewed: ReviewedClaim, *, is_other: bool) -> None:
        """Show the notes of a claim; the cards of another claim are new ones."""
        if is_other:
            draft = self._drafts.pop((reviewed.claim.id, _QUICK), None)
            self.quick.line.setText("" if draft is None else draft.text)
        ids = {note.id for note in reviewed.notes}
        self._remove_cards([known for known in self._cards if is_other or known not in ids])
        for place, note in enumerate(reviewed.notes):
            if note.id not in self._cards:
                self._add_card(place, note)
            elif self._cards[note.id].note != note or self._cards[note.id].form is not None:
                # An open form also tells who else uses the source.
                self._cards[note.id].show_note(note)
        self._cards = {note.id: self._cards[note.id] for note in reviewed.notes}
        self.pending_changed.emit()

    def add(self, text: str) -> SourceNote | None:
        """Make a source note of a text: a link if it is nothing else."""
        reviewed = self._subject.reviewed
        if reviewed is None or not text.strip():
            return None
        empty = self._subject.composer.new_note(reviewed.claim.id)
        link = lone_link(text.strip())
        if link:
            known = self._noting.known_link(link)
            if known is not None:
                return self._draw_on(empty, known)
            return empty if self._subject.submit(self._noting.cite(empty, link=link)) else None
        note = replace(empty, note=text.strip())
        return note if self._subject.submit(self._subject.composer.add_note(note)) else None

    def take(self, found: Dropped) -> None:
        """Make notes of what was dropped: of each link, of each file, or of a text."""
        reviewed = self._subject.reviewed
        if reviewed is None or not (found.files or found.links or found.text):
            return
        if found.files:
            self.files_dropped.emit(reviewed.claim.id, found.files)
        elif found.text:
            self.add(found.text)
        elif len(found.links) > 1:
            self._subject.submit(self._noting.cite_links(reviewed.claim.id, found.links))
        else:
            self.add(found.links[0])

    def add_of_source(self, source_id: str) -> SourceNote | None:
        """Make a source note that draws on a known source."""
        reviewed = self._subject.reviewed
        known = next((one for one in self._noting.sources() if one.id == source_id), None)
        if reviewed is None or known is None:
            return None
        return self._draw_on(self._subject.composer.new_note(reviewed.claim.id), known)

    def commit(self) -> bool:
        """Save what is typed: in the forms, and in the line as a new note."""
        results = [card.commit() for card in self._cards.values()]
        if self.quick.is_pending:
            results.append(not self.quick.line.isReadOnly() and self._add_quick() is not None)
        return all(results)

    def leave(self) -> None:
        """Save what is typed, and keep what cannot be saved."""
        reviewed = self._subject.reviewed
        is_pending = self.quick.is_pending and not self._is_adding
        is_kept = is_pending and (self.quick.line.isReadOnly() or self._add_quick() is None)
        if is_kept and reviewed is not None:
            self._drafts[reviewed.claim.id, _QUICK] = Draft(text=self.quick.text, base=None)
        for card in self._cards.values():
            card.leave()

    def _build(self) -> None:
        self.quick = QuickNote(self._noting.sources, self)
        FollowedKey(self._subject.keys, "add_note", self.quick.show_key, self.quick)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(caption(self.tr("Source notes"), self))
        layout.addLayout(self._list)
        layout.addWidget(self.quick)

    def _connect(self) -> None:
        self.quick.entered.connect(self._add_quick)
        self.quick.entered_further.connect(self._on_entered_further)
        self.quick.source_chosen.connect(self._on_source_chosen)
        self.quick.escaped.connect(self._on_quick_escaped)
        self.quick.pending_changed.connect(self.pending_changed)

    @property
    def _noting(self) -> Noting:
        return self._subject.session.workspace.noting

    def _add_card(self, place: int, note: ReviewedNote) -> None:
        card = NoteCard(note, self._desk, self._drafts, self._theme, self)
        card.removal_asked.connect(self._on_removal)
        card.opening_asked.connect(self._on_opening)
        card.source_asked.connect(self._on_source_asked)
        card.pending_changed.connect(self.pending_changed)
        card.escaped.connect(self.escaped)
        self._cards[note.id] = card
        self._list.insertWidget(place, card)

    def _remove_cards(self, note_ids: list[str]) -> None:
        """Take cards away; one that has the focus gives it up first, while it still can save."""
        if any(holds_focus(self._cards[note_id]) for note_id in note_ids):
            self.quick.line.setFocus()
        for note_id in note_ids:
            # Giving up the focus may have saved something, and shown the claim anew.
            card = self._cards.pop(note_id, None)
            if card is not None:
                card.hide()
                card.deleteLater()

    def _add_quick(self) -> SourceNote | None:
        """Make a note of what stands in the line; None where that is refused, or being done already."""
        if self._is_adding:
            # Whoever hears of the note may save what is typed: that is this very note.
            return None
        edited, text = self._subject.reviewed, self.quick.text
        self._is_adding = True
        try:
            note = self.add(text)
        finally:
            self._is_adding = False
        shown = self._subject.reviewed
        if edited is not None and shown is not None and shown.claim.id != edited.claim.id:
            # The line is another claim's by now.
            if note is None and text:
                self._drafts[edited.claim.id, _QUICK] = Draft(text=text, base=None)
        elif note is not None:
            self.quick.line.clear()
        return note

    def _draw_on(self, note: SourceNote, known: Source) -> SourceNote | None:
        """Make a note of a source that is there, and say which."""
        if not self._subject.submit(self._noting.draw_on(note, known)):
            return None
        self._subject.session.told.emit(known_words(known))
        return note

    def _on_entered_further(self) -> None:
        note = self._add_quick()
        if note is not None and note.id in self._cards:
            card = self._cards[note.id]
            card.edit()
            if card.form is not None:
                (card.form.title if card.note.source is None else card.form.note).setFocus()

    def _on_source_chosen(self, source_id: str) -> None:
        self.quick.line.clear()
        self.add_of_source(source_id)

    def _on_source_asked(self, note_id: str, ask: SourceAsk) -> None:
        if self.commit() and note_id in self._cards:
            self.source_asked.emit(ask, self._cards[note_id].note)

    def _on_quick_escaped(self) -> None:
        self._add_quick()
        self.escaped.emit()

    def _on_removal(self, note_id: str) -> None:
        self.quick.line.setFocus()
        self._subject.submit(self._subject.composer.remove_note(self._cards[note_id].note.note))

    def _on_opening(self, link: str) -> None:
        if self.commit():
            follow(link)
