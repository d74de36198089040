"""Tells at once of the plainest full stops that they end a sentence; most are such.

Whatever it does not tell goes through all the rules, which would come to the same, only later.
"""

from typing import Final

from factcheck_gui.text.sentence_marks import ABBREVIATIONS

_NEAR: Final = 40  # characters before an end that decide about it, as for the rules
_NONE: Final[frozenset[str]] = frozenset()


def has_brackets(text: str) -> bool:
    """Tell whether a sentence may go on within brackets, however far back they were opened."""
    return "(" in text or "[" in text or "（" in text


def certainly_ends(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether no rule could say that the sentence from `start` goes on beyond `end`, without brackets.

    That is a full stop behind a word of letters only that is no abbreviation, one blank, and a capital
    letter: no mark, no number and no line break is near that a rule would look at.
    """
    last = end - 1
    if end - start <= _NEAR or text[last] not in ".!?":
        return False
    if text[end] != " " or not text[end + 1 : end + 2].isupper():
        return False
    word = text[end - _NEAR : last].rpartition(" ")[2]
    # One letter alone may be an initial.
    return len(word) > 1 and word.isalpha() and word not in ABBREVIATIONS.get(language, _NONE)
