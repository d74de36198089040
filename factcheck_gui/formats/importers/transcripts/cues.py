"""The cues of a subtitle file: words that are shown from one time to another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.importers.transcripts.timestamps import Timing, read_timing

_FIRST: Final = 1
_DIGITS_AT_MOST: Final = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Lines that are shown together, from `start` to `end` in milliseconds."""

    start: int
    end: int
    number: int | None
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CueFile:
    """The cues in the order of their times, and the lines that stand above the first."""

    above: tuple[str, ...]
    cues: tuple[Cue, ...]


def read_cues(lines: Sequence[str], *, named: bool) -> CueFile:
    """Return the cues of a file; nothing but numbers, names and settings of cues is left out.

    Args:
        lines: The lines of the file.
        named: Whether a line between a blank line and a timing is the cue's name, as in WebVTT.
    """
    found = [(place, timing) for place, line in enumerate(lines) if (timing := read_timing(line))]
    if not found:
        return CueFile(above=tuple(lines), cues=())
    numbered = _number(lines, found[0][0]) is not None
    heads = [_head(lines, place, numbered=numbered, named=named) for place, _ in found]
    ends = [*heads[1:], len(lines)]
    cues = [
        Cue(
            start=timing.start,
            end=timing.end,
            number=_number(lines, place),
            lines=tuple(_words(timing, lines[place + 1 : end])),
        )
        for (place, timing), end in zip(found, ends, strict=True)
    ]
    return CueFile(above=tuple(lines[: heads[0]]), cues=tuple(_in_order(cues)))


def _number(lines: Sequence[str], timing: int) -> int | None:
    before = lines[timing - 1].strip() if timing > 0 else ""
    return int(before) if before.isdecimal() and len(before) <= _DIGITS_AT_MOST else None


def _head(lines: Sequence[str], timing: int, *, numbered: bool, named: bool) -> int:
    """Return the line at which a cue begins: its timing, or the number or name above it."""
    if timing == 0 or not lines[timing - 1].strip():
        return timing
    after_blank = timing == 1 or not lines[timing - 2].strip()
    # "42" can also be the last words of the cue before.
    is_number = _number(lines, timing) is not None and (numbered or after_blank)
    return timing - 1 if is_number or (named and after_blank) else timing


def _words(timing: Timing, lines: Sequence[str]) -> Iterator[str]:
    if timing.rest and not all(":" in setting for setting in timing.rest.split()):
        yield timing.rest
    yield from (line for line in lines if line.strip())


def _in_order(cues: Sequence[Cue]) -> list[Cue]:
    """Return cues by their times; where numbers and times begin anew, a second recording follows."""
    parts, part, begun = [], 0, False
    for place, cue in enumerate(cues):
        part += begun and cue.number == _FIRST and cue.start < cues[place - 1].start
        begun = begun or cue.number == _FIRST
        parts.append(part)
    order = sorted(range(len(cues)), key=lambda place: (parts[place], cues[place].start))
    return [cues[place] for place in order]
