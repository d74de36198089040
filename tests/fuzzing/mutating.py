"""Damages files: the same dice make the same damage, fitting to what is in the file."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from tests.fuzzing.byte_mutations import BYTE_MUTATIONS, empty
from tests.fuzzing.head_mutations import change_heads, change_pdf
from tests.fuzzing.json_mutations import JSON_MUTATIONS
from tests.fuzzing.markup_mutations import MARKUP_MUTATIONS
from tests.fuzzing.packing_mutations import (
    ZIP_MUTATIONS,
    blow_up_member,
    change_inside,
    change_packed,
    pack_again,
)
from tests.fuzzing.seed_files import SeedFile, Way
from tests.fuzzing.text_mutations import TEXT_MUTATIONS, insert_long_line

Mutation = Callable[[random.Random, bytes], bytes]

_RARE: Final = 0.01
"""How often a file becomes one of many megabytes; each of those takes seconds."""
_ODD: Final = 0.05
_INSIDE: Final = 0.65
"""How often the damage is within what is packed: from outside the sums show it before anything is read."""
_TIMES: Final = (1, 1, 1, 2, 3)
_OF_TEXT: Final = (*BYTE_MUTATIONS, *TEXT_MUTATIONS, *TEXT_MUTATIONS)
_OF_JSON: Final = (*BYTE_MUTATIONS, *TEXT_MUTATIONS, *JSON_MUTATIONS * 20)
_OF_HEADS: Final = (*BYTE_MUTATIONS, *TEXT_MUTATIONS, *MARKUP_MUTATIONS, *(change_heads,) * 15)
_BY_SIGN: Final[Mapping[bytes, tuple[Mutation, ...]]] = {
    b"PK": (*ZIP_MUTATIONS, *ZIP_MUTATIONS, *BYTE_MUTATIONS),
    b"%PDF-": (*BYTE_MUTATIONS, *(change_pdf,) * 8),
    b"<": (*BYTE_MUTATIONS, *TEXT_MUTATIONS, *MARKUP_MUTATIONS, *MARKUP_MUTATIONS),
    b"{": _OF_JSON,
    b"[": _OF_JSON,
}


def mutants(seeds: Sequence[SeedFile], dice: random.Random, count: int) -> Iterator[SeedFile]:
    """Yield damaged files, of each seed about as many; each has a name of its own."""
    order = list(seeds)
    for number in range(count):
        if number % len(order) == 0:
            dice.shuffle(order)
        seed = order[number % len(order)]
        data = seed.data
        for _ in range(dice.choice(_TIMES)):
            data = damaged(dice, seed.name, data, order)
        # Where nothing could be changed, something is.
        data = data if data != seed.data else dice.choice(BYTE_MUTATIONS)(dice, data)
        suffix = "".join(PurePath(dice.choice(order).name if dice.random() < _ODD else seed.name).suffixes)
        is_marked = seed.beside is not None and dice.random() < 0.5
        beside = damaged(dice, "a.txt", seed.beside or b"", order) if is_marked else seed.beside
        suffix = PurePath(seed.name).suffix if seed.beside is not None or seed.way is not Way.READ else suffix
        yield replace(seed, name=f"{number:05d}-{PurePath(seed.name).stem}{suffix}", data=data, beside=beside)


def damaged(dice: random.Random, name: str, data: bytes, others: Sequence[SeedFile]) -> bytes:
    """Return the bytes of a file with one damage more."""
    if not data:
        return dice.choice(others).data
    if dice.random() < _RARE:
        return dice.choice((insert_long_line, pack_again, blow_up_member, empty))(dice, data)
    if dice.random() < _ODD:
        return _spliced(dice, data, dice.choice(others).data)
    if data[:2] == b"PK" and dice.random() < _INSIDE:
        return change_inside(dice, data, lambda inner, content: damaged(dice, inner, content, others))
    if data[:2] == b"\x1f\x8b" and dice.random() < _INSIDE:
        return change_packed(dice, data, lambda content: damaged(dice, name, content, others))
    return dice.choice(_fitting(data))(dice, data)


def _fitting(data: bytes) -> tuple[Mutation, ...]:
    """Return what can be done to a file, by what it looks like."""
    start = data[:2_000].lstrip(b"\xef\xbb\xbf \r\n")
    fitting = next((ways for sign, ways in _BY_SIGN.items() if start.startswith(sign)), _OF_TEXT)
    if fitting is not _OF_TEXT:
        return fitting
    if b"Content-Type:" in start:
        return _OF_HEADS
    return BYTE_MUTATIONS if b"\0" in start else fitting


def _spliced(dice: random.Random, one: bytes, other: bytes) -> bytes:
    """Return the beginning of one file with the end of another."""
    return one[: dice.randrange(len(one) + 1)] + other[dice.randrange(len(other) + 1) :]
