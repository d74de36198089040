"""The article as a typeset page: what is shown, and where it stands."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from factcheck_gui.domain.articles import Direction
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.ui.page.document import PageDocument, build_document
from factcheck_gui.ui.page.find_marks import FindMarks
from factcheck_gui.ui.page.link_arrows import LinkArrows, tips_at
from factcheck_gui.ui.page.marks import ClaimMarks
from factcheck_gui.ui.page.painting import PagePainter, Scene, VisibleBlock
from factcheck_gui.ui.page.style import GUTTER, MARGIN, PageStyle
from factcheck_gui.ui.theme.fonts import load_reading_fonts
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.plain_text import tooltip

_MARGIN: Final = 60
_ZOOM_STEP: Final = 10
_ZOOM_RANGE: Final = (50, 300)


class PageView(QTextEdit):
    """Shows one version; the text is the review's, the document only shows it."""

    scrolled = Signal()
    zoomed = Signal(int)

    def __init__(self, theme: Theme, zoom: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter = PagePainter(theme)
        self.arrows = LinkArrows(theme)
        self._zoom = zoom
        self._byline = ""
        self._page: PageDocument | None = None
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

    def show_details(self, byline: str) -> None:
        """Show the article's details anew and stay at the same words."""
        self._byline = byline
        self._rebuild()

    def show_claims(self) -> None:
        """Paint the claims as they stand now."""
        if self._scene is not None:
            self._scene.marks = ClaimMarks(self._scene.review.claims)
            self.viewport().update()

    def show_links(self, claim_id: str | None, further: Link | None = None) -> None:
        """Draw the links of one claim in the margin; `further` is one that is still being made."""
        if self._scene is not None:
            self.arrows.show_links(self._scene.review, claim_id, further)
            self.viewport().update()

    def show_span(self, span: Span | None, *, scroll: bool = True) -> None:
        """Show where the place is, and bring it into view."""
        if self._scene is None:
            return
        self._scene.span = span
        if span is not None and scroll:
            self._bring_into_view(span)
        self.viewport().update()

    def show_found(self, found: FindMarks | None) -> None:
        """Show where the words stand that were searched for, and bring the hit into view."""
        if self._scene is not None:
            self._scene.found = found
            if found is not None and found.here is not None:
                self._bring_into_view(found.here)
            self.viewport().update()

    def selected_span(self) -> Span | None:
        """Return the words that are selected by mouse; None where there are none."""
        return self._cursor_span(self.textCursor())

    def clear_selection(self) -> None:
        """Let the mouse's selection go."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

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

    def top_position(self) -> int:
        """Return the code point of the first words that can be seen."""
        if self._page is None:
            return 0
        return self._page.positions.to_code_point(self.cursorForPosition(QPoint(GUTTER, 4)).position())

    def scroll_to(self, code_point: int) -> None:
        """Bring a code point to the top of the view."""
        if self._page is not None:
            rect = self._rect_at(code_point)
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + rect.top() - 4)

    def span_rect(self, span: Span) -> QRect:
        """Return where a span stands in the viewport."""
        return self._rect_at(span.start).united(self._rect_at(span.end))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tints, then the words, then what lies over them; visible blocks only."""
        if self._scene is None:
            super().paintEvent(event)
            return
        blocks = list(self._visible_blocks())
        under = QPainter(self.viewport())
        self._painter.paint_under(under, blocks, self._scene)
        under.end()
        super().paintEvent(event)
        over = QPainter(self.viewport())
        self._painter.paint_over(over, blocks, self._scene)
        self.arrows.paint(over, blocks, self._scene, QRectF(self.viewport().rect()))
        over.end()

    def _visible_blocks(self) -> Iterator[VisibleBlock]:
        if self._page is None:
            return
        layout = self.document().documentLayout()
        scroll = self.verticalScrollBar().value()
        block = self.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, -scroll)
            if rect.top() > self.viewport().height():
                return
            run = self._page.positions.run_at(block.position())
            if run is not None:
                # The layout's own position leaves the block's margins out.
                origin = block.layout().position() + QPointF(0, -scroll)
                yield VisibleBlock(block=block, start=run.start, end=run.end, origin=origin)
            block = block.next()

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
        style = PageStyle(self._theme.colours, self._zoom, review.article.details.direction)
        page = build_document(review.text, review.article.details.title, self._byline, style)
        page.document.setParent(self)
        self.setDocument(page.document)
        if self._page is not None:
            self._page.document.deleteLater()
        span = None if self._scene is None or self._scene.review is not review else self._scene.span
        found = None if self._scene is None or self._scene.review is not review else self._scene.found
        self._page = page
        self._scene = Scene(
            review=review, positions=page.positions, marks=ClaimMarks(review.claims), span=span
        )
        self._scene.found = found
        self._centre_column()

    def _rebuild(self) -> None:
        if self._scene is not None:
            top = self.top_position()
            self._set_document(self._scene.review)
            self.scroll_to(top)

    def _centre_column(self) -> None:
        column = (
            round(PageStyle(self._theme.colours, self._zoom, Direction.LTR).column_width) + GUTTER + MARGIN
        )
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        left = max(0, (room - column) // 2)
        self.setViewportMargins(left, 0, max(0, room - column - left), 0)

    def _set_paper(self) -> None:
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, QColor(self._theme.colours.paper))
        # Qt draws the rule under the byline in this colour.
        palette.setColor(
            QPalette.ColorGroup.Inactive, QPalette.ColorRole.WindowText, QColor(self._theme.colours.line)
        )
        self.setPalette(palette)
        self.viewport().setPalette(palette)

    def _code_point_at(self, point: QPoint) -> int:
        if self._page is None:
            return 0
        return self._page.positions.to_code_point(self.cursorForPosition(point).position())

    def _rect_at(self, code_point: int) -> QRect:
        if self._page is None:
            return QRect()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._page.positions.to_qt(code_point))
        return self.cursorRect(cursor)

    def _bring_into_view(self, span: Span) -> None:
        rect, height = self.span_rect(span), self.viewport().height()
        bar = self.verticalScrollBar()
        if rect.top() < _MARGIN:
            bar.setValue(bar.value() + rect.top() - _MARGIN)
        elif rect.bottom() > height - _MARGIN:
            below = rect.bottom() - height + _MARGIN
            bar.setValue(bar.value() + min(below, rect.top() - _MARGIN))

    def _cursor_span(self, cursor: QTextCursor) -> Span | None:
        if self._page is None:
            return None
        start = self._page.positions.to_code_point(cursor.selectionStart())
        end = self._page.positions.to_code_point(cursor.selectionEnd())
        return Span(start=start, end=end) if start < end else None

    def _on_theme_changed(self) -> None:
        self._set_paper()
        self._rebuild()

    def _on_scrolled(self) -> None:
        self.scrolled.emit()
