"""The body of a Word document."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.columns import column_shares
from factcheck_gui.domain.documents import (
    Align,
    Cell,
    Document,
    Listing,
    Paragraph,
    Picture,
    Run,
    Table,
)
from factcheck_gui.formats.exporters.documents.document_body import DocumentBody
from factcheck_gui.formats.exporters.documents.markup import element
from factcheck_gui.formats.exporters.documents.pictures import picture_size
from factcheck_gui.formats.exporters.documents.places import address
from factcheck_gui.formats.exporters.documents.placing import (
    Place,
    in_list,
    is_kept_together,
    opening,
)
from factcheck_gui.formats.exporters.documents.styling import CELL, LINE, STYLES
from factcheck_gui.formats.exporters.documents.word_pictures import drawing
from factcheck_gui.formats.exporters.documents.word_runs import WordRuns
from factcheck_gui.formats.exporters.documents.word_styles import TABLE_STYLE, bar, style_id, twips

LINE_WIDTH: Final = 9638
"""The width of the text on a page, in twentieths of a point: A4 less 20 mm on each side."""

_BAR: Final = 3
_OTHER_BAR: Final = 2.875
_NEAREST: Final = 8
_FARTHEST: Final = 31
_HANGING: Final = 16
_DEEPEST: Final = 8
_WHOLE: Final = 600
"""Paragraphs with more letters than this may be parted between pages."""

_BULLETS: Final = 1
_STYLES: Final = {style.name: style for style in STYLES}
_ALIGNED: Final = {Align.CENTRE: "center", Align.END: "end"}
_RULE: Final = element(
    "w:p", None, element("w:pPr", None, element("w:pBdr", None, bar("bottom", LINE, 0.75, 1)))
)


class WordBody(DocumentBody):
    """Writes the blocks of a document, and keeps what other parts of the file must tell of them.

    `addresses` are the names of the relationships by where they lead, `starts` the first numbers of the
    numbered lists, the first of which is number 2; `pictures` come with the endings of their files.
    """

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.addresses: dict[str, str] = {}
        self.starts: list[int] = []
        self.pictures: list[tuple[Picture, str]] = []
        self._runs = WordRuns()
        self._marks = 0

    def _rule(self) -> str:
        return _RULE

    def _list(self, listing: Listing, place: Place) -> str:
        numbering = _BULLETS
        if listing.is_ordered:
            self.starts.append(listing.start)
            numbering = len(self.starts) + 1
        first = in_list(place, listing.role, numbering)
        written = []
        for index, item in enumerate(listing.items):
            keeps = place.keeps_next or (index < len(listing.items) - 1 and place.bar is not None)
            for position, block in enumerate(item):
                kept = keeps and is_kept_together(item)
                there = replace(first, numbering=None) if position else opening(first, item)
                written.append(self._block(block, replace(there, keeps_next=kept)))
        return "".join(written)

    def _table(self, table: Table, place: Place) -> str:
        caption = Paragraph(runs=(Run(text=table.caption),), role="label") if table.caption else None
        above = "" if caption is None else self._paragraph(caption, replace(place, keeps_next=True))
        widths = [round(share * LINE_WIDTH) for share in column_shares(table)]
        properties = element(
            "w:tblPr",
            None,
            element("w:tblStyle", {"w:val": TABLE_STYLE}),
            element("w:bidiVisual") if self._document.is_rtl else "",
            element("w:tblW", {"w:w": LINE_WIDTH, "w:type": "dxa"}),
            element("w:tblLayout", {"w:type": "fixed"}),
        )
        grid = element("w:tblGrid", None, *(element("w:gridCol", {"w:w": width}) for width in widths))
        rows = []
        for index, row in enumerate(table.rows):
            head = element("w:tblHeader") if index < table.head_rows else ""
            is_short = is_kept_together(block for cell in row for block in cell.blocks)
            parts = (element("w:cantSplit") if is_short else "") + head
            cells = self._cells(row, widths, keeps_next=index < table.head_rows)
            rows.append(element("w:tr", None, element("w:trPr", None, parts) if parts else "", *cells))
        # Two tables in a row would become one without a paragraph between them.
        gap = element(
            "w:p", None, element("w:pPr", None, element("w:spacing", {"w:after": 0, "w:line": 120}))
        )
        return above + element("w:tbl", None, properties, grid, *rows) + gap

    def _cells(self, row: tuple[Cell, ...], widths: list[int], *, keeps_next: bool) -> Iterator[str]:
        at = 0
        for cell in row:
            width = sum(widths[at : at + cell.span])
            at += cell.span
            place = Place(style=CELL, keeps_next=keeps_next)
            inner = "".join(self._block(block, place) for block in cell.blocks)
            properties = element("w:tcW", {"w:w": width, "w:type": "dxa"})
            if cell.span > 1:
                properties += element("w:gridSpan", {"w:val": cell.span})
            # A cell ends with a paragraph, or Word takes the file for damaged.
            end = "" if inner.endswith("</w:p>") else element("w:p")
            yield element("w:tc", None, element("w:tcPr", None, properties), inner, end)

    def _picture(self, picture: Picture, place: Place) -> str:
        size = picture_size(picture)
        if size is None:
            runs = (Run(text=picture.alternative),) if picture.alternative else ()
            return self._paragraph(Paragraph(runs=runs), place) if runs else ""
        self.pictures.append((picture, size.suffix))
        line = Paragraph(runs=(), is_rtl=self._document.is_rtl)
        return self._paragraph(line, place, drawing(picture, size, len(self.pictures)))

    def _paragraph(self, paragraph: Paragraph, place: Place, content: str = "") -> str:
        anchors = (*self._waiting, *paragraph.anchors)
        self._waiting.clear()
        marks = "".join(self._bookmark(anchor) for anchor in anchors if anchor in self._bookmarks)
        language = paragraph.language if paragraph.language != self._document.language else None
        words = "".join(self._written(run, paragraph, language) for run in paragraph.runs)
        return element("w:p", None, self._properties(paragraph, place), marks, words, content)

    def _properties(self, paragraph: Paragraph, place: Place) -> str:
        name = place.style_for(paragraph, is_titled=self._is_titled)
        parts = [element("w:pStyle", {"w:val": style_id(name)})]
        if place.keeps_next:
            parts.append("<w:keepNext/>")
        if len(paragraph.text) < _WHOLE:
            parts.append("<w:keepLines/>")
        if self._breaks:
            parts.append("<w:pageBreakBefore/>")
            self._breaks = False
        if place.numbering is not None:
            level = element("w:ilvl", {"w:val": min(max(place.depth - 1, 0), _DEEPEST)})
            parts.append(element("w:numPr", None, level, element("w:numId", {"w:val": place.numbering})))
        parts.append(self._bar(paragraph, place, _STYLES[name].bar))
        if paragraph.is_rtl:
            parts.append("<w:bidi/>")
        parts.append(_indent(paragraph, place, _STYLES[name].indent, is_rtl=self._document.is_rtl))
        if paragraph.align in _ALIGNED:
            parts.append(element("w:jc", {"w:val": _ALIGNED[paragraph.align]}))
        return element("w:pPr", None, *parts)

    def _bar(self, paragraph: Paragraph, place: Place, own: float) -> str:
        # The line runs along the whole card, also beside words that run the other way.
        is_right = self._document.is_rtl if place.bar is not None else paragraph.is_rtl
        side, other = ("right", "left") if is_right else ("left", "right")
        if place.bar is not None:
            width = _OTHER_BAR if place.is_other else _BAR
            space = min(_NEAREST + round(place.beside_bar), _FARTHEST)
            return element("w:pBdr", None, bar(side, place.bar, width, space))
        if own and is_right:
            none = element(f"w:{other}", {"w:val": "nil"})
            return element("w:pBdr", None, none, bar(side, LINE, own))
        return ""

    def _bookmark(self, anchor: str) -> str:
        self._marks += 1
        mark = {"w:id": self._marks, "w:name": self._bookmarks[anchor]}
        return element("w:bookmarkStart", mark) + element("w:bookmarkEnd", {"w:id": self._marks})

    def _written(self, run: Run, paragraph: Paragraph, language: str | None) -> str:
        href = run.href or ""
        place = self._bookmarks.get(href[1:]) if href.startswith("#") else None
        leads_to = address(run.href)
        # Headings keep their own colour: that they lead to the text is seen when they are pointed at.
        is_plain = leads_to is None and (place is None or paragraph.level)
        leads_out = None if is_plain else leads_to is not None
        written = self._runs.written(run, is_rtl=paragraph.is_rtl, language=language, leads_out=leads_out)
        if place is not None:
            return element("w:hyperlink", {"w:anchor": place, "w:history": 1}, written)
        if leads_to is not None:
            name = self.addresses.setdefault(leads_to, f"link{len(self.addresses) + 1}")
            return element("w:hyperlink", {"r:id": name, "w:history": 1}, written)
        return written


def _indent(paragraph: Paragraph, place: Place, own: float, *, is_rtl: bool) -> str:
    indent = place.indent + own + paragraph.indent * 18
    if not indent:
        return ""
    # In words that run from right to left, `left` means where the lines begin.
    is_across = place.bar is not None and paragraph.is_rtl != is_rtl
    attributes: dict[str, str | int | None] = {"w:right" if is_across else "w:left": twips(indent)}
    if is_across:
        attributes["w:left"] = 0
    if place.numbering is not None:
        attributes["w:hanging"] = twips(_HANGING)
    return element("w:ind", attributes)
