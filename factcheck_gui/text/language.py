"""Guesses in which language a text is, and which way it runs."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from typing import Literal

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.text.beyond_ascii import beyond_ascii, is_mostly_ascii
from factcheck_gui.text.language_table import COMMON_WORDS, SCRIPTS, TELLING_LATIN, TELLING_LETTERS
from factcheck_gui.text.plain_words import PlainWords

_SAMPLE = 20_000  # characters; more would not make the guess better
_LEAST_LETTERS = 2
_MAIN_SCRIPT = 0.5  # share of the letters from which a script counts as the text's
_LEAST_HITS = 3
_LEAST_SHARE = 0.13  # of all words that are common ones; running text has 0.3 and more
_LEAD = 1.15  # how far the best language must be ahead of the second
# Mostly a few pieces from all over the text tell it clearly. Where they do not, as in texts in two languages,
# all of it is looked at.
_PIECES = 8
_PIECE = 100  # characters
_CLEAR_HITS = 24
_CLEAR_SHARE = 0.2
_CLEAR_LEAD = 3
_TELLING_SHARE = 0.01
_KANA_SHARE = 0.05

_ONE_LANGUAGE = {"han": "zh", "kana": "ja"}  # the other scripts bear the name of their language
_STARTS = tuple(first for first, _, _ in SCRIPTS)
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = PlainWords(_WORD, str.lower)
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_TELLING = {language: frozenset(letters) for language, letters in TELLING_LATIN.items()}
_LANGUAGES_OF = {
    word: tuple(language for language, common in COMMON_WORDS.items() if word in common)
    for word in frozenset().union(*COMMON_WORDS.values())
}


def detect_direction(text: str) -> Literal["ltr", "rtl"]:
    """Tell which way a text runs: as most of its letters do, in a tie as the first."""
    sample = text[:_SAMPLE]
    if is_mostly_ascii(sample):
        return "ltr"
    letters = _letters(sample)
    classes = {char: unicodedata.bidirectional(char) for char in letters}
    right = sum(count for char, count in letters.items() if classes[char] in _RIGHT_TO_LEFT)
    left = sum(count for char, count in letters.items() if classes[char] == "L")
    if right == left:
        # Signs are counted in the order in which they came.
        return "rtl" if letters and classes[next(iter(letters))] in _RIGHT_TO_LEFT else "ltr"
    return "rtl" if right > left else "ltr"


def guess_language(text: str) -> str | None:
    """Guess the language as a BCP 47 primary code, from script and commonest words; `None` if unsure."""
    sample = text[:_SAMPLE]
    match _main_script(sample):
        case "latin":
            return _by_words(sample)
        case "cyrillic":
            return _by_letters(sample, ("uk", "ru"), None)
        case "arabic":
            return _by_letters(sample, ("ur", "fa"), "ar")
        case script:
            return _ONE_LANGUAGE.get(script, script) or None


def _main_script(sample: str) -> str:
    """The script of most letters; Japanese, which mixes two, goes by its kana."""
    if is_mostly_ascii(sample):
        return "latin"
    scripts: Counter[str] = Counter()
    for char, count in _letters(sample).items():
        scripts[_script(ord(char))] += count
    letters = scripts.total()
    if letters < _LEAST_LETTERS:
        return ""
    if (
        scripts["kana"] >= _KANA_SHARE * letters
        and scripts["kana"] + scripts["han"] >= _MAIN_SCRIPT * letters
    ):
        return "kana"
    script, count = scripts.most_common(1)[0]
    return script if count >= _MAIN_SCRIPT * letters else ""


def _script(code: int) -> str:
    first, last, name = SCRIPTS[max(0, bisect_right(_STARTS, code) - 1)]
    return name if first <= code <= last else ""


def _by_words(sample: str) -> str | None:
    if len(sample) > _PIECES * _PIECE:
        steps = range(0, len(sample) - _PIECE + 1, (len(sample) - _PIECE) // (_PIECES - 1))
        found = _counted(" ".join(sample[start : start + _PIECE] for start in steps))
        if found.is_clear:
            return found.best
    return _counted(sample).likely


def _counted(sample: str) -> "_Count":
    words = _words(sample)
    found = dict.fromkeys(COMMON_WORDS, 0)
    for word, count in Counter(filter(_LANGUAGES_OF.__contains__, words)).items():
        for language in _LANGUAGES_OF[word]:
            found[language] += count
    # Most texts have none of the letters that tell: their words need not be looked at one by one.
    beyond = frozenset(beyond_ascii(sample.lower()))
    for language, letters in _TELLING.items():
        if not letters.isdisjoint(beyond):
            found[language] += _telling(words, COMMON_WORDS[language], letters)
    best, second = sorted(found, key=found.__getitem__, reverse=True)[:2]
    return _Count(words=len(words), best=best, most=found[best], second=found[second])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Count:
    """How many words there are, and how many of them tell of the likeliest language and of the next."""

    words: int
    best: str
    most: int
    second: int

    @property
    def is_clear(self) -> bool:
        """Whether a language is so far ahead that the rest of the text cannot be expected to change it."""
        return self.most >= max(_CLEAR_HITS, _CLEAR_SHARE * self.words, _CLEAR_LEAD * self.second)

    @property
    def likely(self) -> str | None:
        """The language that is ahead; None where too little tells of it."""
        least = max(_LEAST_HITS, _LEAST_SHARE * self.words, _LEAD * self.second)
        return None if self.most < least else self.best


def _telling(words: Iterable[str], common: frozenset[str], letters: frozenset[str]) -> int:
    return sum(word not in common and not letters.isdisjoint(word) for word in words)


def _words(sample: str) -> list[str]:
    plain = _PLAIN.spaced(sample)
    return _WORD.findall(sample.lower()) if plain is None else plain.decode("utf-8").split()


def _by_letters(sample: str, languages: tuple[str, ...], otherwise: str | None) -> str | None:
    """The first language whose own letters are more than an odd name would bring in."""
    letters = _letters(sample)
    for language in languages:
        if sum(letters[char] for char in set(TELLING_LETTERS[language])) > _TELLING_SHARE * letters.total():
            return language
    return otherwise


def _letters(sample: str) -> Counter[str]:
    """Count the letters, each once: counting is much faster than asking about every sign."""
    return Counter({char: count for char, count in Counter(sample).items() if char.isalpha()})
