"""Passages: the words of a page with their part in it, before they become the blocks of a text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.rebuilding import LINE_BREAK
from factcheck_gui.formats.importers.texts.lines import is_visible

if TYPE_CHECKING:
    from lxml.etree import _Element

_BREAKS: Final = re.compile(rf"\s*{LINE_BREAK}(?:\s*{LINE_BREAK})+\s*")
_LONG_CELL: Final = 300
_CELL_BOUNDARY: Final = " · "
_KINDS: Final[Mapping[str, BlockKind]] = {
    **dict.fromkeys(("head", "h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("item", "li"), BlockKind.LIST_ITEM),
    **dict.fromkeys(("quote", "blockquote"), BlockKind.QUOTE),
    **dict.fromkeys(("figcaption", "caption"), BlockKind.CAPTION),
}
_INLINE: Final = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "graphic"}
    | {"hi", "i", "img", "ins", "kbd", "label", "mark", "q", "ref", "rp", "rt", "ruby", "s", "samp", "small"}
    | {"span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_CELLS: Final = frozenset({"cell", "td", "th"})
_ROWS: Final = frozenset({"row", "tr"})
_VERBATIM: Final = frozenset({"code", "pre"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words that stand together, and what they are."""

    kind: BlockKind
    words: str


def passages_of(top: "_Element", skipped: frozenset[str] = frozenset()) -> list[Passage]:
    """Return the passages of a tree, a page's own or an extractor's, without the `skipped` elements."""
    return list(_Walk(skipped).through(top))


@dataclass(slots=True)
class _Walk:
    """Goes through a tree without calling itself, however deep it is."""

    skipped: frozenset[str]
    _open: list[str] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _cells: list[str] = field(default_factory=list)

    def through(self, top: "_Element") -> Iterator[Passage]:
        """Yield the passages in order."""
        from lxml.etree import iterwalk

        walk = iterwalk(top, events=("start", "end"))
        for event, element in walk:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if not tag or tag in self.skipped:
                    walk.skip_subtree()
                    self._open.append("")
                    continue
                yield from self._start(tag)
                self._add(element.text)
            else:
                yield from self._end(self._open.pop())
                if element is not top:
                    self._add(element.tail)
        yield from self._flush()

    def _start(self, tag: str) -> Iterator[Passage]:
        if tag in ("br", "lb"):
            self._words.append(LINE_BREAK)
        elif not self._is_inline(tag):
            yield from self._flush()
        if tag in _ROWS:
            self._cells.clear()
        self._open.append("" if self._is_inline(tag) else tag)

    def _end(self, tag: str) -> Iterator[Passage]:
        if not tag or tag in ("br", "lb"):
            return
        # The words before the end belong to what ends.
        self._open.append(tag)
        yield from self._flush()
        self._open.pop()
        if tag in _ROWS:
            yield from self._row()

    def _is_inline(self, tag: str) -> bool:
        # Inside a paragraph a quotation or a piece of code is a part of its sentence.
        return tag in _INLINE or (
            tag in ("quote", "code") and bool({"p", "item", "head"} & set(self._open[-2:]))
        )

    def _add(self, words: str | None) -> None:
        if words:
            verbatim = not _VERBATIM.isdisjoint(self._open)
            self._words.append(words.strip("\n").replace("\n", LINE_BREAK) if verbatim else words)

    def _flush(self) -> Iterator[Passage]:
        words = "".join(self._words)
        self._words.clear()
        if not is_visible(words):
            return
        if not _CELLS.isdisjoint(self._open):
            self._cells.append(" ".join(words.replace(LINE_BREAK, " ").split()))
            return
        kind = self._kind()
        parts = [words] if kind is BlockKind.HEADING else _BREAKS.split(words)
        yield from (Passage(kind=kind, words=part) for part in parts if is_visible(part))

    def _row(self) -> Iterator[Passage]:
        """Yield a row of a table; where tables make the page's layout, its cells are texts of their own."""
        cells, self._cells = self._cells, []
        if any(len(cell) > _LONG_CELL for cell in cells):
            yield from (Passage(kind=self._kind(), words=cell) for cell in cells)
        elif cells:
            yield Passage(kind=self._kind(), words=_CELL_BOUNDARY.join(cells))

    def _kind(self) -> BlockKind:
        return next((_KINDS[tag] for tag in reversed(self._open) if tag in _KINDS), BlockKind.PARAGRAPH)


def words_of(element: "_Element") -> str:
    """Return what an element says, on one line."""
    return " ".join("".join(element.itertext()).split())


def length_of(passages: Iterable[Passage]) -> int:
    """Return how many characters passages hold."""
    return sum(len(passage.words) for passage in passages)
