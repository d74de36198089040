"""Makes found claims of the results of a Label Studio annotation.

Results with the same id, or in the short form at the same place, are of one region: its labels, and what was
chosen or written for it. Several labels on a region are several claims.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from factcheck_gui.domain.found_claims import FoundClaim, FoundClaims, FoundLink, FoundNote
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.annotated.found_words import read_note, with_words
from factcheck_gui.formats.importers.annotated.frozen_text import FrozenText
from factcheck_gui.formats.importers.annotated.json_shapes import Object, name_at, object_at, texts_at
from factcheck_gui.formats.importers.annotated.label_studio_texts import ChosenText, marked
from factcheck_gui.formats.labelled_lines import CLAIM_LABELS

_LABELS: Final = ("labels", "hypertextlabels", "htmllabels")
_CHOICES: Final = "choices"
_TEXTS: Final = "textarea"
_NOTE: Final = "note"
_VERDICT: Final = "verdict"


@dataclass(slots=True, kw_only=True)
class _Region:
    """What belongs to one marked place."""

    value: Object
    labels: list[str] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    notes: list[FoundNote] = field(default_factory=list)


def found_in(results: Iterable[Object], chosen: ChosenText, text: FrozenText) -> FoundClaims:
    """Return the claims and links of some results, with offsets in the canonical text."""
    kept = list(results)
    regions = _regions(kept)
    claims: list[FoundClaim] = []
    # A label on nothing.
    misplaced = sum(name_at(one, "type") in _LABELS and _key(one) is None for one in kept)
    for key, region in regions.items():
        span = _span(region, chosen, text)
        if span is None:
            misplaced += 1
            continue
        for number, label in enumerate(region.labels or [""], 1):
            name = key if number == 1 else f"{key} ({number})"
            claim = FoundClaim(key=name, span=span, label=label, notes=tuple(region.notes))
            claims.append(with_words(claim, region.words))
    keys = {one.key for one in claims}
    every = tuple(_links(kept))
    links = tuple(one for one in every if one.from_key in keys and one.to_key in keys)
    lost_links = len(every) - len(links)
    return FoundClaims(claims=tuple(claims), links=links, misplaced=misplaced, lost_links=lost_links)


def count_regions(results: Iterable[Object]) -> int:
    """Return how many places are marked in some results."""
    return len(_regions(results))


def _regions(results: Iterable[Object]) -> dict[str, _Region]:
    regions: dict[str, _Region] = {}
    for one in results:
        value, kind = object_at(one, "value"), name_at(one, "type")
        key = _key(one)
        if key is None or kind is None:
            continue
        region = regions.setdefault(key, _Region(value=value))
        if kind in _LABELS:
            region.value = value
            labels = next(filter(None, (texts_at(value, one) for one in (kind, *_LABELS))), ())
            region.labels += (label for label in labels if label not in region.labels)
            region.notes += (FoundNote(words=words) for words in texts_at(object_at(one, "meta"), "text"))
        elif kind == _CHOICES:
            _choose(region, name_at(one, "from_name") or "", texts_at(value, _CHOICES))
        elif kind == _TEXTS:
            _write(region, name_at(one, "from_name") or "", texts_at(value, "text"))
    return regions


def _key(result: Object) -> str | None:
    """Return what the region of a result goes by; None for what is said of the whole text."""
    value = object_at(result, "value")
    if not {"start", "end"} <= value.keys():
        return None
    place = (value.get(name) for name in ("start", "startOffset", "end", "endOffset"))
    return name_at(result, "id") or " ".join(str(one) for one in place if one is not None)


def _choose(region: _Region, control: str, values: tuple[str, ...]) -> None:
    """Take what was chosen: by our own controls at its place, by the first of others as the verdict."""
    chosen = ", ".join(values)
    if not chosen:
        return
    name = control if control in CLAIM_LABELS else _VERDICT
    if name not in region.words:
        region.words[name] = chosen
    else:
        region.notes.append(FoundNote(words=f"{control}: {chosen}"))


def _write(region: _Region, control: str, texts: tuple[str, ...]) -> None:
    if control in CLAIM_LABELS and control not in region.words:
        region.words[control] = "\n".join(texts)
    elif control == _NOTE:
        region.notes += map(read_note, texts)
    else:
        region.notes += (FoundNote(words=f"{control}: {text}" if control else text) for text in texts)


def _span(region: _Region, chosen: ChosenText, text: FrozenText) -> Span | None:
    """Return where a region lies: by its offsets, else where its words stand if they stand but once.

    Offsets that lie on other words than the file says are not to be relied on.
    """
    place = marked(region.value)
    span = chosen.span(place)
    if span is None and place.words is not None and chosen.text.count(place.words) == 1:
        start = chosen.text.index(place.words)
        span = Span(start=start, end=start + len(place.words))
    if span is None:
        return None
    start, end = text.to_new(span.start), text.to_new(span.end)
    return Span(start=start, end=end) if start < end else None


def _links(results: Iterable[Object]) -> Iterator[FoundLink]:
    for one in results:
        start, end = name_at(one, "from_id"), name_at(one, "to_id")
        if name_at(one, "type") != "relation" or start is None or end is None:
            continue
        if name_at(one, "direction") == "left":
            start, end = end, start
        for label in texts_at(one, "labels") or ("",):
            yield FoundLink(from_key=start, to_key=end, label=label)
