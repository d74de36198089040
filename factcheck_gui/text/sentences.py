"""Divides running text into sentences: sentencex finds the ends, our rules put right what it gets wrong."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib import import_module
from itertools import pairwise
from operator import itemgetter
from typing import Protocol

from factcheck_gui.text.plain_sentences import divide_plainly, is_plain
from factcheck_gui.text.sentence_lists import item_ends
from factcheck_gui.text.sentence_marks import (
    CLOSING,
    ENGLISH_WORDS,
    FOOTNOTES,
    HIDDEN,
    OMISSION,
    RARE_BLANK,
    SUPERSCRIPT,
    TRAILING,
    WORD,
)
from factcheck_gui.text.sentence_repairs import Boundary, goes_on
from factcheck_gui.text.sentence_shortcuts import certainly_ends, has_brackets

_DEFAULT_LANGUAGE = "en"
_LANGUAGES = 64  # that are kept in mind; a block is divided after the other
_TRAILING = frozenset(TRAILING)
_END_OF = itemgetter("end_index")
_GAP = 100  # characters between a full stop and the next word that are looked at


class _FindEnds(Protocol):
    """Finds ends of sentences, as sentencex does."""

    def __call__(self, language: str, text: str) -> Iterable[dict[str, int]]: ...


def find_sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Find the sentences of one block: code-point ranges in order that cover all but the white space.

    Line breaks within the block are soft. `language` is a BCP 47 tag; only its first part counts, and an
    unknown or empty one is read as English.
    """
    primary = _primary(language)
    if is_plain(text):
        behind = map(_END_OF, _sentencex()(primary, text))
        if (sentences := divide_plainly(text, primary, behind)) is not None:
            return sentences
    return divide_by_rules(text, primary)


@lru_cache(maxsize=_LANGUAGES)
def _primary(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower() or _DEFAULT_LANGUAGE


def divide_by_rules(text: str, primary: str) -> tuple[tuple[int, int], ...]:
    """Return the sentences of any block, by all the rules; see `find_sentences`."""
    cased: bool | None = None
    items = frozenset(item_ends(text))
    is_bracketed = has_brackets(text)
    starts = [0]
    for end in sorted((_full_stops(text, primary) | items) - {0, len(text)}):
        if end in items or (not is_bracketed and certainly_ends(text, starts[-1], end, primary)):
            starts.append(end)
            continue
        cased = text != text.lower() if cased is None else cased
        boundary = Boundary(text=text, start=starts[-1], end=end, language=primary, cased=cased)
        if not goes_on(boundary):
            starts.append(end)
    return tuple(_trimmed(text, starts))


def _full_stops(text: str, language: str) -> set[int]:
    """Places where a sentence may end, each behind the marks that close it."""
    ends = {_settled(text, end) for end in map(_END_OF, _sentencex()(language, _unmarked(text)))}
    ends.update(match.end() for match in SUPERSCRIPT.finditer(text))
    if "[" in text:
        ends.update(match.end() for match in OMISSION.finditer(text))
    if language == _DEFAULT_LANGUAGE:
        ends.update(match.end() for match in ENGLISH_WORDS.finditer(text))
    return ends


@cache
def _sentencex() -> _FindEnds:
    # The package tells no types, so it is taken as the module that it is.
    found: _FindEnds = import_module("sentencex").get_sentence_boundaries
    return found


def _unmarked(text: str) -> str:
    """The text with blanks for quotation marks, brackets, bullets and line breaks, of the same length.

    sentencex looks at no full stop inside a pair of quotation marks or brackets: a quotation of several
    sentences stays in one piece, and one unpaired mark hides all that follows. It takes every "3)" for an
    item of a list, and an item for one sentence. What the marks mean is for our own rules.
    """
    hidden = HIDDEN.sub(" ", text)
    # At a letter with such a blank before its full stop sentencex panics.
    return hidden if hidden.isascii() else RARE_BLANK.sub(" ", hidden)


def _settled(text: str, end: int) -> int:
    """The end, moved back to its full stop and on behind the closing marks and notes that belong to it."""
    if text[end - 1 : end] in _TRAILING:
        near = text[max(0, end - _GAP) : end]
        end -= len(near) - len(near.rstrip(TRAILING))
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isalnum():
        # Neither marks nor notes begin like that, and most ends are such.
        return end
    closing = CLOSING.match(text, end)
    if closing:
        end = closing.end()
    footnotes = FOOTNOTES.match(text, end)
    return footnotes.end() if footnotes else end


def _trimmed(text: str, starts: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The ranges between the starts, without white space; marks that stand alone join their neighbour."""
    pending: tuple[int, int] | None = None
    is_worded = False
    for start, end in pairwise((*starts, len(text))):
        piece = text[start:end]
        stripped = piece.strip()
        if not stripped:
            continue
        first = start + piece.find(stripped[0])
        last = first + len(stripped)
        has_words = stripped[0].isalnum() or WORD.search(stripped) is not None
        if pending and not (has_words and is_worded):
            pending = (pending[0], last)
            is_worded = has_words or is_worded
            continue
        if pending:
            yield pending
        pending, is_worded = (first, last), has_words
    if pending:
        yield pending
