"""The article as a page that answers to mouse and keys."""

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.claim_outlines import ClaimOutline
from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.handles import SpanHandles
from factcheck_gui.ui.page.mouse_selection import Gap, MouseSelection
from factcheck_gui.ui.page.span_ends import SpanEnds, ends_in_sight
from factcheck_gui.ui.page.view import PageView
from factcheck_gui.ui.page.visible import VisibleBlock
from factcheck_gui.ui.theme.theme import Theme


class ArticlePage(PageView):
    """Tells clicks, selections and drags in code points; it changes nothing itself."""

    clicked = Signal(int)
    """A click on the words, at this code point."""
    label_clicked = Signal(str)
    """A click on the number of a claim in the gutter."""
    selected = Signal(object)
    """Words were selected by mouse: a `Span`, or None where the selection went."""
    menu_wanted = Signal(QPoint)
    """The menu of the place was asked for, at this point of the screen."""
    dragged = Signal(object)
    """An end of the place was dragged: the new `Span`."""

    def __init__(self, theme: Theme, zoom: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, zoom, parent)
        self._handles = SpanHandles()
        self._selection = MouseSelection(self)
        self.is_picking = False
        self._pressed_at: QPoint | None = None
        self._drag_from: Span | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag an end of the place, choose a claim by its number, or select words."""
        point = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and self._scene is not None:
            if self._handles.press(point, self._handle_rects()):
                self._drag_from = self._scene.span
                return
            for label in self._scene.labels:
                if label.rect.contains(QPointF(point)):
                    self.label_clicked.emit(label.claim_id)
                    return
        self._pressed_at = point
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._selection.press(self._gap_at(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag an end of the place, or show that one can be dragged."""
        point = event.position().toPoint()
        if self._handles.is_dragging and self._scene is not None and self._scene.span is not None:
            span = self._handles.drag(self._scene.span, self._dragged_to(point, self._scene.span))
            self.show_span(span, scroll=False)
            return
        super().mouseMoveEvent(event)
        if self._selection.is_on and event.buttons() & Qt.MouseButton.LeftButton:
            self._selection.go_on(self._gap_at(point))
        near = self._handles.is_near(point, self._handle_rects())
        on_label = self._scene is not None and any(
            label.rect.contains(QPointF(point)) for label in self._scene.labels
        )
        self.viewport().setCursor(
            Qt.CursorShape.SizeHorCursor
            if near
            else Qt.CursorShape.PointingHandCursor
            if on_label
            else Qt.CursorShape.IBeamCursor
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, tell a selection, or tell a click."""
        if self._handles.is_dragging and self._scene is not None:
            self._handles.release()
            dragged, before = self._scene.span, self._drag_from
            if dragged is not None and before is not None and dragged != before:
                self.dragged.emit(self._whole_words(dragged, event))
            return
        if self._selection.is_on and event.button() is Qt.MouseButton.LeftButton:
            # While the page scrolls under the mouse, Qt goes on by itself.
            if self.textCursor().hasSelection():
                self._selection.go_on(self._gap_at(event.position().toPoint()))
            self._selection.release()
        super().mouseReleaseEvent(event)
        if self._scene is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        cursor = self.textCursor()
        if cursor.hasSelection():
            self.selected.emit(self._selected_span(cursor, event))
        elif self._pressed_at is not None:
            self.selected.emit(None)
            self.clicked.emit(self._letter_at(event.position().toPoint()))
        self._pressed_at = None

    def span_rect(self, span: Span) -> QRect:
        """Return where a span stands in the viewport: from where its outline begins to where that ends."""
        ends = ends_in_sight(self._blocks_in_sight(), span) or (QRect(), QRect())
        # What is out of sight is not measured.
        begin, end = (
            end if end.isValid() else self._rect_at(position)
            for end, position in zip(ends, (span.start, span.end), strict=True)
        )
        return begin.united(end)

    def claim_at(self, point: QPoint) -> str | None:
        """Return the innermost claim whose words, or whose number, stand at a point of the viewport."""
        if self._scene is None:
            return None
        for label in self._scene.labels:
            if label.rect.contains(QPointF(point)):
                return label.claim_id
        position = self._letter_at(point)
        if abs(self._rect_at(position).center().y() - point.y()) > self._rect_at(position).height():
            return None
        claims = self._scene.review.claims.outlines_so_far.on(position, position + 1)
        found = min(claims, key=_length, default=None)
        return None if found is None else found.id

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Go to what stands under the mouse, unless words are selected, and offer what can be done there.

        While a click picks a claim for something else, nothing is offered.
        """
        if self.is_picking:
            return
        if self._scene is not None and not self.textCursor().hasSelection():
            self.clicked.emit(self._letter_at(event.pos()))
        self.menu_wanted.emit(event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or zoom while Ctrl is held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            self._be_back()
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by page, to the top and to the end."""
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
            case Qt.Key.Key_PageUp:
                self._be_back()
                bar.triggerAction(bar.SliderAction.SliderPageStepSub)
            case Qt.Key.Key_Home:
                self._stop_waiting()
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                self._go_to_end()
            case _:
                super().keyPressEvent(event)

    def _handle_rects(self) -> SpanEnds | None:
        span = None if self._scene is None else self._scene.span
        if span is None or self.is_picking or not self.is_reached(span.end):
            return None
        return ends_in_sight(self._blocks_in_sight(), span)

    def _dragged_to(self, point: QPoint, span: Span) -> int:
        """Return the code point to which the end of the place goes that is dragged."""
        block, begins = self._block_at(point), self._handles.is_dragging_begin
        edges = () if block is None else block.distances(QPointF(point), of_begins=begins)
        found = self._handles.place_among(span, edges)
        return self._code_point_at(point) if found is None else found

    def _letter_at(self, point: QPoint) -> int:
        """Return the code point whose letter is under the mouse, or next to it on its line."""
        block = self._block_at(point)
        found = None if block is None else block.letter_at(QPointF(point))
        return self._code_point_at(point) if found is None else found

    def _gap_at(self, point: QPoint) -> Gap:
        """Return where a selection begins or ends that the mouse makes at a point."""
        block = self._block_at(point)
        found = None if block is None else block.gap_at(QPointF(point))
        if found is None:
            return Gap(self.cursorForPosition(point).position(), is_qts=True)
        return Gap(found, is_qts=False)

    def _block_at(self, point: QPoint) -> VisibleBlock | None:
        """Return the block at the height of a point; None where it shows no words of the article."""
        pointed = self.cursorForPosition(point).block()
        return next((block for block in self._blocks_in_sight() if block.block == pointed), None)

    def _blocks_in_sight(self) -> list[VisibleBlock]:
        if self._scene is None or self._page is None:
            return []
        return self._shown.blocks(self._page, self._scene.review, self._scene.span)

    def _selected_span(self, cursor: QTextCursor, event: QMouseEvent) -> Span | None:
        span = self._cursor_span(cursor)
        return None if span is None else self._whole_words(span, event)

    def _whole_words(self, span: Span, event: QMouseEvent) -> Span:
        """Widen a span to whole words, unless Alt is held."""
        from factcheck_gui.services.spanning import snapped

        if self._scene is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return span
        return snapped(self._scene.review.text.text, span)


def _length(claim: ClaimOutline) -> int:
    return claim.end - claim.start
