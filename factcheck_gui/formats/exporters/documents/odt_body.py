"""The body of an OpenDocument text."""

from dataclasses import replace
from typing import Final

from factcheck_gui.domain.columns import column_shares
from factcheck_gui.domain.documents import (
    Align,
    Block,
    Cell,
    Document,
    Listing,
    Paragraph,
    Picture,
    Run,
    Table,
)
from factcheck_gui.domain.paragraphs import paragraphs
from factcheck_gui.formats.exporters.documents.document_body import DocumentBody
from factcheck_gui.formats.exporters.documents.markup import element, words
from factcheck_gui.formats.exporters.documents.odt_looks import AutomaticStyles, language_properties
from factcheck_gui.formats.exporters.documents.odt_styles import (
    BAR_SPACE,
    BULLETS,
    LINK,
    NUMBERS,
    QUIET_REFERENCE,
    REFERENCE,
    points,
    style_id,
)
from factcheck_gui.formats.exporters.documents.odt_words import BlankKeeper
from factcheck_gui.formats.exporters.documents.pictures import picture_size
from factcheck_gui.formats.exporters.documents.places import address
from factcheck_gui.formats.exporters.documents.placing import (
    Place,
    in_list,
    is_kept_together,
    opening,
)
from factcheck_gui.formats.exporters.documents.styling import CELL, LINE, STYLES

_LINE_WIDTH: Final = 170
"""The width of the text on a page, in millimetres: A4 less 20 on each side."""

_BAR: Final = 3
_OTHER_BAR: Final = 2.9
_HANGING: Final = 16
_STEP: Final = 18
_WHOLE: Final = 600
_POINTS: Final = 0.75
"""Points in a CSS pixel."""

_STYLES: Final = {style.name: style for style in STYLES}
# LibreOffice takes "start" for the left in words that run from the right too.
_ALIGNED: Final = {
    (Align.START, False): "left",
    (Align.START, True): "right",
    (Align.END, False): "right",
    (Align.END, True): "left",
}


