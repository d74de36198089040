"""Finds the objects in a file of JSON: one on each line, the elements of a list, or a single one."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.importers.tables.columns import HTML, TEXT, find_columns

_NO_OBJECT: Final = "the row is no JSON object"
_DAMAGED: Final = "the row is damaged JSON"
_TOO_DEEP: Final = "the row is nested too deep"
_LONG_NUMBER: Final = "a number in the row is too long"
_LIST: Final = re.compile(rb"\s*+\[\s*+\{")
_OBJECT: Final = re.compile(rb'\s*+\{\s*+"')
_SPACES: Final = re.compile(r"\s*+")
_LOOKED_AT: Final = 3
_LOOKED_AT_IF_PROMISED: Final = 50
_LONGEST_LOOK: Final = 8_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonElement:
    """An element of a list with its own words; `finding` says why the list cannot be read from here on."""

    raw: str
    finding: str | None = None


def holds_list(data: bytes) -> bool:
    """Tell whether bytes begin as a list of objects does."""
    return _LIST.match(data) is not None


def begins_as_table(data: bytes, *, is_promised: bool) -> bool:
    """Tell whether bytes begin with objects; with objects that have a text, unless a table is promised."""
    if holds_list(data):
        beginning = data[:_LONGEST_LOOK].decode("utf-8", "replace")
        return _is_article(next(split_list(beginning)).raw, is_promised=is_promised)
    if not data[:1024].lstrip().startswith(b"{") and not is_promised:
        return False
    if is_promised and _OBJECT.match(data):
        return True
    most = _LOOKED_AT_IF_PROMISED if is_promised else _LOOKED_AT
    looked_at = (_is_article(line, is_promised=is_promised) for line in _first_lines(data, most))
    is_table = any(looked_at) if is_promised else all(looked_at)
    return is_table or holds_single(data)


def holds_single(data: bytes) -> bool:
    """Tell whether bytes are one object over several lines, which has a text."""
    head = data[:1024].lstrip()
    if not head.startswith(b"{") or len(data) > _LONGEST_LOOK or next(_first_lines(data, 1)).endswith("}"):
        return False
    return _is_article(data.decode("utf-8", "replace"), is_promised=False)


def split_list(text: str) -> Iterator[JsonElement]:
    """Yield the elements of a list; the last one says what is wrong, if anything is."""
    decoder = json.JSONDecoder()
    position = text.index("[") + 1
    while True:
        start = _behind_spaces(text, position)
        end, finding = _end_of_value(decoder, text, start)
        if finding is not None:
            yield JsonElement(raw=text[start:], finding=finding)
            return
        yield JsonElement(raw=text[start:end])
        end = _behind_spaces(text, end)
        if text[end : end + 1] == "]":
            if text[end + 1 :].strip():
                yield JsonElement(raw=text[end + 1 :], finding="something stands behind the list")
            return
        if text[end : end + 1] != ",":
            yield JsonElement(raw=text[end:], finding="the list ends too early")
            return
        position = end + 1


def read_object(text: str) -> tuple[dict[str, object], str | None]:
    """Return the fields of an object, or none and why there are none."""
    try:
        found: object = json.loads(text)
    except json.JSONDecodeError:
        return {}, _DAMAGED
    except RecursionError:
        return {}, _TOO_DEEP
    except ValueError:
        return {}, _LONG_NUMBER
    return (found, None) if isinstance(found, dict) else ({}, _NO_OBJECT)


def _behind_spaces(text: str, position: int) -> int:
    found = _SPACES.match(text, position)
    return position if found is None else found.end()


def _end_of_value(decoder: json.JSONDecoder, text: str, start: int) -> tuple[int, str | None]:
    try:
        return decoder.raw_decode(text, start)[1], None
    except json.JSONDecodeError:
        return start, "the list is damaged from here on"
    except RecursionError:
        return start, _TOO_DEEP
    except ValueError:
        return start, _LONG_NUMBER


def _is_article(text: str, *, is_promised: bool) -> bool:
    fields, finding = read_object(text)
    if finding is not None:
        return False
    return is_promised or bool(find_columns(fields).keys() & {TEXT, HTML})


def _first_lines(data: bytes, most: int) -> Iterator[str]:
    start = found = 0
    while start < min(len(data), _LONGEST_LOOK) and found < most:
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        if line := data[start:end].strip():
            found += 1
            yield line.decode("utf-8", "replace")
        start = end + 1
