"""The words of an article in a view: where they stand, and how to get there while they are still coming."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QWidget

from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.page.document import PageDocument
from factcheck_gui.ui.page.goal import Goal
from factcheck_gui.ui.page.growing import Growing
from factcheck_gui.ui.page.style import GUTTER
from factcheck_gui.ui.widgets.own_viewport import give_viewport

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
        give_viewport(self)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        # The empty document still reckons with the one that has gone.
        self.document().documentLayout().setPaintDevice(self.viewport())
        self._growing = Growing(self)
        self._page: PageDocument | None = None
        self._goal: Goal | None = None
        self._is_dragged_to_end = False
        self.verticalScrollBar().actionTriggered.connect(self._on_scroll_wanted)
        self.verticalScrollBar().sliderReleased.connect(self._on_slider_released)

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
        if self._goal is not None and self._goal.is_kept:
            return self._goal.code_point
        return self._page.positions.to_code_point(self.cursorForPosition(QPoint(GUTTER, 4)).position())

    def scroll_to(self, code_point: int) -> None:
        """Bring a code point to the top of the view."""
        self._go_when_reached(code_point, partial(self._bring_to_top, code_point))

    def is_reached(self, code_point: int) -> bool:
        """Tell whether the words at a code point can be shown at once."""
        return self._page is not None and self._page.reaches(code_point)

    def when_reached(self, code_point: int, then: Callable[[], None]) -> None:
        """Do something once the words at a code point can be shown, unless somebody goes elsewhere before."""
        self._growing.when_reached(code_point, then)

    def catch_up(self) -> None:
        """Have all of a text there that is not very long; of a longer one more than any window shows is."""
        if self._page is not None:
            self._growing.when_reached(self._page.length, self.viewport().update)

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
            self._page.stop()
            self._page.document.deleteLater()
        self._page = page
        if page is not None:
            page.holding = self._holding_selection
            page.grow_down_to(self.viewport().height())
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

    def _goal_of_now(self) -> Goal | None:
        """Return where the view is going to, or else where it stands; None for the top."""
        if self._goal is not None or self.verticalScrollBar().value() == 0:
            return self._goal
        top = self.top_position()
        return Goal(code_point=top, arrive=partial(self._bring_to_top, top))

    def _stay_at(self, goal: Goal) -> None:
        """Show what is painted already until a place can be gone to."""
        self.viewport().setUpdatesEnabled(False)
        self._go_to(replace(goal, is_kept=True))

    def _go_when_reached(self, code_point: int, then: Callable[[], None]) -> None:
        """Go somewhere, and nowhere else any more."""
        self._stop_waiting()
        self._go_to(Goal(code_point=code_point, arrive=then))

    def _go_into_view(self, span: Span) -> None:
        """Go to a span that is to be seen; where it stands no further down, all is there already."""
        if self._stands_further_down(span):
            self._go_when_reached(span.end, partial(self._bring_into_view, span))
        else:
            self._stop_waiting()
            self._bring_into_view(span)

    def _go_to_end(self) -> None:
        """Go to the end of the whole text."""
        if self._page is not None:
            self._go_when_reached(self._page.length, self._scroll_to_end)

    def _go_to(self, goal: Goal) -> None:
        self._goal = goal
        self._growing.when_reached(self._below(goal.code_point), partial(self._arrive, goal))

    def _arrive(self, goal: Goal) -> None:
        if self._goal is goal:
            self._goal = None
            self.viewport().setUpdatesEnabled(True)
            goal.arrive()

    def _be_back(self) -> None:
        """Wait no longer where the view only stays at its place: whoever scrolls, scrolls from there."""
        goal, page = self._goal, self._page
        if goal is not None and goal.is_kept and page is not None:
            page.grow_to(self._below(goal.code_point))
            page.tell_size()
            self._arrive(goal)

    def _below(self, code_point: int) -> int:
        """Return a code point further down: words come to the top only where a window's fill follows them."""
        # From the top on the view is filled as soon as there is a page.
        return 0 if self._page is None or not code_point else min(code_point + _WINDOW, self._page.length)

    def _stop_waiting(self) -> None:
        self._goal = None
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

    def _lines_of(self, span: Span) -> QRect:
        """Return at what height the lines of a span stand, which Qt knows of words in either direction."""
        return self._rect_at(span.start).united(self._rect_at(span.end))

    def _scroll_to_end(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _bring_to_top(self, code_point: int) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self._rect_at(code_point).top() - 4)

    def _stands_further_down(self, span: Span) -> bool:
        if self._goal is not None or not self.is_reached(span.end):
            return True
        return self._lines_of(span).bottom() > self.viewport().height() - _MARGIN

    def _bring_into_view(self, span: Span) -> None:
        rect, height = self._lines_of(span), self.viewport().height()
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

    def _on_scroll_wanted(self) -> None:
        """Go somewhere else than what is waited for, unless that is where the view stands."""
        bar = self.verticalScrollBar()
        self._is_dragged_to_end = bar.isSliderDown() and bar.sliderPosition() == bar.maximum()
        if not bar.isSliderDown():
            # Qt has moved the slider from where the new document begins, and reads it once more after this.
            step = bar.sliderPosition() - bar.value()
            self._be_back()
            bar.setSliderPosition(bar.value() + step)
        self._stop_waiting()

    def _on_slider_released(self) -> None:
        # The end that was dragged to may have moved on.
        if self._is_dragged_to_end:
            self._is_dragged_to_end = False
            self._go_to_end()
