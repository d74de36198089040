"""Finds the text of a Label Studio task that was marked, and the unit in which its offsets count.

The labelling tool counts UTF-16 units; scripts that make predictions count code points now and then. The
words that results repeat decide; without any, it is UTF-16.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.annotated.json_shapes import Object, as_offset, object_at
from factcheck_gui.formats.importers.annotated.page_words import PageWords, read_page
from factcheck_gui.formats.importers.texts.lines import is_visible
from factcheck_gui.formats.utf16 import utf16_to_code_points

ToCodePoints = Callable[[int], int]

_USUAL: Final = ("text", "html", "content", "body", "article")
_LINK: Final = ("http://", "https://", "s3://", "gs://", "/data/")
_LOOKED_AT: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenText:
    """A text of a task, the key it stands under, and what turns its offsets into code points."""

    key: str
    text: str
    to_code_points: ToCodePoints

    def span(self, place: "Marked") -> Span | None:
        """Return where offsets lie in the text; None outside, or on other words than they should."""
        if place.start is None or place.end is None:
            return None
        start, end = self.to_code_points(place.start), self.to_code_points(place.end)
        if not start < end <= len(self.text):
            return None
        is_from_a_break = place.words is not None and place.words.startswith("\n")
        while not is_from_a_break and start + 1 < end and self.text[start] == "\n":
            # Between the blocks of a page; the tool begins with the words.
            start += 1
        if place.words is None:
            is_right = not (self._is_within(place.start) or self._is_within(place.end))
        else:
            is_right = plain(self.text[start:end]) == plain(place.words)
        return Span(start=start, end=end) if is_right else None

    def _is_within(self, offset: int) -> bool:
        """Tell whether an offset lies in the middle of a character."""
        return offset > 0 and self.to_code_points(offset) == self.to_code_points(offset - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """The offsets of a region as the file counts them, None where it has none, and its words if known."""

    start: int | None
    end: int | None
    words: str | None


def marked(value: Object) -> Marked:
    """Return where a region lies: in a page, the offsets count in the text of the whole of it."""
    place = object_at(value, "globalOffsets") or value
    words = value.get("text")
    return Marked(
        start=as_offset(place.get("start")),
        end=as_offset(place.get("end")),
        words=words if isinstance(words, str) and words else None,
    )


def choose_text(data: Object, results: Iterable[Object]) -> ChosenText | None:
    """Return the text that fits the most regions, the first of those that fit alike; None without a text."""
    regions = [marked(object_at(one, "value")) for one in results][:_LOOKED_AT]
    best: ChosenText | None = None
    most = (-1, -1)
    for chosen in _candidates(data):
        fit = _fitting(chosen, regions)
        if fit > most:
            best, most = chosen, fit
    return best


def _candidates(data: Object) -> Iterator[ChosenText]:
    texts = {key: value for key, value in data.items() if isinstance(value, str) and is_visible(value)}
    usual = [key for key in _USUAL if key in texts]
    # The longest of those with unusual names first: the others are titles, ids and the like.
    others = sorted((key for key in texts if key not in usual), key=lambda key: -len(texts[key]))
    for key in (*usual, *others):
        if texts[key].startswith(_LINK) and not any(sign.isspace() for sign in texts[key].strip()):
            continue
        yield from _counted(key, texts[key])
        if (page := read_page(texts[key])) is not None:
            for one in _counted(key, page.words):
                yield replace(one, text=page.text, to_code_points=_behind(one.to_code_points, page))


def _counted(key: str, text: str) -> Iterator[ChosenText]:
    yield ChosenText(key=key, text=text, to_code_points=utf16_to_code_points(text))
    yield ChosenText(key=key, text=text, to_code_points=int)


def _behind(count: ToCodePoints, page: PageWords) -> ToCodePoints:
    def to_text(offset: int) -> int:
        return page.to_text(count(offset))

    return to_text


def _fitting(chosen: ChosenText, regions: Iterable[Marked]) -> tuple[int, int]:
    """Return how many regions show their words in a text, and how many lie in it at all."""
    right = inside = 0
    for one in regions:
        if one.start is None or one.end is None:
            continue
        start, end = chosen.to_code_points(one.start), chosen.to_code_points(one.end)
        inside += start < end <= len(chosen.text)
        right += one.words is not None and plain(chosen.text[start:end]) == plain(one.words)
    return right, inside


def plain(words: str) -> str:
    """Return words as they are compared: without white space, which pages and tools set as they like."""
    # The tool writes some line breaks as the two signs of an escape.
    return "".join(words.replace("\\n", " ").split())
