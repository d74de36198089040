"""Finds words in a text as readers see them: however its letters are composed, quoted or pointed."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.text.graphemes import is_boundary

Range = tuple[int, int]

# What a keyboard writes, for what a typesetter makes of it.
_PLAIN: Final = {
    **dict.fromkeys("‘’‚‛ʼ′＇", "'"),
    **dict.fromkeys("“”„‟″＂", '"'),
}
# Seen by nobody, or pointing that writers of Arabic leave out as they please.
_UNSEEN: Final = re.compile(
    "[\u00ad\u0640\u064b-\u065f\u0670\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]"
)
_LEAST_MARK: Final = "\u00ad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text as it is searched, and where its characters come from.

    `places` and `origins` say at which folded offsets a stretch begins that is counted on from a code point
    of the text; `whole` holds the numbers of the stretches that were folded together and cannot be divided.
    """

    text: str
    folded: str
    places: tuple[int, ...]
    origins: tuple[int, ...]
    whole: frozenset[int]


def fold(text: str, *, match_case: bool = False) -> Folded:
    """Return a text folded for searching; what a reader sees as the same becomes the same."""
    simple, lone = _table(text, match_case=match_case)
    if not lone:
        return Folded(text=text, folded=text.translate(simple), places=(0,), origins=(0,), whole=frozenset())
    parts: list[str] = []
    places: list[int] = []
    origins: list[int] = []
    whole: set[int] = set()
    place = 0
    known: dict[str, str] = {}
    for start, end, is_whole in _stretches(text, lone):
        piece = text[start:end]
        if piece not in known:
            known[piece] = (
                _fold_cluster(piece, match_case=match_case) if is_whole else piece.translate(simple)
            )
        part = known[piece]
        places.append(place)
        origins.append(start)
        if is_whole:
            whole.add(len(places) - 1)
        parts.append(part)
        place += len(part)
    return Folded(
        text=text,
        folded="".join(parts),
        places=tuple(places),
        origins=tuple(origins),
        whole=frozenset(whole),
    )


def folded(text: str, *, match_case: bool = False) -> str:
    """Return a text as it is compared when searching."""
    return fold(text, match_case=match_case).folded


def find_all(text: Folded, query: str, *, match_case: bool = False, whole_words: bool = False) -> list[Range]:
    """Return where a query stands, as code points of the text, in order and without overlaps.

    `match_case` must be that with which the text was folded. An end never falls inside a visible character.
    """
    wanted = folded(query, match_case=match_case)
    if not wanted:
        return []
    found: list[Range] = []
    place = text.folded.find(wanted)
    while place >= 0:
        hit = _original(text, place, place + len(wanted))
        if hit is not None and _fits(text.text, hit, whole_words=whole_words):
            found.append(hit)
            place = text.folded.find(wanted, place + len(wanted))
        else:
            place = text.folded.find(wanted, place + 1)
    return found


def _table(text: str, *, match_case: bool) -> tuple[dict[int, str], frozenset[str]]:
    """Return how the characters of a text fold one to one, and those for which one must look closer."""
    simple: dict[int, str] = {}
    lone: set[str] = set()
    for char in set(text):
        part = _fold_cluster(char, match_case=match_case)
        if len(part) != 1 or _continues(char):
            lone.add(char)
        elif part != char:
            simple[ord(char)] = part
    return simple, frozenset(lone)


def _stretches(text: str, lone: frozenset[str]) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretches of a text; True for those that are folded as one and cannot be divided."""
    marks = "".join(map(re.escape, sorted(char for char in lone if _continues(char))))
    others = "".join(map(re.escape, sorted(char for char in lone if not _continues(char))))
    ways = []
    if others:
        ways.append(f"[{others}]" + (f"[{marks}]*" if marks else ""))
    if marks:
        ways.append(f"[^{marks}]?[{marks}]+")
    place = 0
    for match in re.finditer("|".join(ways), text, re.DOTALL):
        if place < match.start():
            yield place, match.start(), False
        yield match.start(), match.end(), True
        place = match.end()
    if place < len(text):
        yield place, len(text), False


def _fold_cluster(cluster: str, *, match_case: bool) -> str:
    seen = _UNSEEN.sub("", cluster)
    decomposed = unicodedata.normalize("NFD", seen)
    if not match_case:
        decomposed = unicodedata.normalize("NFD", decomposed.casefold())
    plain = "".join(" " if char.isspace() else _PLAIN.get(char, char) for char in decomposed)
    return unicodedata.normalize("NFC", plain)


def _continues(char: str) -> bool:
    """Tell whether a character is folded together with the one before it."""
    if char < _LEAST_MARK:
        return False
    return (
        unicodedata.category(char).startswith("M")
        or char in "\u200c\uff9e\uff9f"
        or "\u1160" <= char <= "\u11ff"
        or "\ud7b0" <= char <= "\ud7ff"
    )


def _original(text: Folded, start: int, end: int) -> Range | None:
    """Return the code points that a folded range comes from; None where it divides what is one."""
    # What folds to nothing shares its place with what follows: begin behind it, and end before it.
    if not text.whole:
        return start, end
    first = bisect_right(text.places, start) - 1
    last = bisect_left(text.places, end) - 1
    begin = text.origins[first] + (start - text.places[first])
    if first in text.whole and start != text.places[first]:
        return None
    if last in text.whole:
        following = text.places[last + 1] if last + 1 < len(text.places) else len(text.folded)
        if end != following:
            return None
        return begin, text.origins[last + 1] if last + 1 < len(text.origins) else len(text.text)
    return begin, text.origins[last] + (end - text.places[last])


def _fits(text: str, hit: Range, *, whole_words: bool) -> bool:
    start, end = hit
    # Of a hundred thousand hits nearly all stand between plain letters.
    is_plain = text[start] < _LEAST_MARK and "\n" != text[end : end + 1] < _LEAST_MARK and text[start] != "\n"
    if not is_plain and not (is_boundary(text, start) and is_boundary(text, end)):
        return False
    return not whole_words or not (_goes_on(text, start) or _goes_on(text, end))


def _goes_on(text: str, place: int) -> bool:
    """Tell whether a word goes on across a place."""
    return 0 < place < len(text) and _is_of_word(text[place - 1]) and _is_of_word(text[place])


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_" or unicodedata.category(char).startswith("M")
