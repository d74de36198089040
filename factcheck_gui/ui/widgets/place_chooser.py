"""Lets a person choose where in the newest version a claim stands."""

from bisect import bisect_right
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.span_list import SpanList
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.services.spanning import Resize, resized
from factcheck_gui.ui.models.proposed_place import proposed_place
from factcheck_gui.ui.page.page import ArticlePage
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import caption
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

_STEPS: Final[dict[int, int]] = {
    Qt.Key.Key_J: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_K: -1,
    Qt.Key.Key_Up: -1,
}
_RESIZES: Final[dict[int, Resize]] = {
    Qt.Key.Key_Right: Resize.WIDEN_END,
    Qt.Key.Key_Left: Resize.NARROW_END,
    Qt.Key.Key_Up: Resize.WIDEN_START,
    Qt.Key.Key_Down: Resize.NARROW_START,
}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_QUOTE_LINES: Final = 3


class PlaceChooser(QWidget):
    """The newest text as a page, with the words of the claim above it; changes nothing itself."""

    taken = Signal(object)
    """The `Span` that was chosen."""
    left = Signal()

    def __init__(self, theme: Theme, zoom: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._starts: list[int] = []
        self.span: Span | None = None
        self.page = ArticlePage(theme, zoom, self)
        self._build()
        self._connect()

    def choose_for(self, claim: Claim, review: Review) -> None:
        """Begin at the place that is proposed, or about where the words stood in the older version."""
        self._review = review
        self._starts = SpanList.of(review.text.statements).starts
        self._words.show_text(" ".join(claim.quote.split()))
        self._words.setAccessibleName(claim.quote)
        self.page.show_review(review, "")
        self._go(proposed_place(claim, review.text.text) or self._statement_near(claim.start))
        self.page.setFocus()

    @property
    def hint(self) -> str:
        """How to choose."""
        return self.tr(
            "J and K go from statement to statement, Shift with the arrow keys widens and narrows by words."
            " Or select the words with the mouse."
        )

    def take(self) -> None:
        """Tell what was chosen."""
        if self.span is not None:
            self.taken.emit(self.span)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk, widen, take and leave by key while the page has the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self._pressed(event):
            return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        self._words = WrappedText("strong", self, most_lines=_QUOTE_LINES)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(caption(self.tr("Where does this stand now?"), self))
        layout.addWidget(self._words)
        layout.addWidget(self.page, 1)

    def _connect(self) -> None:
        self.page.installEventFilter(self)
        self.page.clicked.connect(self._on_clicked)
        self.page.selected.connect(self._on_selected)
        self.page.dragged.connect(self._go)

    def _pressed(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain == Qt.KeyboardModifier.ShiftModifier and event.key() in _RESIZES:
            if self._review is not None and self.span is not None:
                self._go(resized(self._review.text.text, self.span, _RESIZES[event.key()]))
            return True
        if plain != Qt.KeyboardModifier.NoModifier:
            return False
        if event.key() in _STEPS:
            self._step(_STEPS[event.key()])
        elif event.key() in _ENTER:
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        if self._review is None or not self._starts:
            return
        here = 0 if self.span is None else self.span.start
        index = bisect_right(self._starts, here) - 1 + step
        self._go(self._review.text.statements[min(max(index, 0), len(self._starts) - 1)])

    def _go(self, span: Span | None) -> None:
        self.span = span
        self.page.clear_selection()
        self.page.show_span(span)

    def _on_clicked(self, position: int) -> None:
        self._go(self._statement_at(position))

    def _on_selected(self, span: Span | None) -> None:
        if span is not None:
            self.span = span
            self.page.show_span(span, scroll=False)

    def _statement_at(self, position: int) -> Span | None:
        if self._review is None or not self._starts:
            return None
        return self._review.text.statements[max(0, bisect_right(self._starts, position) - 1)]

    def _statement_near(self, position: int) -> Span | None:
        """Return the statement about as far into the text as a position was into the older one."""
        review = self._review
        return None if review is None else self._statement_at(min(position, len(review.text.text)))
