"""Finds the columns of a PDF page and the order in which they are read."""

from collections.abc import Iterable, Sequence
from typing import Final

from factcheck_gui.formats.importers.pdf.segments import Segment

_FEWEST: Final = 3
_SMALLEST_SHARE: Final = 0.1
_SIDE_BY_SIDE: Final = 0.5
_SHORTEST: Final = 12.0
"""Fewer signs in a segment are cells of a table, not the lines of a column."""
_GAP: Final = 1.5
_NARROWEST: Final = 5.0
_MOST_EDGES: Final = 200
_DEEPEST: Final = 6
_MOST_CROSSING: Final = 0.6


def reading_order(segments: Sequence[Segment], *, rtl: bool, depth: int = 0) -> list[list[Segment]]:
    """Return the regions of a page in the order of reading; each of them is a single column."""
    gutter = _gutter(segments) if depth < _DEEPEST else None
    if gutter is None:
        return [list(segments)] if segments else []
    regions: list[list[Segment]] = []
    sides: tuple[list[Segment], list[Segment]] = ([], [])
    crossing: list[Segment] = []
    for one in sorted(segments, key=lambda one: -one.y):
        side = _side(one, gutter)
        if side is None:
            heading = _heading_below(sides)
            regions += _sides(sides, rtl=rtl, depth=depth)
            sides = ([], [])
            crossing += [*heading, one]
        else:
            regions += [crossing] if crossing else []
            crossing = []
            sides[side].append(one)
    regions += _sides(sides, rtl=rtl, depth=depth)
    return regions + ([crossing] if crossing else [])


def _heading_below(sides: tuple[list[Segment], list[Segment]]) -> list[Segment]:
    """Take what stands alone below both columns, as the heading of what follows them in full width."""
    for side, other in (sides, sides[::-1]):
        if len(side) > 1 and other:
            last, before = side[-1], side[-2]
            if last.y < other[-1].y - last.size and before.y - last.y > _GAP * before.size:
                return [side.pop()]
    return []


def _sides(sides: tuple[list[Segment], list[Segment]], *, rtl: bool, depth: int) -> list[list[Segment]]:
    left, right = sides
    if left and right and not _are_columns(left, right):
        return [sorted([*left, *right], key=lambda one: -one.y)]
    ordered = reversed(sides) if rtl else sides
    return [region for side in ordered for region in reading_order(side, rtl=rtl, depth=depth + 1)]


def _side(one: Segment, gutter: float) -> int | None:
    if one.right <= gutter:
        return 0
    return 1 if one.left >= gutter else None


def _gutter(segments: Sequence[Segment]) -> float | None:
    """Return where most of the text falls into a left and a right part, or None for a single column."""
    weights: dict[int, int] = {}
    for one in segments:
        weights[round(one.left)] = weights.get(round(one.left), 0) + len(one.text)
    edges = sorted(weights, key=lambda edge: -weights[edge])[:_MOST_EDGES]
    scored = ((_score(segments, edge - 2.0), edge - 2.0) for edge in edges)
    score, gutter = max(scored, default=(0, 0.0))
    return gutter if score > 0 else None


def _score(segments: Sequence[Segment], gutter: float) -> int:
    """Return how many signs stand beside a gutter, nothing where it divides no columns."""
    left = [one for one in segments if one.right <= gutter]
    right = [one for one in segments if one.left >= gutter]
    if min(len(left), len(right)) < _FEWEST:
        return 0
    total, before, after = _signs(segments), _signs(left), _signs(right)
    few = min(before, after) < _SMALLEST_SHARE * total
    crossed = total - before - after > _MOST_CROSSING * total
    narrow = min(one.left for one in right) - max(one.right for one in left) < _NARROWEST
    if few or crossed or narrow or not _are_columns(left, right) or not _are_side_by_side(left, right):
        return 0
    return before + after


def _are_columns(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    """Tell whether both sides hold lines of text, and not the cells of a table."""
    return min(_signs(left) / len(left), _signs(right) / len(right)) >= _SHORTEST


def _signs(segments: Iterable[Segment]) -> int:
    return sum(len(one.text) for one in segments)


def _are_side_by_side(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    heights = [(min(one.y for one in side), max(one.y for one in side)) for side in (left, right)]
    shared = min(high for _, high in heights) - max(low for low, _ in heights)
    return shared > _SIDE_BY_SIDE * min(high - low for low, high in heights)
