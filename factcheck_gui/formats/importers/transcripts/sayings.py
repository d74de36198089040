"""Who says the lines of the cues: names, `>>` and the dashes of a dialogue."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.importers.transcripts.cue_words import VoicedLine
from factcheck_gui.formats.importers.transcripts.rolling import Shown
from factcheck_gui.formats.importers.transcripts.speaker_names import Label, cast_of, find_label

_CALL: Final = re.compile(">{2,3}")
_DASH: Final = re.compile(r"[-‐‑–—](?P<space>\s*)(?=[^\s\d-])")
_DASHES_OF_A_DIALOGUE: Final = 2
_NOTES: Final = "♪♫♬♩"
_MOSTLY: Final = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Words of one cue and who says them; `opens` means that somebody else begins to speak."""

    start: int
    end: int
    speaker: str | None
    words: str
    opens: bool = False
    named: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    cue: Shown
    voice: str | None
    words: str
    opens: bool
    label: Label | None


def sayings_of(cues: Sequence[Shown]) -> Iterator[Saying]:
    """Yield the words of cues with their speakers, who speak on until somebody else begins."""
    pieces = [piece for cue in cues for piece in _pieces(cue)]
    labels = [piece.label for piece in pieces if piece.label is not None]
    cast = cast_of(labels, len(cues), shouting=_is_shouted(piece.words for piece in pieces))
    speaker: str | None = None
    opens = False
    for piece in pieces:
        label = piece.label if piece.label is not None and piece.label.key in cast else None
        opens = opens or piece.opens or label is not None
        if label is not None:
            speaker = label.name
        elif piece.opens or piece.voice is not None:
            speaker = None
        words = piece.words if label is None else label.words
        if not words:
            continue
        yield Saying(
            start=piece.cue.start,
            end=piece.cue.end,
            speaker=piece.voice or (None if words[0] in _NOTES and label is None else speaker),
            words=words,
            opens=opens,
            named=label is not None or piece.voice is not None,
        )
        opens = False


def _pieces(cue: Shown) -> Iterator[_Piece]:
    dashes = sum(_DASH.match(words) is not None for _, words in cue.lines)
    for line in cue.lines:
        yield from _line_pieces(cue, line, dialogue=dashes >= _DASHES_OF_A_DIALOGUE)


def _line_pieces(cue: Shown, line: VoicedLine, *, dialogue: bool) -> Iterator[_Piece]:
    voice, words = line
    before, *called = (part.strip() for part in _CALL.split(words))
    dash = _DASH.match(before)
    opens = dash is not None and (dialogue or bool(dash["space"]))
    before = before[dash.end() :] if dash is not None and opens else before
    if before:
        yield _piece(cue, voice, before, opens=opens)
    for one in called:
        yield _piece(cue, voice, one, opens=True, call=">>")


def _piece(cue: Shown, voice: str | None, words: str, *, opens: bool, call: str = "") -> _Piece:
    label = find_label(f"{call}{words}") if voice is None else None
    return _Piece(cue=cue, voice=voice, words=words, opens=opens, label=label)


def _is_shouted(words: Iterable[str]) -> bool:
    capital = small = 0
    for one in words:
        capital += sum(sign.isupper() for sign in one)
        small += sum(sign.islower() for sign in one)
    return capital > _MOSTLY * (capital + small)
