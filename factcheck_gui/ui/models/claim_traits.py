"""What of a claim the filter, the orders and the menus ask for."""

import unicodedata
from collections.abc import Callable
from enum import StrEnum
from typing import Final, NamedTuple

from factcheck_gui.domain.answering import is_loose_denial, is_unanswered
from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.questions import Question
from factcheck_gui.domain.reviews import ReviewedClaim


class Wanted(StrEnum):
    """What a claim has or lacks: what one goes back for."""

    UNCHECKED = "unchecked"
    UNFINISHED = "unfinished"
    """Rated, but without a reason or without a source."""
    WITHOUT_SOURCE = "without_source"
    WITHOUT_REASON = "without_reason"
    DUE = "due"
    """To be looked at again by today."""
    TEXT_CHANGED = "text_changed"
    """Checked on words that have changed since."""
    UNANSWERED = "unanswered"
    LOOSE_DENIAL = "loose_denial"


class ClaimTraits(NamedTuple):
    """What one claim can be found and sorted by, beyond its outline; small, for all claims have one."""

    state: ClaimState
    said_id: str | None
    """The value given to the question whether it was said."""
    speaker: str | None
    due_on: str | None
    """The first day on which one of its verdicts is due (`YYYY-MM-DD`)."""
    wanted: frozenset[Wanted]
    """All but what depends on the day."""
    words: str
    """All its words, ready to be compared."""

    def is_due(self, today: str) -> bool:
        """Tell whether the claim is to be looked at again by a date (`YYYY-MM-DD`)."""
        return self.due_on is not None and self.due_on <= today


def traits_of(reviewed: ReviewedClaim) -> ClaimTraits:
    """Return the traits of a claim that was read."""
    claim = reviewed.claim
    dates = [one.due_on for one in reviewed.verdicts.values() if one.due_on is not None]
    found = frozenset(wanted for wanted, has in _CHECKS.items() if has(reviewed))
    return ClaimTraits(
        state=claim.state,
        said_id=reviewed.value_id(Question.ATTRIBUTION),
        speaker=claim.speaker,
        due_on=min(dates, default=None),
        wanted=found,
        words=words_of(reviewed),
    )


def folded(text: str) -> str:
    """Return a text as it is compared: without regard to case, width and ligatures."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def words_of(reviewed: ReviewedClaim) -> str:
    """Return all the words of a claim that can be looked for, ready to be compared."""
    claim = reviewed.claim
    parts: list[str | None] = [claim.quote, claim.restatement, claim.speaker, claim.reported_by, claim.target]
    parts += [claim.correction, claim.remark]
    parts += [verdict.reason for verdict in reviewed.verdicts.values()]
    for note in reviewed.notes:
        parts += [note.note.note, note.title, note.publisher, note.link, note.note.quote]
    return folded("\n".join(part for part in parts if part))


def is_unfinished(reviewed: ReviewedClaim) -> bool:
    """Tell whether a claim has a verdict that lacks a reason or a source."""
    return reviewed.is_checked and not reviewed.is_finished


def _is_unchecked(reviewed: ReviewedClaim) -> bool:
    return not reviewed.is_checked


def _has_no_source(reviewed: ReviewedClaim) -> bool:
    return not reviewed.notes


def _has_no_reason(reviewed: ReviewedClaim) -> bool:
    return not reviewed.reason(Question.TRUTH)


def _is_flagged(reviewed: ReviewedClaim) -> bool:
    return reviewed.claim.checked_in is not None


_CHECKS: Final[dict[Wanted, Callable[[ReviewedClaim], bool]]] = {
    Wanted.UNCHECKED: _is_unchecked,
    Wanted.UNFINISHED: is_unfinished,
    Wanted.WITHOUT_SOURCE: _has_no_source,
    Wanted.WITHOUT_REASON: _has_no_reason,
    Wanted.TEXT_CHANGED: _is_flagged,
    Wanted.UNANSWERED: is_unanswered,
    Wanted.LOOSE_DENIAL: is_loose_denial,
}
