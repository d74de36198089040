"""Walks the place through the article: statement by statement, claim by claim, word by word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from factcheck_gui.domain.claim_outlines import ClaimOutline
from factcheck_gui.domain.coverage import Coverage, StatementState
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.ui.session import Session

if TYPE_CHECKING:
    from factcheck_gui.services.spanning import Resize


class Walking(QObject):
    """Moves the place; the only edits it makes are those that widen or narrow a claim."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def next_statement(self) -> None:
        """Go to the statement after the place."""
        review, span = self._session.complete(), self._session.place.span
        if review is not None:
            statements = review.text.statements
            after = 0 if span is None else bisect_right(statements, span.start, key=_start)
            self._go_to_statement(review, after)

    def previous_statement(self) -> None:
        """Go to the statement before the place."""
        review, span = self._session.complete(), self._session.place.span
        if review is not None and span is not None:
            index = bisect_left(review.text.statements, span.start, key=_start) - 1
            claim = _first_claim(review, index)
            # A claim that begins inside its statement would be gone to again and again.
            is_here = claim is not None and claim.id == self._session.place.claim_id
            self._go_to_statement(review, index - 1 if is_here else index)

    def next_open(self) -> None:
        """Go to the next statement that nobody has looked at, from the top again after the last."""
        review, span = self._session.complete(), self._session.place.span
        if review is None:
            return
        after = 0 if span is None else bisect_right(review.text.statements, span.start, key=_start)
        index = _next_open(review.coverage, after)
        if index is not None:
            self._go_to_statement(review, index)
        else:
            self._session.told.emit(self.tr("Every statement has been looked at."))

    def step_claim(self, step: int) -> None:
        """Go so many claims on in text order, from the selected one or from the place."""
        review, place = self._session.complete(), self._session.place
        if review is None or not review.claims:
            return
        number = None if place.claim_id is None else review.number(place.claim_id)
        if number is None:
            here = 0 if place.span is None else place.span.start
            before = review.claims.outlines.before(here)
            number = before if step > 0 else before + 1
        index = min(max(number - 1 + step, 0), len(review.claims) - 1)
        self.go_to_claim(review.claims.outlines.at(index).id)

    def go_to_claim(self, claim_id: str) -> None:
        """Select a claim and go where it stands, be it in another article that links lead to."""
        review = self._session.complete()
        foreign = None if review is None else review.foreign.get(claim_id)
        if foreign is not None:
            self._session.open_article(foreign.claim.article_id)
            review = self._session.complete()
        outline = None if review is None else review.claims.outlines.find(claim_id)
        if outline is not None:
            self._session.place.go(outline.span, claim_id)
        elif foreign is not None or (review is not None and review.other(claim_id) is not None):
            words = self.tr("This claim stands nowhere now: it waits for a decision, or it is retired.")
            self._session.told.emit(words)

    def go_to_position(self, position: int) -> None:
        """Go to what stands at a code point: the innermost claim, else the statement.

        At the place of the selected claim it goes on to the next claim there, so that each can be reached.
        """
        review, place = self._session.complete(), self._session.place
        if review is None:
            return
        here = sorted(review.claims.outlines.on(position, position + 1), key=_length)
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
        review, place = self._session.complete(), self._session.place
        if review is None:
            return
        near = review.claims.outlines.on(span.start, max(span.end, span.start + 1))
        here = [one for one in near if _holds(one.span, span)]
        claim = next((one for one in here if one.id == place.claim_id), None)
        claim = claim or min(here, key=_length, default=None)
        statements = review.text.statements
        ending = bisect_right(statements, span.start, key=_end)
        is_there = ending < len(statements) and statements[ending].overlaps(span)
        statement = statements[ending] if is_there else span
        if claim is None:
            place.go(statement)
        else:
            place.go(claim.span, claim.id)

    def resize(self, way: Resize) -> None:
        """Widen or narrow the place by a word at one end; a selected claim is widened or narrowed with it."""
        from factcheck_gui.services.spanning import resized

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
            with self._session.telling():
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


def _length(claim: ClaimOutline) -> int:
    return claim.end - claim.start


def _start(statement: Span) -> int:
    return statement.start


def _end(statement: Span) -> int:
    return statement.end


def _next_open(coverage: Coverage, after: int) -> int | None:
    """Return the first statement that nobody has looked at, from a place on and round."""
    if not coverage.count(StatementState.OPEN):
        return None
    states = coverage.states
    try:
        return states.index(StatementState.OPEN, after)
    except ValueError:
        return states.index(StatementState.OPEN)


def _first_claim(review: Review, index: int) -> ClaimOutline | None:
    """Return the first claim that begins in a statement; one that only reaches into it would lead back."""
    if not 0 <= index < len(review.text.statements):
        return None
    statement = review.text.statements[index]
    outlines = review.claims.outlines
    place = outlines.before(statement.start)
    first = outlines.at(place) if place < len(outlines) else None
    return first if first is not None and statement.contains(first.start) else None


def _statement_at(review: Review, position: int) -> int:
    """Return the index of the statement at a code point, or the last one before it."""
    return max(0, bisect_right(review.text.statements, position, key=_start) - 1)
