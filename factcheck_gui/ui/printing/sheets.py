"""The pages of A4 on which a document is painted; needs no display."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, Self

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFontMetrics,
    QGlyphRun,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from factcheck_gui.domain.documents import Block, Document
from factcheck_gui.ui.printing.cuts import part_at
from factcheck_gui.ui.printing.letters import shown
from factcheck_gui.ui.printing.paging import Paging, Strip
from factcheck_gui.ui.printing.printed import Place, Printed
from factcheck_gui.ui.printing.slabs import slabs
from factcheck_gui.ui.printing.style import PrintStyle, plain_font
from factcheck_gui.ui.theme.colours import LIGHT

_DPI: Final = 96
_RESOLUTION: Final = 1200
_PAPER: Final = QPageSize(QPageSize.PageSizeId.A4)
_MARGIN: Final = 72.0
_BOTTOM_MARGIN: Final = 92.0
_FOOT: Final = 56.0
_FOOT_SIZE: Final = 10
_NUMBER_WIDTH: Final = 40
_OF: Final = " / "
_PER_POINT: Final = _DPI / 72
_ABOVE_PLACES: Final = 8
_OUTLINED: Final = 2
_TOUCH: Final = 0.7


class Sheets:
    """Paints the pages of a document, or of its second part, which bear no numbers until the end."""

    def __init__(
        self, document: Document, *, is_second: bool = False, turned: Callable[[], None] | None = None
    ) -> None:
        self._store = QByteArray()
        self._buffer = QBuffer(self._store)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._writer = writer = QPdfWriter(self._buffer)
        writer.setResolution(_RESOLUTION)
        writer.setPageLayout(QPageLayout(_PAPER, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        writer.setTitle(shown(document.title))
        writer.setAuthor(shown(document.author))
        self._painter = QPainter(writer)
        self._painter.scale(_RESOLUTION / _DPI, _RESOLUTION / _DPI)
        self._document = document
        self._is_second = is_second
        self._turned = turned
        self._sheet = QRectF(_PAPER.rect(QPageSize.Unit.Point))
        self._sheet = QRectF(0, 0, self._sheet.width() * _PER_POINT, self._sheet.height() * _PER_POINT)
        self._area = self._sheet.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_BOTTOM_MARGIN)
        self._style = PrintStyle(LIGHT)
        self._foot: tuple[str, ...] | None = None
        self._anchors: dict[str, Place] = {}
        self._headings: list[Place] = []
        self.page = 0

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End painting wherever it was: Qt cannot let go what is being painted on."""
        if self._painter.isActive():
            self._painter.end()

    def print(self, blocks: Iterable[Block]) -> None:
        """Paint some blocks, beginning on a new page."""
        self._turn()
        found = slabs(blocks, self._style, self._area.width(), is_rtl=self._document.is_rtl)
        for strip in Paging(self._area.height(), first=self.page).strips(found):
            while self.page < strip.page:
                self._turn()
            self._note_place(strip)
            self._paint(strip)

    def end(self, *, whole: int, before: int = 0) -> Printed:
        """Return what was printed; the pages are so many in the whole document, and so many before these."""
        pages = self.page
        for page in range(1, pages + 1) if self._is_second else (None,):
            self._paint_count(None if page is None else before + page, whole)
        texts = tuple(self._paint_glyphs())
        self._painter.end()
        self._buffer.close()
        return Printed(
            content=bytes(self._store.data()),
            pages=pages,
            texts=texts,
            anchors=self._anchors,
            headings=tuple(self._headings),
        )

    def _turn(self) -> None:
        if self.page:
            self._writer.newPage()
        self.page += 1
        self._paint_foot()
        if self._turned is not None:
            self._turned()

    def _note_place(self, strip: Strip) -> None:
        """Remember where headings and what links lead to stand."""
        if strip.top:
            return
        slab = strip.slab
        from_foot = (self._sheet.height() - self._area.top() - strip.at + _ABOVE_PLACES) / _PER_POINT
        place = Place(page=strip.page, height=from_foot, words=slab.title, level=slab.level)
        self._anchors |= {name: place for name in slab.anchors if name not in self._anchors}
        if 0 < slab.level <= _OUTLINED:
            self._headings.append(place)

    def _paint_glyphs(self) -> Iterator[str]:
        """Write every glyph once on a last page, which tells what Qt calls it, and yield their texts."""
        self._writer.newPage()
        for face in self._style.written.faces():
            for glyph, text in face.texts.items():
                run = QGlyphRun()
                run.setRawFont(face.font)
                run.setGlyphIndexes([glyph])
                run.setPositions([QPointF(0, 0)])
                self._painter.drawGlyphRun(self._area.center(), run)
                yield text

    def _paint(self, strip: Strip) -> None:
        painter, width = self._painter, self._area.width()
        if strip.bottom < strip.slab.height:
            part_at(strip.slab.document, strip.bottom)
        painter.save()
        corner = QPointF(self._area.left(), self._area.top() + strip.at - strip.top)
        painter.translate(corner)
        shown_part = QRectF(0, strip.top, width, strip.bottom - strip.top)
        if strip.top > 0 or strip.bottom < strip.slab.height:
            painter.setClipRect(shown_part)
        bar = strip.slab.bar
        if bar is not None:
            beside = QRectF(0, strip.top, bar.width, strip.bottom - strip.top)
            painter.fillRect(beside, QColor(bar.colour))
        context = QAbstractTextDocumentLayout.PaintContext()
        # A little less, or Qt would also write the lines that only touch it.
        context.clip = shown_part.adjusted(0, _TOUCH, 0, -_TOUCH)
        strip.slab.document.documentLayout().draw(painter, context)
        painter.restore()

    def _paint_foot(self) -> None:
        """Paint what stands at the foot of each page: a line, words about the report, the page's number."""
        painter, area = self._painter, self._area
        line = self._sheet.bottom() - _FOOT
        painter.save()
        painter.setPen(QPen(QColor(LIGHT.line), 0.75))
        painter.drawLine(QPointF(area.left(), line), QPointF(area.right(), line))
        painter.setPen(QColor(LIGHT.mute))
        font = plain_font(_FOOT_SIZE)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        number = self._number_place(metrics)
        top = Qt.AlignmentFlag.AlignTop
        words = QRectF(area.left(), number.top(), number.left() - area.left(), metrics.height())
        if self._foot is None:
            title, made = shown(self._document.title), shown(self._document.footer)
            self._style.written.of(font).add(f"{title} {made} … / 0 1 2 3 4 5 6 7 8 9")
            mode, room = Qt.TextElideMode.ElideRight, round(words.width())
            self._foot = tuple(metrics.elidedText(one, mode, room) for one in (title, made) if one)
        for short in self._foot:
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | top, short)
            words.translate(0, metrics.height())
        if not self._is_second:
            painter.drawText(number, Qt.AlignmentFlag.AlignRight | top, str(self.page))
        painter.restore()

    def _number_place(self, metrics: QFontMetrics) -> QRectF:
        """Return where the number of a page stands; behind it there is room for how many there are."""
        right = self._area.right() - metrics.horizontalAdvance(f"{_OF}00")
        return QRectF(right - _NUMBER_WIDTH, self._sheet.bottom() - _FOOT + 5, _NUMBER_WIDTH, 20)

    def _paint_count(self, page: int | None, whole: int) -> None:
        """Write how many pages there are on a page of its own; `finish` lays it over the others."""
        self._writer.newPage()
        painter = self._painter
        painter.save()
        painter.setPen(QColor(LIGHT.mute))
        painter.setFont(plain_font(_FOOT_SIZE))
        place = self._number_place(painter.fontMetrics())
        behind = QRectF(place.right(), place.top(), _NUMBER_WIDTH, place.height())
        top = Qt.AlignmentFlag.AlignTop
        if page is not None:
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | top, str(page))
        painter.drawText(behind, Qt.AlignmentFlag.AlignLeft | top, f"{_OF}{whole}")
        painter.restore()
