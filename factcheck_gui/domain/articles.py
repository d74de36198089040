"""Articles, their frozen versions, and the blocks that a version is made of."""

from collections.abc import Sequence
from enum import StrEnum

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.spans import Span


class BlockKind(StrEnum):
    """What a block is in the page."""

    HEADLINE = "headline"
    DEK = "dek"
    BYLINE = "byline"
    KICKER = "kicker"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    CAPTION = "caption"


class Direction(StrEnum):
    """Which way a text runs."""

    LTR = "ltr"
    RTL = "rtl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a version: a code-point range with its part in the page.

    In a transcript `speaker` says it, `time` milliseconds after the beginning of the recording.
    """

    kind: BlockKind
    start: int
    end: int
    speaker: str | None = None
    time: int | None = None

    @property
    def span(self) -> Span:
        """The range of the block."""
        return Span(start=self.start, end=self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDetails:
    """What is known of an article besides its text; people can correct all of it.

    `date` is written `YYYY-MM-DD`, `language` is a BCP 47 code.
    """

    title: str
    date: str | None = None
    publisher: str | None = None
    author: str | None = None
    link: str | None = None
    language: str | None = None
    direction: Direction = Direction.LTR


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """What is checked.

    `provenance` says where its details came from when it was taken in, as `write_provenance` writes it.
    The scales are ids of those that the workspace's own are replaced by here. Once it is signed off it is
    frozen until it is reopened.
    """

    id: str
    details: ArticleDetails
    provenance: str = ""
    truth_scale: str | None = None
    attribution_scale: str | None = None
    signed_by: str | None = None
    signed_at: str | None = None
    created_at: str
    reviewer: str

    @property
    def is_signed_off(self) -> bool:
        """Whether the article is signed off, and so frozen."""
        return self.signed_at is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One frozen text of an article; `sha256` is that of the text in UTF-8.

    `original` is the SHA-256 of the bytes it was read from, where those are kept; `incomplete` says why the
    text is not whole, as `incompleteness` writes it.
    """

    id: str
    article_id: str
    number: int
    sha256: str
    origin: str
    encoding: str | None
    replaced: int
    original: str | None = None
    incomplete: str | None = None
    created_at: str
    reviewer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionText:
    """The text of a version with its blocks and its statements, in text order."""

    text: str
    blocks: Sequence[Block]
    statements: Sequence[Span]
