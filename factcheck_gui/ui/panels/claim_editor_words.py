"""Who says it, through whom it is known, about whom, and the claim in the checker's own words."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.parties import Part, Party
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.naming import Person
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.text.sentences import describe, shown
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.field_group import FieldGroup
from factcheck_gui.ui.widgets.growing_text import GrowingText
from factcheck_gui.ui.widgets.name_field import NameField
from factcheck_gui.ui.widgets.saved_text import SavedText
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_PLACES: Final = {Part.SPEAKER: (0, 0), Part.REPORTER: (0, 1), Part.TARGET: (1, 0)}
_LINES: Final = 2
_ROWS_OF_A_FIELD: Final = 3

Compose = Callable[[Composer, Claim, str | None, str], Edit]
"""Returns the edit that puts a name into a field of a claim, in place of the one that was there."""


class WordsSection(QWidget):
    """Three names in two columns, and under them the restatement and the proposed wording."""

    done = Signal()
    """A name was entered and is saved; there is nothing more to do here."""

    def __init__(self, subject: EditedClaim, fields: FieldGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._saved: dict[Part, SavedText] = {}
        self._known: dict[Part, WrappedText] = {}
        self._build(fields)
        self._connect()

    def field(self, part: Part) -> NameField:
        """Return the field for a name."""
        return {Part.SPEAKER: self.speaker, Part.REPORTER: self.reporter, Part.TARGET: self.target}[part]

    def show_claim(self, reviewed: ReviewedClaim) -> None:
        """Show what is known of those whom a claim names; the names themselves stand in the fields."""
        for part, line in self._known.items():
            words = _known_words(self._party(getattr(reviewed.claim, part.value)))
            line.show_text(words)
            line.setVisible(bool(words))
            self.field(part).setAccessibleDescription(words)

    def _build(self, fields: FieldGroup) -> None:
        self.speaker, self.reporter, self.target = (NameField(self._people, self) for _ in Part)
        self.restatement = GrowingText(self)
        self.restatement.setAccessibleName(self.tr("Restatement in your own words"))
        self.restatement.setPlaceholderText(self.tr("In your own words, where the quote needs it"))
        self.correction = GrowingText(self)
        self.correction.setAccessibleName(self.tr("Proposed wording"))
        self.correction.setAccessibleDescription(self.tr("Stays on the desk; readers do not see it"))
        self.correction.setPlaceholderText(self.tr("How it should read instead; stays on the desk"))
        wrong = self.tr("This is not saved yet.")
        composers: dict[Part, Compose] = {
            Part.SPEAKER: _name_speaker,
            Part.REPORTER: _name_reporter,
            Part.TARGET: _name_target,
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        for part, (row, column) in _PLACES.items():
            field = self.field(part)
            field.setAccessibleName(self._label(part))
            self._saved[part] = SavedText(
                field, self._save_by(part, composers[part]), wrong=wrong, escape_restores=True
            )
            fields.add(part.value, self._saved[part])
            self._known[part] = WrappedText("source", self, most_lines=_LINES)
            self._known[part].hide()
            above = row * _ROWS_OF_A_FIELD
            grid.addWidget(caption(self._label(part), self), above, column)
            grid.addWidget(field, above + 1, column)
            grid.addWidget(self._known[part], above + 2, column)
            grid.setColumnStretch(column, 1)
        self._restated = SavedText(self.restatement, self._save_restatement, wrong=wrong)
        fields.add("restatement", self._restated)
        self._corrected = SavedText(self.correction, self._save_correction, wrong=wrong)
        fields.add("correction", self._corrected)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addLayout(grid)
        layout.addSpacing(5)
        layout.addWidget(caption(self.tr("Restatement"), self))
        layout.addWidget(self.restatement)
        layout.addSpacing(5)
        layout.addWidget(caption(self.tr("Proposed wording"), self))
        layout.addWidget(self.correction)

    def _connect(self) -> None:
        for part, saved in self._saved.items():
            self.field(part).returnPressed.connect(self._on_entered)
            self.field(part).picked.connect(saved.commit)

    def _people(self) -> tuple[Person, ...]:
        session = self._subject.session
        try:
            return session.workspace.naming.known()
        except ExpectedError as error:
            session.failed.emit(describe(error))
            return ()

    def _party(self, name: str | None) -> Party | None:
        session = self._subject.session
        try:
            return session.workspace.naming.party(name) if name else None
        except ExpectedError as error:
            session.failed.emit(describe(error))
            return None

    def _label(self, part: Part) -> str:
        return {
            Part.SPEAKER: self.tr("Who says it"),
            Part.REPORTER: self.tr("Reported by"),
            Part.TARGET: self.tr("About whom"),
        }[part]

    def _save_by(self, part: Part, compose: Compose) -> Callable[[str | None, str], bool]:
        def save(before: str | None, text: str) -> bool:
            reviewed = self._subject.reviewed
            if reviewed is None:
                return False
            name = self._resolved(before, text)
            if not self._subject.submit(compose(self._subject.composer, reviewed.claim, before, name)):
                return False
            if name != text:
                self.field(part).setText(name)
                words = self.tr("“%1” is saved as %2.").replace("%1", shown(text), 1)
                self._subject.session.told.emit(words.replace("%2", isolated(shown(name))))
            return True

        return save

    def _resolved(self, before: str | None, text: str) -> str:
        """Return the known name that a text is in other letters, or another spelling of; else the text."""
        session = self._subject.session
        try:
            known = session.workspace.naming.resolve(text) if text else None
        except ExpectedError as error:
            session.failed.emit(describe(error))
            return text
        # Who changes nothing but the case of the name that stands here means it.
        is_recased = known == before and before is not None and before.casefold() == text.casefold()
        return text if known is None or is_recased else known

    def _save_restatement(self, before: str | None, text: str) -> bool:
        reviewed, composer = self._subject.reviewed, self._subject.composer
        if reviewed is None:
            return False
        edit = composer.restate(replace(reviewed.claim, restatement=before), text)
        return self._subject.submit(edit, self._restated.stay)

    def _save_correction(self, before: str | None, text: str) -> bool:
        reviewed, composer = self._subject.reviewed, self._subject.composer
        if reviewed is None:
            return False
        edit = composer.reword(replace(reviewed.claim, correction=before), text)
        return self._subject.submit(edit, self._corrected.stay)

    def _on_entered(self) -> None:
        # What could not be saved keeps the keyboard in its field.
        if not any(saved.is_pending for saved in self._saved.values()):
            self.done.emit()


def _name_speaker(composer: Composer, claim: Claim, before: str | None, text: str) -> Edit:
    return composer.name_speaker(replace(claim, speaker=before), text)


def _name_reporter(composer: Composer, claim: Claim, before: str | None, text: str) -> Edit:
    return composer.name_reporter(replace(claim, reported_by=before), text)


def _name_target(composer: Composer, claim: Claim, before: str | None, text: str) -> Edit:
    return composer.name_target(replace(claim, target=before), text)


def _known_words(party: Party | None) -> str:
    """Return role and organisation in one line."""
    if party is None:
        return ""
    return " · ".join(isolated(one) for one in (party.role, party.organisation) if one)
