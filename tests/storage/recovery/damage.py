"""Ways to damage a file, each repeated by its seed."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Final

PAGE: Final = 4096
Damage = Callable[[bytearray, random.Random], bytearray]


def cut_short(content: bytearray, chance: random.Random) -> bytearray:
    """Leave the beginning only."""
    return content[: chance.randrange(len(content))]


def without_header(content: bytearray, chance: random.Random) -> bytearray:
    """Write something else over the first bytes."""
    length = chance.choice((16, 100, PAGE))
    content[:length] = chance.randbytes(length)
    return content


def without_schema(content: bytearray, _: random.Random) -> bytearray:
    """Leave nothing of the first page."""
    content[:PAGE] = bytes(PAGE)
    return content


def zeroed(content: bytearray, chance: random.Random, share: float = 0.05) -> bytearray:
    """Leave nothing of some pages."""
    for place in range(0, len(content), PAGE):
        if chance.random() < share:
            content[place : place + PAGE] = bytes(len(content[place : place + PAGE]))
    return content


def overwritten(content: bytearray, chance: random.Random) -> bytearray:
    """Write something else over some pages."""
    for place in range(0, len(content), PAGE):
        if chance.random() < 0.1:
            content[place : place + PAGE] = chance.randbytes(len(content[place : place + PAGE]))
    return content


def flipped(content: bytearray, chance: random.Random) -> bytearray:
    """Flip some bits."""
    for _ in range(chance.randrange(1, 200)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return content


def with_garbage_behind(content: bytearray, chance: random.Random) -> bytearray:
    """Append what is none of ours."""
    return content + chance.randbytes(chance.randrange(1, 50_000))


def with_damaged_pages(content: bytearray, chance: random.Random) -> bytearray:
    """Damage the beginnings of pages, where they say what they are."""
    for place in range(0, len(content) - 12, PAGE):
        if chance.random() < 0.2:
            content[place + chance.randrange(12)] = chance.randrange(256)
    return content


def with_pages_swapped(content: bytearray, chance: random.Random) -> bytearray:
    """Let pages stand in each other's places."""
    count = len(content) // PAGE
    for _ in range(6):
        one, other = (PAGE * chance.randrange(count) for _ in range(2))
        kept = content[one : one + PAGE]
        content[one : one + PAGE] = content[other : other + PAGE]
        content[other : other + PAGE] = kept
    return content


def with_bytes_replaced(content: bytearray, chance: random.Random) -> bytearray:
    """Write bytes all over it that mean something to SQLite."""
    for _ in range(300):
        content[chance.randrange(len(content))] = chance.choice((0, 0x7F, 0x80, 0xFF))
    return content


DAMAGES: Final[tuple[Damage, ...]] = (
    cut_short,
    without_header,
    without_schema,
    zeroed,
    overwritten,
    flipped,
    with_garbage_behind,
    with_damaged_pages,
    with_pages_swapped,
    with_bytes_replaced,
)


def damage(source: Path, target: Path, seed: int) -> Damage:
    """Write a damaged copy of a file, and return what was done to it."""
    chance = random.Random(seed)
    done = DAMAGES[seed % len(DAMAGES)]
    target.write_bytes(done(bytearray(source.read_bytes()), chance))
    return done
