"""The numbers of the claims in the gutter."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from factcheck_gui.services.review import Review
from factcheck_gui.ui.page.label import Label
from factcheck_gui.ui.page.marks import ClaimMark
from factcheck_gui.ui.page.visible import VisibleBlock
from factcheck_gui.ui.text.revealing import revealed
from factcheck_gui.ui.theme.theme import Theme

_GAP: Final = 12
UNCHECKED_SIGN: Final = "○"
"""The sign of a claim whose truth nobody has judged yet."""


class ClaimLabels:
    """Places the labels of one painting."""

    def __init__(self, theme: Theme, review: Review, metrics: QFontMetricsF) -> None:
        self._theme = theme
        self._review = review
        self._metrics = metrics

    def of(self, block: VisibleBlock) -> tuple[Label, ...]:
        """Return the numbers of the claims that begin in a block, at the line where each begins."""
        if block.labels is None:
            block.labels = tuple(self._placed(block))
        return block.labels

    def _placed(self, block: VisibleBlock) -> Iterator[Label]:
        lines: dict[float, list[ClaimMark]] = {}
        for mark in block.marks:
            if mark.span.start < block.start:
                continue
            middle = block.middle(mark.span.start)
            if middle is not None:
                lines.setdefault(middle, []).append(mark)
        for middle, at_line in lines.items():
            yield from self._at_line(block, middle, at_line)

    def _at_line(self, block: VisibleBlock, middle: float, marks: list[ClaimMark]) -> Iterator[Label]:
        words = [self._words(mark, short=len(marks) > 1) for mark in marks]
        sizes = [self._metrics.horizontalAdvance(word) + 6 for word, _ in words]
        edge = block.origin.x() + (
            block.block.layout().boundingRect().right() + _GAP if block.is_rtl else -_GAP
        )
        x = edge if block.is_rtl else edge - sum(sizes)
        for mark, (word, ink), size in zip(marks, words, sizes, strict=True):
            yield Label(claim_id=mark.claim_id, rect=QRectF(x, middle - 8, size, 16), words=word, ink=ink)
            x += size

    def _words(self, mark: ClaimMark, *, short: bool) -> tuple[str, str]:
        value = self._review.value(mark.value_id)
        if value is None:
            words = f"{mark.number}" if short else f"{mark.number} {UNCHECKED_SIGN}"
            return words, self._theme.colours.mute
        sign = revealed(value.sign)
        words = f"{mark.number}{sign}" if short else f"{mark.number} {sign}"
        return words, self._theme.verdict_colour(value.colour)
