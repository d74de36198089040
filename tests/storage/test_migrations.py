"""A workspace of an older schema is migrated, after a copy of it was made."""

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from factcheck_gui.domain.errors import DiskError, NewerSchemaError
from factcheck_gui.storage import connection, migrating
from factcheck_gui.storage.migrations import SCHEMA_VERSION, STEPS
from factcheck_gui.storage.migrations.steps import MIGRATIONS
from factcheck_gui.storage.store import Store
from tests.storage.conftest import fingerprint

Step = Callable[[Database], None]
Schedule = Callable[[Step], None]


def add_column(db: Database) -> None:
    db.conn.execute("ALTER TABLE claims ADD COLUMN colour TEXT")
    db.conn.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def fail_half_way(db: Database) -> None:
    add_column(db)
    raise OSError(28, "No space left on device")


@pytest.fixture
def schedule(monkeypatch: pytest.MonkeyPatch) -> Schedule:
    """Lets the program know one more migration than it does."""

    def add(step: Step) -> None:
        migrations = Migrations("factcheck")
        for known in MIGRATIONS.pending(Database(memory=True)):
            migrations(name=known.name)(known.fn)
        migrations(name="next")(step)
        monkeypatch.setattr(migrating, "MIGRATIONS", migrations)
        monkeypatch.setattr(migrating, "STEPS", (*STEPS, "next"))
        monkeypatch.setattr(connection, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
        monkeypatch.setattr(migrating, "SCHEMA_VERSION", SCHEMA_VERSION + 1)

    return add


def columns(store: Store) -> set[str]:
    return set(store.db.toolbox().table("claims").columns_dict)


def test_the_schema_version_counts_the_migrations(store: Store) -> None:
    assert len(MIGRATIONS.applied(store.db.toolbox())) == SCHEMA_VERSION
    assert store.db.conn.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
    assert MIGRATIONS.pending(store.db.toolbox()) == []


def test_an_older_file_is_migrated_when_it_is_opened(
    closed: Path, tmp_path: Path, schedule: Schedule
) -> None:
    schedule(add_column)

    store = Store.open(closed, tmp_path / "backups")

    assert "colour" in columns(store)
    assert store.db.conn.execute("SELECT count(*) FROM claims").fetchone()[0] == 6
    store.close()


def test_a_copy_is_made_before_a_migration(closed: Path, tmp_path: Path, schedule: Schedule) -> None:
    schedule(add_column)

    store = Store.open(closed, tmp_path / "backups")

    (copy,) = store.backups()
    store.close()
    assert copy.name.endswith("-before-migration.factcheck")
    copied = Database(str(copy))
    assert "colour" not in copied.table("claims").columns_dict
    assert copied.execute("SELECT count(*) FROM claims").fetchone()[0] == 6
    copied.close()


def test_a_file_of_todays_schema_is_opened_without_a_copy(closed: Path, tmp_path: Path) -> None:
    Store.open(closed, tmp_path / "backups").close()

    assert not (tmp_path / "backups").exists()


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    closed: Path, tmp_path: Path, schedule: Schedule, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint(closed.parent)
    with monkeypatch.context() as newer:
        schedule(fail_half_way)
        with pytest.raises(DiskError):
            Store.open(closed, tmp_path / "backups")
        newer.setattr(migrating, "MIGRATIONS", MIGRATIONS)
        newer.setattr(migrating, "STEPS", STEPS)
        newer.setattr(connection, "SCHEMA_VERSION", SCHEMA_VERSION)
        newer.setattr(migrating, "SCHEMA_VERSION", SCHEMA_VERSION)

        store = Store.open(closed, tmp_path / "backups")

        assert "colour" not in columns(store)
        store.close()
    assert fingerprint(closed.parent) == before


def test_a_file_that_cannot_be_copied_is_not_migrated(
    closed: Path, tmp_path: Path, schedule: Schedule
) -> None:
    schedule(add_column)
    (tmp_path / "backups").touch()
    before = fingerprint(closed.parent)

    with pytest.raises(DiskError):
        Store.open(closed, tmp_path / "backups")

    assert fingerprint(closed.parent) == before


def test_a_migrated_file_is_too_new_for_the_older_program(
    closed: Path, tmp_path: Path, schedule: Schedule, monkeypatch: pytest.MonkeyPatch
) -> None:
    schedule(add_column)
    Store.open(closed, tmp_path / "backups").close()
    monkeypatch.setattr(connection, "SCHEMA_VERSION", SCHEMA_VERSION)
    monkeypatch.setattr(migrating, "SCHEMA_VERSION", SCHEMA_VERSION)

    with pytest.raises(NewerSchemaError):
        Store.open(closed, tmp_path / "backups")
