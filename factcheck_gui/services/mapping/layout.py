"""Gives every box, pill and arrow of a map its place, in pixels at full size."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Final

from factcheck_gui.services.mapping.claim_map import Arrow, ClaimMap, Group

MARGIN: Final = 40.0
TOP: Final = 130.0
PILL_WIDTH: Final = 150.0
PILL_HEIGHT: Final = 56.0
"""What is kept free for a pill; every box with a speaker is at least as high."""
BOX_WIDTH: Final = 340.0
_SPEAKER_GAP: Final = 60.0
_GUTTER: Final = 110.0
_WIDEST_GUTTER: Final = 260.0
_WIDER_BY: Final = 3.0
_BOX_GAP: Final = 22.0
_GROUP_GAP: Final = 38.0
_ASIDE_GAP: Final = 84.0
_RUN: Final = 6
"""A pill has at most so many claims; more of them would be out of sight."""
_PORT_GAP: Final = 11.0
_PORT_MARGIN: Final = 10.0
_FAINT: Final = 0.001
"""How much a box without arrows cares where it stands, against 1 for one with arrows."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedPill:
    """A speaker beside some of their claims; one with many stands beside every few of them again."""

    place: Place
    speaker: str | None
    claims: tuple[str, ...]
    is_continued: bool = False
    """Whether one of the same speaker stands above it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedArrow:
    """An arrow from edge to edge; on one side of the gutter only, it swings out and back."""

    arrow: Arrow
    start: Point
    end: Point
    leaves_right: bool
    arrives_right: bool
    """Which edge of its box each end touches: the right one, or the left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where everything is."""

    boxes: Mapping[str, Place]
    pills: tuple[PlacedPill, ...]
    arrows: tuple[PlacedArrow, ...]
    columns: tuple[float, float, float, float]
    aside_top: float | None
    """Where the claims that stand aside begin."""
    width: float
    bottom: float


def lay_out(claim_map: ClaimMap, heights: Mapping[str, float]) -> Layout:
    """Return the places of a map whose boxes have these heights, in the order of the map."""
    sides = [frozenset(_ids(groups)) for groups in (claim_map.left, claim_map.right)]
    across = [
        one
        for one in claim_map.arrows
        if any(one.start in here and one.end in there for here, there in (sides, sides[::-1]))
    ]
    gutter = min(_WIDEST_GUTTER, _GUTTER + _WIDER_BY * len(claim_map.arrows))
    left_x = MARGIN + PILL_WIDTH + _SPEAKER_GAP
    right_x = left_x + BOX_WIDTH + gutter
    pill_x = right_x + BOX_WIDTH + _SPEAKER_GAP
    left = _tops(claim_map.left, heights, across, {})
    right = _tops(claim_map.right, heights, across, {})
    # The longer side stands close; the other stretches to be level with what its arrows lead to.
    if _end(left, heights) >= _end(right, heights):
        right = _tops(claim_map.right, heights, across, _middles(left, heights))
    else:
        left = _tops(claim_map.left, heights, across, _middles(right, heights))
    below = max(_end(left, heights), _end(right, heights))
    aside_top = below + _ASIDE_GAP if below else 0.0
    aside = {one: aside_top + y for one, y in _tops(claim_map.aside, heights, (), {}).items()}
    boxes = {
        claim_id: Place(x=x, y=TOP + y, width=BOX_WIDTH, height=heights[claim_id])
        for x, tops in ((left_x, left | aside), (right_x, right))
        for claim_id, y in tops.items()
    }
    return Layout(
        boxes=boxes,
        pills=(
            *(pill for group in (*claim_map.left, *claim_map.aside) for pill in _pills(group, boxes, MARGIN)),
            *(pill for group in claim_map.right for pill in _pills(group, boxes, pill_x)),
        ),
        arrows=_drawn(claim_map.arrows, boxes, sides[0] | frozenset(aside)),
        columns=(MARGIN, left_x, right_x, pill_x),
        aside_top=TOP + aside_top if aside and below else None,
        width=pill_x + PILL_WIDTH + MARGIN,
        bottom=max((place.bottom for place in boxes.values()), default=TOP),
    )


def _ids(groups: Iterable[Group]) -> Iterable[str]:
    return (claim.id for group in groups for claim in group.claims)


def _end(tops: Mapping[str, float], heights: Mapping[str, float]) -> float:
    return max((top + heights[claim_id] for claim_id, top in tops.items()), default=0.0)


def _middles(tops: Mapping[str, float], heights: Mapping[str, float]) -> dict[str, float]:
    return {claim_id: top + heights[claim_id] / 2 for claim_id, top in tops.items()}


def _tops(
    groups: Iterable[Group],
    heights: Mapping[str, float],
    arrows: Iterable[Arrow],
    middles: Mapping[str, float],
) -> dict[str, float]:
    """Return the upper edges of a column: as near as can be to level with what its arrows lead to."""
    ends: dict[str, list[float]] = {}
    for arrow in arrows if middles else ():
        for here, there in ((arrow.start, arrow.end), (arrow.end, arrow.start)):
            if there in middles:
                ends.setdefault(here, []).append(middles[there])
    packed: dict[str, float] = {}
    y = -_GROUP_GAP
    for group in groups:
        y += _GROUP_GAP - _BOX_GAP
        for claim in group.claims:
            y += _BOX_GAP
            packed[claim.id] = y
            y += heights[claim.id]
    if not ends:
        lift = min(packed.values(), default=0.0)
        return {claim_id: top - lift for claim_id, top in packed.items()}
    # By how far each is to be lowered from where it stands packed; never less than the one above it.
    wanted = [
        (sum(ends[one]) / len(ends[one]) - heights[one] / 2 - top, 1.0) if one in ends else (0.0, _FAINT)
        for one, top in packed.items()
    ]
    return {one: top + max(0.0, by) for (one, top), by in zip(packed.items(), _rising(wanted), strict=True)}


def _rising(wanted: Iterable[tuple[float, float]]) -> list[float]:
    """Return the rising row nearest to the wanted values by their weights (pool adjacent violators)."""
    pools: list[tuple[float, float, int]] = []
    for value, weight in wanted:
        pool = (value, weight, 1)
        while pools and pools[-1][0] > pool[0]:
            above = pools.pop()
            total = above[1] + pool[1]
            mean = (above[0] * above[1] + pool[0] * pool[1]) / total
            pool = (mean, total, above[2] + pool[2])
        pools.append(pool)
    return list(chain(*([value] * count for value, _, count in pools)))


def _pills(group: Group, boxes: Mapping[str, Place], x: float) -> Iterator[PlacedPill]:
    """Yield the pills of a group; a claim of another article has none."""
    if group.is_foreign:
        return
    ids = tuple(claim.id for claim in group.claims)
    runs = math.ceil(len(ids) / _RUN)
    for run in range(runs):
        part = ids[len(ids) * run // runs : len(ids) * (run + 1) // runs]
        middle = (boxes[part[0]].y + boxes[part[-1]].bottom) / 2
        place = Place(x=x, y=middle - PILL_HEIGHT / 2, width=PILL_WIDTH, height=PILL_HEIGHT)
        yield PlacedPill(place=place, speaker=group.speaker, claims=part, is_continued=run > 0)


def _drawn(
    arrows: Iterable[Arrow], boxes: Mapping[str, Place], at_left: frozenset[str]
) -> tuple[PlacedArrow, ...]:
    """Return the arrows, their ends spread over the edges of the boxes in the order of the far ends."""
    shown = tuple(arrows)
    far: dict[str, list[tuple[float, str, bool]]] = {}
    for arrow in shown:
        far.setdefault(arrow.start, []).append((boxes[arrow.end].middle, arrow.id, False))
        far.setdefault(arrow.end, []).append((boxes[arrow.start].middle, arrow.id, True))
    ports: dict[tuple[str, bool], float] = {}
    for claim_id, ends in far.items():
        place = boxes[claim_id]
        room = place.height - 2 * _PORT_MARGIN
        gap = min(_PORT_GAP, room / max(1, len(ends) - 1))
        first = place.middle - gap * (len(ends) - 1) / 2
        for index, (_, arrow_id, is_end) in enumerate(sorted(ends)):
            ports[arrow_id, is_end] = first + gap * index
    return tuple(
        PlacedArrow(
            arrow=arrow,
            start=(_edge(boxes[arrow.start], is_right=arrow.start in at_left), ports[arrow.id, False]),
            end=(_edge(boxes[arrow.end], is_right=arrow.end in at_left), ports[arrow.id, True]),
            leaves_right=arrow.start in at_left,
            arrives_right=arrow.end in at_left,
        )
        for arrow in shown
    )


def _edge(place: Place, *, is_right: bool) -> float:
    return place.right if is_right else place.x
