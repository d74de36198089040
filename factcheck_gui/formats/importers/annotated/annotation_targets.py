"""Reads where an annotation stands: the words it quotes, and what its selectors say around them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from factcheck_gui.formats.importers.annotated.annotation_rules import several
from factcheck_gui.formats.importers.texts.loose_text import settle

Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What selectors choose: words with those around them, or a range that somebody has counted, or both."""

    exact: str | None = None
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None


def source_of(target: object) -> str | None:
    """Return the address of what a target is in, as the file gives it."""
    if isinstance(target, str):
        return target
    if not isinstance(target, dict):
        return None
    for one in (*several(target.get("source")), *several(target.get("id"))):
        found = one.get("id") if isinstance(one, dict) else one
        if isinstance(found, str):
            return found
    return None


def has_selector(target: object) -> bool:
    """Tell whether a target is a part of something."""
    return isinstance(target, dict) and bool(several(target.get("selector")))


def selection_of(target: object) -> Selection | None:
    """Return what a target selects by its words, or by counting alone; None where no selector does either.

    The selectors of a list are alternatives: the first that quotes words is taken, and the first that counts.
    Selectors by fragment, path or style say nothing that could be found in a text.
    """
    if not isinstance(target, dict):
        return None
    found = [_select(one) for one in _flat(target.get("selector"))]
    quoted = next((one for one in found if one.exact is not None and one.exact.strip()), None)
    if quoted is None:
        return next((one for one in found if one.exact is None and one.start is not None), None)
    if quoted.start is not None:
        return quoted
    counted = next((one for one in found if one.start is not None), Selection())
    return replace(quoted, start=counted.start, end=counted.end)


def _flat(selectors: object) -> Iterator[Fields]:
    for one in several(selectors):
        if isinstance(one, dict):
            chosen = one.get("items") if one.get("type") == "Choice" else None
            yield from (_flat(chosen) if chosen is not None else (one,))


def _select(selector: Fields) -> Selection:
    """Return what a selector chooses, after those that refine it."""
    found = _own(selector)
    for inner in several(selector.get("refinedBy")):
        if isinstance(inner, dict) and inner.get("type") not in {"TimeState", "HttpRequestState"}:
            found = _refined(found, _select(inner))
    return found


def _own(selector: Fields) -> Selection:
    kinds = several(selector.get("type"))
    if "TextQuoteSelector" in kinds:
        exact, prefix, suffix = (_words(selector, key) for key in ("exact", "prefix", "suffix"))
        return Selection(exact=exact, prefix=prefix or "", suffix=suffix or "")
    if "TextPositionSelector" in kinds:
        start, end = selector.get("start"), selector.get("end")
        if isinstance(start, int) and isinstance(end, int) and 0 <= start < end:
            return Selection(start=start, end=end)
    return Selection()


def _words(selector: Fields, key: str) -> str | None:
    value = selector.get(key)
    return settle(value)[0] if isinstance(value, str) else None


def _refined(outer: Selection, inner: Selection) -> Selection:
    """Return a selection within another; what it counts begins where the other does."""
    if outer.exact is None:
        return _counted_within(outer, inner)
    if inner.exact is None:
        if inner.start is None or inner.end is None or inner.end > len(outer.exact):
            return Selection()
        return _part(outer, outer.exact, inner.start, inner.end)
    places = _places(outer.exact, inner)
    if not places:
        return Selection()
    if len(places) > 1:
        # Which of them it is nobody can say, but it is one of those.
        return replace(inner, start=None, end=None)
    return _part(outer, outer.exact, places[0], places[0] + len(inner.exact))


def _counted_within(outer: Selection, inner: Selection) -> Selection:
    if outer.start is None or inner.start is None or inner.end is None:
        return replace(inner, start=None, end=None)
    return replace(inner, start=outer.start + inner.start, end=outer.start + inner.end)


def _part(outer: Selection, words: str, start: int, end: int) -> Selection:
    return Selection(
        exact=words[start:end], prefix=outer.prefix + words[:start], suffix=words[end:] + outer.suffix
    )


def _places(words: str, inner: Selection) -> list[int]:
    exact = inner.exact or ""
    found: list[int] = []
    place = words.find(exact) if exact else -1
    while place >= 0:
        if words[:place].endswith(inner.prefix) and words[place + len(exact) :].startswith(inner.suffix):
            found.append(place)
        place = words.find(exact, place + 1)
    return found
