"""The sheet that explains the others."""

from collections.abc import Iterator
from typing import Any, Final

from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.tables.columns import Cell, Sheet

ABOUT_TITLE: Final = "About"
ABOUT_HEADER: Final = ("sheet", "column", "meaning", "for_the_desk")

_UNITS: Final = (
    "Times are UTC. Places count Unicode code points from 0 in the text of the version; the end is not part "
    "of them. No cell is a formula or a live link. A cell holds at most 32,767 characters: what is longer "
    "ends with a note that says so. A control character that no sheet can hold is shown as \ufffd."
)
_INTERNAL: Final = (
    "Fields that stay on the desk are in it, such as remarks to colleagues: do not publish it as it is."
)
_FOR_READERS: Final = "Fields that stay on the desk are not in it: their columns are empty."


def about_facts(material: Material) -> Iterator[tuple[str, str]]:
    """Yield what is said of the whole file, by its heading."""
    claims = sum(len(review.claims) + len(review.waiting) for review in material.reviews)
    yield "Program", material.program
    yield "Made at", material.made_at
    yield "Articles", str(len(material.reviews))
    yield "Claims", str(claims)
    yield "Who may read it", _INTERNAL if material.is_internal else _FOR_READERS
    yield "Units", _UNITS


def about_rows(sheets: tuple[Sheet[Any], ...]) -> Iterator[tuple[Cell, ...]]:
    """Yield what each sheet and each of its columns means."""
    for sheet in sheets:
        yield sheet.title, None, sheet.meaning, None
        for column in sheet.columns:
            yield sheet.title, column.name, column.meaning, "yes" if column.is_internal else None
