"""The article as a typeset page: what is shown, and where it stands."""

from collections.abc import Iterable
from typing import Final, cast

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QToolTip, QWidget

from factcheck_gui.domain.articles import Direction
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.ui.page.document import PageDocument
from factcheck_gui.ui.page.find_marks import FindMarks
from factcheck_gui.ui.page.link_arrows import LinkArrows, tips_at
from factcheck_gui.ui.page.painting import PagePainter, Scene
from factcheck_gui.ui.page.shown import ShownBlocks
from factcheck_gui.ui.page.style import GUTTER, MARGIN, PageStyle, paper_palette
from factcheck_gui.ui.page.text import PageText
from factcheck_gui.ui.text.revealing import revealed
from factcheck_gui.ui.theme.fonts import load_reading_fonts
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.plain_text import tooltip

_OUTLINE: Final = 6
"""Pixels before the column into which the outline of the place reaches."""
_ZOOM_STEP: Final = 10
_ZOOM_RANGE: Final = (50, 300)


class PageView(PageText):
    """Shows one version; the text is the review's, the document only shows it."""

    scrolled = Signal()
    zoomed = Signal(int)

    def __init__(self, theme: Theme, zoom: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = PagePainter(theme)
        self.arrows = LinkArrows(theme)
        self._shown = ShownBlocks(self)
        self._zoom = zoom
        self._direction = Direction.LTR
        self._byline = ""
        self._scene: Scene | None = None
        self._fonts_loaded = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setObjectName("articlePage")
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        # With nothing to be painted below it, what is scrolled is moved as it is.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Article text"))
        self._set_paper()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    # What is shown

    def show_review(self, review: Review, byline: str) -> None:
        """Show an article from its top; `byline` is the line about it."""
        if not self._fonts_loaded:
            load_reading_fonts(self._theme.resources)
            self._fonts_loaded = True
        self._byline = byline
        self._set_document(review)
        self.verticalScrollBar().setValue(0)

    def show_nothing(self) -> None:
        """Let the article go, and the memory that it takes."""
        self._scene = None
        self._set_page(None)

    def show_details(self, byline: str) -> None:
        """Show the article's details anew and stay at the same words."""
        self._byline = byline
        if self._scene is None or self._page is None:
            return
        details = self._scene.review.article.details
        if details.direction is not self._direction:
            self._rebuild()
            return
        top = self.top_position()
        before = self._rect_at(top).top()
        self._page.show_details(revealed(details.title), byline)
        bar = self.verticalScrollBar()
        if bar.value():
            bar.setValue(bar.value() + self._rect_at(top).top() - before)

    def show_claims(self) -> None:
        """Paint the claims as they stand now."""
        self._show_changes()

    def show_links(self, claim_id: str | None, further: Link | None = None) -> None:
        """Draw the links of one claim in the margin; `further` is one that is still being made."""
        if self._scene is not None:
            before = self.arrows.ends
            self.arrows.show_links(self._scene.review, claim_id, further)
            if before or self.arrows.ends:
                self.viewport().update()

    def show_span(self, span: Span | None, *, scroll: bool = True) -> None:
        """Show where the place is, and bring it into view."""
        if self._scene is None:
            return
        self._scene.span = span
        if span is not None and scroll:
            self._go_into_view(span)
        if self._page is not None:
            self._paint_anew(self._shown.moved(self._page, self._scene.review, span, self._gutter()))

    def show_found(self, found: FindMarks | None) -> None:
        """Show where the words stand that were searched for, and bring the hit into view."""
        if self._scene is not None:
            self._scene.found = found
            if found is not None and found.here is not None:
                self._go_into_view(found.here)
            self.viewport().update()

    @property
    def zoom(self) -> int:
        """The size of the text in per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Change the size of the text and stay at the same words."""
        percent = min(max(percent, _ZOOM_RANGE[0]), _ZOOM_RANGE[1])
        if percent != self._zoom:
            self._zoom = percent
            self._rebuild()
            self.zoomed.emit(percent)

    def zoom_in(self) -> None:
        """Make the text larger."""
        self.set_zoom(self._zoom + _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Make the text smaller."""
        self.set_zoom(self._zoom - _ZOOM_STEP)

    def reset_zoom(self) -> None:
        """Show the text at its own size."""
        self.set_zoom(100)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tints, then the words, then what lies over them; visible blocks only."""
        if self._scene is None or self._page is None:
            QPainter(self.viewport()).fillRect(event.rect(), QColor(self._theme.colours.paper))
            return
        shown = self._shown.blocks(self._page, self._scene.review, self._scene.span)
        # In the gutter stand numbers only: no words are painted where nothing else has changed.
        words = event.region().subtracted(QRegion(self._gutter()))
        # The types that come with PySide6 do not know that a region has rectangles.
        rects = cast("Iterable[QRect]", words)
        areas = [(rect, [one for one in shown if one.rect.intersects(rect)]) for rect in rects]
        under = QPainter(self.viewport())
        under.fillRect(event.rect(), QColor(self._theme.colours.paper))
        for rect, blocks in areas:
            under.setClipRect(rect)
            self._painter.paint_under(under, blocks, self._scene, rect)
        under.end()
        for rect, _ in areas:
            super().paintEvent(QPaintEvent(rect))
        over = QPainter(self.viewport())
        for rect, blocks in areas:
            # Within one rectangle lines are painted much faster than within a region.
            over.setClipRect(rect)
            self._painter.paint_over(over, blocks, rect)
        over.setClipping(False)
        self._painter.paint_labels(over, shown, self._scene, event.region())
        self.arrows.paint(over, shown, self._scene, QRectF(self.viewport().rect()))
        over.end()
        self._growing.go_on()

    def _gutter(self) -> QRect:
        """Return where nothing but numbers is painted."""
        found = QRect(self.viewport().rect())
        width = GUTTER - _OUTLINE
        if self._direction is Direction.RTL:
            found.setLeft(found.right() - width + 1)
        else:
            found.setWidth(width)
        return found

    def _show_changes(self) -> None:
        """Paint what has come, gone or changed on the words that are seen."""
        if self._scene is None or self._page is None:
            return
        scene = self._scene
        self._paint_anew(self._shown.changed(self._page, scene.review, scene.span, self._gutter()))

    def _paint_anew(self, region: QRegion | None) -> None:
        """Paint a part of the page anew, or all of it where the part is not known."""
        if region is None or self.arrows.ends:
            self.viewport().update()
        elif not region.isEmpty():
            self.viewport().update(region)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in words what an arrow's end is, where the mouse rests on it."""
        if isinstance(event, QHelpEvent) and self._scene is not None:
            tips = "\n".join(tips_at(self._scene.labels, QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), tooltip(tips) if tips else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle; its width changes only where there is no room for it."""
        super().resizeEvent(event)
        self._centre_column()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the text's own words: the document has turned some of its spaces into others."""
        data = QMimeData()
        if self._page is not None and self._scene is not None:
            span = self._cursor_span(self.textCursor())
            data.setText("" if span is None else span.quote(self._scene.review.text.text))
        return data

    # Inside

    def _set_document(self, review: Review) -> None:
        self._direction = review.article.details.direction
        style = PageStyle(self._theme.colours, self._zoom, self._direction)
        page = PageDocument(review.text, revealed(review.article.details.title), self._byline, style)
        self._set_page(page)
        # The other way round the document that goes would be laid out once more.
        self._centre_column()
        before = None if self._scene is None or self._scene.review is not review else self._scene
        self._scene = Scene(
            review=review,
            span=None if before is None else before.span,
            found=None if before is None else before.found,
        )

    def _rebuild(self) -> None:
        if self._scene is not None:
            goal = self._goal_of_now()
            self._set_document(self._scene.review)
            if goal is not None:
                self._stay_at(goal)

    def _centre_column(self) -> None:
        column = (
            round(PageStyle(self._theme.colours, self._zoom, Direction.LTR).column_width) + GUTTER + MARGIN
        )
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        left = max(0, (room - column) // 2)
        self.setViewportMargins(left, 0, max(0, room - column - left), 0)

    def _set_paper(self) -> None:
        palette = paper_palette(self.palette(), self._theme.colours)
        if palette != self.palette():
            self.setPalette(palette)
            self.viewport().setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        """Stay in the colours of the theme: when it dresses widgets, Qt's style brings older ones back."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._set_paper()

    def _on_theme_changed(self) -> None:
        self._set_paper()
        self._rebuild()

    def _on_scrolled(self) -> None:
        if self.arrows.ends:
            # Those at the edges of the window stay where they are.
            self.viewport().update()
        self.scrolled.emit()
