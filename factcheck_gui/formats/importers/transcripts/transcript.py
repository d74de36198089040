"""Transcripts: plain text whose lines begin with the name of whoever speaks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.parsed import FoundDetails, ParsedArticle, TextImporter
from factcheck_gui.formats.importers.rebuilding import Rebuilding
from factcheck_gui.formats.importers.texts.endings import ends_bare
from factcheck_gui.formats.importers.texts.lines import split_lines
from factcheck_gui.formats.importers.texts.plain import PLAIN_TEXT
from factcheck_gui.formats.importers.texts.wrapping import wrapped_width
from factcheck_gui.formats.importers.transcripts.colons import LOOKED_AT, has_colons
from factcheck_gui.formats.importers.transcripts.speaker_names import Label, cast_of, find_label, leading_time
from factcheck_gui.formats.importers.transcripts.speech import (
    ends_sentence,
    is_direction,
    joined,
    write_speech,
)
from factcheck_gui.formats.importers.transcripts.srt import SRT
from factcheck_gui.formats.importers.transcripts.timed_lines import read_timed_lines
from factcheck_gui.formats.importers.transcripts.transcript_signs import (
    has_cues,
    looks_like_transcript,
)
from factcheck_gui.formats.importers.transcripts.vtt import VTT, is_vtt

_RULE: Final = re.compile(r"[\s\-*_=~#·•–—]{3,}")
_HEADING_LENGTH: Final = 100
_LOOKED_AHEAD: Final = 4
_CALL: Final = re.compile(r"\s*>{2,3}\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class TranscriptImporter:
    """Takes the names off the lines and gives them to the blocks."""

    name: str = "transcript"
    suffixes: tuple[str, ...] = (".transcript",)
    media_type: str = "text/plain"

    def read(self, text: str) -> ParsedArticle:
        """Return what is said, with speakers and times; what stands above the first name is plain text."""
        if has_cues(text):
            return (VTT if is_vtt(text) else SRT).read(text)
        lines = text.split("\n")
        labels = [find_label(line) for line in lines]
        found = [label for label in labels if label is not None]
        cast = cast_of(found, sum(bool(line.strip()) for line in lines))
        turns = [label if label is not None and label.key in cast else None for label in labels]
        first = next((place for place, label in enumerate(turns) if label is not None), None)
        if first is None:
            return _read_without_names(text)
        first = _with_times_above(lines, first)
        built = Rebuilding()
        details = _write_introduction(built, lines, first)
        speech = _Speech(built, wrapped=wrapped_width(split_lines(text)) is not None)
        for place in range(first, len(lines)):
            if _is_heading(lines, turns, place):
                speech.interrupt(BlockKind.HEADING, lines[place])
            else:
                speech.add(lines[place], turns[place])
        speech.end()
        return ParsedArticle(text=built.text, blocks=built.blocks, details=details)


def is_transcript(text: str) -> bool:
    """Tell whether a plain text is clearly a transcript: several turns of a few speakers who return."""
    if not has_colons(text):
        return False
    beginning = text[:LOOKED_AT]
    return (
        has_cues(beginning)
        or looks_like_transcript(beginning)
        or read_timed_lines(beginning.split("\n")) is not None
    )


def _read_without_names(text: str) -> ParsedArticle:
    lines = text.split("\n")
    timed = read_timed_lines(lines)
    if timed is None:
        return PLAIN_TEXT.read(text)
    built = Rebuilding()
    details = _write_introduction(built, lines, timed.above)
    write_speech(built, timed.sayings)
    return ParsedArticle(text=built.text, blocks=built.blocks, details=details)


def _with_times_above(lines: Sequence[str], first: int) -> int:
    """Return the line at which the first turn begins, with the times that stand alone above it."""
    place = first
    while place > 0 and (not lines[place - 1].strip() or _time_alone(lines[place - 1]) is not None):
        place -= 1
        first = place if lines[place].strip() else first
    return first


def _time_alone(line: str) -> int | None:
    time, rest = leading_time(line, bare=True)
    return time if not rest else None


def _write_introduction(built: Rebuilding, lines: Sequence[str], first: int) -> FoundDetails:
    above = "\n".join(lines[:first])
    if not above.strip():
        return FoundDetails()
    # A first line is a headline where something follows it.
    parsed = PLAIN_TEXT.read("\n".join([above, "", *lines[first:]]))
    for block in parsed.blocks:
        if block.start < len(above):
            built.add(block.kind, parsed.text[block.start : block.end])
    return parsed.details


def _is_heading(lines: Sequence[str], turns: Sequence[Label | None], place: int) -> bool:
    """Tell whether a line is set off, ends without a stop and has a turn below: nobody says it."""
    line, below = lines[place].strip(), lines[place + 1 : place + 1 + _LOOKED_AHEAD]
    if turns[place] is not None or not line or len(line) > _HEADING_LENGTH or lines[place - 1].strip():
        return False
    gap = next((number for number, other in enumerate(below) if other.strip()), None)
    if not gap or turns[place + 1 + gap] is None:
        return False
    return ends_bare(line) and not line[0].islower() and not is_direction(line) and _time_alone(line) is None


class _Speech:
    """Writes the turns of a transcript, line by line."""

    def __init__(self, built: Rebuilding, *, wrapped: bool) -> None:
        self._built = built
        self._wrapped = wrapped
        self._speaker: str | None = None
        self._time: int | None = None
        self._next_time: int | None = None
        self._parts: list[str] = []

    def add(self, line: str, label: Label | None) -> None:
        """Take a line: the beginning of a turn, or more of it."""
        if label is not None:
            self._begin(label.name, label.time)
            self._say(label.words)
            return
        time, words = leading_time(line)
        alone = _time_alone(line)
        if alone is not None:
            self.end()
            self._next_time = alone
        elif time is not None:
            self._begin(self._speaker, time)
            self._say(words)
        elif not words or _RULE.fullmatch(line):
            self.end()
        elif is_direction(words):
            self.interrupt(BlockKind.CAPTION, words)
        elif call := _CALL.match(words):
            self._begin(None, None)
            self._say(words[call.end() :])
        else:
            self._go_on(words)

    def interrupt(self, kind: BlockKind, words: str) -> None:
        """Write something that nobody says."""
        self.end()
        self._built.add(kind, words, time=self._next_time)

    def end(self) -> None:
        """Write the paragraph that is being said."""
        self._built.add(BlockKind.PARAGRAPH, joined(self._parts), speaker=self._speaker, time=self._time)
        self._parts.clear()

    def _begin(self, speaker: str | None, time: int | None) -> None:
        self.end()
        self._speaker = speaker
        self._time = self._next_time if time is None else time
        self._next_time = None

    def _go_on(self, words: str) -> None:
        if self._next_time is not None:
            self._begin(self._speaker, None)
        # Where no line is wrapped, each is a paragraph of its own.
        elif not self._wrapped and self._parts and ends_sentence(self._parts[-1]):
            self.end()
        self._say(words)

    def _say(self, words: str) -> None:
        if words.strip():
            self._parts.append(words.strip())


TRANSCRIPT: Final[TextImporter] = TranscriptImporter()
