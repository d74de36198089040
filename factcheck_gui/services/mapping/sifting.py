"""Puts things into the order in which the fewest of their arrows cross, the other ends being fixed."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import combinations
from typing import Final

_EXACT: Final = 7
"""Up to so many are tried in every order."""
_MOVED: Final = 32
"""Up to so many are moved to any place; of more of them only neighbours change places."""
_ROUNDS: Final = 6

_Costs = Sequence[Sequence[int]]
"""How many arrows cross where the first stands above the second."""


def sifted(ends: Sequence[Sequence[int]]) -> list[int]:
    """Return a better order of things, by the sorted places of the other ends of their arrows.

    Those without arrows stay where they are; so does everything where nothing is gained.
    """
    linked = [place for place, one in enumerate(ends) if one]
    rows = [ends[place] for place in linked]
    if len(rows) > _MOVED:
        order = _bubbled(rows)
    else:
        costs = [[_crossed(upper, lower) for lower in rows] for upper in rows]
        order = _exact(costs) if len(rows) <= _EXACT else _moved(costs)
    found = list(range(len(ends)))
    for place, number in zip(linked, order, strict=True):
        found[place] = linked[number]
    return found


def _exact(costs: _Costs) -> list[int]:
    """Return the best order of all: the best of every set, from the best of the sets with one less."""
    total = len(costs)
    best: dict[int, tuple[int, tuple[int, ...]]] = {0: (0, ())}
    for chosen in range(1, 1 << total):
        # Compared by their numbers where the costs are the same, so that what need not move does not.
        best[chosen] = min(
            (cost + sum(costs[upper][last] for upper in order), (*order, last))
            for last in range(total)
            if chosen >> last & 1
            for cost, order in (best[chosen ^ 1 << last],)
        )
    return list(best[(1 << total) - 1][1])


def _moved(costs: _Costs) -> list[int]:
    """Return an order in which neither moving one nor exchanging two of them helps any more."""
    order = list(range(len(costs)))
    for _ in range(_ROUNDS):
        is_better = sum(_insert(order, costs, number) for number in range(len(costs))) > 0
        is_better |= sum(_exchange(order, costs, *pair) for pair in combinations(range(len(costs)), 2)) > 0
        if not is_better:
            break
    return order


def _insert(order: list[int], costs: _Costs, number: int) -> bool:
    """Move one to where it crosses least, and tell whether that is better than where it was."""
    before = order.index(number)
    rest = [other for other in order if other != number]
    gains, gain = [0], 0
    for other in rest:
        gain += costs[number][other] - costs[other][number]
        gains.append(gain)
    place = gains.index(max(gains))
    if gains[place] == gains[before]:
        return False
    order[:] = [*rest[:place], number, *rest[place:]]
    return True


def _exchange(order: list[int], costs: _Costs, upper: int, lower: int) -> bool:
    """Exchange what stands at two places, where fewer arrows cross then, and tell whether it was done."""
    first, last = order[upper], order[lower]
    gain = costs[first][last] - costs[last][first]
    for other in order[upper + 1 : lower]:
        gain += costs[first][other] - costs[other][first] + costs[other][last] - costs[last][other]
    if gain <= 0:
        return False
    order[upper], order[lower] = last, first
    return True


def _bubbled(rows: Sequence[Sequence[int]]) -> list[int]:
    """Return an order in which neighbours have changed places where that helps."""
    found = list(range(len(rows)))
    for place in range(len(found) - 1):
        upper, lower = found[place], found[place + 1]
        if rows[upper][-1] <= rows[lower][0]:
            # As most are: nothing of theirs crosses.
            continue
        if _crossed(rows[lower], rows[upper]) < _crossed(rows[upper], rows[lower]):
            found[place], found[place + 1] = lower, upper
    return found


def _crossed(upper: Sequence[int], lower: Sequence[int]) -> int:
    """Count the crossings of the arrows of two, by the sorted places of their other ends."""
    return sum(bisect_left(lower, end) for end in upper)
