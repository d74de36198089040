"""The one way to write."""

from collections.abc import Iterator
from contextlib import contextmanager

from factcheck_gui.storage.database import Database


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """Hold the write lock from the first moment, commit at the end, roll back on any error.

    `atomic()` of sqlite-utils begins deferred: a second writer would then fail at once, without waiting for
    the busy timeout, because SQLite cannot upgrade a read lock whose snapshot is old.
    """
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        # An error such as a full disk may have ended the transaction already.
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK")
        raise
    try:
        db.conn.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK")
        raise
