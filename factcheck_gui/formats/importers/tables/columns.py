"""Finds out which column of a table holds what, by the names that people give to columns."""

import re
from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain.clock import is_date

TEXT: Final = "text"
HTML: Final = "html"

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    TEXT: ("text", "articletext", "fulltext", "articlebody", "maintext", "body", "content", "article"),
    HTML: ("html", "rawhtml"),
    "title": ("title", "headline"),
    "date": (
        *("date", "published", "publicationdate", "datepublished", "publisheddate"),
        *("publishedat", "pubdate", "publishdate", "datepublish"),
    ),
    "author": ("author", "authors", "byline"),
    "publisher": ("publisher", "source", "site", "outlet", "sitename"),
    "link": ("url", "link", "canonical", "canonicalurl"),
    "language": ("language", "lang", "inlanguage"),
}
_NOT_A_LETTER: Final = re.compile(r"[\W_]+")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_ISO: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:?\d{2}\S*(?: ?(?:UTC|Z|[+-]\d{2}:?\d{2}))?)?")


def find_columns(names: Mapping[str, object] | tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Return the columns for each of an article's details, the likeliest first; case does not matter."""
    plain: dict[str, list[str]] = {}
    for name in names:
        plain.setdefault(_NOT_A_LETTER.sub("", name).lower(), []).append(name)
    found = {
        detail: tuple(one for usual in usuals for one in plain.get(usual, ()))
        for detail, usuals in _NAMES.items()
    }
    return {detail: columns for detail, columns in found.items() if columns}


def as_date(value: str) -> str | None:
    """Return an ISO date or the date of an ISO time as `YYYY-MM-DD`; every other way to write it is None."""
    found = _ISO.fullmatch(value.strip())
    return found[1] if found is not None and is_date(found[1]) else None


def as_language(value: str) -> str | None:
    """Return a language's code as it is usually written (`pt_BR` becomes `pt-BR`), or None for a name."""
    return value.replace("_", "-") if _LANGUAGE.fullmatch(value) else None
