"""Claims: tagged spans of a version's text."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.spans import Span


class ClaimKind(StrEnum):
    """What a statement does: it alleges, it denies, or it states a fact."""

    ALLEGATION = "allegation"
    DENIAL = "denial"
    FACT = "fact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A tagged span with the exact words and up to 32 code points around them."""

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
    speaker: str | None = None
    target: str | None = None
    created_at: str
    reviewer: str

    @property
    def span(self) -> Span:
        """The claim's place in its version's text."""
        return Span(start=self.start, end=self.end)

    def is_attached(self, text: str) -> bool:
        """Tell whether the text still holds the claim's words at the claim's place."""
        return text[self.start : self.end] == self.quote
