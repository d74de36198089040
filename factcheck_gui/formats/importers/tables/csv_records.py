"""Takes the text of a CSV file apart, and goes on behind a row that is damaged.

The standard library's reader lets one forgotten quotation mark swallow the rest of a file, and its longest
cell is a setting of the whole process.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

DELIMITERS: Final = ",;\t|"
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row's cells and its place in the text; without cells it is damaged. `line` counts from one."""

    cells: tuple[str, ...] | None
    line: int
    start: int
    end: int

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in any of its cells."""
        return self.cells is not None and not any(self.cells)


def split_records(text: str, delimiter: str) -> Iterator[Record]:
    """Yield the rows of a text in order, and leave blank lines out."""
    cell = re.compile(
        rf'[ ]*+"(?P<quoted>(?:[^"]++|"")*+)"[ ]*+(?P<after>{re.escape(delimiter)}|\r\n|\r|\n|\Z)'
        rf'|(?P<bare>(?![ ]*")[^{re.escape(delimiter)}\r\n]*+)(?P<next>{re.escape(delimiter)}|\r\n|\r|\n|\Z)'
    )
    position, line = 0, 1
    while position < len(text):
        cells, end = _cells(cell, text, position, delimiter)
        stop = _LINE_END.search(text, position)
        if cells is None:
            end = len(text) if stop is None else stop.end()
        if cells != ("",):
            yield Record(cells=cells, line=line, start=position, end=end)
        line += len(_LINE_END.findall(text, position, end))
        position = end


def _cells(
    cell: re.Pattern[str], text: str, position: int, delimiter: str
) -> tuple[tuple[str, ...] | None, int]:
    cells: list[str] = []
    while True:
        found = cell.match(text, position)
        if found is None:
            return None, position
        quoted = found["quoted"]
        cells.append(found["bare"] if quoted is None else quoted.replace('""', '"'))
        position = found.end()
        if (found["after"] if quoted is not None else found["next"]) != delimiter:
            return tuple(cells), position
