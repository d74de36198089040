"""Columns of a table, and the sheets that they make up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Final, Generic, TypeVar

from factcheck_gui.formats.exporters.exporter import Material

Thing = TypeVar("Thing")
"""What one row is about."""

Cell = str | int | None

_ROWS: Final = 1_000


class CellKind(StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    ID = "id"
    NUMBER = "number"
    DATE = "date"
    """A day (`YYYY-MM-DD`); a month or a year alone where no more is known."""
    TIME = "time"
    """A moment in UTC."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Thing]):
    """One column: its name, what it means in one sentence, and how its cell is read off a row's thing."""

    name: str
    meaning: str
    read: Callable[[Thing], Cell]
    kind: CellKind = CellKind.TEXT
    is_internal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet(Generic[Thing]):
    """One kind of thing: its columns, and the things in the order of their rows."""

    title: str
    meaning: str
    columns: tuple[Column[Thing], ...]
    things: Callable[[Material], Iterator[Thing]]

    def rows(self, material: Material) -> Iterator[list[Cell]]:
        """Yield the cells of each row; what is internal is empty unless the material is."""
        for columns in self.columns_of(material):
            yield from map(list, zip(*columns, strict=True))

    def columns_of(self, material: Material) -> Iterator[list[list[Cell]]]:
        """Yield the cells column by column, of so many rows at a time: a column at once is read faster."""
        readers = [one.read if _is_shown(one, material) else None for one in self.columns]
        things = self.things(material)
        while some := list(islice(things, _ROWS)):
            empty: list[Cell] = [None] * len(some)
            yield [empty if read is None else list(map(read, some)) for read in readers]


def yes_or_no(found: object) -> str:
    """Return how tables tell whether something is there."""
    return "yes" if found else "no"


def _is_shown(column: Column[Thing], material: Material) -> bool:
    return material.is_internal or not column.is_internal
