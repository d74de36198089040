"""The numbers of groups of words are sums that depend on each word and its place."""

from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.text.group_numbers import group_numbers, small_numbers

_FACTORS = (0xE6F4A51, 0x2B2AE35, 0x5EBCA6B, 0xCC9E2D5, 0xB873593)


@given(st.lists(st.binary(max_size=6), min_size=5, max_size=40))
def test_they_are_the_sums_of_each_five_neighbours(words: list[bytes]) -> None:
    sums = [
        sum(factor * crc32(word) for factor, word in zip(_FACTORS, words[place : place + 5], strict=True))
        for place in range(len(words) - 4)
    ]

    assert tuple(group_numbers(words)) == tuple(
        int.from_bytes(one.to_bytes(8, "little"), "big") for one in sums
    )


def test_the_largest_fit_their_places() -> None:
    # The checksum of this word is the largest that there is.
    words = [b"\xff\xff\xff\xff"] * 7

    assert crc32(words[0]) == 2**32 - 1
    assert len(set(group_numbers(words))) == 1


def test_the_order_of_words_makes_a_difference() -> None:
    words = b"one two three four five".split()
    orders = (words, words[::-1], words[1:] + words[:1])

    assert len({number for order in orders for number in group_numbers(order)}) == len(orders)


@given(st.lists(st.binary(max_size=6), min_size=5, max_size=400), st.integers(1, 60))
def test_small_numbers_are_the_smallest_without_a_gap(words: list[bytes], wanted: int) -> None:
    numbers = group_numbers(words)

    small = small_numbers(numbers, wanted)

    assert sorted(small) == sorted(set(numbers))[: len(small)]
