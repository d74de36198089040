"""Finds out what the positions of a REFI-QDA source count.

The standard does not say. Programs count code points or UTF-16 units, and a line end of two signs as one or
as two, whichever stands in the text that they hand over. The words that selections are named by decide; where
there are none, it is the way of counting in which most selections lie in the text and begin and end with
words.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.annotated.frozen_text import FrozenText, frozen
from factcheck_gui.formats.utf16 import utf16_to_code_points

ToText = Callable[[int], int]
_Fit = tuple[int, int, int]

_LOOKED_AT: Final = 500
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_LAST_OF_ONE_UNIT: Final = "\uffff"
_BEYOND: Final = 2
"""By how much a selection may reach over the end: the line end that some programs think a text has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a selection lies as the file counts, and what it is named."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """One way of counting: `to_text` leads into the canonical text, `length` is that of the whole."""

    to_text: ToText
    length: int

    def span(self, position: Position) -> Span | None:
        """Return where a selection lies in the canonical text; None for one outside, or of no words."""
        if position.end > self.length + _BEYOND:
            return None
        start, end = self.to_text(position.start), self.to_text(min(position.end, self.length))
        return Span(start=start, end=end) if 0 <= start < end else None


def code_points(raw: str, text: FrozenText) -> Counting:
    """Return the counting of a file of which it is known that it counts code points."""
    return Counting(to_text=text.to_new, length=len(raw))


def find_counting(raw: str, text: FrozenText, positions: Sequence[Position]) -> Counting:
    """Return the way of counting that fits the selections of a source best; the plainest of those alike."""
    looked_at = positions[:_LOOKED_AT]
    best = code_points(raw, text)
    most = _fit(best, text.text, looked_at)
    for counting in _others(raw, text):
        fit = _fit(counting, text.text, looked_at)
        if _is_better(fit, most):
            best, most = counting, fit
    return best


def _is_better(fit: _Fit, most: _Fit) -> bool:
    """Tell whether one fit outdoes another; a single end between words may be chance."""
    return fit[:2] > most[:2] or (fit[:2] == most[:2] and fit[2] > most[2] + 1)


def _others(raw: str, text: FrozenText) -> Iterator[Counting]:
    """Yield the ways of counting besides the plainest."""
    yield from _both(raw, text)
    if "\r\n" in raw:
        yield from _both(text.text, frozen(text.text))
    elif "\n" in raw:
        longer = raw.replace("\n", "\r\n")
        yield from _both(longer, frozen(longer))


def _both(raw: str, text: FrozenText) -> Iterator[Counting]:
    """Yield the two units for a text with the line ends that it has."""
    yield Counting(to_text=text.to_new, length=len(raw))
    wide = sum(sign > _LAST_OF_ONE_UNIT for sign in raw)
    if wide:
        to_code_points = utf16_to_code_points(raw)

        def to_text(offset: int) -> int:
            return text.to_new(to_code_points(offset))

        yield Counting(to_text=to_text, length=len(raw) + wide)


def _fit(counting: Counting, text: str, positions: Iterable[Position]) -> _Fit:
    """Return how many selections show their names, lie in the text, and begin and end between words."""
    named = inside = whole = 0
    for one in positions:
        span = counting.span(one)
        if span is None:
            continue
        inside += 1
        whole += _ends_between_words(text, span)
        name = _plain(one.name).rstrip(".…")
        named += bool(name) and _plain(span.quote(text)).startswith(name)
    return named, inside, whole


def _ends_between_words(text: str, span: Span) -> int:
    """Return how many ends of a span neither tear a word apart nor take in white space."""
    before, first = text[max(span.start - 1, 0) : span.start], text[span.start]
    last, after = text[span.end - 1], text[span.end : span.end + 1]
    begins = not first.isspace() and not (before.isalnum() and first.isalnum())
    return begins + (not last.isspace() and not (last.isalnum() and after.isalnum()))


def _plain(words: str) -> str:
    # The names of selections cannot hold what XML cannot.
    return "".join(_UNFIT.sub("\ufffd", words).split())
