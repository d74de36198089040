"""The lines of a PDF page, in the order of reading."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from factcheck_gui.formats.importers.pdf.segments import Segment
from factcheck_gui.formats.importers.pdf.visual_order import is_rtl

CELLS: Final = " · "
_SAME_LINE: Final = 0.35
SIGNS_OF_LISTS: Final = "•▪▫◦‣⁃●○■□◆◇◾◼▸►➔➢➤❖✓✔∙‧\ue000-\uf8ff"
"""Those in the private area are the bullets of fonts that do not say what they show."""
_MARK: Final = re.compile(rf"[{SIGNS_OF_LISTS}–·*-]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)]")


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfLine:
    """A line of a column: its words, where it stands, and the margins of its column.

    `cells` counts the segments with wide gaps between them, `region` tells the columns of all pages apart,
    and parts tell what belongs together in the document's own structure.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    page: int
    region: int
    cells: int = 1
    column_left: float = 0.0
    column_right: float = 0.0
    first_part: int | None = None
    last_part: int | None = None

    @property
    def is_row(self) -> bool:
        """Whether this is a row of a table."""
        return CELLS in self.text


def lines_of(region: Sequence[Segment], *, page: int, number: int, rtl: bool) -> list[PdfLine]:
    """Return the lines of a column from top to bottom."""
    rows: list[list[Segment]] = []
    for one in sorted(region, key=lambda one: (-one.y, one.left)):
        if rows and abs(rows[-1][0].y - one.y) < _SAME_LINE * min(rows[-1][0].size, one.size):
            rows[-1].append(one)
        else:
            rows.append([one])
    left, right = _margins(region)
    lines = [_line(row, page=page, region=number, rtl=rtl) for row in rows]
    # One line with a wide gap is a line; several below each other are a table.
    many = [line.cells > 1 + _begins_item(row) for line, row in zip(lines, rows, strict=True)]
    tabular = [
        here and (many[place - 1 : place] == [True] or many[place + 1 : place + 2] == [True])
        for place, here in enumerate(many)
    ]
    return [
        replace(
            line if table else _line(row, page=page, region=number, rtl=rtl, between=" "),
            column_left=left,
            column_right=right,
        )
        for line, row, table in zip(lines, rows, tabular, strict=True)
    ]


def _begins_item(row: Sequence[Segment]) -> bool:
    """Tell whether a row begins with the mark of a list, with a gap behind it as wide as between cells."""
    return _MARK.fullmatch(min(row, key=lambda one: one.left).text.strip()) is not None


def _margins(region: Iterable[Segment]) -> tuple[float, float]:
    lefts: Counter[int] = Counter()
    rights = []
    for one in region:
        lefts[round(one.left)] += len(one.text)
        rights.append(one.right)
    rights.sort()
    return float(lefts.most_common(1)[0][0]), rights[int(0.95 * (len(rights) - 1))]


def _line(row: list[Segment], *, page: int, region: int, rtl: bool, between: str = CELLS) -> PdfLine:
    row = sorted(row, key=lambda one: one.left)
    if rtl or (between == CELLS and is_rtl("".join(one.text for one in row))):
        between = between[::-1]
    longest = max(row, key=lambda one: len(one.text))
    return PdfLine(
        text=between.join(one.text.strip() for one in row),
        left=row[0].left,
        right=max(one.right for one in row),
        y=longest.y,
        size=longest.size,
        bold=all(one.bold for one in row),
        page=page,
        region=region,
        cells=len(row),
        first_part=(row[-1] if rtl else row[0]).part,
        last_part=(row[0] if rtl else row[-1]).part,
    )
