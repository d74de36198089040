"""Puts the groups of a map, and the claims in each, into an order in which few arrows cross.

The sweeps are those of Sugiyama, Tagawa and Toda (1981), with means and medians in turn, and every speaker's
claims kept together; after them neighbours change places while that helps.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from statistics import fmean, median
from typing import Final

from factcheck_gui.services.mapping.claim_map import Arrow, ClaimMap, Group

_ROUNDS: Final = 12
_PATIENCE: Final = 4
"""After so many rounds without a better order nobody looks for one any more."""
_EXCHANGES: Final = 10
_STARTS: Final = 16
_WORK: Final = 1500
"""So many arrows are swept in all before no further start is tried."""

Side = list[list[str]]
"""The claims' ids by group, from above to below."""
_Near = Mapping[str, Sequence[str]]
"""The claims on the other side that a claim has an arrow to or from."""
_Centre = Callable[[Sequence[float]], float]


def ordered(claim_map: ClaimMap) -> ClaimMap:
    """Return the map with its groups and claims in the order with the fewest crossings that was found."""
    left, right = _ids(claim_map.left), _ids(claim_map.right)
    near = _neighbours(left, right, claim_map.arrows)
    best, fewest = (left, right), _count(left, right, near)
    starts = max(1, min(_STARTS, _WORK // max(1, len(claim_map.arrows))))
    for start in range(starts):
        if not fewest:
            break
        # A sweep ends in the next hollow; from elsewhere there may be a deeper one.
        found = _improved(_turned(left, start), right, near)
        count = _count(*found, near)
        if count < fewest:
            best, fewest = found, count
    left, right = best
    return replace(claim_map, left=_regrouped(claim_map.left, left), right=_regrouped(claim_map.right, right))


def ordered_as(claim_map: ClaimMap, before: ClaimMap | None) -> ClaimMap:
    """Return the map in order: as before, where the same claims stand there with the same arrows."""
    if before is None or _shape(claim_map) != _shape(before):
        return ordered(claim_map)
    return replace(
        claim_map,
        left=_regrouped(claim_map.left, _ids(before.left)),
        right=_regrouped(claim_map.right, _ids(before.right)),
    )


def crossings(claim_map: ClaimMap) -> int:
    """Return how many pairs of arrows between the two sides cross."""
    left, right = _ids(claim_map.left), _ids(claim_map.right)
    return _count(left, right, _neighbours(left, right, claim_map.arrows))


def _shape(claim_map: ClaimMap) -> tuple[object, ...]:
    """Return what the order depends on."""
    sides = (
        frozenset((group.speaker, frozenset(claim.id for claim in group.claims)) for group in side)
        for side in (claim_map.left, claim_map.right)
    )
    ends = frozenset((arrow.id, arrow.start, arrow.end) for arrow in claim_map.arrows)
    return (*sides, ends)


def _improved(left: Side, right: Side, near: _Near) -> tuple[Side, Side]:
    """Return the sides in the best order that sweeps lead to from here."""
    best, fewest = (left, right), _count(left, right, near)
    idle = 0
    for number in range(_ROUNDS):
        if not fewest or idle == _PATIENCE:
            break
        centre: _Centre = median if number % 2 else fmean
        right = _swept(right, left, near, centre)
        left = _swept(left, right, near, centre)
        found = _count(left, right, near)
        idle = 0 if found < fewest else idle + 1
        if found < fewest:
            best, fewest = (left, right), found
    left, right = best
    for _ in range(_EXCHANGES):
        before = (left, right)
        right = _exchanged(right, left, near)
        left = _exchanged(left, right, near)
        if (left, right) == before:
            break
    return left, right


def _turned(side: Side, start: int) -> Side:
    """Return another order to begin with: turned round, and every second one upside down."""
    by = start // 2 % max(1, len(side))
    turned = side[by:] + side[:by]
    return [ids[::-1] for ids in turned[::-1]] if start % 2 else turned


def _ids(groups: Iterable[Group]) -> Side:
    return [[claim.id for claim in group.claims] for group in groups]


def _regrouped(groups: Iterable[Group], order: Side) -> tuple[Group, ...]:
    shown = tuple(groups)
    group_of = {claim.id: group for group in shown for claim in group.claims}
    claim_of = {claim.id: claim for group in shown for claim in group.claims}
    return tuple(
        replace(group_of[ids[0]], claims=tuple(claim_of[claim_id] for claim_id in ids)) for ids in order
    )


def _neighbours(left: Side, right: Side, arrows: Iterable[Arrow]) -> dict[str, list[str]]:
    at_left, at_right = set(chain(*left)), set(chain(*right))
    near: dict[str, list[str]] = {claim_id: [] for claim_id in chain(at_left, at_right)}
    for arrow in arrows:
        if (arrow.start in at_left) is not (arrow.end in at_left):
            near[arrow.start].append(arrow.end)
            near[arrow.end].append(arrow.start)
    return near


def _places(side: Side) -> dict[str, int]:
    return {claim_id: place for place, claim_id in enumerate(chain(*side))}


def _count(left: Side, right: Side, near: _Near) -> int:
    """Count the pairs of arrows of which one begins above the other and ends below it."""
    places = _places(right)
    seen: list[int] = []
    found = 0
    for claim_id in chain(*left):
        ends = [places[end] for end in near[claim_id]]
        found += sum(len(seen) - bisect_right(seen, end) for end in ends)
        for end in ends:
            insort(seen, end)
    return found


def _swept(side: Side, fixed: Side, near: _Near, centre: _Centre) -> Side:
    """Return a side sorted by where the other ends of its arrows are, first by group, then in each."""
    places, own = _places(fixed), _places(side)
    # A claim without arrows stays about where it is.
    scale = len(places) / max(1, len(own))
    wanted = {
        claim_id: float(centre([float(places[end]) for end in near[claim_id]]))
        if near[claim_id]
        else place * scale
        for claim_id, place in own.items()
    }

    def of_group(ids: list[str]) -> float:
        linked = [float(places[end]) for claim_id in ids for end in near[claim_id]]
        return float(centre(linked or [wanted[claim_id] for claim_id in ids]))

    return sorted((sorted(ids, key=wanted.__getitem__) for ids in side), key=of_group)


def _exchanged(side: Side, fixed: Side, near: _Near) -> Side:
    """Return a side in which neighbours have changed places where fewer arrows cross then."""
    places = _places(fixed)
    ends = {claim_id: sorted(places[end] for end in near[claim_id]) for claim_id in chain(*side)}
    groups = []
    for ids in side:
        order = _bubbled(range(len(ids)), [ends[claim_id] for claim_id in ids])
        groups.append([ids[place] for place in order])
    order = _bubbled(range(len(groups)), [sorted(chain(*(ends[one] for one in ids))) for ids in groups])
    return [groups[place] for place in order]


def _bubbled(order: Iterable[int], ends: Sequence[Sequence[int]]) -> list[int]:
    found = list(order)
    for place in range(len(found) - 1):
        upper, lower = found[place], found[place + 1]
        if not ends[upper] or not ends[lower] or ends[upper][-1] <= ends[lower][0]:
            # As most are: nothing of theirs crosses.
            continue
        if _crossed(ends[lower], ends[upper]) < _crossed(ends[upper], ends[lower]):
            found[place], found[place + 1] = lower, upper
    return found


def _crossed(upper: Sequence[int], lower: Sequence[int]) -> int:
    """Count the crossings of the arrows of two neighbours, by the sorted places of their other ends."""
    return sum(bisect_left(lower, end) for end in upper)
