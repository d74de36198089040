"""Claims: tagged spans of a version's text."""

from enum import StrEnum
from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.spans import Span


class ClaimKind(StrEnum):
    """What a statement does: it alleges, it denies, or it states a fact."""

    ALLEGATION = "allegation"
    DENIAL = "denial"
    FACT = "fact"


class Standing(StrEnum):
    """How a claim stands to the newest version of its article."""

    PLACED = "placed"
    """It stands there; its place is in the newest version."""
    MOVED = "moved"
    """Its words stand elsewhere in the newest version, and a person has still to agree."""
    CHANGED = "changed"
    """Its words were changed, and a person has still to agree to the new ones."""
    LOST = "lost"
    """Its words are gone, and a person has still to look."""
    RETIRED = "retired"
    """A person has found that the newest version no longer makes the claim."""


class ClaimState(StrEnum):
    """How far the work on a claim has come."""

    OPEN = "open"
    IN_PROGRESS = "in_progress"
    READY = "ready"
    SENT_BACK = "sent_back"
    """Somebody has looked it through and asks for more; the claim's remark says what."""


WAITING: Final = frozenset({Standing.MOVED, Standing.CHANGED, Standing.LOST})
"""What a person has to decide on. Until then, and for retired claims, the place is in an older version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A tagged span with the exact words and up to 32 code points around them.

    While it waits, `proposed_in` names the version that it was looked for in, the newest one, and
    `proposed_start` and `proposed_end` say where it may stand there, if anywhere.
    `checked_in` names the version on whose words verdicts and notes were given, where those of the claim have
    changed since.
    `restatement` says in the checker's words what is claimed, `correction` how it should be worded instead.
    `speaker`, `target` and `reported_by` are names of parties: said by the speaker, of the target, and known
    through whoever reports it.
    """

    id: str
    article_id: str
    version_id: str
    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    kind: ClaimKind
    restatement: str | None = None
    correction: str | None = None
    speaker: str | None = None
    target: str | None = None
    reported_by: str | None = None
    state: ClaimState = ClaimState.OPEN
    remark: str | None = None
    standing: Standing = Standing.PLACED
    proposed_in: str | None = None
    proposed_start: int | None = None
    proposed_end: int | None = None
    checked_in: str | None = None
    created_at: str
    reviewer: str

    @property
    def span(self) -> Span:
        """The claim's place in its version's text."""
        return Span(start=self.start, end=self.end)

    @property
    def proposed(self) -> Span | None:
        """Where in the newest version the claim may stand, while it waits."""
        if self.proposed_start is None or self.proposed_end is None:
            return None
        return Span(start=self.proposed_start, end=self.proposed_end)

    @property
    def is_waiting(self) -> bool:
        """Whether a person has still to say where it stands in the newest version."""
        return self.standing in WAITING

    def is_attached(self, text: str) -> bool:
        """Tell whether the text still holds the claim's words at the claim's place."""
        return text[self.start : self.end] == self.quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where a claim stood in an older version of its article, in which words."""

    id: str
    claim_id: str
    version_id: str
    start: int
    end: int
    quote: str
    created_at: str
    reviewer: str
