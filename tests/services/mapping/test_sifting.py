"""Few things are put into the best order of all, and many into one that is no worse than before."""

from itertools import combinations, permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck_gui.services.mapping.sifting import sifted

Ends = list[list[int]]


def rows(most: int) -> st.SearchStrategy[Ends]:
    return st.lists(st.lists(st.integers(0, 30), max_size=4).map(sorted), max_size=most)


def crossings(ends: Ends, order: list[int] | tuple[int, ...]) -> int:
    pairs = combinations([ends[place] for place in order], 2)
    return sum(low < high for upper, lower in pairs for high in upper for low in lower)


@settings(max_examples=60, deadline=None)
@given(rows(6))
def test_few_are_put_into_the_best_order(ends: Ends) -> None:
    found = sifted(ends)

    assert sorted(found) == list(range(len(ends)))
    assert crossings(ends, found) == min(crossings(ends, order) for order in permutations(range(len(ends))))


@settings(max_examples=60, deadline=None)
@given(rows(45))
def test_many_cross_no_more_than_before(ends: Ends) -> None:
    found = sifted(ends)

    assert sorted(found) == list(range(len(ends)))
    assert crossings(ends, found) <= crossings(ends, list(range(len(ends))))


def test_those_without_arrows_stay_where_they_are() -> None:
    assert sifted([[5], [], [1], [], [3]]) == [2, 1, 4, 3, 0]


def test_one_is_moved_past_many_at_once() -> None:
    assert sifted([[20], *([place] for place in range(20))]) == [*range(1, 21), 0]
