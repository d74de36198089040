"""Backs up a large workspace in another thread, while its owner goes on working."""

import time
from functools import partial
from pathlib import Path
from typing import Final

from factcheck_gui.domain.backups import BackupLabel
from factcheck_gui.domain.errors import LockedError
from factcheck_gui.storage.backup import CopyStoppedError, MayGoOn, back_up
from factcheck_gui.storage.connection import connect_beside
from factcheck_gui.storage.failures import told
from factcheck_gui.storage.patience import Patience

_PAUSE: Final = 0.2
_WAITED_SECONDS: Final = 10.0


def back_up_beside(
    path: Path, backups: Path, may_go_on: MayGoOn, label: BackupLabel = BackupLabel.AUTO
) -> Path | None:
    """Return where the backup stands; None where it might not go on.

    It is checked, for nothing else reads a large file from end to end; a damaged one drives no good one out.

    Raises:
        DamagedError, DiskError, LockedError.
    """
    begun = time.monotonic()

    def may_wait(_seconds: float) -> bool:
        # Whoever stops it does not wait either; and what is not copied now is copied later.
        return may_go_on() and time.monotonic() - begun < _WAITED_SECONDS

    patience = Patience(pause=_PAUSE, may_wait=may_wait)
    try:
        return _backed_up(path, backups, may_go_on, label, patience)
    except CopyStoppedError:
        return None
    except LockedError:
        if may_go_on():
            raise
        return None


def _backed_up(path: Path, backups: Path, may_go_on: MayGoOn, label: BackupLabel, patience: Patience) -> Path:
    with told(path), patience.until_free(partial(connect_beside, path, patience)) as db:
        if db.execute("PRAGMA journal_mode").fetchone()[0] == "wal":
            # What is written meanwhile is no part of the copy, and does not make it begin anew. Without a
            # log nobody could write meanwhile; there it begins anew.
            db.execute("BEGIN")
            db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        return back_up(
            db, path, backups, label=label, may_go_on=may_go_on, is_checked=True, patience=patience
        )
