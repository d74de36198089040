"""What of the page is in the window: kept between two paintings, so that only what has changed is painted."""

from collections.abc import Iterable, Iterator
from math import ceil, floor

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QRegion, QTextBlock
from PySide6.QtWidgets import QTextEdit

from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.ui.page.document import PageDocument
from factcheck_gui.ui.page.marks import levelled
from factcheck_gui.ui.page.painting import REACH
from factcheck_gui.ui.page.visible import Look, OnWords, VisibleBlock


class ShownBlocks:
    """The blocks in the window; measured anew where the page has grown or become wider.

    Where it was scrolled, only the blocks that have come into the window are measured.
    """

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._stand: tuple[object, ...] | None = None
        self._scroll = 0
        self._blocks: list[VisibleBlock] = []

    def blocks(self, page: PageDocument, review: Review, span: Span | None) -> list[VisibleBlock]:
        """Return the blocks with words of the article, from the top."""
        if not self._follow(page, review, span):
            self._blocks = list(self._measured(page, self._first()))
            for block in self._blocks:
                _put_on(block, review, span)
            # Finding the first one may have let Qt move what it had not laid out yet.
            self._stand, self._scroll = self._stand_of(page), self._scrolled()
        return self._blocks

    def changed(self, page: PageDocument, review: Review, span: Span | None, gutter: QRect) -> QRegion | None:
        """Take in what stands on the blocks now, and return what must be painted anew; None for everything.

        Where only the numbers of claims are others, that is the gutter.
        """
        if not self._follow(page, review, span):
            self._stand = None
            return None
        return self._taken_in(self._blocks, review, span, gutter)

    def moved(self, page: PageDocument, review: Review, span: Span | None, gutter: QRect) -> QRegion | None:
        """Take in that the place is another one, and return what must be painted anew, as `changed` does."""
        if not self._follow(page, review, span):
            self._stand = None
            return None
        others = (block for block in self._blocks if block.outlined != _outlined(block, span))
        return self._taken_in(others, review, span, gutter)

    def _follow(self, page: PageDocument, review: Review, span: Span | None) -> bool:
        """Take in how far the page was scrolled; False where all must be measured anew."""
        if self._stand is None or self._stand_of(page) != self._stand:
            return False
        scroll, height = self._scrolled(), self._view.viewport().height()
        dy = self._scroll - scroll
        if not dy:
            return True
        if abs(dy) >= height or not self._blocks:
            return False
        for block in self._blocks:
            block.move(dy)
        known = {block.start for block in self._blocks}
        left = [block for block in self._blocks if block.rect.bottom() >= 0 and block.rect.top() <= height]
        if not left:
            return False
        # Going down the last one in sight leads to those that come; going up they come before the first.
        begin = left[-1].block if dy < 0 else self._first()
        until = None if dy < 0 else left[0].start
        come = [one for one in self._measured(page, begin, until) if one.start not in known]
        for block in come:
            _put_on(block, review, span)
        self._blocks = left + come if dy < 0 else come + left
        is_same = self._stand_of(page) == self._stand and self._scrolled() == scroll
        self._scroll = scroll
        return is_same

    def _taken_in(
        self, blocks: Iterable[VisibleBlock], review: Review, span: Span | None, gutter: QRect
    ) -> QRegion:
        found = QRegion()
        for block in blocks:
            before, first_number = block.look, block.first_number
            _put_on(block, review, span)
            if block.look.on_words != before.on_words:
                found += _lines_of(block, block.look.on_words ^ before.on_words)
            if (block.look.numbered, block.first_number) != (before.numbered, first_number):
                found += block.rect.intersected(gutter)
        return found

    def _scrolled(self) -> int:
        return self._view.verticalScrollBar().value()

    def _stand_of(self, page: PageDocument) -> tuple[object, ...]:
        size = self._view.viewport().size()
        return page, page.revision, page.document.textWidth(), size.width(), size.height()

    def _first(self) -> QTextBlock:
        """Return the block at the top of the window, or one above it that reaches into it."""
        # Asked for the lower end first, Qt lays out all that is seen; what is not laid out it does not find.
        self._view.cursorForPosition(QPoint(0, self._view.viewport().height()))
        return self._view.cursorForPosition(QPoint(0, -REACH)).block()

    def _measured(
        self, page: PageDocument, block: QTextBlock, until: int | None = None
    ) -> Iterator[VisibleBlock]:
        """Yield the blocks in the window from one on, down to that which begins at a code point."""
        layout = page.document.documentLayout()
        scroll = self._scrolled()
        height, width = self._view.viewport().height(), self._view.viewport().width()
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, -scroll)
            if rect.top() > height + REACH:
                return
            run = page.positions.run_at(block.position())
            if run is not None:
                if run.start == until:
                    return
                # The layout's own position leaves the block's margins out.
                origin = block.layout().position() + QPointF(0, -scroll)
                around = rect.toAlignedRect().adjusted(0, -REACH, 0, REACH)
                around.setLeft(0)
                around.setWidth(width)
                yield VisibleBlock(block, run, origin, around, page.positions)
            block = block.next()


def _outlined(block: VisibleBlock, span: Span | None) -> Span | None:
    """Return the place if it lies on a block."""
    return span if span is not None and block.is_on(span) else None


def _put_on(block: VisibleBlock, review: Review, span: Span | None) -> None:
    """Put on a block what stands there now: claims, what holds nothing to check, and the place."""
    # Whoever brings more into view has the others read before: nothing is read while it is painted.
    order = review.claims.outlines_so_far
    number = order.before(block.start) + 1
    if number != block.first_number:
        block.first_number, block.labels = number, None
    outlined = _outlined(block, span)
    if outlined != block.outlined:
        block.outlined, block.outline = outlined, None
    claims, faded = order.kept_on(block.start, block.end), review.marks_on(block.span)
    known = claims, faded, review.scales, outlined
    if known == block.known:
        # On most blocks nothing has changed but the numbers.
        return
    block.known = known
    block.marks, block.words = list(levelled(order.made_of(claims))), None
    block.faded = [mark.span for mark in faded]
    look = _look(block, review)
    if look.numbered != block.look.numbered:
        block.labels = None
    block.look = look


def _look(block: VisibleBlock, review: Review) -> Look:
    on_words = {OnWords(one.span.start, one.span.end, (one.kind, one.level)) for one in block.marks}
    on_words.update(OnWords(one.start, one.end, "faded") for one in block.faded)
    if block.outlined is not None:
        on_words.add(OnWords(block.outlined.start, block.outlined.end, "outlined"))
    values = {one: review.value(one) for one in {mark.value_id for mark in block.marks}}
    numbered = ((one.claim_id, one.span.start, values[one.value_id]) for one in block.marks)
    return Look(frozenset(on_words), tuple(numbered))


def _lines_of(block: VisibleBlock, marks: Iterable[OnWords]) -> QRect:
    """Return where the lines of a block are on which something is painted."""
    rects = [rect for one in marks for rect in block.rects(Span(start=one.start, end=one.end))]
    found = QRect(block.rect)
    if rects:
        found.setTop(floor(min(rect.top() for rect in rects)) - REACH)
        found.setBottom(ceil(max(rect.bottom() for rect in rects)) + REACH)
    return found.intersected(block.rect)
