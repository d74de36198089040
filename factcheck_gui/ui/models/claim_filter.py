"""Which claims the list shows."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from factcheck_gui.domain.answering import is_loose_denial, is_unanswered
from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question


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


class Group(StrEnum):
    """The sets of a filter that one chooses in by value."""

    WANTED = "wanted"
    STATES = "states"
    TRUTH = "truth"
    SAID = "said"
    SPEAKERS = "speakers"


Choice = tuple[Group, str]
"""One thing chosen in a set."""

GROUPS: Final = (
    (Wanted.UNCHECKED, Wanted.UNFINISHED, Wanted.WITHOUT_SOURCE, Wanted.WITHOUT_REASON),
    (Wanted.DUE, Wanted.TEXT_CHANGED),
    (Wanted.UNANSWERED, Wanted.LOOSE_DENIAL),
)
"""What belongs together: a claim needs one of each group that anything is chosen of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """What a shown claim has: one of each set in which anything is chosen, and all of the words.

    `truth` and `said` are ids of rating values, `without` is a claim that is left out, `today` the date
    (`YYYY-MM-DD`) by which claims are due.
    """

    kinds: frozenset[ClaimKind] = frozenset(ClaimKind)
    wanted: frozenset[Wanted] = frozenset()
    states: frozenset[ClaimState] = frozenset()
    truth: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    words: str = ""
    without: str | None = None
    today: str = field(default="", compare=False)

    @property
    def is_on(self) -> bool:
        """Whether anything could be hidden."""
        return self != ClaimFilter()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """All that is chosen in the sets, apart from kinds and words."""
        values: tuple[tuple[Group, frozenset[str]], ...] = (
            (Group.WANTED, frozenset(one.value for one in self.wanted)),
            (Group.STATES, frozenset(one.value for one in self.states)),
            (Group.TRUTH, self.truth),
            (Group.SAID, self.said),
            (Group.SPEAKERS, self.speakers),
        )
        return tuple((group, value) for group, chosen in values for value in sorted(chosen))

    def toggled(self, group: Group, value: str) -> "ClaimFilter":
        """Return the filter with one more thing chosen, or one less."""
        if group is Group.WANTED:
            return replace(self, wanted=self.wanted ^ {Wanted(value)})
        if group is Group.STATES:
            return replace(self, states=self.states ^ {ClaimState(value)})
        if group is Group.TRUTH:
            return replace(self, truth=self.truth ^ {value})
        if group is Group.SAID:
            return replace(self, said=self.said ^ {value})
        return replace(self, speakers=self.speakers ^ {value})

    def fits(self, reviewed: ReviewedClaim) -> bool:
        """Tell whether a claim is shown, as far as its fields tell; its words are looked up apart."""
        claim = reviewed.claim
        return (
            claim.kind in self.kinds
            and claim.id != self.without
            and (not self.states or claim.state in self.states)
            and (not self.truth or reviewed.value_id(Question.TRUTH) in self.truth)
            and (not self.said or reviewed.value_id(Question.ATTRIBUTION) in self.said)
            and (not self.speakers or claim.speaker in self.speakers)
            and (not self.wanted or self._has_wanted(reviewed))
        )

    def folded_words(self) -> tuple[str, ...]:
        """Return the words looked for, ready to be compared."""
        return tuple(folded(self.words).split())

    def _has_wanted(self, reviewed: ReviewedClaim) -> bool:
        return all(
            any(_CHECKS[one](reviewed, self.today) for one in group if one in self.wanted)
            for group in GROUPS
            if not self.wanted.isdisjoint(group)
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


def _is_unchecked(reviewed: ReviewedClaim, _today: str) -> bool:
    return not reviewed.is_checked


def _is_unfinished(reviewed: ReviewedClaim, _today: str) -> bool:
    return is_unfinished(reviewed)


def _has_no_source(reviewed: ReviewedClaim, _today: str) -> bool:
    return not reviewed.notes


def _has_no_reason(reviewed: ReviewedClaim, _today: str) -> bool:
    return not reviewed.reason(Question.TRUTH)


def _is_due(reviewed: ReviewedClaim, today: str) -> bool:
    return reviewed.is_due(today)


def _is_flagged(reviewed: ReviewedClaim, _today: str) -> bool:
    return reviewed.claim.checked_in is not None


def _is_unanswered(reviewed: ReviewedClaim, _today: str) -> bool:
    return is_unanswered(reviewed)


def _is_loose(reviewed: ReviewedClaim, _today: str) -> bool:
    return is_loose_denial(reviewed)


_CHECKS: Final[dict[Wanted, Callable[[ReviewedClaim, str], bool]]] = {
    Wanted.UNCHECKED: _is_unchecked,
    Wanted.UNFINISHED: _is_unfinished,
    Wanted.WITHOUT_SOURCE: _has_no_source,
    Wanted.WITHOUT_REASON: _has_no_reason,
    Wanted.DUE: _is_due,
    Wanted.TEXT_CHANGED: _is_flagged,
    Wanted.UNANSWERED: _is_unanswered,
    Wanted.LOOSE_DENIAL: _is_loose,
}
