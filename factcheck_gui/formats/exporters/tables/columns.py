"""Columns of a table, and the sheets that they make up."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from factcheck_gui.formats.exporters.exporter import Material

Thing = TypeVar("Thing")
"""What one row is about."""

Cell = str | int | None


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
        readers = [one.read if _is_shown(one, material) else _nothing for one in self.columns]
        for thing in self.things(material):
            yield [read(thing) for read in readers]


def yes_or_no(found: object) -> str:
    """Return how tables tell whether something is there."""
    return "yes" if found else "no"


def _is_shown(column: Column[Thing], material: Material) -> bool:
    return material.is_internal or not column.is_internal


def _nothing(_: object) -> None:
    """Return an empty cell."""
