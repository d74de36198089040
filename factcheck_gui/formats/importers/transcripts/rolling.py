"""Takes out what rolling captions show twice: each cue repeats the last lines of the one before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from factcheck_gui.formats.importers.transcripts.cue_words import VoicedLine

_TOUCHING: Final = 50
_FEWEST: Final = 2
_SHARE: Final = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Lines without markup, and when they are shown, in milliseconds."""

    start: int
    end: int
    lines: tuple[VoicedLine, ...]


def without_repeats(cues: Sequence[Shown], *, painted: bool) -> list[Shown]:
    """Return cues without the lines that the cue before still shows; a cue may have none left.

    Cues that overlap lose the lines that both have. Cues that only touch do so in rolling captions alone:
    elsewhere a person has said the same words again.
    """
    rolling = painted or _is_rolling(cues)
    found = list(cues[:1])
    for before, cue in pairwise(cues):
        repeats = cue.start < before.end or (rolling and _touch(before, cue))
        new = _new_lines(before.lines, cue.lines, growing=rolling) if repeats else cue.lines
        found.append(replace(cue, lines=new))
    return found


def _is_rolling(cues: Sequence[Shown]) -> bool:
    pairs = list(pairwise(cues))
    repeating = [
        (before, cue)
        for before, cue in pairs
        if _touch(before, cue) and _new_lines(before.lines, cue.lines, growing=True) != cue.lines
    ]
    # "No." and once more "No." is no caption that rolls: there, lines move up or grow.
    moving = [1 for before, cue in repeating if before.lines != cue.lines]
    return len(moving) >= _FEWEST and len(repeating) >= _SHARE * len(pairs)


def _touch(before: Shown, cue: Shown) -> bool:
    return cue.start <= before.end + _TOUCHING


def _new_lines(
    before: tuple[VoicedLine, ...], lines: tuple[VoicedLine, ...], *, growing: bool
) -> tuple[VoicedLine, ...]:
    for count in range(min(len(before), len(lines)), 0, -1):
        if before[-count:] == lines[:count]:
            return lines[count:]
        if growing and before[-count:-1] == lines[: count - 1]:
            (voice, old), (same_voice, grown) = before[-1], lines[count - 1]
            if voice == same_voice and grown.startswith(f"{old} "):
                return ((voice, grown[len(old) + 1 :]), *lines[count:])
    return lines
