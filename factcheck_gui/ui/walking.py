"""Walks the place through the article: statement by statement, claim by claim, word by word."""

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QObject

from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.coverage import StatementState
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.services.spanning import Resize, resized
from factcheck_gui.ui.session import Session


class Walking(QObject):
    """Moves the place; the only edits it makes are those that widen or narrow a claim."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def next_statement(self) -> None:
        """Go to the statement after the place."""
        review, span = self._session.review, self._session.place.span
        if review is not None:
            starts = [statement.start for statement in review.text.statements]
            self._go_to_statement(review, 0 if span is None else bisect_right(starts, span.start))

    def previous_statement(self) -> None:
        """Go to the statement before the place."""
        review, span = self._session.review, self._session.place.span
        if review is not None and span is not None:
            starts = [statement.start for statement in review.text.statements]
            index = bisect_left(starts, span.start) - 1
            claim = _first_claim(review, index)
            # A claim that begins inside its statement would be gone to again and again.
            is_here = claim is not None and claim.id == self._session.place.claim_id
            self._go_to_statement(review, index - 1 if is_here else index)

    def next_open(self) -> None:
        """Go to the next statement that nobody has looked at, from the top again after the last."""
        review, span = self._session.review, self._session.place.span
        if review is None:
            return
        states = review.coverage.states
        here = -1 if span is None else span.start
        waiting = [n for n, state in enumerate(states) if state is StatementState.OPEN]
        later = [n for n in waiting if review.text.statements[n].start > here]
        if waiting:
            self._go_to_statement(review, (later or waiting)[0])
        else:
            self._session.told.emit(self.tr("Every statement has been looked at."))

    def step_claim(self, step: int) -> None:
        """Go so many claims on in text order, from the selected one or from the place."""
        review, place = self._session.review, self._session.place
        if review is None or not review.claims:
            return
        number = None if place.claim_id is None else review.number(place.claim_id)
        if number is None:
            here = 0 if place.span is None else place.span.start
            before = sum(one.claim.start < here for one in review.claims)
            number = before if step > 0 else before + 1
        index = min(max(number - 1 + step, 0), len(review.claims) - 1)
        self.go_to_claim(review.claims[index].claim.id)

    def go_to_claim(self, claim_id: str) -> None:
        """Select a claim and go where it stands, be it in another article that links lead to."""
        review = self._session.review
        foreign = None if review is None else review.foreign.get(claim_id)
        if foreign is not None:
            self._session.open_article(foreign.claim.article_id)
            review = self._session.review
        reviewed = None if review is None else review.claim(claim_id)
        if reviewed is not None:
            self._session.place.go(reviewed.claim.span, claim_id)
        elif foreign is not None or (review is not None and review.other(claim_id) is not None):
            words = self.tr("This claim stands nowhere now: it waits for a decision, or it is retired.")
            self._session.told.emit(words)

    def go_to_position(self, position: int) -> None:
        """Go to what stands at a code point: the innermost claim, else the statement.

        At the place of the selected claim it goes on to the next claim there, so that each can be reached.
        """
        review, place = self._session.review, self._session.place
        if review is None:
            return
        here = [one.claim for one in review.claims if one.claim.span.contains(position)]
        here.sort(key=_length)
        if here:
            ids = [claim.id for claim in here]
            again = ids.index(place.claim_id) + 1 if place.claim_id in ids else 0
            claim = here[again % len(here)]
            place.go(claim.span, claim.id)
        else:
            self._go_to_statement(review, _statement_at(review, position), prefer_claim=False)

    def go_to_words(self, span: Span) -> None:
        """Go to the innermost claim that holds words, the selected one before others, else to the statement.

        Words that stand in no statement are gone to themselves.
        """
        review, place = self._session.review, self._session.place
        if review is None:
            return
        here = [one.claim for one in review.claims if _holds(one.claim.span, span)]
        claim = next((one for one in here if one.id == place.claim_id), None)
        claim = claim or min(here, key=_length, default=None)
        statement = next((one for one in review.text.statements if one.overlaps(span)), span)
        if claim is None:
            place.go(statement)
        else:
            place.go(claim.span, claim.id)

    def resize(self, way: Resize) -> None:
        """Widen or narrow the place by a word at one end; a selected claim is widened or narrowed with it."""
        review, place = self._session.review, self._session.place
        if review is None or place.span is None:
            return
        self.set_span(resized(review.text.text, place.span, way))

    def set_span(self, span: Span) -> None:
        """Give the place, and the selected claim, another span."""
        review, place = self._session.review, self._session.place
        if review is None:
            return
        reviewed = None if place.claim_id is None else review.claim(place.claim_id)
        if reviewed is None:
            place.go(span)
        else:
            composer = self._session.workspace.composer
            self._session.submit(composer.move_span(reviewed.claim, review.text.text, span))

    def _go_to_statement(self, review: Review, index: int, *, prefer_claim: bool = True) -> None:
        if not 0 <= index < len(review.text.statements):
            return
        claim = _first_claim(review, index) if prefer_claim else None
        if claim is None:
            self._session.place.go(review.text.statements[index])
        else:
            self._session.place.go(claim.span, claim.id)


def _holds(one: Span, other: Span) -> bool:
    return one.start <= other.start and other.end <= one.end


def _length(claim: Claim) -> int:
    return len(claim.span)


def _first_claim(review: Review, index: int) -> Claim | None:
    """Return the first claim that begins in a statement; one that only reaches into it would lead back."""
    if not 0 <= index < len(review.text.statements):
        return None
    statement = review.text.statements[index]
    return next((one.claim for one in review.claims if statement.contains(one.claim.start)), None)


def _statement_at(review: Review, position: int) -> int:
    """Return the index of the statement at a code point, or the last one before it."""
    starts = [statement.start for statement in review.text.statements]
    return max(0, bisect_right(starts, position) - 1)
