"""Where the rows of a list lie that are all of one height, but for headings of another."""

from bisect import bisect_left
from collections.abc import Iterable

from factcheck_gui.domain.light_dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RowPlaces:
    """Worked out from numbers alone, so that no row is measured; heights are in pixels."""

    count: int
    height: int
    heading_height: int = 0
    headings: tuple[int, ...] = ()
    """The rows that are headings, in order."""

    @property
    def total(self) -> int:
        """How high all rows are together."""
        return self.top(self.count)

    def top(self, row: int) -> int:
        """Return where a row begins, below the first one."""
        lower = bisect_left(self.headings, row)
        return row * self.height - lower * (self.height - self.heading_height)

    def height_of(self, row: int) -> int:
        """Return how high a row is."""
        return self.top(row + 1) - self.top(row)

    def row_at(self, y: int) -> int | None:
        """Return the row at a height, or None above the first and below the last."""
        if not 0 <= y < self.total:
            return None
        if not self.headings:
            return y // self.height
        first, last = 0, self.count - 1
        while first < last:
            middle = (first + last + 1) // 2
            if self.top(middle) <= y:
                first = middle
            else:
                last = middle - 1
        return first

    def rows_on(self, top: int, bottom: int) -> range:
        """Return the rows of which anything lies between two heights."""
        if not self.count or bottom <= 0 or top >= self.total:
            return range(0)
        first, last = self.row_at(max(0, top)), self.row_at(min(bottom, self.total) - 1)
        return range(first or 0, (last or 0) + 1)

    def step(self, row: int, step: int) -> int | None:
        """Return the next row up or down that is no heading, or None where there is none."""
        row += step
        while 0 <= row < self.count:
            at = bisect_left(self.headings, row)
            if at == len(self.headings) or self.headings[at] != row:
                return row
            row += step
        return None

    @classmethod
    def of(cls, count: int, height: int, headings: Iterable[int], heading_height: int) -> "RowPlaces":
        """Return the places of so many rows."""
        return cls(count=count, height=height, headings=tuple(headings), heading_height=heading_height)