class OdtBody(DocumentBody):
    """Writes the blocks of a document; `styles` and `pictures` are what other parts of the file need."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self.styles = AutomaticStyles()
        self.pictures: list[tuple[Picture, str]] = []
        self._tables = 0

    def _rule(self) -> str:
        line = element("style:paragraph-properties", {"fo:border-bottom": f"0.75pt solid {LINE}"})
        return element("text:p", {"text:style-name": self.styles.named("paragraph", "Standard", line)})

    def _list(self, listing: Listing, place: Place) -> str:
        inner = in_list(place, listing.role, 0)
        if inner.numbering is None:
            return "".join(self._item(item, inner, is_plain=True) for item in listing.items)
        items = []
        for index, item in enumerate(listing.items):
            start = {"text:start-value": listing.start} if listing.is_ordered and index == 0 else None
            items.append(element("text:list-item", start, self._item(item, inner, is_plain=False)))
        # Within a list the same style goes on to the next level.
        name = NUMBERS if listing.is_ordered else BULLETS
        return element("text:list", {"text:style-name": name}, *items)

    def _item(self, item: tuple[Block, ...], place: Place, *, is_plain: bool) -> str:
        written = []
        is_short = is_kept_together(item)
        for position, block in enumerate(item):
            keeps = place.keeps_next or (position < len(item) - 1 and is_short)
            there = opening(place, item) if position == 0 else replace(place, numbering=None)
            there = replace(there, keeps_next=keeps, numbering=None if is_plain else there.numbering)
            # Neither tables nor pictures of their own may stand in a list.
            if is_plain or isinstance(block, Paragraph | Listing):
                written.append(self._block(block, there))
            else:
                written += [self._paragraph(line, there) for line in paragraphs((block,))]
        return "".join(written)

    def _table(self, table: Table, place: Place) -> str:
        caption = Paragraph(runs=(Run(text=table.caption),), role="label") if table.caption else None
        above = "" if caption is None else self._paragraph(caption, replace(place, keeps_next=True))
        self._tables += 1
        rows = [self._row(row, is_head=index < table.head_rows) for index, row in enumerate(table.rows)]
        head = element("table:table-header-rows", None, *rows[: table.head_rows]) if table.head_rows else ""
        properties = {
            "style:width": f"{_LINE_WIDTH}mm",
            "table:align": "margins",
            "fo:margin-bottom": "6pt",
            "style:writing-mode": "rl-tb" if self._document.is_rtl else None,
        }
        style = self.styles.named("table", None, element("style:table-properties", properties))
        name = {"table:name": f"Table{self._tables}", "table:style-name": style}
        columns = "".join(self._column(share) for share in column_shares(table))
        return above + element("table:table", name, columns, head, *rows[table.head_rows :])

    def _column(self, share: float) -> str:
        width = {"style:column-width": f"{share * _LINE_WIDTH:.1f}mm"}
        style = self.styles.named("table-column", None, element("style:table-column-properties", width))
        return element("table:table-column", {"table:style-name": style})

    def _row(self, row: tuple[Cell, ...], *, is_head: bool) -> str:
        is_short = is_kept_together(block for cell in row for block in cell.blocks)
        kept = element("style:table-row-properties", {"fo:keep-together": "always" if is_short else "auto"})
        line = f"0.5pt solid {LINE}"
        around = {"fo:padding": "3pt", "fo:border-top": line, "fo:border-bottom": line}
        style = self.styles.named("table-cell", None, element("style:table-cell-properties", around))
        place = Place(style=CELL, keeps_next=is_head)
        cells = []
        for cell in row:
            spanned = {"table:number-columns-spanned": cell.span} if cell.span > 1 else {}
            inner = "".join(self._block(block, place) for block in cell.blocks) or element("text:p")
            named = {"table:style-name": style, "office:value-type": "string", **spanned}
            cells.append(element("table:table-cell", named, inner))
            cells += [element("table:covered-table-cell")] * (cell.span - 1)
        return element(
            "table:table-row", {"table:style-name": self.styles.named("table-row", None, kept)}, *cells
        )

    def _picture(self, picture: Picture, place: Place) -> str:
        size = picture_size(picture)
        if size is None:
            line = Paragraph(runs=(Run(text=picture.alternative),)) if picture.alternative else None
            return "" if line is None else self._paragraph(line, place)
        self.pictures.append((picture, size.suffix))
        number = len(self.pictures)
        frame = {
            "draw:name": f"Picture {number}",
            "text:anchor-type": "as-char",
            "svg:width": points(size.width * _POINTS),
            "svg:height": points(size.height * _POINTS),
        }
        source = {
            "xlink:href": f"Pictures/picture{number}.{size.suffix}",
            "xlink:type": "simple",
            "xlink:show": "embed",
            "xlink:actuate": "onLoad",
        }
        described = element("svg:title", None, words(picture.alternative)) if picture.alternative else ""
        drawn = element("draw:frame", frame, element("draw:image", source), described)
        return self._paragraph(Paragraph(runs=(), is_rtl=self._document.is_rtl), place, drawn)

    def _paragraph(self, paragraph: Paragraph, place: Place, content: str = "") -> str:
        anchors = (*self._waiting, *paragraph.anchors)
        self._waiting.clear()
        named = (self._bookmarks[anchor] for anchor in anchors if anchor in self._bookmarks)
        marks = "".join(element("text:bookmark", {"text:name": name}) for name in named)
        keeper = BlankKeeper()
        inner = "".join(self._run(run, paragraph, keeper) for run in paragraph.runs)
        attributes: dict[str, object] = {"text:style-name": self._style(paragraph, place)}
        if paragraph.level:
            attributes["text:outline-level"] = paragraph.level
        tag = "text:h" if paragraph.level else "text:p"
        return element(tag, attributes, marks, inner, content)

    def _run(self, run: Run, paragraph: Paragraph, keeper: BlankKeeper) -> str:
        href = run.href or ""
        place = self._bookmarks.get(href[1:]) if href.startswith("#") else None
        leads_to = address(run.href)
        style = self.styles.look(run.look, run.language)
        inner = keeper.written(run.text)
        spanned = inner if style is None else element("text:span", {"text:style-name": style}, inner)
        target = f"#{place}" if place is not None else leads_to
        if target is None:
            return spanned
        # Headings keep their own colour.
        name = LINK if place is None else QUIET_REFERENCE if paragraph.level else REFERENCE
        link = {
            "xlink:type": "simple",
            "xlink:href": target,
            "text:style-name": name,
            "text:visited-style-name": name,
        }
        return element("text:a", link, spanned)

    def _style(self, paragraph: Paragraph, place: Place) -> str:
        name = place.style_for(paragraph, is_titled=self._is_titled)
        own = _STYLES[name]
        properties: dict[str, object] = {}
        if place.keeps_next:
            properties["fo:keep-with-next"] = "always"
        if len(paragraph.text) < _WHOLE:
            properties["fo:keep-together"] = "always"
        if self._breaks:
            properties["fo:break-before"] = "page"
            self._breaks = False
        if paragraph.is_rtl or self._document.is_rtl:
            properties["style:writing-mode"] = "rl-tb" if paragraph.is_rtl else "lr-tb"
        if paragraph.is_rtl or paragraph.align is not Align.START:
            properties["fo:text-align"] = _ALIGNED.get((paragraph.align, paragraph.is_rtl), "center")
        properties |= self._set_in(paragraph, place, own.indent, own.bar)
        letters = language_properties(paragraph.language)
        written = element("style:paragraph-properties", properties) if properties else ""
        written += element("style:text-properties", letters) if letters else ""
        return self.styles.named("paragraph", style_id(name), written)

    def _set_in(self, paragraph: Paragraph, place: Place, own: float, own_bar: float) -> dict[str, object]:
        # The line runs along the whole card, also beside words that run the other way.
        is_right = self._document.is_rtl if place.bar is not None else paragraph.is_rtl
        side, other = ("right", "left") if is_right else ("left", "right")
        indent = place.indent + own + paragraph.indent * _STEP
        found: dict[str, object] = {}
        if place.bar is not None:
            width = _OTHER_BAR if place.is_other else _BAR
            space = BAR_SPACE + indent - place.bar_indent
            found[f"fo:border-{side}"] = f"{points(width)} solid {place.bar}"
            found[f"fo:padding-{side}"] = points(space)
            found["style:join-border"] = "true"
            indent -= space + _BAR
        elif own_bar and is_right:
            found |= {"fo:border-left": "none", "fo:padding-left": "0pt", "fo:margin-left": "0pt"}
            found |= {
                "fo:border-right": f"{points(own_bar)} solid {LINE}",
                "fo:padding-right": points(BAR_SPACE),
            }
            indent -= BAR_SPACE + own_bar
        elif own_bar:
            indent -= BAR_SPACE + own_bar
        if indent or place.bar is not None or place.numbering is not None:
            # Margins change sides in words that run from the right, lines and their space do not.
            begins, ends = (other, side) if paragraph.is_rtl else (side, other)
            found |= {f"fo:margin-{begins}": points(indent), f"fo:margin-{ends}": "0pt"}
        if place.numbering is not None:
            found["fo:text-indent"] = points(-_HANGING)
        return found
