"""Backs up a large workspace in another thread, while its owner goes on working."""

from pathlib import Path

from factcheck_gui.storage.backup import CopyStoppedError, MayGoOn, back_up
from factcheck_gui.storage.connection import connect_beside
from factcheck_gui.storage.failures import told


def back_up_beside(path: Path, backups: Path, may_go_on: MayGoOn) -> Path | None:
    """Return where the backup stands; None where it might not go on.

    It is checked, for nothing else reads a large file from end to end; a damaged one drives no good one out.

    Raises:
        DamagedError, DiskError, LockedError.
    """
    with told(path), connect_beside(path) as db:
        if db.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
            # What is written meanwhile is no part of the copy, and does not make it begin anew. Without a
            # log nobody could write meanwhile; there it begins anew.
            db.execute("BEGIN")
            db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        try:
            return back_up(db, path, backups, may_go_on=may_go_on, is_checked=True)
        except CopyStoppedError:
            return None
