"""Finds the words that a file without a text has marked in a text that is here; never wrong silently.

Equal words count as found where nothing but white space, quotation marks and the like differ. Where they
stand more than once, the words around them say which place it is, and only between places that agree equally
well the position that the file gives. Where even that does not decide, nobody is told that one was found.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from factcheck_gui.domain.anchors import Anchoring
from factcheck_gui.domain.found_claims import FoundClaim, QuotedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.text.anchoring import find_places
from factcheck_gui.text.finding import Folded, find_all, fold

_ENOUGH: Final = 8  # characters around words that agree, of up to 64, to tell them from others
_LEAD: Final = 6  # by which one place must be ahead of the next
_UNMISTAKABLE: Final = 4  # words that need nothing around them, where they stand once
_LONG: Final = 32  # characters that are no others, if white space does not count
_MOST_REWORDED: Final = 200
_LONGEST_SEARCH: Final = 4_000_000  # characters: what was reworded is aligned with the whole text, each time
_MOST_PLACES: Final = 200  # words that stand more often are told apart by all that is around them, or not
_UNSPACED: Final = "\u0e00"  # from here on there are scripts that part no words


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedQuotes:
    """What became of quoted claims: each is in one of the four, in the order in which they came.

    The spans of `placed` are right for the text. `reworded` stand where similar words stand now: a person has
    to agree before anything is made of them.
    """

    placed: tuple[FoundClaim, ...]
    reworded: tuple[FoundClaim, ...]
    missing: tuple[QuotedClaim, ...]
    ambiguous: tuple[QuotedClaim, ...]


class _Ambiguous(NamedTuple):
    places: int


def place_quoted(text: str, quoted: Iterable[QuotedClaim]) -> PlacedQuotes:
    """Return where the words of quoted claims stand in a text."""
    finder = _Finder(text)
    placed: list[FoundClaim] = []
    reworded: list[FoundClaim] = []
    missing: list[QuotedClaim] = []
    ambiguous: list[QuotedClaim] = []
    tries = min(_MOST_REWORDED, _LONGEST_SEARCH // max(1, len(text)))
    for claim in quoted:
        found = finder.find(claim)
        if isinstance(found, Span):
            placed.append(replace(claim.found, span=found))
            continue
        if found is not None:
            ambiguous.append(claim)
            continue
        similar = _reworded(text, claim) if tries else None
        tries = max(0, tries - 1)
        if similar is None:
            missing.append(claim)
        else:
            reworded.append(replace(claim.found, span=similar))
    return PlacedQuotes(
        placed=tuple(placed),
        reworded=tuple(reworded),
        missing=tuple(missing),
        ambiguous=tuple(ambiguous),
    )


class _Finder:
    """A text with one space for all white space, and where its characters come from."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [place for place in range(len(text)) if _is_kept(text, place)]
        self._plain = "".join(" " if text[place].isspace() else text[place] for place in self._places)
        self._folded: Folded | None = None
        self._solid: str | None = None
        self._solid_places: list[int] = []
        self._known: dict[str, tuple[Span, ...]] = {}

    def find(self, claim: QuotedClaim) -> Span | _Ambiguous | None:
        """Return the one place of a claim's words, that there are several, or None where there is none."""
        if not claim.exact.strip():
            return None
        whole = self._with_all_around(claim)
        if whole is not None:
            return whole
        spans = [span for span in self._standing(claim.exact) if self._is_apart(claim, span)]
        if len(spans) > 1:
            return _Ambiguous(len(spans)) if len(spans) > _MOST_PLACES else self._choose(claim, spans)
        return spans[0] if spans and self._is_right(claim, spans[0]) else None

    def _with_all_around(self, claim: QuotedClaim) -> Span | None:
        """Return where words stand with all that the file has around them, if that is one place."""
        if not (claim.prefix.strip() or claim.suffix.strip()):
            return None
        wanted = claim.prefix + claim.exact + claim.suffix
        place = self._text.find(wanted)
        if place < 0 or self._text.find(wanted, place + 1) >= 0:
            return None
        start = place + len(claim.prefix)
        span = Span(start=start, end=start + len(claim.exact))
        agreed = len(_bare(claim.prefix)) + len(_bare(claim.suffix))
        is_enough = agreed >= _ENOUGH or len(self._standing(claim.exact)) == 1
        return span if is_enough and self._is_apart(claim, span) else None

    def _standing(self, words: str) -> tuple[Span, ...]:
        if words not in self._known:
            self._known[words] = (
                tuple(self._exact(words)) or tuple(self._similar(words)) or tuple(self._run_together(words))
            )
        return self._known[words]

    def _is_apart(self, claim: QuotedClaim, span: Span) -> bool:
        """Tell whether a place does not begin or end within a word, unless the file's own does."""
        text = self._text
        begins_inside = span.start > 0 and _go_together(text[span.start - 1], text[span.start])
        ends_inside = span.end < len(text) and _go_together(text[span.end - 1], text[span.end])
        return not (begins_inside and not claim.prefix[-1:].isalnum()) and not (
            ends_inside and not claim.suffix[:1].isalnum()
        )

    def _exact(self, words: str) -> Iterator[Span]:
        place = self._text.find(words)
        while place >= 0:
            yield Span(start=place, end=place + len(words))
            place = self._text.find(words, place + 1)

    def _similar(self, words: str) -> Iterator[Span]:
        """Yield where words stand that look the same, whatever their white space and quotation marks are."""
        if self._folded is None:
            self._folded = fold(self._plain, match_case=True)
        for start, end in find_all(self._folded, " ".join(words.split()), match_case=True):
            yield Span(start=self._places[start], end=self._places[end - 1] + 1)

    def _run_together(self, words: str) -> Iterator[Span]:
        """Yield where long words stand if no white space counts: pages have none between blocks."""
        wanted = _bare(words)
        if len(wanted) < _LONG:
            return
        if self._solid is None:
            self._solid = _bare(self._text)
            self._solid_places = [place for place, sign in enumerate(self._text) if not sign.isspace()]
        place = self._solid.find(wanted)
        while place >= 0:
            last = self._solid_places[place + len(wanted) - 1]
            yield Span(start=self._solid_places[place], end=last + 1)
            place = self._solid.find(wanted, place + 1)

    def _is_right(self, claim: QuotedClaim, span: Span) -> bool:
        """Tell whether words that stand once are the ones meant: they are many, or the same is around."""
        around = len(_bare(claim.prefix)) + len(_bare(claim.suffix))
        agreed = sum(self._agreement(claim, span))
        if not around or agreed >= min(_ENOUGH, around):
            return True
        return len(claim.exact.split()) >= _UNMISTAKABLE

    def _choose(self, claim: QuotedClaim, spans: list[Span]) -> Span | _Ambiguous:
        ranked = sorted(
            ((sum(self._agreement(claim, span)), span) for span in spans), key=_first, reverse=True
        )
        best = ranked[0][0]
        around = len(_bare(claim.prefix)) + len(_bare(claim.suffix))
        is_whole = around > 0 and best == around
        near = [span for agreed, span in ranked if agreed > best - (1 if is_whole else _LEAD)]
        if len(near) == 1 and best >= min(_ENOUGH, max(around, 1)):
            return near[0]
        # Only a position that is exactly right tells equals apart.
        counted = [span for span in near if span == claim.found.span]
        return counted[0] if len(counted) == 1 else _Ambiguous(len(spans))

    def _agreement(self, claim: QuotedClaim, span: Span) -> tuple[int, int]:
        """Return how many characters before and after a span are as the file has them; white space aside."""
        before, after = _bare(claim.prefix), _bare(claim.suffix)
        left = _bare(self._text[max(0, span.start - 4 * len(claim.prefix) - 16) : span.start])
        right = _bare(self._text[span.end : span.end + 4 * len(claim.suffix) + 16])
        return _common(before[::-1], left[::-1]), _common(after, right)


def _reworded(text: str, claim: QuotedClaim) -> Span | None:
    """Return where the words stand now that were changed since, if the rest around them tells."""
    if not (claim.prefix.strip() or claim.suffix.strip()) or not claim.exact.strip():
        return None
    old = claim.prefix + claim.exact + claim.suffix
    span = Span(start=len(claim.prefix), end=len(claim.prefix) + len(claim.exact))
    (found,) = find_places(old, text, [span])
    return found.span if found.anchoring is Anchoring.CHANGED else None


def _go_together(one: str, other: str) -> bool:
    return one.isalnum() and other.isalnum() and max(one, other) < _UNSPACED


def _is_kept(text: str, place: int) -> bool:
    """Tell whether a character is none of white space, or the first of it."""
    return not text[place].isspace() or place == 0 or not text[place - 1].isspace()


def _bare(text: str) -> str:
    return "".join(text.split())


def _common(one: str, other: str) -> int:
    """Return how many characters two texts have in common from the beginning."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _first(ranked: tuple[int, Span]) -> int:
    return ranked[0]
