"""Checksums of rows: of the bits that a failing disk flips, SQLite's own check misses three in four.

The checksum of a row is the exclusive or of one number for each of its fields. A change of one field then
changes it by what that field was and is; damage in another field stays visible, however often the row is
written afterwards.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from struct import Struct
from typing import Any, Final

from factcheck_gui.domain.edits import Value
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import DamagedRowError
from factcheck_gui.storage.tables import TABLES

COLUMN: Final = "checksum"
_KEPT: Final = 4096
_UNLIKE: Final = frozenset(
    {
        *("id", "start", "end", "quote", "prefix", "suffix", "created_at", "sha256"),
        *("restatement", "remark", "correction", "reason", "note", "title", "link", "archive_link"),
        *("contact", "definition", "translations", "provenance", "origin"),
    }
)
"""Fields in which hardly two rows are alike: to keep their numbers would be of no use."""
_BYTES: Final = 8
_PORTION: Final = 8_000
_AS_NUMBER: Final = Struct(">q").unpack


def row_sum(fields: Mapping[str, Any]) -> int:
    """Return the checksum of all fields of a row, its id and whether it is removed among them."""
    found = 0
    for name, value in fields.items():
        if value is None or name not in _UNLIKE:
            found ^= _kept_number(name, value)
        elif type(value) is str:
            # Most of what is not kept.
            found ^= _digest(f"{name}:s:{value}")
        else:
            found ^= _number(name, value)
    return found


def difference(old: Mapping[str, Value], new: Mapping[str, Value]) -> int:
    """Return what a checksum changes by when some fields change; to be combined by exclusive or."""
    return row_sum(old) ^ row_sum(new)


def field_sum(name: str, value: Value) -> int:
    """Return the number of one field, with 64 bits and a sign, as SQLite holds it."""
    return _number(name, value)


def checked(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row without what only storage knows: its checksum, once it has fitted, and `removed`.

    The row itself is changed: copies would take as long as all else, and there are tens of thousands.

    Raises:
        DamagedRowError: the row is not the one that was written.
    """
    expected = row.pop(COLUMN)
    if row_sum(row) != expected:
        message = f"the row {row['id']} does not fit its checksum"
        raise DamagedRowError(message)
    del row["removed"]
    return row


def parts_sum(blocks: Iterable[Sequence[object]], starts: Sequence[int], ends: Sequence[int]) -> int:
    """Return the checksum of the blocks and statements of a version.

    Args:
        blocks: Their kind, start, end, speaker and time, in text order.
        starts: Where the statements begin, in text order, in code points.
        ends: Where they end.
    """
    words = "\n".join([*map(_words, blocks), _listed(starts), _listed(ends)])
    return _digest(words)


def damaged_rows(db: Database) -> Iterator[str]:
    """Yield the table and id of each row that does not fit its checksum."""
    for table in TABLES.values():
        for row in db.query(f"SELECT * FROM {table}"):
            if row.pop(COLUMN) != row_sum(row):
                yield f"{table} {row['id']}"


def _number(name: str, value: Value) -> int:
    if isinstance(value, float) and value.is_integer():
        # As SQLite hands out what a column of whole numbers was given.
        value = int(value)
    return _digest(f"{name}:{_LETTERS.get(type(value), 's')}:{value}")


_kept_number: Final = lru_cache(maxsize=_KEPT)(_number)
# What only looks alike is told apart: the text "1" and the number.
_LETTERS: Final = {type(None): "n", int: "i", bool: "i", float: "f"}


def _words(block: Sequence[object]) -> str:
    kind, start, end, speaker, time = block
    return f"{kind}\t{start}\t{end}\t{'' if speaker is None else speaker}\t{'' if time is None else time}"


def _listed(numbers: Sequence[int]) -> str:
    """Return numbers in one line, made in portions: no other thread of Python's goes on within one."""
    firsts = range(0, len(numbers), _PORTION)
    return " ".join([" ".join(map(str, numbers[first : first + _PORTION])) for first in firsts])


def _digest(words: str) -> int:
    number: int = _AS_NUMBER(blake2b(words.encode(), digest_size=_BYTES).digest())[0]
    return number
