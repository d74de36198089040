"""What a checker does at the place: tag, rate, mark, note."""

from PySide6.QtCore import QObject

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.transcripts import speaker_at
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.composing import Composer
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.standard_keys import standard_keys
from factcheck_gui.ui.bulk import Bulking
from factcheck_gui.ui.session import Session


class Checking(QObject):
    """Turns what was asked for at the place into an edit and submits it."""

    def __init__(self, session: Session, keys: ActionKeys | None = None) -> None:
        super().__init__(session)
        self.keys = keys or standard_keys()
        self._session = session
        self.bulk = Bulking(session)

    @property
    def claim(self) -> ReviewedClaim | None:
        """The selected claim."""
        review, claim_id = self._session.review, self._session.place.claim_id
        return None if review is None or claim_id is None else review.claim(claim_id)

    def tag(self, kind: ClaimKind) -> None:
        """Make a claim of the place, or give the selected claim another kind."""
        claim = self.claim
        if self.bulk.is_on:
            self.bulk.change_kind(kind)
        elif claim is None:
            self.tag_again(kind)
        else:
            self._session.submit(self._composer.change_kind(claim.claim, kind))

    def tag_again(self, kind: ClaimKind) -> None:
        """Make one more claim of the same words."""
        if self._session.place.span is None:
            self._tell_to_choose()
        else:
            self.tag_span(self._session.place.span, kind)

    def tag_span(self, span: Span, kind: ClaimKind) -> None:
        """Make a claim of a span and select it; in a transcript whoever speaks there says it."""
        review = self._session.review
        if review is None:
            return
        speaker = speaker_at(review.text.blocks, span)
        edit = self._composer.tag(review.version, review.text.text, span, kind, speaker=speaker)
        if self._session.submit(edit):
            self._session.place.go(span, edit.changes[0].entity_id)

    def rate(self, question: Question, position: int) -> None:
        """Give the selected claim a value, by its position on the scale; the same again takes it back."""
        if self.bulk.is_on:
            self.bulk.rate(question, position)
            return
        claim, review = self.claim_or_hint(), self._session.review
        scale = None if review is None else review.scale(question)
        if claim is None or scale is None or not 0 <= position < len(scale.values):
            return
        value = scale.values[position]
        given = None if claim.value_id(question) == value.id else value
        self._session.submit(self._composer.rate(claim, question, given))

    def clear_verdict(self, question: Question) -> None:
        """Take the answer to a question back."""
        if self.bulk.is_on:
            self.bulk.clear_verdict(question)
            return
        claim = self.claim_or_hint()
        if claim is not None:
            self._session.submit(self._composer.rate(claim, question, None))

    def toggle_nothing_to_check(self) -> None:
        """Mark the place as holding nothing to check, or take the marks on it away."""
        review, span = self._session.review, self._session.place.span
        if review is None or span is None:
            self._tell_to_choose()
            return
        marks = [mark for mark in review.marks if mark.span.overlaps(span)]
        if not marks and any(one.claim.span.overlaps(span) for one in review.claims):
            self._session.told.emit(self.tr("A claim stands here, so there is something to check."))
            return
        edit = self._composer.unmark(*marks) if marks else self._composer.mark(review.version, span)
        self._session.submit(edit)

    def remove_claim(self) -> None:
        """Remove the selected claim with all that hangs on it; undo brings it back."""
        if self.bulk.is_on:
            self.bulk.remove()
            return
        claim = self.claim_or_hint()
        if claim is not None:
            self._session.submit(self._composer.remove_claim(claim))

    @property
    def _composer(self) -> Composer:
        return self._session.workspace.composer

    def _tell_to_choose(self) -> None:
        words = self.tr("Choose a statement first: %1 goes to the next one.")
        self._session.told.emit(self.keys.said(words, "next_statement"))

    def _tell_to_tag(self) -> None:
        words = self.tr("Tag the statement first: %1 allegation, %2 denial, %3 fact.")
        self._session.told.emit(self.keys.said(words, "tag_allegation", "tag_denial", "tag_fact"))

    def claim_or_hint(self) -> ReviewedClaim | None:
        """Return the selected claim; where there is none say how to make one."""
        claim = self.claim
        review = self._session.review
        if claim is None and review is not None and not review.is_newest:
            self._session.tell_older()
        elif claim is None:
            self._tell_to_tag()
        return claim
