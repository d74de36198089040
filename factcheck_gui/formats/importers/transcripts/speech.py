"""Joins what is said in cues to paragraphs, as sentences run on from one cue to the next."""

import re
from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.rebuilding import Rebuilding
from factcheck_gui.formats.importers.transcripts.sayings import Saying

_PAUSE: Final = 3_000
_LONG: Final = 300
_LONGEST: Final = 800
"""Code points after which a paragraph ends though no sentence does: machines write no full stops."""
_DIRECTION: Final = re.compile(r"\s*(?:(?:\[[^\[\]]*\]|\([^()]*\)|（[^（）]*）|【[^【】]*】)\s*)+")
_CLOSING: Final = "\"'”’“‘»«›‹)]}）」』】♪♫ "
_NOTES: Final = ("♪", "♫", "♬", "♩")
_STOPS: Final = frozenset(".!?…。！？．۔؟।॥։።")
_JOINED: Final = re.compile("[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff]")


def is_direction(words: str) -> bool:
    """Tell whether words are a stage direction in brackets and nothing else: `[APPLAUSE]`."""
    return _DIRECTION.fullmatch(words) is not None


def ends_sentence(words: str) -> bool:
    """Tell whether a sentence ends with these words."""
    return words.rstrip(_CLOSING)[-1:] in _STOPS or words.endswith(_NOTES)


def joined(parts: Iterable[str]) -> str:
    """Return words that follow each other with a space between; Chinese and Japanese have none."""
    words: list[str] = []
    for part in parts:
        if words and not (_JOINED.match(words[-1][-1]) and _JOINED.match(part[0])):
            words.append(" ")
        words.append(part)
    return "".join(words)


def write_speech(built: Rebuilding, sayings: Iterable[Saying]) -> None:
    """Add the paragraphs that sayings make; each has the speaker and the time of its beginning."""
    paragraph = _Paragraph(built)
    for saying in sayings:
        paragraph.add(saying)
    paragraph.end()


class _Paragraph:
    """The paragraph that is being said."""

    def __init__(self, built: Rebuilding) -> None:
        self._built = built
        self._first: Saying | None = None
        self._parts: list[str] = []
        self._length = 0
        self._shown_until = 0

    def add(self, saying: Saying) -> None:
        """Go on with the paragraph, or end it and begin another."""
        aside = is_direction(saying.words) and not saying.opens and not saying.named
        if self._ends_before(saying) or (aside and self._rests):
            self.end()
        if aside and self._first is None:
            self._built.add(BlockKind.CAPTION, saying.words, time=saying.start)
        else:
            self._first = self._first or saying
            self._parts.append(saying.words)
            self._length += len(saying.words)
        self._shown_until = max(self._shown_until, saying.end)

    def end(self) -> None:
        """Write the paragraph."""
        if self._first is not None:
            words, first = joined(self._parts), self._first
            self._built.add(BlockKind.PARAGRAPH, words, speaker=first.speaker, time=first.start)
        self._first, self._length, self._shown_until = None, 0, 0
        self._parts.clear()

    @property
    def _rests(self) -> bool:
        return not self._parts or ends_sentence(self._parts[-1])

    def _ends_before(self, saying: Saying) -> bool:
        if self._first is None:
            return False
        return (
            saying.opens
            or saying.speaker != self._first.speaker
            or not self._first.start <= saying.start <= self._shown_until + _PAUSE
            or (self._length > _LONG and self._rests)
            or self._length > _LONGEST
        )
