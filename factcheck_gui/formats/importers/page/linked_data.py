"""Reads the JSON-LD of a page, which is often broken, nested and repeated."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node = Mapping[str, object]
"""One thing that JSON-LD describes."""

_WRAPPING: Final = re.compile(r"^\s*(?:<!--|(?://\s*)?<!\[CDATA\[)|(?:-->|(?://\s*)?\]\]>)\s*$|;\s*$")
_TRAILING_COMMA: Final = re.compile(r",(?=\s*[}\]])")
_CONTROLS: Final = re.compile(r"[\x00-\x1f]+")
_PARAGRAPH: Final = re.compile(r"</?(?:p|br|div|li|h[1-6])\b[^<>]*>", re.IGNORECASE)
_LARGEST: Final = 3_000_000
_MOST: Final = 20_000


def nodes_of(root: "HtmlElement") -> list[Node]:
    """Return everything that the page's JSON-LD describes, what stands further out first."""
    nodes: list[Node] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for value in _values(script.text or ""):
                nodes.extend(_flat(value))
    return nodes


def _values(source: str) -> Iterator[object]:
    """Yield the values of a script as far as they can be read."""
    if len(source) > _LARGEST:
        return
    source = _WRAPPING.sub("", _WRAPPING.sub("", source))
    for attempt in (source, _TRAILING_COMMA.sub("", _CONTROLS.sub(" ", source)), unescape(source)):
        try:
            yield json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
        return
    decoder = json.JSONDecoder(strict=False)
    position = source.find("{")
    while position >= 0:
        try:
            value, end = decoder.raw_decode(source, position)
        except (ValueError, RecursionError):
            return
        yield value
        position = source.find("{", end)


def _flat(value: object) -> Iterator[Node]:
    """Yield all objects in a value, level by level; no nesting is too deep for this."""
    level, seen = [value], 0
    while level and seen < _MOST:
        below: list[object] = []
        for one in level:
            seen += 1
            if isinstance(one, Mapping):
                yield one
                below.extend(part for part in one.values() if isinstance(part, (Mapping, list)))
            elif isinstance(one, list):
                below.extend(one)
        level = below


def words_in(value: object) -> str | None:
    """Return a value as words: itself, its `name` or `@value`, or the first of several."""
    for _ in range(3):
        if isinstance(value, list):
            value = next(iter(value), None)
        if isinstance(value, Mapping):
            value = next((value[key] for key in ("name", "@value", "alternateName") if value.get(key)), None)
    return plain(value) if isinstance(value, str) else None


def paragraphs_in(value: object) -> tuple[str, ...]:
    """Return the paragraphs of a text that JSON-LD holds, with or without markup."""
    if not isinstance(value, str):
        return ()
    lines = _PARAGRAPH.sub("\n", unescape(value)).split("\n")
    return tuple(filter(None, map(plain, lines)))


def plain(value: str) -> str | None:
    """Return words without references and tags, on one line; None if nothing is left."""
    value = unescape(unescape(value))
    return " ".join(re.sub(r"</?[a-zA-Z][^<>]*>", "", value).split()) or None
