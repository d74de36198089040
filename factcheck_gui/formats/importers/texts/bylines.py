"""Recognises the line that names the author."""

import re
from typing import Final

_BYLINE: Final = re.compile(r"by:?\s+(?P<names>\S.*)", re.IGNORECASE | re.DOTALL)
_END_OF_NAMES: Final = re.compile(r"\s*[|·•/;]\s*|\s+[-–—]\s+|\s+(?:in|at|for|of)\s+")
_AND: Final = re.compile(r"\s(?:and|&)\s", re.IGNORECASE)
# Words inside a name that are written small, and those between two names.
_PARTICLES: Final = frozenset(
    {
        *(
            "and",
            "&",
            "al",
            "ben",
            "bin",
            "ibn",
            "el",
            "da",
            "de",
            "del",
            "della",
            "di",
            "dos",
            "du",
            "e",
            "la",
        ),
        *("le", "y", "den", "der", "ten", "ter", "van", "von", "zu"),
    }
)
_TITLES: Final = frozenset({"Jr.", "Sr."})
_LONGEST: Final = 120
_MOST_WORDS: Final = 8


def author_of(words: str) -> str | None:
    """Return whom a byline names ("By Jane Doe, Agency"), or None where the words are no byline."""
    found = _BYLINE.fullmatch(words) if len(words) <= _LONGEST else None
    if found is None or words.endswith(("?", "!", ":", ";")):
        return None
    names = _END_OF_NAMES.split(found["names"], maxsplit=1)[0]
    first, comma, others = names.partition(",")
    # With an "and" what follows the comma are names too, otherwise it is the agency.
    if comma and not _AND.search(others):
        names = first
    names = " ".join(names.split()).strip(" ,")
    return names if _is_names(names) else None


def _is_names(names: str) -> bool:
    tokens = [token.strip(",") for token in names.split()]
    return (
        0 < len(tokens) <= _MOST_WORDS
        and not any(sign.isdigit() for sign in names)
        and not (names.endswith(".") and tokens[-1] not in _TITLES)
        and all(token in _PARTICLES or _opens_a_name(token) for token in tokens)
        and _opens_a_name(tokens[0])
    )


def _opens_a_name(token: str) -> bool:
    return token[:1].isalpha() and not token[0].islower()
