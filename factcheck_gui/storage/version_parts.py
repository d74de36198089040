"""The blocks and statements of a version: frozen like its text, and guarded by one checksum."""

import json
from collections.abc import Iterator
from itertools import count, repeat

from factcheck_gui.domain.articles import VersionText
from factcheck_gui.domain.block_list import BlockList, BlockRow
from factcheck_gui.domain.span_list import SpanList
from factcheck_gui.storage.checksums import parts_sum
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import DamagedRowError


def add_parts(db: Database, version_id: str, text: VersionText) -> None:
    """Store the blocks and statements of a version that is in its table already."""
    # The plain text of a kind: drivers ask a while how to store what only looks like a text.
    blocks = [(block.kind.value, block.start, block.end, block.speaker, block.time) for block in text.blocks]
    db.conn.executemany(
        'INSERT INTO blocks (version_id, position, kind, "start", "end", speaker, time)'
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        ((version_id, n, *block) for n, block in enumerate(blocks)),
    )
    spans = SpanList.of(text.statements)
    db.conn.executemany(
        'INSERT INTO statements (version_id, position, "start", "end") VALUES (?, ?, ?, ?)',
        zip(repeat(version_id), count(), spans.starts, spans.ends, strict=False),
    )
    db.execute(
        "INSERT INTO version_parts (version_id, checksum) VALUES (?, ?)",
        [version_id, parts_sum(blocks, spans.starts, spans.ends)],
    )


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
    begins, ends = json.loads(starts), json.loads(ends)
    row = db.execute("SELECT checksum FROM version_parts WHERE version_id = ?", [version_id]).fetchone()
    return blocks, begins, ends, row is not None and row[0] == parts_sum(blocks, begins, ends)
