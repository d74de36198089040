"""Finds what others have put upon our tables and what could change, or refuse, what is saved there.

A trigger of somebody else's runs within our own transaction: it can alter a text behind our back. Tables,
views and plain indexes that others have added do no harm.
"""

from collections.abc import Iterable, Iterator

from factcheck_gui.storage.database import Database
from factcheck_gui.storage.migrations.fingerprints import SHAPES

_ADDED = (
    "SELECT type, name, tbl_name FROM sqlite_master"
    " WHERE type IN ('trigger', 'index') AND sql IS NOT NULL ORDER BY name"
)


def strange_parts(db: Database) -> Iterator[str]:
    """Yield the names of triggers, and of indexes that could refuse a row, which are not ours."""
    for kind, name, table in db.execute(_ADDED).fetchall():
        if name not in SHAPES and table in SHAPES and (kind == "trigger" or _may_refuse(db, table, name)):
            yield name


def _may_refuse(db: Database, table: str, name: str) -> bool:
    rows: Iterable[tuple[int, str, int, str, int]] = db.execute(
        "SELECT * FROM pragma_index_list(?) WHERE name = ?", [table, name]
    )
    is_strict = any(is_unique or is_partial for _, _, is_unique, _, is_partial in rows)
    computed = db.execute("SELECT 1 FROM pragma_index_xinfo(?) WHERE cid = -2", [name]).fetchone()
    return is_strict or computed is not None
