"""Numbers for all groups of neighbouring words of a text, in one multiplication."""

import sys
from array import array
from collections.abc import Sequence
from struct import pack
from typing import Final
from zlib import crc32

GROUP: Final = 5
"""Words of a group."""

# Any will do that are odd and have nothing to do with each other. Of 28 bits: five products fit a place.
_FACTORS: Final = (0xB873593, 0xCC9E2D5, 0x5EBCA6B, 0x2B2AE35, 0xE6F4A51)
_PLACE: Final = 8  # bytes of a word or a group in the long number
_TOP: Final = _PLACE - 1 if sys.byteorder == "little" else 0
_BYTES: Final = 256
_MARKED: Final = b"\1"


def group_numbers(words: Sequence[bytes]) -> "array[int]":
    """Return a number of 64 bits for each group of five words, as good as drawn by lot.

    It is a sum: of the checksums of the words, each times the factor for its place in the group. Written one
    behind the other, the checksums are the digits of one long number; times the number whose digits are the
    factors, it has those sums for digits, as multiplying by hand shows. The last byte of a sum, which is
    mixed best, is read as the first.
    """
    size = len(words)
    checksums = int.from_bytes(pack(f"<{size}Q", *map(crc32, words)), "little")
    sums = (checksums * _ALL_FACTORS).to_bytes(_PLACE * (size + GROUP), "little")
    # The first and the last digits are sums of fewer.
    numbers = array("Q", sums[_PLACE * (GROUP - 1) : _PLACE * size])
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers


def small_numbers(numbers: "array[int]", wanted: int) -> set[int]:
    """Return all numbers below a bound below which about as many are as wanted, without looking at each."""
    # The first byte tells enough, and all first bytes are looked at in one go.
    tops = numbers.tobytes()[_TOP::_PLACE]
    below = min(_BYTES, -(-_BYTES * wanted // max(1, len(tops))))
    marks = _MARKED * below + bytes(_BYTES - below)
    marked = tops.translate(marks)
    small: set[int] = set()
    place = marked.find(_MARKED)
    while place >= 0:
        small.add(numbers[place])
        place = marked.find(_MARKED, place + 1)
    return small


_ALL_FACTORS: Final = int.from_bytes(pack(f"<{GROUP}Q", *_FACTORS), "little")
