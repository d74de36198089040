"""Reads elements one after another as paragraphs, lists, tables, cards and pictures."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.documents import (
    Block,
    Cell,
    Group,
    Listing,
    PageBreak,
    Paragraph,
    Rule,
    Table,
)
from factcheck_gui.formats.exporters.documents.attributes import (
    alternative,
    anchors,
    classes,
    is_left_out,
    number,
    picture,
    turning_marks,
)
from factcheck_gui.formats.exporters.documents.joining import in_one_line, is_head, joined
from factcheck_gui.formats.exporters.documents.line import Line
from factcheck_gui.formats.exporters.documents.looks import verdict_colour
from factcheck_gui.formats.exporters.documents.pictures import picture_size
from factcheck_gui.formats.exporters.documents.states import BLOCKS, State, States

if TYPE_CHECKING:
    from lxml.etree import _Element

_SET_APART: Final = frozenset({"card", "change", "whole"})
_ONE_LINE: Final = frozenset({"facts-line", "tiles"})
_NAMED_VALUES: Final = "known"
_ROW: Final = "row"
# Elements within elements beyond this would end in an error of recursion; they are read as their words.
_DEEPEST: Final = 100
# The counts of verdicts, which a screen parts by space alone.
_COUNTS: Final = "parts"
_EMBLEM: Final = "brand"
_EMBLEM_HEIGHT: Final = 44
_MOST_COLUMNS: Final = 63
_QUOTES: Final = ("“", "”")


class Flow:
    """Takes elements in their order; `blocks` are what has been made of them."""

    def __init__(self, colours: Mapping[str, str]) -> None:
        self.blocks: list[Block] = []
        self._colours = colours
        self._states = States(colours)
        self._line = Line()
        self._anchors: list[str] = []
        self._articles = 0
        self._left_out: _Element | None = None

    def apart(self, element: "_Element", state: State) -> tuple[Block, ...]:
        """Return the blocks of an element by itself."""
        flow = Flow(self._colours)
        flow.block(element, state)
        return tuple(flow.blocks)

    def block(self, element: "_Element", state: State, *, left_out: "_Element | None" = None) -> None:
        """Read a block with all that is in it, save one element."""
        self._left_out = left_out if left_out is not None else self._left_out
        tag, named = str(element.tag), classes(element)
        within = self._states.within(element, state)
        if tag == "article":
            self._articles += 1
            if self._articles > 1:
                self.blocks.append(PageBreak())
        if tag == "hr":
            self.blocks.append(Rule())
        elif tag in {"ul", "ol", "menu"}:
            self._list(element, within, is_line=bool(_ONE_LINE & set(named)))
        elif tag == "table" and _NAMED_VALUES in named:
            self._lines(element, within)
        elif tag == "table":
            self._table(element, within)
        elif _SET_APART & set(named):
            self._group(element, within)
        elif "top" in named:
            self._top(element, within)
        else:
            self._anchors += anchors(element)
            if _ROW in named:
                self.blocks += in_one_line(self._inner(element, within))
                return
            self._words_of(element, within)
            self._flush(within)

    def _words_of(self, element: "_Element", state: State) -> None:
        line, is_typed = self._line, state.is_typed
        add, shape = line.add, (state.look, state.href, state.language)
        text = element.text
        if text:
            add(text, shape, is_typed=is_typed)
        for child in element:
            if child is not self._left_out and not is_left_out(child):
                self._child(child, state)
            text = child.tail
            # Most elements stand in lines of their own, which would add nothing.
            if text and (is_typed or text != "\n" or not line.ends_blank):
                add(text, shape, is_typed=is_typed)

    def _child(self, child: "_Element", state: State) -> None:
        tag = str(child.tag)
        if state.depth > _DEEPEST:
            self._add("".join(child.itertext()), state)
        elif tag in BLOCKS:
            self._flush(state)
            self.block(child, state)
        elif tag == "br":
            self._line.break_line()
        elif tag == "img":
            self._picture(child, state)
        else:
            name = child.get("id")
            if name:
                self._anchors.append(name)
            within = self._states.within(child, state)
            is_own = tag == "bdi" or bool(child.get("dir"))
            if not is_own and tag != "q":
                self._words_of(child, within)
                behind = ""
            else:
                begin, end, behind = turning_marks(child, is_rtl=state.is_rtl) if is_own else ("", "", "")
                opening, closing = _QUOTES if tag == "q" else ("", "")
                self._add(begin + opening, within)
                self._words_of(child, within)
                self._add(closing + end, within)
            if state.role == _COUNTS and tag == "span" and child.getnext() is not None:
                self._add(" ·", state)
            self._add(behind, state)

    def _add(self, text: str | None, state: State) -> None:
        if text:
            self._line.add(text, (state.look, state.href, state.language), is_typed=state.is_typed)

    def _flush(self, state: State) -> None:
        """End the paragraph that is being read, if it has words."""
        if self._line.is_empty:
            return
        runs = self._line.take(state.language)
        if not runs:
            return
        self.blocks.append(
            Paragraph(
                runs=runs,
                level=state.level,
                role=state.role,
                anchors=self._take_anchors(),
                is_rtl=state.is_rtl,
                is_quote=state.is_quote,
                align=state.align,
                indent=state.indent,
                language=state.language,
            )
        )

    def _take_anchors(self) -> tuple[str, ...]:
        taken, self._anchors = tuple(self._anchors), []
        return taken

    def _inner(self, element: "_Element", state: State) -> tuple[Block, ...]:
        """Return what is in an element; anchors without words after them go on to what follows."""
        outer, self.blocks = self.blocks, []
        self._words_of(element, state)
        self._flush(state)
        inner, self.blocks = self.blocks, outer
        return tuple(inner)

    def _group(self, element: "_Element", state: State) -> None:
        places = (*self._take_anchors(), *anchors(element))
        inner = self._inner(element, self._states.without_role(state))
        self.blocks.append(
            Group(blocks=inner, role=state.role, colour=verdict_colour(element), anchors=places)
        )

    def _top(self, element: "_Element", state: State) -> None:
        """Read the heading of a card and the chips beside it as one line."""
        self._anchors += anchors(element)
        inner = self._inner(element, state)
        lines = [block for block in inner if isinstance(block, Paragraph)]
        heading = next((line for line in lines if line.level), None)
        if heading is None or len(lines) < len(inner):
            self.blocks.extend(inner)
            return
        others = [line for line in lines if line is not heading]
        self.blocks.append(joined(heading, others))

    def _list(self, element: "_Element", state: State, *, is_line: bool) -> None:
        self._anchors += anchors(element)
        items: list[tuple[Block, ...]] = []
        for child in element:
            if not is_left_out(child):
                self._anchors += anchors(child)
                items.append(self._inner(child, self._states.within(child, state)))
        full = tuple(item for item in items if item)
        lines = [block for item in full for block in item if isinstance(block, Paragraph)]
        if is_line and lines and len(lines) == sum(map(len, full)):
            self.blocks.append(joined(lines[0], lines[1:], role=state.role))
        elif full:
            self.blocks.append(
                Listing(
                    items=full,
                    is_ordered=element.tag == "ol",
                    start=number(element, "start", 1),
                    role=state.role,
                )
            )

    def _lines(self, element: "_Element", state: State) -> None:
        """Read a table of names and what they are as a line for each."""
        self._anchors += anchors(element)
        for row in element.iter("tr"):
            cells = (self._cell(cell, state) for cell in row.iterchildren("td", "th"))
            lines = [line for cell in cells for line in cell.blocks if isinstance(line, Paragraph)]
            if lines:
                self.blocks.append(joined(lines[0], lines[1:], role="meta", parted_by="  "))

    def _table(self, element: "_Element", state: State) -> None:
        self._anchors += anchors(element)
        caption = element.find("caption")
        rows: list[tuple[Cell, ...]] = []
        head_rows = 0
        for row in element.iter("tr"):
            if next(row.iterancestors("table")) is not element or is_left_out(row):
                continue
            cells = tuple(self._cell(cell, state) for cell in row.iterchildren("td", "th"))
            if cells:
                is_next_head = is_head(row, cells) and len(rows) == head_rows
                rows.append(cells)
                head_rows += is_next_head
        words = "" if caption is None else " ".join("".join(caption.itertext()).split())
        if rows:
            # A table of heads only would repeat all of itself on each page.
            heads = head_rows if head_rows < len(rows) else 0
            self.blocks.append(Table(rows=tuple(rows), head_rows=heads, caption=words, role=state.role))

    def _cell(self, element: "_Element", state: State) -> Cell:
        self._anchors += anchors(element)
        inner = self._inner(element, self._states.within(element, state))
        columns = number(element, "colspan", 1)
        return Cell(blocks=inner, is_head=element.tag == "th", span=min(max(columns, 1), _MOST_COLUMNS))

    def _picture(self, element: "_Element", state: State) -> None:
        found = picture(element)
        if found is None:
            self._add(alternative(element), state)
            return
        self._flush(state)
        size = picture_size(found) if state.role == _EMBLEM and found.width is None else None
        if size is not None and size.height > _EMBLEM_HEIGHT:
            found = replace(found, width=max(1, size.width * _EMBLEM_HEIGHT // size.height))
        self.blocks.append(found)
