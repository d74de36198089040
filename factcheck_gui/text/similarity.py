"""How alike two articles are, by the groups of words that both have."""

import re
import unicodedata
from hashlib import blake2b
from heapq import nsmallest
from typing import Final

from factcheck_gui.text.word_tokens import UNSPACED

NEAR_DUPLICATE: Final = 0.2
"""Resemblance from which two texts are taken for versions of one article."""

_KEPT = 24  # hashes of a sketch
_WORDS = 5  # of a group; letters in scripts without spaces
_DIGEST = 8  # bytes; the sign bit goes, so that a hash fits SQLite's integers
_UNITS = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")


def sketch(text: str) -> tuple[int, ...]:
    """Return the 24 smallest hashes of a text's groups of words, in order; fewer for a short text.

    Versions of one article have most of them in common, and different articles none. The same text has the
    same sketch on every machine.
    """
    return tuple(nsmallest(_KEPT, set(map(_hash, _groups(text)))))


def resemblance(a: str, b: str) -> float:
    """Return the share of the groups of words of two texts that both have, from 0 to 1."""
    first, second = _groups(a), _groups(b)
    if not first and not second:
        return 1.0 if a.strip() == b.strip() else 0.0
    return len(first & second) / len(first | second)


def _groups(text: str) -> set[str]:
    """Groups of five words; case, compatibility forms, marks and white space make no difference."""
    units = _UNITS.findall(unicodedata.normalize("NFKC", text).casefold())
    if len(units) <= _WORDS:
        return {" ".join(units)} if units else set()
    return set(map(" ".join, zip(*(units[shift:] for shift in range(_WORDS)), strict=False)))


def _hash(group: str) -> int:
    return int.from_bytes(blake2b(group.encode("utf-8"), digest_size=_DIGEST).digest(), "big") >> 1
