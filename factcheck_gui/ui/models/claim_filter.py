"""Which claims the list shows."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question


class Wanted(StrEnum):
    """What a claim has or lacks; the editor's missing parts are what one goes back for."""

    ALL = "all"
    UNCHECKED = "unchecked"
    WITHOUT_SOURCE = "without_source"
    WITHOUT_REASON = "without_reason"
    UNFINISHED = "unfinished"
    TEXT_CHANGED = "text_changed"
    """Checked on words that have changed since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """The kinds, the state, the truth value and the words that a shown claim has; `without` is left out."""

    kinds: frozenset[ClaimKind] = frozenset(ClaimKind)
    wanted: Wanted = Wanted.ALL
    value_id: str | None = None
    words: str = ""
    without: str | None = None

    @property
    def is_on(self) -> bool:
        """Whether anything could be hidden."""
        return self != ClaimFilter()

    def fits(self, reviewed: ReviewedClaim) -> bool:
        """Tell whether a claim is shown, as far as its fields tell; its words are looked up apart."""
        return (
            reviewed.claim.kind in self.kinds
            and reviewed.claim.id != self.without
            and self.value_id in (None, reviewed.value_id(Question.TRUTH))
            and _has_state(reviewed, self.wanted)
        )

    def folded_words(self) -> tuple[str, ...]:
        """Return the words looked for, ready to be compared."""
        return tuple(folded(self.words).split())


def folded(text: str) -> str:
    """Return a text as it is compared: without regard to case, width and ligatures."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def words_of(reviewed: ReviewedClaim) -> str:
    """Return all the words of a claim that can be looked for, ready to be compared."""
    claim = reviewed.claim
    parts: list[str | None] = [claim.quote, claim.restatement, claim.speaker, claim.target]
    parts += [verdict.reason for verdict in reviewed.verdicts.values()]
    for note in reviewed.notes:
        parts += [note.note, note.title, note.publisher, note.link, note.quote]
    return folded("\n".join(part for part in parts if part))


def _has_state(reviewed: ReviewedClaim, wanted: Wanted) -> bool:
    unchecked = not reviewed.is_checked
    without_reason = not reviewed.reason(Question.TRUTH)
    without_source = not reviewed.notes
    return {
        Wanted.ALL: True,
        Wanted.UNCHECKED: unchecked,
        Wanted.WITHOUT_SOURCE: without_source,
        Wanted.WITHOUT_REASON: without_reason,
        Wanted.TEXT_CHANGED: reviewed.claim.checked_in is not None,
        Wanted.UNFINISHED: unchecked or without_reason or without_source,
    }[wanted]
