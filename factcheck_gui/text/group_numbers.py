"""Numbers for all groups of neighbouring words of a text, in one multiplication."""

from collections.abc import Sequence
from struct import pack, unpack
from typing import Final
from zlib import crc32

GROUP: Final = 5
"""Words of a group."""

# Any will do that are odd and have nothing to do with each other. Of 28 bits: five products fit a place.
_FACTORS: Final = (0xB873593, 0xCC9E2D5, 0x5EBCA6B, 0x2B2AE35, 0xE6F4A51)
_PLACE: Final = 8  # bytes of a word or a group in the long number


def group_numbers(words: Sequence[bytes]) -> tuple[int, ...]:
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
    return unpack(f">{size - GROUP + 1}Q", sums[_PLACE * (GROUP - 1) : _PLACE * size])


_ALL_FACTORS: Final = int.from_bytes(pack(f"<{GROUP}Q", *_FACTORS), "little")
