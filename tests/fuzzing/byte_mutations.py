"""Damage that any file can take: bits, bytes, blocks and numbers that are others than they were."""

import random
import re
from typing import Final

_NUMBER: Final = re.compile(rb"\d+")
_NASTY_NUMBERS: Final = (
    *(b"0", b"-1", b"1", b"255", b"65536", b"2147483648", b"4294967295", b"9223372036854775808"),
    *(b"1e308", b"1e999", b"9" * 40, b"9" * 5_000, b"NaN", b"0x10", b"1.5", "٣".encode(), "²".encode()),
)
_MOST: Final = 4_096


def flip_bits(dice: random.Random, data: bytes) -> bytes:
    """Return the bytes with some bits flipped."""
    file = bytearray(data)
    for _ in range(dice.choice((1, 1, 3, 30))):
        file[dice.randrange(len(file))] ^= 1 << dice.randrange(8)
    return bytes(file)


def insert_bytes(dice: random.Random, data: bytes) -> bytes:
    """Return the bytes with some more of them, at random or all the same."""
    length = dice.choice((1, 4, 64, _MOST))
    more = dice.choice((dice.randbytes(length), bytes(length), b"\xff" * length))
    place = dice.randrange(len(data) + 1)
    return data[:place] + more + data[place:]


def delete_bytes(dice: random.Random, data: bytes) -> bytes:
    """Return the bytes without some of them."""
    place = dice.randrange(len(data))
    return data[:place] + data[place + dice.choice((1, 2, 16, 200, _MOST)) :]


def cut_off(dice: random.Random, data: bytes) -> bytes:
    """Return the beginning of the bytes, or their end."""
    place = dice.randrange(len(data))
    return dice.choice((data[:place], data[:place], data[place:], data[:-1]))


def repeat_block(dice: random.Random, data: bytes) -> bytes:
    """Return the bytes with one block there more than once."""
    start = dice.randrange(len(data))
    end = start + dice.choice((1, 10, 100, _MOST))
    block = data[start:end]
    return data[:end] + block * dice.choice((1, 2, 50)) + data[end:]


def swap_blocks(dice: random.Random, data: bytes) -> bytes:
    """Return the bytes with two blocks in each other's place."""
    places = sorted(dice.choices(range(len(data) + 1), k=4))
    first, second, third, fourth = places
    return data[:first] + data[third:fourth] + data[second:third] + data[first:second] + data[fourth:]


def change_numbers(dice: random.Random, data: bytes) -> bytes:
    """Return the bytes with some of the numbers in them changed into ones that nobody has thought of."""
    found = list(_NUMBER.finditer(data))
    if not found:
        return flip_bits(dice, data)
    for one in sorted(dice.sample(found, min(len(found), dice.choice((1, 1, 4)))), key=_start, reverse=True):
        data = data[: one.start()] + dice.choice(_NASTY_NUMBERS) + data[one.end() :]
    return data


def empty(_dice: random.Random, _data: bytes) -> bytes:
    """Return nothing."""
    return b""


def _start(found: re.Match[bytes]) -> int:
    return found.start()


BYTE_MUTATIONS: Final = (
    *(
        flip_bits,
        insert_bytes,
        delete_bytes,
        cut_off,
        repeat_block,
        swap_blocks,
        change_numbers,
        change_numbers,
    ),
)
"""Every way, by how likely it is."""
