"""Articles that are here already, or nearly: what an article that comes in was recognised by."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.articles import Article


class KnownBy(StrEnum):
    """What an article was recognised by."""

    TEXT = "text"
    """It has a version with this very text."""
    LINK = "link"
    """It has the same link, and another text: a newer or older version of the same page."""
    WORDS = "words"
    """It has most of the same words: probably another version of the same article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An article that is here already; `share` is how much of the words is the same, from 0 to 1."""

    by: KnownBy
    article: Article
    share: float
