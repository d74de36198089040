"""Where a span of one version stands in another version of the article."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.spans import Span


class Anchoring(StrEnum):
    """What became of a span's words: they stand as they stood, elsewhere, reworded, or are gone."""

    PLACED = "placed"
    MOVED = "moved"
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """The answer for one span; `span` is its place in the new version, `None` only where it is lost."""

    anchoring: Anchoring
    span: Span | None
