"""Transcripts without names: each line has its time in front of it, or above it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from factcheck_gui.formats.importers.transcripts.sayings import Saying
from factcheck_gui.formats.importers.transcripts.speaker_names import leading_time
from factcheck_gui.formats.importers.transcripts.speech import joined

_FEWEST: Final = 4
_BEGINS_BEFORE: Final = 600_000
_LINES_ABOVE: Final = 3
_SHARE: Final = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedLines:
    """What is said at which time, and how many lines stand above the first."""

    above: int
    sayings: tuple[Saying, ...]


def read_timed_lines(lines: Sequence[str]) -> TimedLines | None:
    """Return what a recording's lines say, or None where times are rare, or are those of a day."""
    times = [leading_time(line, bare=True) for line in lines]
    places = [place for place, (time, _) in enumerate(times) if time is not None]
    starts = [time for time, _ in times if time is not None]
    filled = sum(bool(line.strip()) for line in lines)
    if len(places) < max(_FEWEST, _SHARE * filled) or starts[0] >= _BEGINS_BEFORE:
        return None
    above = sum(bool(line.strip()) for line in lines[: places[0]])
    if above > _LINES_ABOVE or any(after < before for before, after in pairwise(starts)):
        return None
    return TimedLines(above=places[0], sayings=tuple(_sayings([rest for _, rest in times], places, starts)))


def _sayings(words: Sequence[str], places: Sequence[int], starts: Sequence[int]) -> Iterator[Saying]:
    ends = zip([*places[1:], len(words)], [*starts[1:], starts[-1]], strict=True)
    for place, start, (beyond, end) in zip(places, starts, ends, strict=True):
        said = joined(part for part in words[place:beyond] if part)
        if said:
            yield Saying(start=start, end=end, speaker=None, words=said)
