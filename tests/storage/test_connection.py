"""How a workspace file is opened, kept and left."""

import threading
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import DiskError, FileExistsAlreadyError, LockedError
from factcheck_gui.storage import connection
from factcheck_gui.storage.connection import create_database, open_database
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.file_checks import APPLICATION_ID
from factcheck_gui.storage.migrations.steps import MIGRATIONS
from factcheck_gui.storage.patience import Patience
from factcheck_gui.storage.store import Store
from tests.storage.conftest import RawSql, fingerprint

_EXTRA = 3


def pragma(store: Store, name: str) -> object:
    return store.db.conn.execute(f"PRAGMA {name}").fetchone()[0]


def test_commits_are_synchronous_in_full(store: Store) -> None:
    assert pragma(store, "synchronous") == _EXTRA


def test_foreign_keys_are_enforced(store: Store) -> None:
    assert pragma(store, "foreign_keys") == 1
    with pytest.raises(sqlite3.IntegrityError), store.writing() as db:
        db.conn.execute("UPDATE claims SET article_id = 'nobody'")


def test_the_schema_of_a_file_is_not_trusted(store: Store) -> None:
    assert pragma(store, "trusted_schema") == 0
    assert pragma(store, "cell_size_check") == 1


def test_a_sqlite_that_resets_its_log_safely_keeps_a_write_ahead_log(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "IS_NEW", True)
    store = Store.open(closed, tmp_path)

    assert pragma(store, "journal_mode") == "wal"
    store.close()


def test_an_older_sqlite_truncates_its_journal(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "IS_NEW", False)
    store = Store.open(closed, tmp_path)

    assert pragma(store, "journal_mode") == "truncate"
    assert pragma(store, "synchronous") == _EXTRA
    store.close()


def test_the_journal_is_chosen_by_the_version_in_use(store: Store) -> None:
    safe = sqlite3.sqlite_version_info >= (3, 51, 3)

    assert pragma(store, "journal_mode") == ("wal" if safe else "truncate")


def test_a_file_bears_our_application_id(store: Store) -> None:
    assert pragma(store, "application_id") == APPLICATION_ID == int.from_bytes(b"FCTG", "big")


def test_a_closed_workspace_is_one_file(closed: Path, store: Store) -> None:
    with store.writing() as db:
        db.conn.execute("INSERT INTO rules VALUES ('a', 'note', '2026', 'Ada', 0, 0)")

    store.close()

    assert [path.name for path in closed.parent.iterdir()] == [closed.name]


def test_closing_twice_is_no_trouble(store: Store) -> None:
    store.close()
    store.close()


def test_opening_and_closing_changes_no_byte(closed: Path, tmp_path: Path) -> None:
    before = fingerprint(closed.parent)

    Store.open(closed, tmp_path).close()

    assert fingerprint(closed.parent) == before


def test_a_new_workspace_takes_no_other_files_place(closed: Path) -> None:
    before = fingerprint(closed.parent)

    with pytest.raises(FileExistsAlreadyError):
        create_database(closed)

    assert fingerprint(closed.parent) == before


def test_a_new_workspace_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        create_database(tmp_path / "missing" / "desk.factcheck")


