"""Spans: half-open ranges of Unicode code points in a version's text."""

from dataclasses import dataclass

CONTEXT_LENGTH = 32
"""Code points kept before and after a claim's quote, to find it again in another version."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """The code points `[start, end)` of a text; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"not a span: [{self.start}, {self.end})"
            raise ValueError(msg)

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Tell whether both share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, position: int) -> bool:
        """Tell whether the code point at a position belongs to the span."""
        return self.start <= position < self.end

    def quote(self, text: str) -> str:
        """Return the words of the span."""
        return text[self.start : self.end]

    def context(self, text: str) -> tuple[str, str]:
        """Return up to 32 code points before and after the span."""
        before = text[max(0, self.start - CONTEXT_LENGTH) : self.start]
        return before, text[self.end : self.end + CONTEXT_LENGTH]
