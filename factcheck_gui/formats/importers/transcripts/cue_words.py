"""The words of a cue without its markup, each line with the voice that says it."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Final

from factcheck_gui.formats.importers.texts.lines import is_visible

_VOICE: Final = re.compile(r"<v(?:\.[^\s<>]*)?\s+([^<>]*)>|</v>", re.IGNORECASE)
_TAG: Final = re.compile(
    r"</?(?:b|br|c|div|em|font|i|lang|p|rt|ruby|s|span|strong|u|v)(?:[.\s/][^<>]*)?>|<\d[\d:.,]*>",
    re.IGNORECASE,
)
_BREAK: Final = re.compile(r"<br\s*/?>|\\N", re.IGNORECASE)
_OVERRIDE: Final = re.compile(r"\{\\[^{}]*\}|\{/?[biu]\}|\{[CcFfPpSsYy]:[^{}]*\}")
_REFERENCE: Final = re.compile(r"&(?:#x?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});")
_PAINTED: Final = re.compile(r"<\d{1,3}:\d\d[\d:.]*>")

VoicedLine = tuple[str | None, str]
"""Who says it, where the markup tells, and the words."""


def voiced_lines(lines: Iterable[str]) -> tuple[VoicedLine, ...]:
    """Return the lines of a cue without tags, those that show nothing left out."""
    words = _OVERRIDE.sub("", _BREAK.sub("\n", "\n".join(lines)))
    return tuple(
        (voice, line)
        for voice, said in _voices(words)
        for raw in _TAG.sub("", said).split("\n")
        if is_visible(line := _plain(raw))
    )


def is_painted(lines: Iterable[str]) -> bool:
    """Tell whether words appear one after the other, as in captions that a machine has made."""
    return any(_PAINTED.search(line) for line in lines)


def _voices(words: str) -> Iterator[VoicedLine]:
    voice, position = None, 0
    for tag in _VOICE.finditer(words):
        yield voice, words[position : tag.start()]
        voice, position = _plain(tag[1] or "") or None, tag.end()
    yield voice, words[position:]


def _plain(words: str) -> str:
    # Only what ends with a semicolon is a character reference: "AT&T" and "&copy2012" are words.
    found = _REFERENCE.sub(_referred, words)
    return found.strip()


def _referred(reference: "re.Match[str]") -> str:
    return unescape(reference[0])