def test_nothing_is_left_where_a_workspace_could_not_be_created(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(MIGRATIONS, "apply", fail)

    with pytest.raises(DiskError):
        create_database(tmp_path / "desk.factcheck")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("table", ["events", "texts"])
@pytest.mark.parametrize("order", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid + 100"])
def test_history_and_texts_are_never_changed_or_deleted(store: Store, table: str, order: str) -> None:
    before = store.db.conn.execute(f"SELECT * FROM {table}").fetchall()

    with pytest.raises(sqlite3.IntegrityError, match=r"append-only|frozen"), store.writing() as db:
        db.conn.execute(order.format(table))

    assert store.db.conn.execute(f"SELECT * FROM {table}").fetchall() == before


def test_a_writer_that_does_not_let_go_is_told_as_a_lock(closed: Path, tmp_path: Path) -> None:
    first, second = Store.open(closed, tmp_path), Store.open(closed, tmp_path, Patience(pause=0.05))

    with first.writing(), pytest.raises(LockedError) as caught, second.writing():
        pytest.fail("two writers at once")

    assert caught.value.path == closed
    second.close()
    first.close()


def test_a_writer_waits_until_the_other_has_finished(closed: Path, tmp_path: Path) -> None:
    is_open, was_written = threading.Event(), threading.Event()

    def write_second() -> None:
        store = Store.open(closed, tmp_path)
        is_open.set()
        with store.writing() as db:
            db.conn.execute("INSERT INTO rules VALUES ('second', 'note', '2026', 'Ada', 0, 0)")
        was_written.set()
        store.close()

    first, second = Store.open(closed, tmp_path), threading.Thread(target=write_second)
    with first.writing() as db:
        second.start()
        assert is_open.wait(10)
        assert not was_written.wait(0.2)
        db.conn.execute("INSERT INTO rules VALUES ('first', 'note', '2026', 'Ada', 0, 0)")
    second.join()

    assert was_written.is_set()
    assert (
        first.db.conn.execute("SELECT count(*) FROM rules WHERE id IN ('first', 'second')").fetchone()[0] == 2
    )
    first.close()


def test_an_error_rolls_the_whole_transaction_back(store: Store) -> None:
    orders = [
        "INSERT INTO rules VALUES ('a', 'note', '2026', 'Ada', 0, 0)",
        "INSERT INTO rules VALUES ('c', NULL, '2026', 'Ada', 0, 0)",
    ]

    with pytest.raises(sqlite3.IntegrityError), store.writing() as db:
        list(map(db.conn.execute, orders))

    assert store.db.conn.execute("SELECT id, level FROM rules WHERE id = 'a'").fetchall() == []
    assert not store.db.conn.in_transaction


def test_a_commit_of_another_connection_is_noticed_once(closed: Path, tmp_path: Path) -> None:
    first, second = Store.open(closed, tmp_path), Store.open(closed, tmp_path)
    with second.writing() as db:
        db.conn.execute("INSERT INTO rules VALUES ('a', 'note', '2026', 'Ada', 0, 0)")

    assert [first.changed_elsewhere(), first.changed_elsewhere()] == [True, False]
    assert not second.changed_elsewhere()
    second.close()
    first.close()


def test_a_program_that_only_reads_is_no_news(closed: Path, tmp_path: Path) -> None:
    first = Store.open(closed, tmp_path)
    with first.writing() as db:
        db.conn.execute("INSERT INTO rules VALUES ('a', 'note', '2026', 'Ada', 0, 0)")
    first.changed_elsewhere()

    reader = Store.open(closed, tmp_path)
    with reader.at_one_moment() as db:
        assert db.toolbox().table("rules").count == 1
    reader.close()

    assert not first.changed_elsewhere()
    first.close()


def test_a_file_that_cannot_be_read_is_told_when_asked_for_changes(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "IS_NEW", False)
    store, other = Store.open(closed, tmp_path, Patience(pause=0.05)), Store.open(closed, tmp_path)
    other.db.conn.execute("BEGIN EXCLUSIVE")

    with pytest.raises(LockedError):
        store.changed_elsewhere()

    other.db.conn.execute("ROLLBACK")
    assert not store.changed_elsewhere()
    other.close()
    store.close()


def test_other_programs_find_plain_tables_and_views(raw_sql: RawSql) -> None:
    rows = raw_sql("SELECT article, number, kind, quote FROM claims_with_verdicts ORDER BY number")

    assert rows[1] == ("Council says the bridge is safe", 2, "fact", "The mayor says the bridge is safe.")
    assert len(raw_sql("SELECT * FROM unanswered_allegations")) == 0


def test_a_second_opening_sees_what_the_first_has_committed(closed: Path, tmp_path: Path) -> None:
    first = Store.open(closed, tmp_path)
    with first.writing() as db:
        db.conn.execute("INSERT INTO rules VALUES ('a', 'note', '2026', 'Ada', 0, 0)")
    second = open_database(closed, tmp_path)

    assert second.conn.execute("SELECT level FROM rules WHERE id = 'a'").fetchone() == ("note",)
    second.close()
    first.close()


def test_a_query_left_half_read_does_not_keep_a_file_from_being_closed(closed: Path, store: Store) -> None:
    with store.writing() as db:
        db.conn.execute("INSERT INTO rules VALUES ('a', 'note', '2026', 'Ada', 0, 0)")
    half_read = store.db.conn.execute("SELECT * FROM events")
    half_read.fetchone()

    store.close()

    assert [path.name for path in closed.parent.iterdir()] == [closed.name]
