"""The words of an article in a view: where they stand, and how to get there while they are still coming."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.document import PageDocument
from factcheck_gui.ui.page.growing import Growing
from factcheck_gui.ui.page.style import GUTTER

_MARGIN: Final = 60
_WINDOW: Final = 8_000
"""Code points that fill a large window."""


class PageText(QTextEdit):
    """Answers in code points, and shows a document that is not whole yet.

    The document has as much of the text as fills the window when it is set, and grows to the whole in
    slices, between which the window answers. Whoever wants words that are not there yet waits for them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._growing = Growing(self)
        self._page: PageDocument | None = None
        # Whoever scrolls goes somewhere else than what is waited for.
        self.verticalScrollBar().actionTriggered.connect(self._stop_waiting)

    @property
    def is_whole(self) -> bool:
        """Whether all of the text is there."""
        return self._page is None or self._page.is_whole

    def selected_span(self) -> Span | None:
        """Return the words that are selected by mouse; None where there are none."""
        return self._cursor_span(self.textCursor())

    def clear_selection(self) -> None:
        """Let the mouse's selection go."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def top_position(self) -> int:
        """Return the code point of the first words that can be seen."""
        if self._page is None:
            return 0
        return self._page.positions.to_code_point(self.cursorForPosition(QPoint(GUTTER, 4)).position())

    def scroll_to(self, code_point: int) -> None:
        """Bring a code point to the top of the view."""
        self._go_when_reached(code_point, partial(self._bring_to_top, code_point))

    def span_rect(self, span: Span) -> QRect:
        """Return where a span stands in the viewport."""
        return self._rect_at(span.start).united(self._rect_at(span.end))

    def is_reached(self, code_point: int) -> bool:
        """Tell whether the words at a code point can be shown at once."""
        return self._page is not None and self._page.reaches(code_point)

    def when_reached(self, code_point: int, then: Callable[[], None]) -> None:
        """Do something once the words at a code point can be shown, unless somebody goes elsewhere before."""
        self._growing.when_reached(code_point, then)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select nothing less than all words where all are selected."""
        if event.matches(QKeySequence.StandardKey.SelectAll) and self._page is not None:
            self._page.grow_to(self._page.length)
        super().keyPressEvent(event)

    def _set_page(self, page: PageDocument | None) -> None:
        """Show another document from its top, or none."""
        self._stop_waiting()
        self._growing.stop()
        document = QTextDocument() if page is None else page.document
        document.setParent(self)
        self.setDocument(document)
        if self._page is not None:
            self._page.document.deleteLater()
        self._page = page
        if page is not None:
            page.holding = self._holding_selection
            self._growing.start(page)

    @contextmanager
    def _holding_selection(self) -> Iterator[None]:
        """Leave an end of the selection where it is though words are appended there."""
        before = self.textCursor()
        ends = before.anchor(), before.position()
        yield
        after = self.textCursor()
        if before.hasSelection() and (after.anchor(), after.position()) != ends:
            scrolled = self.verticalScrollBar().value()
            after.setPosition(ends[0])
            after.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(after)
            self.verticalScrollBar().setValue(scrolled)

    def _stay_at(self, code_point: int) -> None:
        """Show what is painted already until the words at a code point can be brought to the top."""
        self.viewport().setUpdatesEnabled(False)
        self._growing.when_reached(self._below(code_point), partial(self._arrive_at, code_point))

    def _arrive_at(self, code_point: int) -> None:
        self.viewport().setUpdatesEnabled(True)
        self._bring_to_top(code_point)

    def _go_when_reached(self, code_point: int, then: Callable[[], None]) -> None:
        """Go somewhere, and nowhere else any more."""
        self._stop_waiting()
        self._growing.when_reached(self._below(code_point), then)

    def _below(self, code_point: int) -> int:
        """Return a code point further down: words come to the top only where a window's fill follows them."""
        return 0 if self._page is None else min(code_point + _WINDOW, self._page.length)

    def _stop_waiting(self) -> None:
        self._growing.forget()
        self.viewport().setUpdatesEnabled(True)

    def _code_point_at(self, point: QPoint) -> int:
        if self._page is None:
            return 0
        return self._page.positions.to_code_point(self.cursorForPosition(point).position())

    def _rect_at(self, code_point: int) -> QRect:
        if self._page is None:
            return QRect()
        self._page.grow_to(code_point)
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._page.positions.to_qt(code_point))
        return self.cursorRect(cursor)

    def _bring_to_top(self, code_point: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._rect_at(code_point).top() - 4)

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
