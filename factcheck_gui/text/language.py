"""Guesses in which language a text is, and which way it runs."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import Literal

from factcheck_gui.text.language_table import COMMON_WORDS, SCRIPTS, TELLING_LATIN, TELLING_LETTERS

_SAMPLE = 20_000  # characters; more would not make the guess better
_LEAST_LETTERS = 2
_MAIN_SCRIPT = 0.5  # share of the letters from which a script counts as the text's
_LEAST_HITS = 3
_LEAST_SHARE = 0.13  # of all words that are common ones; running text has 0.3 and more
_LEAD = 1.15  # how far the best language must be ahead of the second
_TELLING_SHARE = 0.01
_KANA_SHARE = 0.05

_ONE_LANGUAGE = {"han": "zh", "kana": "ja"}  # the other scripts bear the name of their language
_STARTS = tuple(first for first, _, _ in SCRIPTS)
_WORD = re.compile(r"[^\W\d_]+")
# No word holds one, and many a text is ASCII but for its quotation marks.
_MARKS = re.compile("[\u2000-\u206f]")
_BETWEEN_WORDS = {sign: " " for sign in range(128) if not chr(sign).isalpha()}
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
# Latin letters with all that stands between them; U+2000 to U+206F are marks.
_NOT_LATIN = re.compile("[^\x00-\u024f\u2000-\u206f]")
_TELLING = {language: frozenset(letters) for language, letters in TELLING_LATIN.items()}
_LANGUAGES_OF = {
    word: tuple(language for language, common in COMMON_WORDS.items() if word in common)
    for word in frozenset().union(*COMMON_WORDS.values())
}


def detect_direction(text: str) -> Literal["ltr", "rtl"]:
    """Tell which way a text runs: as most of its letters do, in a tie as the first."""
    sample = text[:_SAMPLE]
    if not _NOT_LATIN.search(sample):
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
    if not _NOT_LATIN.search(sample):
        few = islice(filter(str.isalpha, sample), _LEAST_LETTERS)
        return "latin" if len(tuple(few)) == _LEAST_LETTERS else ""
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
    lowered = sample.lower()
    words = Counter(_words(lowered))
    # Most texts have none of the letters that tell: their words need not be looked at one by one.
    telling = {language: letters for language, letters in _TELLING.items() if _has_any(lowered, letters)}
    found = dict.fromkeys(COMMON_WORDS, 0)
    for word in words.keys() & _LANGUAGES_OF.keys():
        for language in _LANGUAGES_OF[word]:
            found[language] += words[word]
    for language, letters in telling.items():
        found[language] += _telling(words, COMMON_WORDS[language], letters)
    (best, most), (_, second) = Counter(found).most_common(2)
    if most < max(_LEAST_HITS, _LEAST_SHARE * words.total()) or most < _LEAD * second:
        return None
    return best


def _telling(words: Counter[str], common: frozenset[str], letters: frozenset[str]) -> int:
    return sum(n for word, n in words.items() if word not in common and not letters.isdisjoint(word))


def _words(lowered: str) -> list[str]:
    plain = _MARKS.sub(" ", lowered)
    return plain.translate(_BETWEEN_WORDS).split() if plain.isascii() else _WORD.findall(lowered)


def _has_any(text: str, letters: Iterable[str]) -> bool:
    return any(letter in text for letter in letters)


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
