"""Checks a workspace through and through: the file, the checksums, the history against the tables."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.errors import DamagedError, NotAWorkspaceError
from factcheck_gui.domain.history import State
from factcheck_gui.storage.checksums import damaged_rows
from factcheck_gui.storage.content_checks import places, quotes, uses, values
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.file_checks import broken_references, what_is_wrong
from factcheck_gui.storage.findings import Check, Finding
from factcheck_gui.storage.history_checks import backups, fields_of, history, seals
from factcheck_gui.storage.originals import damaged_originals
from factcheck_gui.storage.own_place import place_of
from factcheck_gui.storage.search_checks import misfits
from factcheck_gui.storage.tables import TABLES
from factcheck_gui.storage.version_parts import damaged_parts

__all__ = ["Check", "Finding", "OnCheck", "find_all", "read_state", "verify"]

OnCheck = Callable[[Check], object]
"""Is told which check begins."""

_FILE: Final = "file"
# The length of a text takes as long as reading it: it is counted once, and not for each of its parts.
_MISPLACED_PARTS: Final = (
    'SELECT p.version_id FROM (SELECT version_id, min("start" >= before AND "end" > "start") AS fits,'
    ' max("end") AS last FROM (SELECT version_id, "start", "end",'
    ' lag("end", 1, 0) OVER (PARTITION BY version_id ORDER BY position) AS before FROM {table})'
    " GROUP BY version_id) p JOIN versions v ON v.id = p.version_id JOIN texts t USING (sha256)"
    " WHERE NOT p.fits OR p.last > length(t.text)"
)


def verify(db: Database, copies: tuple[Path, ...] = ()) -> tuple[Finding, ...]:
    """Return everything that is wrong with the workspace; nothing where it is whole."""
    return tuple(find_all(db, copies))


def find_all(db: Database, copies: tuple[Path, ...] = (), on_check: OnCheck = str) -> Iterator[Finding]:
    """Yield everything that is wrong with the workspace, while it is looked for.

    Damage that stops a check does not stop the others. What is in memory does not grow with the file.

    Args:
        db: The connection; where it ends what it does because nobody wants it any more, so does this.
        copies: Older copies of the workspace, which know how its history began.
        on_check: Is told which check begins.
    """
    path = place_of(db)
    met: set[str] = set()
    for check, look in _CHECKS.items():
        on_check(check)
        for finding in _safely(db, path, look):
            # Whichever check is stopped by it, the damage is the same.
            if finding.check != _FILE or finding.subject not in met:
                yield finding
            if finding.check == _FILE:
                met.add(finding.subject)
    on_check(Check.BACKUPS)
    yield from backups(db, copies)


def read_state(db: Database) -> State:
    """Return what the tables hold alive, in the shape that a replay of the history gives."""
    state: State = {}
    for entity, table in TABLES.items():
        for row in db.query(f"SELECT * FROM {table} WHERE removed = 0"):
            state[Entity(entity), row["id"]] = fields_of(row)
    return state


def _safely(db: Database, path: Path, look: Callable[[Database], Iterator[Finding]]) -> Iterator[Finding]:
    """Yield what a check finds, and the damage that it is stopped by."""
    found = look(db)
    while True:
        try:
            with told(path):
                finding = next(found, None)
        except (DamagedError, NotAWorkspaceError) as error:
            yield Finding(check=_FILE, subject=str(error.__cause__ or error))
            return
        if finding is None:
            return
        yield finding


def _file(db: Database) -> Iterator[Finding]:
    for finding in what_is_wrong(db.conn, "integrity_check"):
        yield Finding(check="file", subject=finding)


def _references(db: Database) -> Iterator[Finding]:
    for finding in broken_references(db.conn):
        yield Finding(check="reference", subject=finding)


def _texts(db: Database) -> Iterator[Finding]:
    for sha256, text in db.conn.execute("SELECT sha256, text FROM texts"):
        # Damage can make bytes of a text.
        if not isinstance(text, str) or hashlib.sha256(text.encode()).hexdigest() != sha256:
            yield Finding(check="text", subject=str(sha256))


def _originals(db: Database) -> Iterator[Finding]:
    for sha256 in damaged_originals(db):
        yield Finding(check="original", subject=str(sha256))


def _rows(db: Database) -> Iterator[Finding]:
    for subject in damaged_rows(db):
        yield Finding(check="checksum", subject=subject)


def _parts(db: Database) -> Iterator[Finding]:
    """Yield the versions whose blocks or statements are not those that were stored, or lie badly."""
    for version_id in damaged_parts(db):
        yield Finding(check="parts", subject=version_id)
    for table in ("blocks", "statements"):
        for (version_id,) in db.execute(_MISPLACED_PARTS.format(table=table)):
            yield Finding(check="parts", subject=version_id, fault="misplaced")


def _search(db: Database) -> Iterator[Finding]:
    for subject in misfits(db):
        yield Finding(check="search", subject=subject)


_CHECKS: Final[Mapping[Check, Callable[[Database], Iterator[Finding]]]] = {
    Check.FILE: _file,
    Check.REFERENCES: _references,
    Check.TEXTS: _texts,
    Check.ORIGINALS: _originals,
    Check.ROWS: _rows,
    Check.PARTS: _parts,
    Check.QUOTES: quotes,
    Check.PLACES: places,
    Check.USES: uses,
    Check.VALUES: values,
    Check.CHAIN: seals,
    Check.HISTORY: history,
    Check.SEARCH: _search,
}
