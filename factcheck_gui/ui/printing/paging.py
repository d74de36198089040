"""Decides what stands on which page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.ui.printing.slabs import Slab

_MOST_EMPTY: Final = 0.2
"""The part of a page that may stay empty so that something is not torn."""

_FEWEST_ROWS: Final = 3
"""So many rows of a table stand below its head where it begins."""

_SPARE: Final = 40
"""Pixels by which no part of a slab reaches beyond it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """So much of a slab stands on a page, `at` so many pixels from its top."""

    page: int
    at: float
    slab: Slab
    top: float
    bottom: float


class Paging:
    """Fills pages of one height from top to bottom; the first of them has some number."""

    def __init__(self, height: float, *, first: int = 1) -> None:
        self._height = height
        self._page = first
        self._at = 0.0

    def strips(self, slabs: Iterable[Slab]) -> Iterator[Strip]:
        """Yield what stands where, page after page."""
        leading: list[Slab] = []
        for slab in slabs:
            leading.append(slab)
            if not slab.leads:
                yield from self._together(leading)
                leading = []
        yield from self._together(leading)

    def _together(self, slabs: list[Slab]) -> Iterator[Strip]:
        """Place headings and what they lead to, the beginning of which stands on the page of the headings."""
        if not slabs:
            return
        *titles, last = slabs
        if slabs[0].breaks and self._at:
            self._turn()
        least = sum(one.above + one.height for one in titles) + last.above
        room = self._height - self._at
        # What may be torn is only looked at where something does not fit.
        if self._at and least + last.height + _SPARE > room:
            is_whole_better = last.is_whole or room < self._height * _MOST_EMPTY
            fits = least + last.height <= self._height
            needed = least + (last.height if fits and is_whole_better else _beginning(last))
            if needed > room:
                self._turn()
        for slab in slabs:
            yield from self._place(slab)

    def _place(self, slab: Slab) -> Iterator[Strip]:
        above = slab.above if self._at else 0.0
        is_near = self._at and self._at + above + slab.height + _SPARE > self._height
        if is_near and self._at + above + _beginning(slab) > self._height:
            self._turn()
            above = 0.0
        self._at += above
        top = 0.0
        while True:
            if top and slab.head is not None:
                head_top, head_bottom = slab.head
                yield self._strip(slab, head_top, head_bottom)
            bottom = self._end(slab, top)
            yield self._strip(slab, top, bottom)
            if bottom >= slab.height:
                return
            self._turn()
            top = bottom

    def _strip(self, slab: Slab, top: float, bottom: float) -> Strip:
        strip = Strip(page=self._page, at=self._at, slab=slab, top=top, bottom=bottom)
        self._at += bottom - top
        return strip

    def _end(self, slab: Slab, top: float) -> float:
        """Return how far down a slab goes on this page, if it begins there at `top`."""
        lowest = top + self._height - self._at
        if slab.height <= lowest:
            return slab.height
        parts = slab.tearing.parts
        ends = [end for start, end in parts if top < end <= lowest]
        starts = [start for start, _ in parts if start > top]
        if not ends:
            # Nothing of it fits on any page: torn where the page ends.
            return lowest
        # What lies between two parts, such as the frame of a table, goes with the upper one.
        following = [start for start in starts if start >= ends[-1]]
        return min(following[0], lowest) if following else slab.height

    def _turn(self) -> None:
        self._page += 1
        self._at = 0.0


def _beginning(slab: Slab) -> float:
    """Return how much of a slab stands at least on the page where it begins."""
    parts = slab.tearing.parts
    first = 0 if slab.head is None else min(_FEWEST_ROWS, len(parts) - 1)
    return parts[first][1]
