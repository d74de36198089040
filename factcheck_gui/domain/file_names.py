"""File names that every system takes, made of titles."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final

_NAME_LENGTH: Final = 80
# File systems count bytes, and a letter can take four of them.
_NAME_BYTES: Final = 240
_NAMELESS: Final = "report"
# What Windows takes for a device, whatever ending stands behind it.
_DEVICES: Final = frozenset(
    {
        *("con", "prn", "aux", "nul", "conin", "conout"),
        *(f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"),
    }
)
_UNTITLED: Final = "original"
_KEPT: Final = frozenset(" ._-()")
_LONGEST_ENDING: Final = 16


def file_name(title: str, suffix: str) -> str:
    """Return a title as a file name that every system takes."""
    stem = slug(title) or _NAMELESS
    return _shortened(f"{stem}-{_NAMELESS}" if stem in _DEVICES else stem, suffix) + suffix


def file_names(titles: Iterable[str], suffix: str) -> Iterator[str]:
    """Yield a file name for each title; no two of them are the same, whatever the case of their letters."""
    taken: set[str] = set()
    for title in titles:
        name, number = file_name(title, suffix), 1
        while _key(name) in taken:
            number += 1
            name = file_name(title, f"-{number}{suffix}")
        taken.add(_key(name))
        yield name


def kept_file_name(name: str, ending: str = "") -> str:
    """Return the name that a file came with, as every system takes it; with an ending where it has none.

    It leads nowhere, hides nothing and is no device: of all signs only letters, digits and a few others stay.
    """
    kept = ""
    for character in unicodedata.normalize("NFC", name):
        is_kept = character.isalnum() or character in _KEPT
        kept += character if is_kept or _belongs_to(kept, character) else ""
    stem, dot, own = " ".join(kept.split()).strip(" .-").rpartition(".")
    if not dot or not stem or not 0 < len(own) <= _LONGEST_ENDING or " " in own:
        stem, own = stem + dot + own, ending.removeprefix(".")
    stem = stem.rstrip(" .") or _UNTITLED
    if stem.partition(".")[0].strip().casefold() in _DEVICES:
        stem = f"{_UNTITLED} {stem}"
    suffix = f".{own}" if own else ""
    while len((stem + suffix).encode()) > _NAME_BYTES:
        stem = stem[:-1]
    return (stem.rstrip(" .") or _UNTITLED) + suffix


def slug(title: str) -> str:
    """Return a title as letters, digits and hyphens, of whatever script; empty where it has no letter."""
    kept = ""
    for character in unicodedata.normalize("NFKC", title).lower():
        kept += character if character.isalnum() or _belongs_to(kept, character) else " "
    return "-".join(kept.split())


def _belongs_to(before: str, character: str) -> bool:
    """Tell whether a sign is a mark of the letter before it: many scripts write vowels with them."""
    return bool(before[-1:].strip()) and unicodedata.category(character)[0] == "M"


def _key(name: str) -> str:
    """What two names have in common that some file system takes for one."""
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", name).casefold())


def _shortened(name: str, suffix: str) -> str:
    """Return as many whole words of a name as fit, or the beginning of its only word."""
    kept = name[: _NAME_LENGTH - len(suffix)]
    while len((kept + suffix).encode()) > _NAME_BYTES:
        kept = kept[:-1]
    if len(kept) < len(name) and name[len(kept)] != "-" and "-" in kept:
        kept = kept.rpartition("-")[0]
    return kept.strip("-") or _NAMELESS
