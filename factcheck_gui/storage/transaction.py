"""The one way to write."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from factcheck_gui.storage.database import Database
from factcheck_gui.storage.patience import USUAL, Patience, pausing


@contextmanager
def at_one_moment(db: Database) -> Iterator[None]:
    """Read in one transaction: what others write meanwhile would look like damage to whoever compares."""
    db.conn.execute("BEGIN")
    try:
        yield
    finally:
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK")


@contextmanager
def writing(db: Database, patience: Patience = USUAL) -> Iterator[None]:
    """Hold the write lock from the first moment, commit at the end, roll back on any error.

    `atomic()` of sqlite-utils begins deferred: a second writer would then fail at once, without waiting for
    the busy timeout, because SQLite cannot upgrade a read lock whose snapshot is old.
    """
    # Within, reading waits for nobody: whoever holds the lock holds all that others could keep from it.
    with pausing(db, patience):
        patience.until_free(partial(db.conn.execute, "BEGIN IMMEDIATE"))
        try:
            yield
            # Without a write-ahead log it waits for those who read.
            patience.until_free(partial(db.conn.execute, "COMMIT"))
        except BaseException:
            # An error such as a full disk may have ended the transaction already.
            if db.conn.in_transaction:
                db.conn.execute("ROLLBACK")
            raise
