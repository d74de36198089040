"""Puts the text of a WebAnno TSV file together: its sentences, each where its tokens say that it stands."""

from collections.abc import Callable, Iterable
from typing import Final

from factcheck_gui.domain.errors import UnreadableInputError
from factcheck_gui.formats.importers.annotated.webanno_rows import Sentence, Unit
from factcheck_gui.formats.utf16 import utf16_to_code_points

_WIDEST_GAP: Final = 100_000
_LONGEST: Final = 20_000_000
_BETWEEN: Final = "\n"
"""What stands between sentences is not in the file, only how much of it."""


def text_of(sentences: Iterable[Sentence], name: str) -> tuple[str, Callable[[int], int]]:
    """Return the text, and the map that turns the file's offsets into its code points.

    Raises:
        UnreadableInputError: a token does not stand where it says; its line is given.
    """
    parts: list[str] = []
    length = 0
    for sentence in sentences:
        first = next((unit for unit in sentence.units if unit.words), sentence.units[0])
        words = _words(sentence, first, name) if sentence.words is None else sentence.words
        start = first.begin - _units(words[: max(0, words.find(first.words))])
        if not 0 <= start - length <= _WIDEST_GAP or start + len(words) > _LONGEST:
            raise _fault(first, name, "the sentence does not follow the one before")
        parts += [_BETWEEN * (start - length), words]
        length = start + _units(words)
    text = "".join(parts)
    return text, utf16_to_code_points(text)


def check_unit(unit: Unit, text: str, to_code_points: Callable[[int], int], name: str) -> None:
    """Refuse a token that stands elsewhere: every mark on it would be wrong.

    Raises:
        UnreadableInputError: it does; its line is given.
    """
    start, end = to_code_points(unit.begin), to_code_points(unit.end)
    if end > len(text) or text[start:end] != unit.words:
        finding = f"{unit.words[:50]!r} does not stand at {unit.begin}-{unit.end}"
        raise _fault(unit, name, finding)


def _words(sentence: Sentence, first: Unit, name: str) -> str:
    """Return the words of the tokens, as far apart as they say."""
    words, end = "", first.begin
    for unit in sentence.units:
        if "." in unit.id:
            continue
        if not 0 <= unit.begin - end <= _WIDEST_GAP:
            raise _fault(unit, name, "the token does not follow the one before")
        words += " " * (unit.begin - end) + unit.words
        end = unit.begin + _units(unit.words)
    return words


def _units(words: str) -> int:
    return len(words.encode("utf-16-le", "surrogatepass")) // 2


def _fault(unit: Unit, name: str, finding: str) -> UnreadableInputError:
    return UnreadableInputError(name=name, line=unit.line, finding=finding)
