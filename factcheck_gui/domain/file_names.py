"""File names that every system takes, made of titles."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

_NAME_LENGTH: Final = 80
# File systems count bytes, and a letter can take four of them.
_NAME_BYTES: Final = 240
_NAMELESS: Final = "report"


def file_name(title: str, suffix: str) -> str:
    """Return a title as a file name that every system takes."""
    return _shortened(slug(title) or _NAMELESS, suffix) + suffix


def file_names(titles: Iterable[str], suffix: str) -> Iterator[str]:
    """Yield a file name for each title; no two of them are the same, whatever the case of their letters."""
    taken: set[str] = set()
    for title in titles:
        name, number = file_name(title, suffix), 1
        while name.casefold() in taken:
            number += 1
            name = file_name(title, f"-{number}{suffix}")
        taken.add(name.casefold())
        yield name


def slug(title: str) -> str:
    """Return a title as letters, digits and hyphens, of whatever script; empty where it has no letter."""
    kept = ""
    for character in unicodedata.normalize("NFKC", title).lower():
        # Marks belong to their letters: many scripts write vowels with them.
        is_kept = character.isalnum() or (kept[-1:].strip() and unicodedata.category(character)[0] == "M")
        kept += character if is_kept else " "
    return "-".join(kept.split())


def _shortened(name: str, suffix: str) -> str:
    """Return as many whole words of a name as fit, or the beginning of its only word."""
    kept = name[: _NAME_LENGTH - len(suffix)]
    while len((kept + suffix).encode()) > _NAME_BYTES:
        kept = kept[:-1]
    if len(kept) < len(name) and name[len(kept)] != "-" and "-" in kept:
        kept = kept.rpartition("-")[0]
    return kept.strip("-") or _NAMELESS
