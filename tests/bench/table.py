"""The results as people read them: a group for each part, a line for each figure."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final

from tests.bench.figures import Row

_HEADINGS: Final = ("", "median", "p99", "floor", "×", "goal", "", "")
_MET: Final = {True: "met", False: "MISSED", None: ""}


def table(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Return all rows in columns."""
    cells = {row: _cells(row) for row in rows}
    widths = [
        max(len(heading), *(len(line[place]) for line in cells.values())) if cells else len(heading)
        for place, heading in enumerate(_HEADINGS)
    ]
    lines: list[str] = []
    for part, group in groupby(rows, key=_part):
        lines += ["", titles[part], _line(_HEADINGS, widths)]
        lines += [_line(cells[row], widths) for row in group]
    return "\n".join(lines[1:])


def summary(rows: Iterable[Row]) -> str:
    """Return how many goals are met, how many missed, and how many could not be measured."""
    held = [row for row in rows if row.goal]
    met = sum(row.is_met is True for row in held)
    missed = sum(row.is_met is False for row in held)
    return f"{met} goals met, {missed} missed, {len(held) - met - missed} not measured."


def machine_lines(facts: Mapping[str, object]) -> str:
    """Return what is known of the machine, a line for each fact."""
    width = max(map(len, facts))
    return "\n".join(f"{name.replace('_', ' '):<{width}}  {value}" for name, value in facts.items())


def _part(row: Row) -> str:
    return row.part


def _cells(row: Row) -> tuple[str, ...]:
    if row.median is None:
        return (f"  {row.words}", "", "", "", "", row.goal, "", row.note)
    return (
        f"  {row.words}",
        f"{_number(row.median)} {row.unit}",
        _number(row.p99),
        _number(row.floor),
        "" if row.ratio is None else f"{row.ratio:.2f}",
        row.goal,
        _MET[row.is_met],
        "; ".join(filter(None, (row.floor_words and f"floor: {row.floor_words}", row.note))),
    )


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:,.1f}" if abs(value) >= 10 else f"{value:.2f}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = cells
    *numbers, goal, met, note = others
    shown = [first.ljust(widths[0])]
    shown += [cell.rjust(width) for cell, width in zip(numbers, widths[1:], strict=False)]
    shown += [goal.ljust(widths[-3]), met.ljust(widths[-2]), note]
    return "  ".join(shown).rstrip()
