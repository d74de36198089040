"""Reads the `key: value` lines between `---` with which many Markdown files begin."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from factcheck_gui.domain.clock import is_date
from factcheck_gui.formats.importers.parsed import FoundDetails

_FENCED: Final = re.compile(r"---[ \t]*\n(?P<lines>(?:.*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)")
_PAIR: Final = re.compile(r"(?P<key>[A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(?P<value>.*))?[ \t]*")
_ITEM: Final = re.compile(r"\s*-\s+(?P<value>.*)")
_REST: Final = re.compile(r"\s+.*|\s*#.*|\s*")
_LONGEST: Final = 20_000
_LENGTH_OF_DATE: Final = len("2026-02-23")


def split_front_matter(text: str) -> tuple[FoundDetails, str]:
    """Return what the front matter says and the text below it; without front matter all of it is text."""
    fenced = _FENCED.match(text.lstrip("\n")[:_LONGEST])
    fields = None if fenced is None else _read(fenced["lines"].split("\n"))
    if fenced is None or not fields:
        return FoundDetails(), text
    return _details(fields), text.lstrip("\n")[fenced.end() :]


def _read(lines: Iterable[str]) -> dict[str, str] | None:
    """Return the fields, or None where a line shows that this is text between two rules."""
    fields: dict[str, str] = {}
    key = ""
    for line in lines:
        if pair := _PAIR.fullmatch(line):
            key = pair["key"].lower()
            fields.setdefault(key, _plain(pair["value"] or ""))
        elif key and (item := _ITEM.fullmatch(line)):
            fields[key] = ", ".join(filter(None, [fields[key], _plain(item["value"])]))
        elif not _REST.fullmatch(line):
            return None
    return fields


def _plain(value: str) -> str:
    """Return a value without quotation marks or the brackets of a list."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(filter(None, (_plain(item) for item in value[1:-1].split(","))))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value


def _details(fields: Mapping[str, str]) -> FoundDetails:
    date = fields.get("date", "")[:_LENGTH_OF_DATE]
    return FoundDetails(
        title=_first(fields, "title"),
        date=date if is_date(date) else None,
        publisher=_first(fields, "publisher", "site"),
        author=_first(fields, "author", "authors"),
        link=_first(fields, "url", "link", "source"),
        language=_first(fields, "language", "lang"),
    )


def _first(fields: Mapping[str, str], *keys: str) -> str | None:
    return next((fields[key] for key in keys if fields.get(key)), None)
