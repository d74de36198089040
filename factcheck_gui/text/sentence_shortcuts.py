"""Tells at once of the plainest full stops that they end a sentence; most are such.

Whatever it does not tell goes through all the rules, which would come to the same, only later.
"""

from factcheck_gui.text.sentence_marks import ABBREVIATIONS

_NEAR = 40  # characters before an end that decide about it, as for the rules


class PlainEnds:
    """The ends in one block of which no rule could say that the sentence goes on.

    Those are a full stop behind a word of letters only that is no abbreviation, one blank, and a capital
    letter: no mark, no number, no bracket and no line break is near that a rule would look at.
    """

    def __init__(self, text: str, language: str) -> None:
        self._text = text
        self._abbreviations = ABBREVIATIONS.get(language, frozenset())
        # A sentence may go on within brackets, however far back they were opened.
        self._is_bracketed = "(" in text or "[" in text or "（" in text

    def ends(self, start: int, end: int) -> bool:
        """Tell whether the sentence that begins at `start` certainly ends at `end`."""
        text, last = self._text, end - 1
        if self._is_bracketed or end - start <= _NEAR or text[last] not in ".!?":
            return False
        if text[end] != " " or not text[end + 1 : end + 2].isupper():
            return False
        word = text[end - _NEAR : last].rpartition(" ")[2]
        # One letter alone may be an initial.
        return len(word) > 1 and word.isalpha() and word not in self._abbreviations
