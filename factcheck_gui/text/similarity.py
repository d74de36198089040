"""How alike two articles are, by the groups of words that both have."""

import re
import unicodedata
from hashlib import blake2b
from typing import Final

from factcheck_gui.text.plain_words import PlainWords
from factcheck_gui.text.word_tokens import UNSPACED

NEAR_DUPLICATE: Final = 0.2
"""Resemblance from which two texts are taken for versions of one article."""

_KEPT = 24  # hashes of a sketch
_WORDS = 5  # of a group; letters in scripts without spaces
_DIGEST = 8  # bytes; the sign bit goes, so that a hash fits SQLite's integers
_DIGEST_RANGE = 1 << 8 * _DIGEST
_HASHING = blake2b(digest_size=_DIGEST)
_LOOKED_AT = 4 * _KEPT  # of hashes that lie as they fall, twice as many as are looked for
_UNITS = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")


def sketch(text: str) -> tuple[int, ...]:
    """Return the 24 smallest hashes of a text's groups of words, in order; fewer for a short text.

    Versions of one article have most of them in common, and different articles none. The same text has the
    same sketch on every machine.
    """
    digests = _digests(_all_groups(text))
    # Bytes sort as the numbers do that they stand for. Most are far too large, and need no sorting.
    share = _DIGEST_RANGE * _LOOKED_AT // max(_LOOKED_AT, len(digests))
    few = set(filter(min(share, _DIGEST_RANGE - 1).to_bytes(_DIGEST, "big").__gt__, digests))
    # Without the sign bit two of these may be the same.
    smallest = sorted(few if len(few) >= 2 * _KEPT else set(digests))[: 2 * _KEPT]
    numbers = {int.from_bytes(digest, "big") >> 1 for digest in smallest}
    return tuple(sorted(numbers)[:_KEPT])


def resemblance(a: str, b: str) -> float:
    """Return the share of the groups of words of two texts that both have, from 0 to 1."""
    first, second = _groups(a), _groups(b)
    if not first and not second:
        return 1.0 if a.strip() == b.strip() else 0.0
    return len(first & second) / len(first | second)


def _groups(text: str) -> set[bytes]:
    return set(_all_groups(text))


def _all_groups(text: str) -> list[bytes]:
    """Groups of five words as UTF-8; case, compatibility forms, marks and white space make no difference."""
    units = _units(text)
    if len(units) <= _WORDS:
        return [b" ".join(units)] if units else []
    return list(map(b" ".join, zip(*(units[shift:] for shift in range(_WORDS)), strict=False)))


def _digests(groups: list[bytes]) -> list[bytes]:
    digests: list[bytes] = []
    for group in groups:
        # To copy what is set up takes a third of the time of setting it up.
        hashing = _HASHING.copy()
        hashing.update(group)
        digests.append(hashing.digest())
    return digests


def _units(text: str) -> list[bytes]:
    plain = _PLAIN.spaced(text)
    if plain is not None:
        return plain.split()
    return [unit.encode("utf-8") for unit in _UNITS.findall(_folded(text))]


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


_PLAIN: Final = PlainWords(_UNITS, _folded)
