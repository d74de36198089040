"""How much a template may make of little: texts that double, widths of a billion, loops within loops.

Imports Jinja2: to be imported inside functions only.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Final

from jinja2.exceptions import SecurityError

LARGEST: Final = 10_000_000
"""How many characters one text may have that an expression makes, or how many entries one list."""

_HIGHEST_POWER: Final = 100_000
_DIGITS: Final = 3
_WIDTH: Final = 10**_DIGITS
_ENTRY: Final = 10
_WIDE: Final = re.compile(rf"\d{{{_DIGITS + 1}}}")
_PERCENT: Final = re.compile(r"%(\([^)]*\))?[#0\- +]*([\d.*]*)")


def too_much() -> SecurityError:
    """Return the error for what would fill the memory."""
    return SecurityError("an expression makes more text or more repetitions than a report can need")


@dataclass(slots=True, kw_only=True)
class Room:
    """What is left of the characters that all expressions of a report together may make."""

    left: int

    def take(self, size: int) -> None:
        """Take room for a text before it is made."""
        self.left -= size
        if size > LARGEST or self.left < 0:
            raise too_much()


def weigh(value: object) -> int:
    """Return about how long a value is when it is written out, lists with all that they hold.

    A list that holds another twice, which holds another twice, and so on, is looked at only up to a point.
    """
    weight = 0
    waiting = [value]
    while waiting:
        one = waiting.pop()
        weight += len(one) if isinstance(one, (str, bytes)) else _ENTRY
        if isinstance(one, Mapping):
            waiting += [*one.keys(), *one.values()]
        elif isinstance(one, (list, tuple, set, frozenset)):
            waiting += one
        if weight + len(waiting) > LARGEST:
            raise too_much()
    return weight


def check_size(size: int) -> None:
    """Check how many entries a list would have."""
    if size > LARGEST:
        raise too_much()


def check_sum(left: object, right: object, room: Room) -> None:
    """Check what `+` would make."""
    if isinstance(left, (str, bytes)) and isinstance(right, (str, bytes)):
        room.take(len(left) + len(right))
    elif isinstance(left, Collection) and isinstance(right, Collection):
        check_size(len(left) + len(right))


def check_product(left: object, right: object, room: Room) -> None:
    """Check what `*` would make."""
    if isinstance(left, int) and isinstance(right, int):
        check_size(max(left.bit_length(), right.bit_length()))
        return
    for many, often in ((left, right), (right, left)):
        if isinstance(many, Collection) and isinstance(often, int):
            room.take(len(many) * max(often, 0))


def check_power(base: object, exponent: object) -> None:
    """Check what `**` would make."""
    whole = isinstance(base, int) and isinstance(exponent, int)
    if whole and any(isinstance(one, int) and abs(one) > _HIGHEST_POWER for one in (base, exponent)):
        raise too_much()


def check_percent(text: object, values: object, room: Room) -> None:
    """Check what `%` would make of a text with places."""
    if not isinstance(text, (str, bytes)):
        return
    plain = text if isinstance(text, str) else text.decode("latin-1")
    places = 0
    for place in _PERCENT.finditer(plain):
        places += 1
        if "(" in (place[1] or "")[1:] or "*" in place[2] or _WIDE.search(place[2]):
            raise too_much()
    room.take(len(text) + places * (_WIDTH + _widest(values)))


def check_format(text: str, values: Iterable[object], room: Room) -> None:
    """Check what `format` would make of a text with places."""
    places = 0
    for _, field, look, _ in Formatter().parse(text):
        if field is None:
            continue
        places += 1
        if "{" in (look or "") or _WIDE.search(look or ""):
            raise too_much()
    room.take(len(text) + places * (_WIDTH + _widest(list(values))))


def check_replace(text: str, old: str, new: str, room: Room) -> None:
    """Check what becomes of a text when a part of it is replaced wherever it stands."""
    room.take(len(text) + text.count(old) * len(new))


def check_join(parts: Collection[object], between: object, room: Room) -> None:
    """Check what parts become with something between them."""
    room.take(weigh(list(parts)) + len(parts) * weigh(between))


def check_method(owner: object, name: str, values: tuple[object, ...], room: Room) -> None:
    """Check what a method of a text, a list or a number would make, with all that it is given."""
    numbers = [value for value in values if isinstance(value, int)]
    size = len(owner) if isinstance(owner, Collection) else 1
    if name in {"ljust", "rjust", "center", "zfill", "to_bytes"}:
        room.take(max([size, *numbers]))
    elif name == "expandtabs":
        room.take(size * max([8, *numbers]))
    elif name == "extend":
        check_size(size + sum(len(value) for value in values if isinstance(value, Collection)))
    elif name == "translate":
        room.take(size * max(map(weigh, values), default=1))
    elif name in {"replace", "join"} and isinstance(owner, (str, bytes)):
        _check_words(owner, name, values, room)


def _check_words(owner: str | bytes, name: str, values: tuple[object, ...], room: Room) -> None:
    if name == "join":
        for value in values:
            check_join(value if isinstance(value, Collection) else (), owner, room)
    elif len(values) > 1:
        old, new = (value if isinstance(value, str) else str(value) for value in values[:2])
        text = owner if isinstance(owner, str) else owner.decode("latin-1")
        check_replace(text, old, new, room)


def _widest(values: object) -> int:
    """Return the weight of the heaviest of some values."""
    if isinstance(values, Mapping):
        values = list(values.values())
    return max(map(weigh, values), default=0) if isinstance(values, (list, tuple)) else weigh(values)
