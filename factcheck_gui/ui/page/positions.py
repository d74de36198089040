"""The one place where code points become Qt positions, which count UTF-16 units, and back."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass

_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A stretch of the text, `[start, end)` in code points, shown from a position of the document on.

    `above` is where a line of the window's own above it begins, such as the speaker's name; all of that line
    maps to the first code point of the run.
    """

    start: int
    end: int
    position: int
    above: int | None = None

    @property
    def top(self) -> int:
        """The first position that belongs to the run."""
        return self.position if self.above is None else self.above


class PositionMap:
    """Maps the code points of a text to the positions of the document that shows it.

    The runs must be in order and must not overlap; they are added as the document grows. What lies between
    two runs is not shown; it maps to the end of the run before it.
    """

    def __init__(self, text: str, runs: Iterable[Run] = ()) -> None:
        self._text = text
        self.runs: list[Run] = []
        self._starts: list[int] = []
        self._tops: list[int] = []
        self._astral: list[Sequence[int]] = []
        for run in runs:
            self.add(run)

    def add(self, run: Run) -> None:
        """Add the run behind the last one."""
        self.runs.append(run)
        self._starts.append(run.start)
        self._tops.append(run.top)
        self._astral.append(_astral(self._text, run))

    def shift(self, position: int, units: int) -> None:
        """Move the runs that begin at a document position or behind it, because words before them changed."""
        first = bisect_left(self._tops, position)
        self.runs[first:] = [
            replace(
                run,
                position=run.position + units,
                above=None if run.above is None else run.above + units,
            )
            for run in self.runs[first:]
        ]
        self._tops[first:] = [run.top for run in self.runs[first:]]

    def to_qt(self, code_point: int) -> int:
        """Return the document position of a code point of the text."""
        index = max(0, bisect_right(self._starts, code_point) - 1)
        run = self.runs[index]
        offset = min(max(code_point, run.start), run.end) - run.start
        return run.position + offset + bisect_left(self._astral[index], offset)

    def to_code_point(self, position: int) -> int:
        """Return the code point shown at a document position; inside a pair of units, its first."""
        index = max(0, bisect_right(self._tops, position) - 1)
        run, astral = self.runs[index], self._astral[index]
        units = max(0, position - run.position)
        before = bisect_left([offset + place for place, offset in enumerate(astral)], units) if astral else 0
        return min(run.end, run.start + units - before)

    def run_at(self, position: int) -> Run | None:
        """Return the run that begins at a document position, or None where something else is shown."""
        index = bisect_right(self._tops, position) - 1
        found = index >= 0 and self.runs[index].position == position
        return self.runs[index] if found else None


def _astral(text: str, run: Run) -> Sequence[int]:
    """Return where a run holds characters of two UTF-16 units, in code points from its start."""
    words = text[run.start : run.end]
    return () if words.isascii() else tuple(match.start() for match in _ASTRAL.finditer(words))
