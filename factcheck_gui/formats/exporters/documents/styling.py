"""The styles that Word and OpenDocument documents are set in, apart from how either writes them down."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.documents import Paragraph
from factcheck_gui.formats.exporters.documents.looks import MUTED

INK: Final = "#1d2330"
LINE: Final = "#c9ced8"
ACCENT: Final = "#3451c7"

BODY: Final = "Normal"
LIST: Final = "List Paragraph"
SOURCE: Final = "Report Source"
SOURCE_HEAD: Final = "Report Source Head"
NOTE_HEAD: Final = "Report Note Head"
CELL: Final = "Report Table Text"
FOOTER: Final = "Footer"
TITLE: Final = "Title"
CARD_QUOTE: Final = "Report Quoted Words"
CARD_HEADING: Final = "Report Card Heading"
ROW_HEADING: Final = "Report Row Heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphStyle:
    """A named style; lengths and sizes are in points, `line` is a factor of the size of the letters.

    `level` is that of a heading. `bar` is the width of a line at the side where the lines begin.
    """

    name: str
    parent: str | None = BODY
    is_serif: bool = False
    size: float | None = None
    is_strong: bool = False
    is_emphasis: bool = False
    is_capital: bool = False
    colour: str | None = None
    before: float = 0
    after: float = 6
    line: float = 1.2
    indent: float = 0
    bar: float = 0
    keeps_next: bool = False
    level: int = 0


def _heading(level: int, size: float, *, before: float, is_serif: bool = True) -> ParagraphStyle:
    return ParagraphStyle(
        name=f"Heading {level}",
        is_serif=is_serif,
        size=size,
        is_strong=True,
        before=before,
        after=4,
        line=1.1,
        keeps_next=True,
        level=level,
    )


STYLES: Final = (
    ParagraphStyle(name=BODY, parent=None, size=10.5, colour=INK),
    ParagraphStyle(
        name=TITLE,
        is_serif=True,
        size=23,
        is_strong=True,
        before=0,
        after=6,
        line=1.1,
        keeps_next=True,
        level=1,
    ),
    _heading(1, 23, before=0),
    _heading(2, 15, before=18),
    _heading(3, 11, before=10, is_serif=False),
    _heading(4, 10.5, before=8, is_serif=False),
    _heading(5, 10.5, before=8, is_serif=False),
    _heading(6, 10.5, before=8, is_serif=False),
    ParagraphStyle(name=LIST),
    ParagraphStyle(name="Quote", is_serif=True, size=11.5, line=1.3, indent=12, bar=2.25),
    ParagraphStyle(name="Caption", size=9, colour=MUTED, is_strong=True, before=10, after=3, keeps_next=True),
    ParagraphStyle(name=FOOTER, size=8, colour=MUTED, after=0),
    ParagraphStyle(name=CARD_QUOTE, is_serif=True, size=12, before=2, line=1.25),
    ParagraphStyle(
        name=CARD_HEADING,
        size=11.5,
        is_strong=True,
        before=10,
        after=4,
        line=1.1,
        keeps_next=True,
        level=2,
    ),
    ParagraphStyle(
        name=ROW_HEADING,
        size=9,
        is_strong=True,
        colour=MUTED,
        before=6,
        after=2,
        keeps_next=True,
        level=3,
    ),
    ParagraphStyle(
        name="Report Label",
        size=8.5,
        is_strong=True,
        is_capital=True,
        colour=MUTED,
        before=6,
        after=3,
        keeps_next=True,
    ),
    ParagraphStyle(name="Report Details", size=9, colour=MUTED, after=3),
    ParagraphStyle(name="Report Figures", size=12, before=10, after=6),
    ParagraphStyle(name=SOURCE, size=9.5, after=3, line=1.15),
    ParagraphStyle(name=SOURCE_HEAD, parent=SOURCE, size=9.5, before=5, after=3, line=1.15, keeps_next=True),
    ParagraphStyle(name=NOTE_HEAD, before=10, keeps_next=True),
    ParagraphStyle(name="Report Lead", size=11, before=10, after=8),
    ParagraphStyle(name=CELL, size=9.5, after=2, line=1.1),
    ParagraphStyle(name="Article Text", is_serif=True, size=11, after=7, line=1.35),
    ParagraphStyle(
        name="Article Headline", parent="Heading 3", is_serif=True, size=17, is_strong=True, keeps_next=True
    ),
    ParagraphStyle(
        name="Article Heading",
        parent="Heading 3",
        is_serif=True,
        size=12.5,
        is_strong=True,
        before=8,
        after=4,
        keeps_next=True,
    ),
    ParagraphStyle(
        name="Article Lead", is_serif=True, size=12, is_emphasis=True, colour=MUTED, after=7, line=1.3
    ),
    ParagraphStyle(name="Article Byline", size=9, colour=MUTED, after=8),
    ParagraphStyle(
        name="Article Kicker",
        size=8.5,
        is_strong=True,
        is_capital=True,
        colour=MUTED,
        before=10,
        after=2,
        keeps_next=True,
    ),
    ParagraphStyle(name="Article Quote", is_serif=True, size=11, line=1.35, indent=12, bar=2.25),
    ParagraphStyle(name="Article Caption", size=9, colour=MUTED, after=8),
    ParagraphStyle(name="Article Voice", size=9, colour=MUTED, before=6, after=2, keeps_next=True),
)
"""All paragraph styles; headings and title by the names under which word processors know them."""

_BY_ROLE: Final = {
    "label": "Report Label",
    "internal": "Report Label",
    "lead": "Report Lead",
    "meta": "Report Details",
    "facts-line": "Report Details",
    "coverage": "Report Details",
    "legend": "Report Details",
    "kept": "Report Details",
    "tiles": "Report Figures",
    "headline": "Article Headline",
    "heading": "Article Heading",
    "dek": "Article Lead",
    "byline": "Article Byline",
    "kicker": "Article Kicker",
    "quote": "Article Quote",
    "caption": "Article Caption",
    "voice": "Article Voice",
    "paragraph": "Article Text",
    "list_item": "Article Text",
}


def style_name(paragraph: Paragraph, *, otherwise: str = BODY, is_titled: bool = False) -> str:
    """Return the style of a paragraph; `is_titled` where its first heading is that of the whole document."""
    named = _BY_ROLE.get(paragraph.role)
    if paragraph.level:
        is_known = paragraph.role in {"headline", "heading"} and named is not None
        heading = TITLE if is_titled and paragraph.level == 1 else f"Heading {min(paragraph.level, 6)}"
        return named if is_known and named is not None else heading
    if named is not None:
        return named
    return "Quote" if paragraph.is_quote and otherwise == BODY else otherwise
