"""Turns a tree of HTML or XHTML into passages, all of it: nothing counts as boilerplate here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.block_elements import BLOCKS
from factcheck_gui.formats.importers.documents.passages import Cell, Part, Passage, table_passages
from factcheck_gui.formats.importers.documents.safe_xml import attribute, local_name
from factcheck_gui.formats.importers.rebuilding import LINE_BREAK
from factcheck_gui.formats.importers.texts.lines import is_visible

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED: Final = frozenset(
    {
        *(
            "script",
            "style",
            "head",
            "template",
            "title",
            "meta",
            "link",
            "base",
            "iframe",
            "frameset",
            "datalist",
        ),
        *(
            "button",
            "select",
            "option",
            "textarea",
            "input",
            "svg",
            "canvas",
            "audio",
            "video",
            "map",
            "area",
        ),
        *(
            "rt",
            "rp",
            "rtc",
            "annotation",
            "annotation-xml",
            "colgroup",
            "col",
            "noframes",
            "noembed",
            "param",
        ),
    }
)
_BLOCKS: Final = BLOCKS | {"listing", "noscript"}
_PARTS: Final = {
    "h1": Part.TOP_HEADING,
    "h2": Part.HEADING,
    "h3": Part.HEADING,
    "h4": Part.HEADING,
    "h5": Part.HEADING,
    "h6": Part.HEADING,
    "blockquote": Part.QUOTE,
    "li": Part.LIST_ITEM,
    "dt": Part.LIST_ITEM,
    "dd": Part.LIST_ITEM,
    "figcaption": Part.CAPTION,
    "caption": Part.CAPTION,
}
_GROUPS: Final = frozenset({"thead", "tbody", "tfoot"})
_CELLS: Final = frozenset({"td", "th"})
_PICTURES: Final = frozenset({"img", "svg", "image", "picture", "canvas", "video", "audio"})
_PREFORMATTED: Final = frozenset({"pre", "listing", "textarea"})
_HIDING: Final = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_MARKS: Final = frozenset(
    {"noteref", "doc-noteref", "pagebreak", "doc-pagebreak", "backlink", "doc-backlink"}
)
"""The number of a note or a page within the words, and the arrow back; the note itself stays."""
_NUMBER: Final = re.compile(
    r"[\s\[(]*(?:[0-9]{1,4}|[ivxlcdm]{1,8}|[*†‡§]{1,3}|[a-z]|[↩↑⤴↵^]\ufe0e?\ufe0f?)?[\s\])]*", re.IGNORECASE
)
_LONGEST_MARK: Final = 12
_FRACTION: Final = {"mfrac": "/", "msup": "^", "msub": "_"}


@dataclass(slots=True)
class MarkupReader:
    """Walks through a tree; the counts say what was left out on the way."""

    pictures: int = 0
    hidden: int = 0
    _passages: list[Passage] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)

    def read(self, root: "_Element") -> list[Passage]:
        """Return the passages of a tree in order; `br` becomes a line break within its passage."""
        return self._collected(root, Part.PLAIN)

    def _collected(self, element: "_Element", part: Part) -> list[Passage]:
        before = (self._passages, self._words)
        self._passages, self._words = [], []
        self._inside(element, part, keeps_lines=False)
        self._end(part)
        collected = self._passages
        self._passages, self._words = before
        return collected

    def _inside(self, parent: "_Element", part: Part, *, keeps_lines: bool) -> None:
        self._put(parent.text, keeps_lines=keeps_lines)
        for element in parent:
            self._element(element, part, keeps_lines=keeps_lines)
            self._put(element.tail, keeps_lines=keeps_lines)

    def _element(self, element: "_Element", part: Part, *, keeps_lines: bool) -> None:
        name = local_name(element).lower()
        self.pictures += name in _PICTURES
        if name in _SKIPPED:
            return
        if _is_hidden(element):
            self.hidden += any(is_visible(str(text)) for text in element.itertext())
        elif name == "br":
            self._words.append(LINE_BREAK)
        elif name == "table":
            self._table(element, part)
        elif name in _BLOCKS:
            inner = _PARTS.get(name, part)
            self._end(part)
            self._inside(element, inner, keeps_lines=keeps_lines or name in _PREFORMATTED)
            self._end(inner)
        elif name in _FRACTION:
            for place, one in enumerate(element):
                self._words.append(_FRACTION[name] if place else "")
                self._inside(one, part, keeps_lines=keeps_lines)
        elif not _is_mark(element):
            self._inside(element, part, keeps_lines=keeps_lines)

    def _table(self, element: "_Element", part: Part) -> None:
        self._end(part)
        for one in element:
            if local_name(one).lower() == "caption":
                self._passages += self._collected(one, Part.CAPTION)
        self._passages += table_passages(
            self._row(row, part) for row in _rows(element) if not _is_hidden(row)
        )
        # What stands in a table outside its cells is shown before it; it is rare, and must not go.
        for one in element:
            self._put(one.tail, keeps_lines=False)
        self._end(part)

    def _row(self, row: "_Element", part: Part) -> list[Cell]:
        cells = (cell for cell in row if local_name(cell).lower() in _CELLS and not _is_hidden(cell))
        return [self._collected(cell, part) for cell in cells]

    def _put(self, words: str | None, *, keeps_lines: bool) -> None:
        if words:
            self._words.append(words.replace("\n", LINE_BREAK) if keeps_lines else words)

    def _end(self, part: Part) -> None:
        words = "".join(self._words)
        self._words.clear()
        if is_visible(words):
            self._passages.append(Passage(part=part, words=words))


def is_mostly_links(root: "_Element") -> bool:
    """Tell whether most of what a page says stands in links, as in tables of contents."""
    whole = sum(len(str(text).strip()) for text in root.itertext())
    links = (one for one in root.iter() if local_name(one).lower() == "a")
    return 2 * sum(len(str(text).strip()) for link in links for text in link.itertext()) > whole


def _rows(table: "_Element") -> "Iterator[_Element]":
    for element in table:
        name = local_name(element).lower()
        if name == "tr":
            yield element
        elif name in _GROUPS:
            yield from _rows(element)


def _is_hidden(element: "_Element") -> bool:
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and _HIDING.search(style) is not None


def _is_mark(element: "_Element") -> bool:
    """Tell whether an element is the number of a note or page, which nobody reads aloud."""
    said = f"{attribute(element, 'type') or ''} {element.get('role') or ''}".split()
    if not said or _MARKS.isdisjoint(said):
        return False
    words = "".join(str(text) for text in element.itertext())
    return len(words) <= _LONGEST_MARK and _NUMBER.fullmatch(words) is not None
