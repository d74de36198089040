"""The numbers of the claims in the gutter."""

from collections.abc import Iterator
from itertools import accumulate
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from factcheck_gui.services.review import Review
from factcheck_gui.ui.page.label import Label
from factcheck_gui.ui.page.marks import ClaimMark
from factcheck_gui.ui.page.visible import VisibleBlock
from factcheck_gui.ui.text.revealing import revealed
from factcheck_gui.ui.theme.theme import Theme

_GAP: Final = 12
_BETWEEN: Final = 6
_FURTHER: Final = "…"
UNCHECKED_SIGN: Final = "○"
"""The sign of a claim whose truth nobody has judged yet."""


class _Signs(NamedTuple):
    """What stands behind the number of a claim, alone on its line or beside others, and in which ink."""

    alone: str
    beside_others: str
    ink: str


class _Number(NamedTuple):
    """What is written beside a line, and how much room it takes."""

    claim_id: str
    words: str
    width: float
    ink: str
    tip: str = ""


class ClaimLabels:
    """Places the labels of an article."""

    def __init__(self, theme: Theme, review: Review, metrics: QFontMetricsF) -> None:
        self._theme = theme
        self.review = review
        self._metrics = metrics
        self._widths: dict[str, float] = {}
        self._made_with: tuple[object, object] | None = None
        self._signs: dict[str | None, _Signs] = {}

    def of(self, block: VisibleBlock) -> tuple[Label, ...]:
        """Return the numbers of the claims that begin in a block, at the line where each begins."""
        if block.labels is None:
            made_with = self.review.scales, self._theme.colours
            if made_with != self._made_with:
                self._made_with = made_with
                self._signs.clear()
            block.labels = tuple(self._placed(block))
        return block.labels

    def _placed(self, block: VisibleBlock) -> Iterator[Label]:
        lines: dict[float, list[tuple[int, ClaimMark]]] = {}
        beginning = (mark for mark in block.marks if mark.span.start >= block.start)
        for number, mark in enumerate(beginning, start=block.first_number):
            middle = block.middle(mark.span.start)
            if middle is not None:
                lines.setdefault(middle, []).append((number, mark))
        for middle, at_line in lines.items():
            yield from self._at_line(block, middle, at_line)

    def _at_line(
        self, block: VisibleBlock, middle: float, marks: list[tuple[int, ClaimMark]]
    ) -> Iterator[Label]:
        numbers = list(self._numbers(marks))
        if block.is_rtl:
            x = block.origin.x() + block.block.layout().boundingRect().right() + _GAP
            kept = self._fitting(numbers, block.block.document().textWidth() - x)
        else:
            edge = block.origin.x() - _GAP
            kept = self._fitting(numbers, edge)
            x = edge - sum(number.width for number in kept)
        for number in kept:
            yield Label(
                claim_id=number.claim_id,
                rect=QRectF(x, middle - 8, number.width, 16),
                words=number.words,
                ink=number.ink,
                tip=number.tip,
            )
            x += number.width

    def _numbers(self, marks: list[tuple[int, ClaimMark]]) -> "Iterator[_Number]":
        is_alone = len(marks) == 1
        for number, mark in marks:
            sign = self._signs_of(mark.value_id)
            rest = sign.alone if is_alone else sign.beside_others
            width = self._width(number, rest) + _BETWEEN
            yield _Number(claim_id=mark.claim_id, words=f"{number}{rest}", width=width, ink=sign.ink)

    def _fitting(self, numbers: "list[_Number]", room: float) -> "list[_Number]":
        """Return those that fit into the margin, and for the rest an ellipsis, which leads to the first."""
        if sum(number.width for number in numbers) <= room:
            return numbers
        width = self._advance(_FURTHER) + _BETWEEN
        fitting = sum(end <= room - width for end in accumulate(number.width for number in numbers))
        rest = numbers[fitting:]
        words = ", ".join(number.words for number in rest)
        further = _Number(
            claim_id=rest[0].claim_id, words=_FURTHER, width=width, ink=self._theme.colours.mute, tip=words
        )
        return [*numbers[:fitting], further]

    def _width(self, number: int, rest: str) -> float:
        """Return the width of a number and what stands behind it.

        One claim more, and each below it has the number of the next: to put that together of its digits, each
        beside the next, takes far less time than to ask Qt.
        """
        digits = str(number)
        found = self._advance(digits[-1] + rest)
        for place in range(len(digits) - 1):
            found += self._advance(digits[place : place + 2]) - self._advance(digits[place + 1])
        return found

    def _advance(self, words: str) -> float:
        # The standard library's cache would ask Qt's function for its description, which PySide then makes,
        # with those of all others.
        if words not in self._widths:
            self._widths[words] = self._metrics.horizontalAdvance(words)
        return self._widths[words]

    def _signs_of(self, value_id: str | None) -> "_Signs":
        if value_id not in self._signs:
            value = self.review.value(value_id)
            if value is None:
                found = _Signs(f" {UNCHECKED_SIGN}", "", self._theme.colours.mute)
            else:
                sign = revealed(value.sign)
                found = _Signs(f" {sign}", sign, self._theme.verdict_colour(value.colour))
            self._signs[value_id] = found
        return self._signs[value_id]
