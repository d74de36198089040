"""A document for people, apart from any file format: what Word, OpenDocument, Markdown and PDF are made of.

Reports are rendered as HTML by templates; everything else is written from what is read out of that HTML, so
that a desk which changes a template changes every format.
"""

from enum import StrEnum

from factcheck_gui.domain.light_dataclasses import dataclass


class Align(StrEnum):
    """Where the lines of a paragraph begin."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How words look; colours are written `#rrggbb`.

    `underline` is `dashed`, `dotted` or `solid`, as the kinds of claims are told apart without colour.
    """

    is_strong: bool = False
    is_emphasis: bool = False
    is_code: bool = False
    is_raised: bool = False
    is_deleted: bool = False
    is_inserted: bool = False
    is_serif: bool = False
    is_small: bool = False
    colour: str | None = None
    ground: str | None = None
    underline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words of one look; a line break within a paragraph is a line feed.

    `href` leads to the web or, beginning with `#`, to the anchor of a block. `language` is a BCP 47 code.
    """

    text: str
    look: Look = Look()
    href: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture within the document: its bytes, what they are, and what it shows in words."""

    data: bytes
    media_type: str
    alternative: str
    width: int | None = None
    """In CSS pixels, 96 to the inch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph, or a heading of level 1 to 6 (0 is none).

    `role` is the first class that the template gave it, such as `meta`; `anchors` are ids that links lead to.
    `indent` counts steps, as quotes and cards within cards are set in.
    """

    runs: tuple[Run, ...]
    level: int = 0
    role: str = ""
    anchors: tuple[str, ...] = ()
    is_rtl: bool = False
    is_quote: bool = False
    align: Align = Align.START
    indent: int = 0
    language: str | None = None

    @property
    def text(self) -> str:
        """The words without their look."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list; each item is a row of blocks, the first of which bears the bullet or the number."""

    items: "tuple[tuple[Block, ...], ...]"
    is_ordered: bool = False
    start: int = 1
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table; `span` counts the columns that it takes."""

    blocks: "tuple[Block, ...]"
    is_head: bool = False
    span: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; `head_rows` of its rows are repeated on each page."""

    rows: tuple[tuple[Cell, ...], ...]
    head_rows: int = 0
    caption: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Blocks that belong together, such as the card of a claim: set apart, not torn if that can be helped."""

    blocks: "tuple[Block, ...]"
    role: str = ""
    colour: str | None = None
    """That of the bar at its side, if it has one."""
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line across the page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Paragraph | Listing | Table | Group | Picture | Rule | PageBreak


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A whole document; `footer` stands at the foot of each page, where a format has pages."""

    title: str
    blocks: tuple[Block, ...]
    language: str = ""
    is_rtl: bool = False
    author: str = ""
    footer: str = ""
    made_on: str = ""
    """The date of the report, `YYYY-MM-DD`."""
