"""Finds the annotations in the cells of a WebAnno TSV file, and what refers to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from factcheck_gui.formats.importers.annotated.features import LABELS, short_name
from factcheck_gui.formats.importers.annotated.webanno_rows import Layer, LayerKind, Rows, Unit
from factcheck_gui.formats.importers.annotated.webanno_signs import (
    NOTHING,
    split_arrow,
    split_at,
    split_number,
    unescape_value,
)

_ROLE: Final = "ROLE_"
_BASE: Final = "BT_"
_LINK_COLUMN: Final = "referenceRelation"
_REFERENCE: Final = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)(?:\[(\d{1,9})(?:_(\d{1,9}))?\])?")
_ROLE_NAME: Final = re.compile(r"ROLE_[^:|]*:([^|]*)_[^_|]*")


@dataclass(slots=True, kw_only=True)
class Annotation:
    """An annotation, as far as rows have told of it: from its first unit to its last, in UTF-16 units."""

    layer: Layer
    number: int
    begin: int
    end: int
    features: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """An annotation as others name it: by a unit it stands on, its layer, and its number if it has one."""

    unit: str
    layer: str
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A relation, or the filler of a slot; `also` are its features beyond the label."""

    start: Reference
    end: Reference
    label: str
    also: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Marks:
    """All annotations and all arrows of a file.

    `standing` tells which annotations of a layer stand on a unit; `chains` which link of which chain is
    which, with the label that leads on to the next.
    """

    annotations: list[Annotation] = field(default_factory=list)
    arrows: dict[Arrow, None] = field(default_factory=dict)
    standing: dict[tuple[str, str], list[Annotation]] = field(default_factory=dict)
    chains: dict[tuple[str, str], tuple[Annotation, str]] = field(default_factory=dict)
    _numbered: dict[tuple[str, int], Annotation] = field(default_factory=dict)

    def add(self, layer: Layer, unit: Unit, number: int, same: Annotation | None = None) -> Annotation:
        """Return the annotation that stands on a unit, a new one unless the number is known."""
        found = same or (self._numbered.get((layer.name, number)) if number else None)
        if found is None:
            found = Annotation(layer=layer, number=number, begin=unit.begin, end=unit.end)
            self.annotations.append(found)
        if number:
            self._numbered[layer.name, number] = found
        found.begin, found.end = min(found.begin, unit.begin), max(found.end, unit.end)
        standing = self.standing.setdefault((layer.name, unit.id), [])
        if found not in standing:
            standing.append(found)
        return found


def find_marks(rows: Rows) -> Marks:
    """Return what the cells of all units hold."""
    marks = Marks()
    for sentence in rows.sentences:
        for unit in sentence.units:
            for layer in rows.layers:
                cells = unit.cells[layer.first : layer.first + len(layer.columns)]
                if any(cell != NOTHING for cell in cells):
                    _TAKERS[layer.kind](marks, layer, unit, cells)
    return marks


def _take_spans(marks: Marks, layer: Layer, unit: Unit, cells: tuple[str, ...]) -> None:
    fillers = {place + 1 for place, name in enumerate(layer.columns) if name.startswith(_ROLE)}
    for row in _stacked(cells):
        parted = [(cell, 0) if place in fillers else split_number(cell) for place, cell in enumerate(row)]
        number = next((number for _, number in parted if number), 0)
        values = [value for value, _ in parted]
        if not number and all(value == NOTHING for value in values):
            continue
        annotation = marks.add(layer, unit, number)
        for place, name in enumerate(layer.columns):
            if name.startswith(_ROLE) and place + 1 < len(values):
                host = Reference(unit=unit.id, layer=layer.name, number=number)
                wanted = layer.columns[place + 1]
                for arrow in _slots(host, name, wanted, values[place], values[place + 1]):
                    marks.arrows[arrow] = None
            elif place not in fillers and name and not annotation.features.get(name):
                annotation.features[name] = unescape_value(values[place])


def _slots(host: Reference, name: str, wanted: str, roles: str, fillers: str) -> Iterator[Arrow]:
    labels = [unescape_value(role) for role in split_at(roles, ";")]
    named = _ROLE_NAME.fullmatch(name)
    usual = named[1] if named else short_name(name)
    for place, filler in enumerate(split_at(fillers, ";")):
        found = _REFERENCE.fullmatch(filler)
        if found is not None:
            end = Reference(unit=found[1], layer=wanted, number=int(found[2] or 0))
            label = labels[place] if place < len(labels) else ""
            yield Arrow(start=host, end=end, label=label or usual)


def _take_relations(marks: Marks, layer: Layer, unit: Unit, cells: tuple[str, ...]) -> None:
    base = layer.columns[-1].removeprefix(_BASE)
    for *values, governor in _stacked(cells):
        found = _REFERENCE.fullmatch(governor)
        if found is None:
            continue
        features = {
            name: unescape_value(split_number(value)[0])
            for name, value in zip(layer.columns, values, strict=False)
        }
        given = {name: value for name, value in features.items() if name and value}
        label_name = next((name for name in (*LABELS, *given) if name in given), None)
        arrow = Arrow(
            start=Reference(unit=found[1], layer=base, number=int(found[2] or 0)),
            end=Reference(unit=unit.id, layer=base, number=int(found[3] or 0)),
            label=given[label_name] if label_name else short_name(layer.name),
            also=tuple(f"{name}: {value}" for name, value in given.items() if name != label_name),
        )
        marks.arrows[arrow] = None


def _take_chains(marks: Marks, layer: Layer, unit: Unit, cells: tuple[str, ...]) -> None:
    for row in _stacked(cells):
        # The number is that of the chain here, on each of its links.
        values = [split_number(cell)[0] for cell in row]
        arrows = [split_arrow(value) for value in values]
        arrow = next((one for one in arrows if one is not None), None)
        if arrow is None:
            continue
        label, link = unescape_value(arrow[0]), (layer.name, arrow[1])
        before = marks.chains.get(link)
        annotation = marks.add(layer, unit, 0, None if before is None else before[0])
        marks.chains[link] = (annotation, label)
        for name, value, led in zip(layer.columns, values, arrows, strict=True):
            if led is None and name and name != _LINK_COLUMN:
                annotation.features[name] = unescape_value(value)


def _stacked(cells: tuple[str, ...]) -> Iterator[list[str]]:
    """Yield the cells of each of several annotations on the same words."""
    columns = [split_at(cell, "|") for cell in cells]
    for place in range(max(map(len, columns))):
        yield [column[place] if place < len(column) else NOTHING for column in columns]


_TAKERS: Final = {
    LayerKind.SPAN: _take_spans,
    LayerKind.RELATION: _take_relations,
    LayerKind.CHAIN: _take_chains,
}
