"""Finds the one bit that a disk has flipped, where a checksum says what the row was."""

from collections.abc import Iterator
from typing import Final

from factcheck_gui.storage.checksums import COLUMN, field_sum
from factcheck_gui.storage.history_chain import COLUMNS, seal
from factcheck_gui.storage.recovery.known_tables import Fields

_LONGEST: Final = 4_000
"""Bytes of a value up to which every bit is tried."""


def mended_row(fields: Fields) -> Fields | None:
    """Return a row with one bit turned back so that it fits its checksum, or None."""
    others = {name: value for name, value in fields.items() if name != COLUMN}
    sums = {name: field_sum(name, value) for name, value in others.items()}
    found = 0
    for one in sums.values():
        found ^= one
    # Which number the damaged field should have.
    missing = found ^ fields[COLUMN]
    if missing.bit_count() == 1 or missing == -(1 << 63):
        return {**fields, COLUMN: found}
    for name, value in others.items():
        wanted = sums[name] ^ missing
        for tried in _turned(value):
            if field_sum(name, tried) == wanted:
                return {**fields, name: tried}
    return None


def mended_event(before: str, fields: Fields) -> Fields | None:
    """Return an event with one bit turned back so that it fits its seal, or None."""
    columns = [fields[name] for name in COLUMNS]
    found = seal(before, columns)
    if sum(one != other for one, other in zip(found, fields["hash"], strict=False)) <= 1:
        return {**fields, "hash": found}
    for place, (name, value) in enumerate(zip(COLUMNS, columns, strict=True)):
        if name == "number":
            continue
        for tried in _turned(value):
            if seal(before, [*columns[:place], tried, *columns[place + 1 :]]) == fields["hash"]:
                return {**fields, name: tried}
    return None


def _turned(value: object) -> Iterator[str | int]:
    """Yield a value with each of its bits turned in turn."""
    if isinstance(value, int):
        yield from (value ^ (1 << bit) for bit in range(63))
    elif isinstance(value, str):
        content = bytearray(value.encode())
        for place in range(min(len(content), _LONGEST)):
            for bit in range(8):
                content[place] ^= 1 << bit
                try:
                    yield content.decode()
                except UnicodeDecodeError:
                    continue
                finally:
                    content[place] ^= 1 << bit
