"""What somebody looks for: the words and phrases, as FTS5 is asked for them and as they stand in a text."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from factcheck_gui.storage.search_folding import indexed
from factcheck_gui.storage.search_pattern import pattern_of

_PIECES: Final = re.compile(r'"([^"]*)("|$)|([^\s"]+)')
_QUOTES: Final = str.maketrans(dict.fromkeys("“”„‟″＂«»", '"') | {"\0": " "})
_TOKEN: Final = re.compile(r"[^\W_]+")
_DIACRITICS: Final = re.compile("[\u0300-\u0331]")
# Scripts that do not divide words: there a word is looked for inside of others too.
_UNDIVIDED: Final = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]")

LONGEST: Final = 300
"""Characters of a query that are looked at."""

_MOST: Final = 16
_SHORT: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that follow one another; the last one of an open phrase is still being typed."""

    words: str
    tokens: tuple[str, ...]
    is_open: bool = False

    @property
    def quoted(self) -> str:
        """What FTS5 is asked for; what people type is never its syntax."""
        return f'"{self.words}"'

    @property
    def pattern(self) -> re.Pattern[str]:
        """By what it is found in a text."""
        is_inside = _UNDIVIDED.search(self.words) is not None
        return pattern_of(self.tokens, is_open=self.is_open or is_inside, is_inside=is_inside)


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Phrases that must all be there."""

    phrases: tuple[Phrase, ...]
    patterns: tuple[re.Pattern[str], ...]

    @property
    def exact(self) -> str:
        """What FTS5 is asked for where all words are whole."""
        return " AND ".join(phrase.quoted for phrase in self.phrases)

    @property
    def beginning(self) -> str:
        """What FTS5 is asked for where the last word may go on; empty where it is whole."""
        return f"{self.exact}*" if self.phrases[-1].is_open else ""

    @property
    def is_dense(self) -> bool:
        """Whether so little is typed that most documents may have it."""
        last = self.phrases[-1]
        return last.is_open and len(last.tokens[-1]) <= _SHORT

    def stands_in(self, text: str) -> bool:
        """Tell whether a text has all the words."""
        return all(pattern.search(text) for pattern in self.patterns)

    @property
    def is_undivided(self) -> bool:
        """Whether FTS5 would miss words inside of others."""
        return any(_UNDIVIDED.search(phrase.words) for phrase in self.phrases)


def read_query(typed: str, *, is_typing: bool = False) -> Query | None:
    """Return what was typed as a query; None where there are no words in it.

    Words in quotation marks follow one another. A star at the end, or typing on, leaves the last word open.
    """
    text = indexed(typed[:LONGEST].translate(_QUOTES))
    is_open = text.rstrip().endswith("*") or (is_typing and not text[-1:].isspace() and text[-1:] != '"')
    phrases = []
    for quoted, _, word in _PIECES.findall(text):
        words = (quoted or word).strip()
        tokens = tokens_of(words)
        if tokens:
            phrases.append(Phrase(words=words, tokens=tokens))
    if not phrases:
        return None
    chosen = phrases[:_MOST]
    if is_open:
        chosen[-1] = Phrase(words=chosen[-1].words, tokens=chosen[-1].tokens, is_open=True)
    # The longest first: it is the rarest, and soonest tells that a text does not have them all.
    by_length = sorted(chosen, key=_length, reverse=True)
    return Query(phrases=tuple(chosen), patterns=tuple(phrase.pattern for phrase in by_length))


def tokens_of(words: str) -> tuple[str, ...]:
    """Return the words of a piece as FTS5 divides and folds them."""
    decomposed = unicodedata.normalize("NFD", words)
    plain = unicodedata.normalize("NFC", _DIACRITICS.sub("", decomposed))
    return tuple(_TOKEN.findall(plain.casefold()))


def _length(phrase: Phrase) -> int:
    return len(phrase.words)
