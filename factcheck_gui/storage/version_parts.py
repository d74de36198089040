"""The blocks and statements of a version: frozen like its text, and guarded by one checksum."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count, repeat
from typing import Final

from factcheck_gui.domain.articles import VersionText
from factcheck_gui.domain.block_list import BlockList, BlockRow
from factcheck_gui.domain.span_list import SpanList
from factcheck_gui.storage.checksums import parts_sum
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import DamagedRowError
from factcheck_gui.storage.many_rows import insert_many

_PORTION: Final = 50_000
_STATEMENTS: Final = 'INSERT INTO statements (version_id, position, "start", "end") VALUES'
_BLOCKS: Final = 'INSERT INTO blocks (version_id, position, kind, "start", "end") VALUES'
_SAID: Final = 'INSERT INTO blocks (version_id, position, kind, "start", "end", speaker, time) VALUES'
"""Blocks of a transcript: who says them, and when."""


def add_parts(db: Database, version_id: str, text: VersionText) -> None:
    """Store the blocks and statements of a version that is in its table already."""
    add_many_parts(db, [(version_id, text)])


def add_many_parts(db: Database, texts: Iterable[tuple[str, VersionText]]) -> None:
    """Store the blocks and statements of versions, each with its id, that are in their table already."""
    parts = [
        (version_id, BlockList.of(text.blocks).rows, SpanList.of(text.statements))
        for version_id, text in texts
    ]
    _add_blocks(db, [(version_id, blocks) for version_id, blocks, _ in parts])
    _add_statements(db, [(version_id, spans) for version_id, _, spans in parts])
    db.conn.executemany(
        "INSERT INTO version_parts (version_id, checksum) VALUES (?, ?)",
        [(version_id, parts_sum(blocks, spans.starts, spans.ends)) for version_id, blocks, spans in parts],
    )


def _add_blocks(db: Database, texts: Iterable[tuple[str, Sequence[BlockRow]]]) -> None:
    plain: list[object] = []
    said: list[object] = []
    for version_id, blocks in texts:
        for position, (kind, start, end, speaker, time) in enumerate(blocks):
            if speaker is None and time is None:
                plain += (version_id, position, kind, start, end)
            else:
                said += (version_id, position, kind, start, end, speaker, time)
    insert_many(db, _BLOCKS, 5, plain)
    insert_many(db, _SAID, 7, said)


def _add_statements(db: Database, texts: Iterable[tuple[str, SpanList]]) -> None:
    rows = (
        zip(repeat(version_id), count(), spans.starts, spans.ends, strict=False)
        for version_id, spans in texts
    )
    insert_many(db, _STATEMENTS, 4, list(chain.from_iterable(chain.from_iterable(rows))))


def read_parts(db: Database, version_id: str) -> tuple[BlockList, SpanList]:
    """Return the blocks and the statements of a version in text order.

    Raises:
        DamagedRowError: they are not those that were stored.
    """
    blocks, starts, ends, is_whole = _read(db, version_id)
    if not is_whole:
        message = f"the parts of the version {version_id} do not fit their checksum"
        raise DamagedRowError(message)
    return BlockList(blocks), SpanList(starts, ends)


def count_statements(db: Database, article_id: str) -> int:
    """Return how many statements the longest version of an article has, by their numbers."""
    row = db.execute(
        "SELECT max((SELECT max(position) + 1 FROM statements WHERE version_id = versions.id))"
        " FROM versions WHERE article_id = ?",
        [article_id],
    ).fetchone()
    return row[0] or 0


def damaged_parts(db: Database) -> Iterator[str]:
    """Yield the id of each version whose blocks or statements do not fit their checksum."""
    for (version_id,) in db.execute("SELECT id FROM versions").fetchall():
        if not _read(db, version_id)[-1]:
            yield version_id


def _read(db: Database, version_id: str) -> tuple[list[BlockRow], list[int], list[int], bool]:
    blocks = db.execute(
        'SELECT kind, "start", "end", speaker, time FROM blocks WHERE version_id = ? ORDER BY position',
        [version_id],
    ).fetchall()
    # One long row takes half the time of fifty thousand short ones.
    starts, ends = db.execute(
        'SELECT json_group_array("start"), json_group_array("end") FROM'
        ' (SELECT "start", "end" FROM statements WHERE version_id = ? ORDER BY position)',
        [version_id],
    ).fetchone()
    begins, ends = _numbers(starts), _numbers(ends)
    row = db.execute("SELECT checksum FROM version_parts WHERE version_id = ?", [version_id]).fetchone()
    return blocks, begins, ends, row is not None and row[0] == parts_sum(blocks, begins, ends)


def _numbers(listed: str) -> list[int]:
    """Return the numbers of a JSON list, read in portions: no other thread of Python's goes on within one."""
    found: list[int] = []
    start, last = 1, len(listed) - 1
    while start < last:
        comma = listed.find(",", start + _PORTION)
        end = last if comma < 0 else comma
        found += json.loads(f"[{listed[start:end]}]")
        start = end + 1
    return found
