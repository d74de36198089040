"""The words of a page as offsets of an annotation tool count them, and as a person reads them.

The tool counts the text nodes one after another, with nothing between the end of a paragraph and the
beginning of the next. For the reader line breaks are put in there.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST_MARKUP: Final = 5_000_000
_BLOCKS: Final = frozenset(
    {
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"),
        *(
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
        ),
        *(
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
        ),
        *("tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul"),
    }
)
_LINE: Final = "br"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """The words as they are counted, and the text in which breaks stand between blocks."""

    words: str
    text: str
    _places: tuple[int, ...] = field(repr=False)
    _lengths: tuple[int, ...] = field(repr=False)

    def to_text(self, offset: int) -> int:
        """Return where an offset of the words lies in the text; one between blocks before the break."""
        return offset + self._lengths[bisect_left(self._places, offset)]


def read_page(page: str) -> PageWords | None:
    """Return the words of a page; None for what is none, or too large."""
    if "</" not in page or len(page) > _LONGEST_MARKUP:
        return None
    from lxml import etree, html

    try:
        root = html.fromstring(page)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return _put_in(_pieces(root))


def _pieces(root: "HtmlElement") -> Iterator[str | int]:
    """Yield the texts of a page, and how many line breaks a reader expects between them."""
    from lxml import etree

    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        is_element = isinstance(element.tag, str)
        breaks = 0
        if is_element:
            breaks = 2 if element.tag in _BLOCKS else int(element.tag == _LINE)
        if breaks:
            yield breaks
        if event == "start" and element.text:
            yield element.text
        elif event != "start" and element is not root and element.tail:
            yield element.tail


def _put_in(pieces: Iterator[str | int]) -> PageWords:
    words: list[str] = []
    text: list[str] = []
    places: list[int] = []
    breaks: list[int] = []
    length = wanted = there = 0
    has_begun = False
    for piece in pieces:
        if isinstance(piece, int):
            wanted = max(wanted, piece)
            continue
        words.append(piece)
        begin = len(piece) - len(piece.lstrip())
        there += piece[:begin].count("\n")
        is_seen = begin < len(piece)
        if is_seen and has_begun and wanted > there:
            places.append(length + begin)
            breaks.append(wanted - there)
            text += (piece[:begin], "\n" * (wanted - there), piece[begin:])
        else:
            text.append(piece)
        length += len(piece)
        if is_seen:
            has_begun, wanted = True, 0
            there = piece[len(piece.rstrip()) :].count("\n")
    return PageWords(
        words="".join(words),
        text="".join(text),
        _places=tuple(places),
        _lengths=(0, *accumulate(breaks)),
    )
