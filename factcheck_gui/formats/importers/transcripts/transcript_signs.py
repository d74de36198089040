"""Tells a transcript from an article, a letter, a recipe or a list that has colons too."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from factcheck_gui.formats.importers.transcripts.colons import LOOKED_AT
from factcheck_gui.formats.importers.transcripts.label_words import NOBODY
from factcheck_gui.formats.importers.transcripts.speaker_names import (
    Label,
    Shape,
    cast_of,
    find_label,
    is_dialogue,
)
from factcheck_gui.formats.importers.transcripts.speech import ends_sentence, is_direction
from factcheck_gui.formats.importers.transcripts.timestamps import read_timing
from factcheck_gui.formats.importers.transcripts.vtt import is_vtt

_TWO: Final = 2
_THREE: Final = 3
_TIMINGS: Final = 2
_MANY: Final = 8
_SPOKEN: Final = 0.5
_LONG_SPEECH: Final = 8
_FEW: Final = 0.67
_OTHERS: Final = 0.34
_SHARE: Final = 0.2
_SHARE_OF_MANY: Final = 0.08
_LINES_ABOVE: Final = 3
_LINES_OF_TWO: Final = 3
_LIST_LABELS: Final = re.compile(r"[^\W\d_]+ ?\d+[.)]?")


def has_cues(text: str) -> bool:
    """Tell whether a text holds subtitles with their timings."""
    timings = 0
    for line in text[:LOOKED_AT].split("\n"):
        timings += "-->" in line and read_timing(line) is not None
        if timings and timings >= (1 if is_vtt(text) else _TIMINGS):
            return True
    return False


def looks_like_transcript(text: str) -> bool:
    """Tell whether a plain text has several turns of few speakers, most of whom return."""
    lines = text[:LOOKED_AT].split("\n")
    labels = [(place, label) for place, line in enumerate(lines) if (label := find_label(line))]
    if len(labels) < _TWO:
        return False
    found = [label for _, label in labels]
    cast = cast_of(found, sum(bool(line.strip()) for line in lines))
    turns = [(place, label) for place, label in labels if label.key in cast]
    others = sum(label.key in NOBODY for label in found)
    if len(turns) < _TWO or others > _OTHERS * len(turns):
        return False
    said = [label for _, label in turns]
    return _fill(lines, [place for place, _ in turns]) and (
        is_dialogue(label.key for label in said)
        or _is_conversation(lines, turns)
        or _is_exchange(lines, turns)
    )


def _is_conversation(lines: Sequence[str], turns: Sequence[tuple[int, Label]]) -> bool:
    """Tell whether speakers return, or times stand beside them, and what they say are sentences."""
    labels = [label for _, label in turns]
    times = Counter(label.short_key for label in labels)
    least = _SPOKEN * len(turns)
    spoken = sum(_is_spoken(lines, place, label) for place, label in turns) >= least
    timed = sum(label.time is not None for label in labels) >= max(_TWO, least)
    capitals = sum(label.shape is Shape.CAPITALS for label in labels) >= least
    if len({label.key for label in labels}) < _TWO or not (spoken or (timed and capitals)):
        return False
    if timed:
        return True
    few = len(times) < len(turns) if capitals else len(times) <= _FEW * len(turns)
    return len(turns) >= _THREE and few and not _is_form(labels)


def _is_exchange(lines: Sequence[str], turns: Sequence[tuple[int, Label]]) -> bool:
    """Tell whether a short text is nothing but two people who say one thing each."""
    labels = [label for _, label in turns]
    first = turns[0][0]
    above, below = (sum(map(bool, map(str.strip, part))) for part in (lines[:first], lines[first:]))
    return (
        len({label.key for label in labels}) == len(labels) == _TWO
        and above <= _LINES_ABOVE
        and below <= _LINES_OF_TWO
        and all(label.shape is Shape.CAPITALS or " " in label.key for label in labels)
        and not any(_LIST_LABELS.fullmatch(label.key) for label in labels)
        and all(_is_spoken(lines, place, label) for place, label in turns)
    )


def _is_form(labels: Sequence[Label]) -> bool:
    """Tell whether the same three or more names come in the same order again and again, as in lists."""
    keys = [label.key for label in labels]
    cycle = keys.index(keys[0], 1) if keys[0] in keys[1:] else len(keys)
    return (
        cycle > _TWO
        and len(keys) >= _TWO * cycle
        and all(key == keys[place % cycle] for place, key in enumerate(keys))
    )


def _is_spoken(lines: Sequence[str], place: int, label: Label) -> bool:
    words = label.words or next((line.strip() for line in lines[place + 1 : place + 3] if line.strip()), "")
    return ends_sentence(words) or is_direction(words) or len(words.split()) > _LONG_SPEECH


def _fill(lines: Sequence[str], places: Sequence[int]) -> bool:
    """Tell whether turns make up much of the text from the first on, by lines or by paragraphs."""
    rest = lines[places[0] :]
    filled = [bool(line.strip()) for line in rest]
    paragraphs = sum(now and not before for before, now in zip([False, *filled], filled, strict=False))
    least = _SHARE_OF_MANY if len(places) >= _MANY else _SHARE
    return len(places) >= least * min(sum(filled), max(paragraphs, len(places)))
