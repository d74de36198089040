"""Takes values out of JSON of which nothing is known: what is not of the wanted type is None."""

from collections.abc import Iterator
from typing import Any, Final

from factcheck_gui.formats.importers.texts.loose_text import settle

Object = dict[str, Any]

_MOST_DIGITS: Final = 15


def text_at(values: Object, key: str) -> str | None:
    """Return a string that shows something, in its canonical form, or None."""
    value = values.get(key)
    return settle(value)[0] if isinstance(value, str) and value.strip() else None


def name_at(values: Object, key: str) -> str | None:
    """Return what something goes by, a string or a number, or None."""
    value = values.get(key)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return text_at(values, key)


def as_offset(value: object) -> int | None:
    """Return a whole number that can be an offset, or None; some scripts write them as 12.0 or as text."""
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) <= _MOST_DIGITS:
        return int(value)
    if isinstance(value, float) and value.is_integer() and value < 10**_MOST_DIGITS:
        value = int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def objects_at(values: Object, key: str) -> Iterator[Object]:
    """Yield the objects of a list; nothing where there is none."""
    value = values.get(key)
    return (one for one in value if isinstance(one, dict)) if isinstance(value, list) else iter(())


def texts_at(values: Object, key: str) -> tuple[str, ...]:
    """Return the strings of a list, or a single one, that show something."""
    value = values.get(key)
    found = value if isinstance(value, list) else [value]
    return tuple(settle(one)[0] for one in found if isinstance(one, str) and one.strip())


def object_at(values: Object, key: str) -> Object:
    """Return an object; one without anything where there is none."""
    value = values.get(key)
    return value if isinstance(value, dict) else {}
