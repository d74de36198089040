"""Takes a WebAnno TSV 3 file apart: layers, sentences, and the tokens with their cells.

A line ends at a line feed and nowhere else: other signs that break lines may stand in the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from factcheck_gui.domain.errors import UnreadableInputError
from factcheck_gui.formats.importers.annotated.webanno_signs import unescape_text

_VERSION: Final = re.compile(r"#FORMAT=WebAnno TSV 3(?:\.(\d{1,2}))?\s*")
_PLACE: Final = re.compile(r"(\d{1,9}-\d{1,9}(?:\.\d{1,9})?)\t(\d{1,9})-(\d{1,9})\t")
_TEXT: Final = "#Text="
_MOST_COLUMNS: Final = 2_000
_MOST_ROWS: Final = 1_000_000
_LAST_VERSION_OF_JAVA: Final = 1


class LayerKind(StrEnum):
    """What a layer's annotations do."""

    SPAN = "SP"
    CHAIN = "CH"
    RELATION = "RL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A layer with the names of its columns; `first` counts them over all layers."""

    kind: LayerKind
    name: str
    columns: tuple[str, ...]
    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A token, or a part of one: its place in UTF-16 units, its words, and its cells as they are written."""

    id: str
    begin: int
    end: int
    words: str
    cells: tuple[str, ...]
    line: int


@dataclass(slots=True, kw_only=True)
class Sentence:
    """A sentence with its units; without words of its own it is made of theirs."""

    words: str | None = None
    units: list[Unit] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """All that the lines of a file hold."""

    layers: tuple[Layer, ...]
    sentences: tuple[Sentence, ...]


def is_webanno(head: str) -> bool:
    """Tell whether a file begins as WebAnno TSV 3 does."""
    return _VERSION.match(head) is not None


def read_rows(text: str, name: str) -> Rows:
    """Return the layers and sentences of a file.

    Raises:
        UnreadableInputError: a line breaks the rules of the format; its number and what is wrong are given.
    """
    lines = [line.removesuffix("\r") for line in text.removeprefix("\ufeff").split("\n")]
    version = _VERSION.fullmatch(lines[0])
    if version is None:
        raise UnreadableInputError(name=name, line=1, finding="it is no WebAnno TSV 3")
    by_java = int(version[1] or 0) <= _LAST_VERSION_OF_JAVA
    layers = tuple(_layers(lines, name))
    sentences = tuple(_sentences(lines, sum(len(one.columns) for one in layers), name, by_java=by_java))
    return Rows(layers=layers, sentences=sentences)


def _layers(lines: list[str], name: str) -> Iterator[Layer]:
    first = 0
    for number, line in enumerate(lines, start=1):
        if not line.startswith("#T_"):
            if line.startswith(_TEXT):
                return
            continue
        kind, equals, rest = line[3:].partition("=")
        if kind not in set(LayerKind) or not equals:
            finding = f"{line[:50]!r} names no kind of layer"
            raise UnreadableInputError(name=name, line=number, finding=finding)
        layer_name, *columns = rest.split("|")
        columns = columns or [""]
        yield Layer(kind=LayerKind(kind), name=layer_name, columns=tuple(columns), first=first)
        first += len(columns)
        if first > _MOST_COLUMNS:
            finding = f"there are more than {_MOST_COLUMNS} columns"
            raise UnreadableInputError(name=name, line=number, finding=finding)


def _sentences(lines: list[str], columns: int, name: str, *, by_java: bool) -> Iterator[Sentence]:
    sentence = Sentence()
    rows = 0
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            if sentence.units:
                yield sentence
                sentence = Sentence()
            if line.startswith(_TEXT):
                words = unescape_text(line[len(_TEXT) :], by_java=by_java)
                sentence.words = words if sentence.words is None else f"{sentence.words}\n{words}"
        elif not line.strip():
            if sentence.units:
                yield sentence
                sentence = Sentence()
        else:
            rows += 1
            if rows > _MOST_ROWS:
                finding = f"there are more than {_MOST_ROWS} tokens"
                raise UnreadableInputError(name=name, line=number, finding=finding)
            sentence.units.append(_unit(line, number, columns, name, by_java=by_java))
    if sentence.units:
        yield sentence


def _unit(line: str, number: int, columns: int, name: str, *, by_java: bool) -> Unit:
    place = _PLACE.match(line)
    if place is None or int(place[2]) > int(place[3]):
        finding = "the line begins with no place in the text"
        raise UnreadableInputError(name=name, line=number, finding=finding)
    words, *cells = line[place.end() :].split("\t")
    if len(cells) < columns:
        finding = f"the line has {len(cells)} cells instead of {columns}"
        raise UnreadableInputError(name=name, line=number, finding=finding)
    return Unit(
        id=place[1],
        begin=int(place[2]),
        end=int(place[3]),
        words=unescape_text(words, by_java=by_java),
        cells=tuple(cells[:columns]),
        line=number,
    )
