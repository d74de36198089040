"""Puts the groups of a map, and the claims in each, into an order in which few arrows cross.

The sweeps are those of Sugiyama, Tagawa and Toda (1981), with means and medians in turn, and every speaker's
claims kept together; after them claims and whole groups change places while that helps. A small map is begun
from every order of its speakers, a large one from a few.
"""

from bisect import bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, permutations, product
from math import factorial
from statistics import fmean, median
from typing import Final

from factcheck_gui.services.mapping.claim_map import Arrow, ClaimMap, Group
from factcheck_gui.services.mapping.sifting import sifted

_ROUNDS: Final = 12
_PATIENCE: Final = 4
"""After so many rounds without a better order nobody looks for one any more."""
_EXCHANGES: Final = 10
_STARTS: Final = 16
_ORDERS: Final = 200
"""Up to so many orders of the speakers of both sides are begun with."""
_WORK: Final = 1500
"""So many arrows are swept in all before no further start is tried."""
_ALIGNED: Final = 3
_SETTLED: Final = 3
_FINE_WORK: Final = 250
"""So many arrows are moved one by one in all before no further order is settled."""

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
    for found in _candidates(left, right, near, len(claim_map.arrows)):
        if not fewest:
            break
        count = _count(*found, near)
        if count < fewest:
            best, fewest = found, count
    left, right = (_gathered(side, near, claim_map.arrows) for side in best)
    return replace(claim_map, left=_regrouped(claim_map.left, left), right=_regrouped(claim_map.right, right))


def _gathered(side: Side, near: _Near, arrows: Iterable[Arrow]) -> Side:
    """Return a side with the groups that have arrows in their own column only below what those lead to."""
    held = {ids[0]: ids for ids in side if any(near[one] for one in ids)}
    home = {one: first for first, ids in held.items() for one in ids}
    below: dict[str, list[list[str]]] = {first: [] for first in held}
    group_of = {one: ids for ids in side for one in ids}
    moved: set[str] = set()
    for arrow in arrows:
        for here, there in ((arrow.start, arrow.end), (arrow.end, arrow.start)):
            ids = group_of.get(here)
            if ids is not None and ids[0] not in held and ids[0] not in moved and there in home:
                moved.add(ids[0])
                below[home[there]].append(ids)
    rows = ([ids, *below.get(ids[0], ())] for ids in side if ids[0] not in moved)
    return list(chain(*rows))


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
    return best


def _candidates(left: Side, right: Side, near: _Near, arrows: int) -> Iterator[tuple[Side, Side]]:
    """Yield orders to choose from, made with less care the more arrows there are."""
    starts = max(1, min(_STARTS, _WORK // max(1, arrows)))
    # A sweep ends in the next hollow; from elsewhere there may be a deeper one.
    swept = [_improved(_turned(left, start), right, near) for start in range(starts)]
    swept.sort(key=partial(_count_of, near))
    for found in swept[: max(1, min(_SETTLED, _FINE_WORK // max(1, arrows)))]:
        yield _settled(*found, near)
    orders = min(_ORDERS, _WORK // max(1, arrows))
    if _order_count(left, near) * _order_count(right, near) <= orders:
        for one, other in product(_orders(left, near), _orders(right, near)):
            yield _settled(*_aligned(one, other, near), near)


def _settled(left: Side, right: Side, near: _Near) -> tuple[Side, Side]:
    """Return the sides put in order by each other in turn, while that helps."""
    for _ in range(_EXCHANGES):
        before = (left, right)
        right = _exchanged(right, left, near)
        left = _exchanged(left, right, near)
        if (left, right) == before:
            break
    return left, right


def _aligned(left: Side, right: Side, near: _Near) -> tuple[Side, Side]:
    """Return the sides with the claims of each group in order, and the groups as they were."""
    for _ in range(_ALIGNED):
        right = _swept(right, left, near, fmean, has_groups_fixed=True)
        left = _swept(left, right, near, fmean, has_groups_fixed=True)
    return left, right


def _order_count(side: Side, near: _Near) -> int:
    return factorial(sum(any(near[one] for one in ids) for ids in side))


def _orders(side: Side, near: _Near) -> Iterator[Side]:
    """Yield every order of the groups that have arrows."""
    linked = [place for place, ids in enumerate(side) if any(near[one] for one in ids)]
    for places in permutations(linked):
        found = list(side)
        for place, other in zip(linked, places, strict=True):
            found[place] = side[other]
        yield found


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
        if (
            arrow.start in near
            and arrow.end in near
            and (arrow.start in at_left) is not (arrow.end in at_left)
        ):
            near[arrow.start].append(arrow.end)
            near[arrow.end].append(arrow.start)
    return near


def _places(side: Side) -> dict[str, int]:
    return {claim_id: place for place, claim_id in enumerate(chain(*side))}


def _count_of(near: _Near, sides: tuple[Side, Side]) -> int:
    return _count(*sides, near)


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


def _swept(side: Side, fixed: Side, near: _Near, centre: _Centre, *, has_groups_fixed: bool = False) -> Side:
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

    groups = [sorted(ids, key=wanted.__getitem__) for ids in side]
    return groups if has_groups_fixed else sorted(groups, key=of_group)


def _exchanged(side: Side, fixed: Side, near: _Near) -> Side:
    """Return a side in which claims and groups have changed places where fewer arrows cross then."""
    places = _places(fixed)
    ends = {claim_id: sorted(places[end] for end in near[claim_id]) for claim_id in chain(*side)}
    groups = [[ids[place] for place in sifted([ends[claim_id] for claim_id in ids])] for ids in side]
    order = sifted([sorted(chain(*(ends[one] for one in ids))) for ids in groups])
    return [groups[place] for place in order]
