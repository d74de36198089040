"""What a checker does at the place: tag, rate, mark, note."""

from PySide6.QtCore import QObject

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.transcripts import speaker_at
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.composing import Composer
from factcheck_gui.ui.actions.action_keys import ActionKeys
from factcheck_gui.ui.actions.built_action_data import MOST_VALUES, verdict_action_name
from factcheck_gui.ui.actions.standard_keys import standard_keys
from factcheck_gui.ui.bulk import Bulking
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.sentences import shown


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

    def is_of_several(self) -> bool:
        """Tell whether what is done next is done to several claims, once the list has followed the place."""
        self._session.beside.tell()
        return self.bulk.is_on

    def tag(self, kind: ClaimKind) -> None:
        """Make a claim of the place, or give the selected claim another kind."""
        if not self.may_change_or_hint():
            return
        is_of_several, claim = self.is_of_several(), self.claim
        if is_of_several:
            self.bulk.change_kind(kind)
        elif claim is None:
            self.tag_again(kind)
        else:
            self._session.submit(self._composer.change_kind(claim.claim, kind))

    def tag_again(self, kind: ClaimKind) -> None:
        """Make one more claim of the same words."""
        if not self.may_change_or_hint():
            return
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
        with self._session.telling():
            edit = self._composer.tag(review.version, review.text.text, span, kind, speaker=speaker)
            if self._session.submit(edit):
                self._session.place.go(span, edit.changes[0].entity_id)

    def rate(self, question: Question, position: int) -> None:
        """Give the selected claim a value, by its position on the scale; the same again takes it back."""
        if self.is_of_several():
            if self.may_change_or_hint():
                self.bulk.rate(question, position)
            return
        claim, review = self.claim_to_change_or_hint(), self._session.review
        scale = None if review is None else review.scale(question)
        if claim is None or scale is None or not 0 <= position < len(scale.values):
            return
        value = scale.values[position]
        given = None if claim.value_id(question) == value.id else value
        if self._session.submit(self._composer.rate(claim, question, given)) and given is None:
            self._tell_taken_back(question, position, value.label, has_reason=bool(claim.reason(question)))

    def clear_verdict(self, question: Question) -> None:
        """Take the answer to a question back."""
        if self.is_of_several():
            if self.may_change_or_hint():
                self.bulk.clear_verdict(question)
            return
        claim = self.claim_to_change_or_hint()
        if claim is not None:
            self._session.submit(self._composer.rate(claim, question, None))

    def toggle_nothing_to_check(self) -> None:
        """Mark the place as holding nothing to check, or take the marks on it away."""
        review, span = self._session.complete(), self._session.place.span
        if not self.may_change_or_hint():
            return
        if review is None or span is None:
            self._tell_to_choose()
            return
        marks = review.marks_on(span)
        if not marks and review.claims.outlines.on(span.start, span.end):
            self._session.told.emit(self.tr("A claim stands here, so there is something to check."))
            return
        edit = self._composer.unmark(*marks) if marks else self._composer.mark(review.version, span)
        self._session.submit(edit)

    def remove_claim(self) -> None:
        """Remove the selected claim with all that hangs on it; undo brings it back."""
        if self.is_of_several():
            if self.may_change_or_hint():
                self.bulk.remove()
            return
        claim = self.claim_to_change_or_hint()
        if claim is not None:
            self._session.submit(self._composer.remove_claim(claim))

    def may_change_or_hint(self) -> bool:
        """Tell whether the shown text takes changes; where it is an older version or signed off, say so."""
        review = self._session.review
        if review is not None and not review.is_newest:
            self._session.tell_older()
            return False
        return not self._session.tell_signed_off()

    def claim_to_change_or_hint(self) -> ReviewedClaim | None:
        """Return the selected claim where it takes changes; where there is none to change, say why."""
        return self.claim_or_hint() if self.may_change_or_hint() else None

    @property
    def _composer(self) -> Composer:
        return self._session.workspace.composer

    def _tell_taken_back(self, question: Question, position: int, label: str, *, has_reason: bool) -> None:
        """Say what the same key has done the second time."""
        words = (
            self.tr("The verdict “%2” was taken back; the reason stays. %1 gives it again.")
            if has_reason
            else self.tr("The verdict “%2” was taken back. %1 gives it again.")
        )
        if position < MOST_VALUES:
            words = self.keys.said(words, verdict_action_name(question, position))
        else:
            words = words.replace("%1", self.keys.cap_or_name("undo"))
        self._session.told.emit(words.replace("%2", isolated(shown(label))))

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
