"""Divides a text into words and marks, numbered so that two versions can be compared."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.text.unspaced import UNSPACED

# Marks stay with their letters.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u0900-\u0963\u0966-\u0dff"
    "\u200c\u200d\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
)
_TOKEN = re.compile(
    r"https?://[^\s()\[\]<>\"]*[^\s()\[\]<>\".,;:!?]"
    r"|(?:(?<![^\W_])[^\W\d_]\.){2,}"
    rf"|[{UNSPACED}][{_MARKS}]*"
    rf"|(?:[^\W{UNSPACED}][{_MARKS}]*)+(?:(?:(?<=\d)[.,:](?=\d)|['’](?=[^\W\d_]))(?:[^\W{UNSPACED}][{_MARKS}]*)+)*"
    rf"|[\U0001f1e6-\U0001f1ff]{{2}}|\S(?:[{_MARKS}\U0001f3fb-\U0001f3ff]|(?<=\u200d)\S)*"
)
_STOPS = frozenset(".!?…۔؟।॥。！？")
_WIDE_STOPS = frozenset("。！？")  # no space follows them
_CLOSERS = frozenset("\"'”’“»›)]}」』）*")


class Numbering:
    """Gives the same number to the same word or mark in every text divided with it.

    `folded[number]` is the number of the same word in small letters, `is_word[number]` tells words from
    marks.
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.folded: list[int] = []
        self.is_word: list[bool] = []

    def number(self, word: str) -> int:
        """Return the number of a word or mark."""
        known = self._numbers.get(word)
        return self._added(word) if known is None else known

    def _added(self, word: str) -> int:
        number = self._numbers[word] = len(self._numbers)
        small = word.casefold()
        self.folded.append(number)
        self.is_word.append(any(map(str.isalnum, word)))
        if small != word:
            self.folded[number] = self.folded[self.number(small)]
        return number


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text as words and marks: where each begins and ends, its number, and where sentences begin.

    `firsts` begins with 0 and ends with the number of tokens. Sentences are divided roughly: at stops and at
    ends of lines.
    """

    text: str
    starts: list[int]
    ends: list[int]
    numbers: list[int]
    firsts: list[int]

    def __len__(self) -> int:
        return len(self.numbers)

    def covering(self, start: int, end: int) -> tuple[int, int]:
        """Return the tokens `[first, last)` that share a code point with a range."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def written(self, first: int, last: int) -> tuple[str, ...]:
        """Return what tokens `[first, last)` look like but for the kind of white space between them."""
        return tuple(self.text[self.starts[first] : self.ends[last - 1]].split())

    def begins_sentence(self, token: int) -> bool:
        """Tell whether a sentence begins with a token, or ends before it."""
        return self.sentence_end(token) == token

    def sentence(self, token: int) -> tuple[int, int]:
        """Return the tokens `[first, last)` of the sentence that a token stands in."""
        place = bisect_right(self.firsts, token)
        return self.firsts[place - 1], self.firsts[place]

    def sentence_start(self, token: int) -> int:
        """Return the last beginning of a sentence up to a token."""
        return self.firsts[bisect_right(self.firsts, token) - 1]

    def sentence_end(self, token: int) -> int:
        """Return the first end of a sentence from a token on."""
        return self.firsts[bisect_left(self.firsts, token)]


def divide(text: str, numbering: Numbering, sentences: Iterable[int] = ()) -> Words:
    """Divide a text into words; `sentences` are code points at which sentences are known to begin."""
    starts: list[int] = []
    ends: list[int] = []
    numbers: list[int] = []
    firsts = [0]
    stopped, wide, end = False, False, 0
    for match in _TOKEN.finditer(text):
        word = match[0]
        start, beyond = match.span()
        if (stopped and (end < start or (wide and word not in _CLOSERS))) or (
            end < start and "\n" in text[end:start]
        ):
            firsts.append(len(numbers))
        if word in _STOPS:
            stopped, wide = True, word in _WIDE_STOPS
        elif word not in _CLOSERS:
            stopped = False
        end = beyond
        starts.append(start)
        ends.append(end)
        numbers.append(numbering.number(word))
    known = {bisect_left(starts, place) for place in sentences}
    firsts = sorted(known.union(firsts, (len(numbers),)))
    return Words(text=text, starts=starts, ends=ends, numbers=numbers, firsts=firsts)
