"""Makes names of what pages put into the places for authors."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

_BY: Final = re.compile(
    r"^(?:(?:(?:written|posted|published|reported|story|text|words)\s+by|by|von|par|por|di|door|av|af)\s*:?"
    r"|(?:author|autor|auteur|reporter)s?\s*:)\s+",
    re.IGNORECASE,
)
_NO_NAME: Final = re.compile(
    r"https?:|www\.|\.(?:com|org|net)\b|^@|^(?:admin|administrator|author|editor|unknown|none|null|staff|"
    r"guest|anonymous|undefined|redaktion|wordpress|webmaster|root|user|default|view all posts.*)$",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"\s*[(<]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)>]?")
_HANDLE: Final = re.compile(r"\s*\(?(?<![\w.])@\w+\)?")
_BETWEEN: Final = re.compile(
    r"\s*(?:;|\||•|·|،|、|\s&\s|\s(?:and|und|et)\s|,\s*(?:and|und|et)\s|\s\u2013\s|\s-\s)\s*", re.IGNORECASE
)
_COMMA: Final = re.compile(r"\s*,\s*")
_SUFFIX: Final = re.compile(r"(?:jr|sr|phd|ph\.d|md|m\.d|mba|ii|iii|iv|esq|rn|ma|msc)\.?", re.IGNORECASE)
_INITIAL: Final = 2
_LONGEST: Final = 80
_MOST_WORDS: Final = 8


def names_in(values: Iterable[str], *, sites: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the names in these values, each once, without those of the site itself."""
    known = {site.casefold() for site in sites}
    people = (value for value in values if " ".join(value.split()).casefold() not in known)
    names = dict.fromkeys(name for value in people for name in _names(value))
    return tuple(name for name in names if name.casefold() not in known)


def _names(value: str) -> Iterator[str]:
    value = _HANDLE.sub("", _ADDRESS.sub("", " ".join(value.split())))
    value = _BY.sub("", value)
    for part in _BETWEEN.split(value):
        for place, written in enumerate(_COMMA.split(part)):
            name = _trimmed(written)
            if place and _SUFFIX.fullmatch(name):
                continue
            if _is_name(name):
                yield name
            elif place:
                # What follows a name that is none describes it: "Jane Doe, a reporter in Lyon, ...".
                break


def _trimmed(name: str) -> str:
    name = _BY.sub("", name).strip(" ,:;-–—|/")
    # An abbreviation keeps its full stop, and so does an initial.
    last = name.split(" ")[-1]
    return name if _SUFFIX.fullmatch(last) or len(last) <= _INITIAL else name.rstrip(".")


def _is_name(name: str) -> bool:
    return (
        1 < len(name) <= _LONGEST
        and len(name.split()) <= _MOST_WORDS
        and not any(sign.isdigit() for sign in name)
        and _NO_NAME.search(name) is None
        and any(sign.isalpha() for sign in name)
    )
