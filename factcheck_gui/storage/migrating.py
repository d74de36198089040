"""Takes the steps from a file's schema to today's; read in only where there are steps to take."""

from collections.abc import Iterator

from factcheck_gui.storage.database import Database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.failures import DamagedRowError, is_about_sql
from factcheck_gui.storage.migrations import SCHEMA_VERSION, STEPS
from factcheck_gui.storage.migrations.shapes import schema_version, shapes
from factcheck_gui.storage.migrations.steps import MIGRATIONS
from factcheck_gui.storage.transaction import writing


def missing_in_older(db: Database, schema: int) -> Iterator[str]:
    """Yield what an older file must have by its schema and has not, or in other words.

    The steps would hide it: what they put anew would stand beside rows that nothing has guarded.
    """
    with Database(sqlite3.connect(":memory:", isolation_level=None)) as empty:
        migrate_database(empty, schema)
        wanted = shapes(empty)
    found = shapes(db)
    yield from (name for name, shape in wanted.items() if found.get(name) != shape)


def migrate_database(db: Database, schema: int | None = None) -> None:
    """Take the steps that a file lacks up to a schema, alone: another program may be about to take them too.

    Foreign keys are off meanwhile, so that tables can be replaced; views that others have made over such a
    table do not stand in the way then either.
    """
    db.conn.execute("PRAGMA foreign_keys = OFF")
    db.conn.execute("PRAGMA legacy_alter_table = ON")
    try:
        with writing(db):
            wanted = SCHEMA_VERSION if schema is None else schema
            if schema_version(db) < wanted:
                MIGRATIONS.apply(db.toolbox(), stop_before=STEPS[wanted:])
    except sqlite3.OperationalError as error:
        if is_about_sql(error):
            # What others have added to the file does not fit with the step; nothing of it was taken.
            raise DamagedRowError(str(error)) from error
        raise
    finally:
        db.conn.execute("PRAGMA legacy_alter_table = OFF")
        db.conn.execute("PRAGMA foreign_keys = ON")
