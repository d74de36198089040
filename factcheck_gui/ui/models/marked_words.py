"""Words with what became of them between two texts, as every view of differences shows them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP


class Fate(StrEnum):
    """What became of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a text and what became of them."""

    words: str
    fate: Fate = Fate.SAME


Pieces = tuple[Piece, ...]
_Letter = tuple[str, Fate]

_SPOKEN = {
    Fate.REMOVED: QT_TRANSLATE_NOOP("marked words", "removed: “%1”"),
    Fate.ADDED: QT_TRANSLATE_NOOP("marked words", "added: “%1”"),
}


def merged(old: Iterable[Piece], new: Iterable[Piece]) -> Pieces:
    """Return the two sides of a difference as one text: what was removed stands before what took its place.

    Where the words that both sides share are not the same letter by letter, one side follows the other.
    """
    left, right = tuple(old), tuple(new)
    if _shared(left) != _shared(right):
        return apart(left, right)
    theirs = _letters(right)
    found: list[_Letter] = []
    place = 0
    for letter, fate in _letters(left):
        if fate is Fate.SAME and letter.isspace():
            # The white space of the newer side counts, but what was removed keeps its own behind it.
            if found and found[-1][1] is Fate.REMOVED:
                found.append((letter, fate))
            continue
        while place < len(theirs) and (fate is Fate.SAME or theirs[place][1] is Fate.SAME):
            other, is_shared = theirs[place], theirs[place][1] is Fate.SAME and not theirs[place][0].isspace()
            if is_shared and fate is Fate.REMOVED:
                break
            found.append(other)
            place += 1
            if is_shared:
                break
        if fate is Fate.REMOVED:
            found.append((letter, fate))
    found += theirs[place:]
    return tuple(_spaced(found))


def apart(old: Iterable[Piece], new: Iterable[Piece]) -> Pieces:
    """Return the whole older text as removed and the whole newer one as added behind it."""
    before, after = ("".join(piece.words for piece in side) for side in (old, new))
    return Piece(words=before, fate=Fate.REMOVED), Piece(words=" "), Piece(words=after, fate=Fate.ADDED)


def spoken(pieces: Iterable[Piece]) -> str:
    """Return a text with its differences as a screen reader says it."""
    parts = []
    for piece in pieces:
        template = _SPOKEN.get(piece.fate)
        words = " ".join(piece.words.split())
        if template is None or not words:
            parts.append(words)
        else:
            parts.append(QCoreApplication.translate("marked words", template).replace("%1", words))
    return " ".join(part for part in parts if part)


def length(pieces: Iterable[Piece]) -> int:
    """Return how many characters pieces have together."""
    return sum(len(piece.words) for piece in pieces)


def shortened(pieces: Iterable[Piece], longest: int) -> Pieces:
    """Return pieces of no more than so many characters together, with an ellipsis where they go on."""
    found: list[Piece] = []
    room = longest
    for piece in pieces:
        if len(piece.words) > room:
            found.append(Piece(words=f"{piece.words[:room]}…", fate=piece.fate))
            break
        found.append(piece)
        room -= len(piece.words)
    return tuple(found)


def _spaced(letters: Iterable[_Letter]) -> Iterator[Piece]:
    """Yield letters as pieces, with a space between what was removed and what took its place."""
    before = Fate.SAME
    for fate, group in groupby(letters, key=_fate):
        if before is Fate.REMOVED and fate is Fate.ADDED:
            yield Piece(words=" ")
        yield Piece(words="".join(letter for letter, _ in group), fate=fate)
        before = fate


def _letters(pieces: Pieces) -> list[_Letter]:
    return [(letter, piece.fate) for piece in pieces for letter in piece.words]


def _shared(pieces: Pieces) -> str:
    same = "".join(piece.words for piece in pieces if piece.fate is Fate.SAME)
    return "".join(same.split())


def _fate(letter: _Letter) -> Fate:
    return letter[1]
