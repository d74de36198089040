"""What became of the marks of another program: told to whoever takes them over."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver:
    """What became of the marks in one file: how many came in, and why the others did not."""

    claims: int = 0
    here: int = 0
    """They are in the article already."""
    misplaced: int = 0
    beyond: int = 0
    """There are more of them than an article can have."""
    labels_left_out: Mapping[str, int] = field(default_factory=dict)
    links: int = 0
    links_left_out: Mapping[str, int] = field(default_factory=dict)
    lost_links: int = 0
    """They lead nowhere, or to what did not come along."""
    kept_as_reason: Mapping[str, int] = field(default_factory=dict)
    """Words of verdicts that no value stands for; they begin the reason."""

    def __add__(self, other: "TakenOver") -> "TakenOver":
        if other is NOTHING_TAKEN:
            # So it is with nearly all articles.
            return self
        return TakenOver(
            claims=self.claims + other.claims,
            here=self.here + other.here,
            misplaced=self.misplaced + other.misplaced,
            beyond=self.beyond + other.beyond,
            labels_left_out=_sum(self.labels_left_out, other.labels_left_out),
            links=self.links + other.links,
            links_left_out=_sum(self.links_left_out, other.links_left_out),
            lost_links=self.lost_links + other.lost_links,
            kept_as_reason=_sum(self.kept_as_reason, other.kept_as_reason),
        )


NOTHING_TAKEN: Final = TakenOver()
"""What became of a file without marks."""


def _sum(first: Mapping[str, int], second: Mapping[str, int]) -> dict[str, int]:
    return dict(Counter(first) + Counter(second))
