"""Puts the strings of a PDF page together to pieces of lines, with the spaces that only their places show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from factcheck_gui.formats.importers.pdf.runs import Run
from factcheck_gui.formats.importers.texts.lines import is_visible

_SPACE: Final = 0.16
_APART: Final = 1.0
_APART_LATER: Final = 0.6
"""Closer than columns: what was not drawn one after the other may belong to two of them."""
_APART_IN_PART: Final = 10.0
"""Justified lines have wide gaps; where the document says what belongs together, they divide nothing."""
_BACK: Final = 0.7
_LEVEL: Final = 0.3
_RAISED: Final = 0.55
"""How far from the baseline a small figure may stand, in parts of the larger size."""
_TWICE: Final = 1 / 12
_LEAST_UNIT: Final = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A part of a line without a wide gap in it; `text` stands as it is seen, from left to right."""

    text: str
    left: float
    right: float
    y: float
    size: float
    bold: bool
    part: int | None = None


def upright(runs: Sequence[Run]) -> tuple[list[Run], int]:
    """Return the runs in the direction of most of the page, and how many others were left out."""
    weights: dict[int, int] = {}
    for run in runs:
        weights[run.turns] = weights.get(run.turns, 0) + len(run.text)
    turns = max(weights, key=lambda one: weights[one], default=0)
    kept = [run for run in runs if run.turns == turns]
    return kept, len(runs) - len(kept)


def join_runs(runs: Iterable[Run]) -> list[Segment]:
    """Return the segments of a page in the order in which it draws them."""
    segments: list[Segment] = []
    drawn: set[tuple[str, int, int]] = set()
    for run in runs:
        # Some programs draw letters twice to make them bold, a fraction of their size apart.
        unit = max(run.size * _TWICE, _LEAST_UNIT)
        spots = [(run.text, round(run.left / unit) + shift, round(run.y / unit)) for shift in (-1, 0, 1)]
        if drawn.intersection(spots):
            continue
        if len(run.text.strip()) > 0:
            drawn.add(spots[1])
        if segments and (joined := _joined(segments[-1], _segment(run), _APART)) is not None:
            segments[-1] = joined
        elif is_visible(run.text):
            segments.append(_segment(run))
    return _close_ranks(segments)


def _segment(run: Run) -> Segment:
    return Segment(
        text=run.text, left=run.left, right=run.right, y=run.y, size=run.size, bold=run.bold, part=run.part
    )


def _joined(one: Segment, other: Segment, apart: float) -> Segment | None:
    """Return both as one where the other continues the first on its line, or None."""
    size = max(one.size, other.size)
    gap = other.left - one.right
    if one.part is not None and one.part == other.part:
        apart = _APART_IN_PART
    if not (-_BACK * size < gap < apart * size) or other.left < one.left:
        return None
    near = _RAISED if _differ(one, other) or abs(gap) < _SPACE * size else _LEVEL
    if abs(one.y - other.y) > near * size:
        return None
    spaced = gap > _SPACE * size and not one.text.endswith(" ") and not other.text.startswith(" ")
    main = other if not is_visible(one.text) or len(other.text) > len(one.text) else one
    return replace(
        main,
        text=one.text + (" " if spaced else "") + other.text,
        left=one.left,
        right=max(one.right, other.right),
        bold=one.bold and other.bold,
    )


def _differ(one: Segment, other: Segment) -> bool:
    return min(one.size, other.size) < 0.9 * max(one.size, other.size)


def _close_ranks(segments: Iterable[Segment]) -> list[Segment]:
    """Join what stands next to each other on a line and was not drawn one after the other."""
    rows: dict[int, list[Segment]] = {}
    for one in segments:
        rows.setdefault(round(one.y), []).append(one)
    joined: list[Segment] = []
    for row in rows.values():
        row.sort(key=lambda one: one.left)
        kept = row[:1]
        for one in row[1:]:
            if (both := _joined(kept[-1], one, _APART_LATER)) is not None:
                kept[-1] = both
            else:
                kept.append(one)
        joined.extend(kept)
    return joined
