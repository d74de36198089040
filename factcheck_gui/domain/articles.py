"""Articles, their frozen versions, and the blocks that a version is made of."""

from dataclasses import dataclass
from enum import StrEnum

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
    """A piece of a version: a code-point range with its part in the page."""

    kind: BlockKind
    start: int
    end: int

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
    """What is checked."""

    id: str
    details: ArticleDetails
    created_at: str
    reviewer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One frozen text of an article; `sha256` is that of the text in UTF-8."""

    id: str
    article_id: str
    number: int
    sha256: str
    origin: str
    encoding: str | None
    replaced: int
    created_at: str
    reviewer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionText:
    """The text of a version with its blocks and its statements, in text order."""

    text: str
    blocks: tuple[Block, ...]
    statements: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDraft:
    """An article as an importer found it, before anybody has agreed to take it in.

    `replaced` counts the characters that no workspace can hold and that became U+FFFD.
    """

    details: ArticleDetails
    text: str
    blocks: tuple[Block, ...]
    origin: str
    encoding: str | None = None
    replaced: int = 0
