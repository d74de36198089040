"""The shim under SQLite records what is done with files, lets it go wrong, and leaves no trace of itself."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck_gui.storage.driver import sqlite3
from tests.faults.operations import CANNOT_OPEN, FULL, READ_FAILED, SYNC_FAILED, Fault, Kind
from tests.faults.vfs import OpenFilesError, shim

if TYPE_CHECKING:
    from factcheck_gui.storage.driver import Connection


def connected(path: Path, journal: str = "WAL") -> "Connection":
    connection: Connection = sqlite3.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA journal_mode = {journal}")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


def test_what_sqlite_does_with_its_files_is_recorded_in_order(tmp_path: Path) -> None:
    with shim() as faults:
        faults.is_recording = True
        db = connected(tmp_path / "a.db")
        db.execute("CREATE TABLE t (x)")
        db.execute("INSERT INTO t VALUES (1)")
        db.close()

    seen = [(one.kind, one.path.name) for one in faults.record]
    assert seen[0] == (Kind.CREATE, "a.db")
    assert seen.index((Kind.CREATE, "a.db-wal")) < seen.index((Kind.WRITE, "a.db-wal"))
    assert seen.index((Kind.SYNC_FOLDER, tmp_path.name)) < seen.index((Kind.SYNC, "a.db-wal"))
    assert (Kind.DELETE, "a.db-wal") in seen
    image = bytearray()
    for one in faults.record:
        if one.path.name == "a.db" and one.kind is Kind.WRITE:
            image[one.place : one.place + len(one.data)] = one.data
    assert bytes(image) == (tmp_path / "a.db").read_bytes()


def test_a_full_disk_fails_writes_until_it_is_healed(tmp_path: Path) -> None:
    with shim() as faults:
        db = connected(tmp_path / "a.db")
        db.execute("CREATE TABLE t (x)")
        faults.fail(Fault(kind=Kind.WRITE, code=FULL, ending="-wal", lasts=True, written=7))
        for _ in range(2):
            with pytest.raises(sqlite3.OperationalError) as caught:
                db.execute("INSERT INTO t VALUES (1)")
            assert caught.value.sqlite_errorcode == FULL
        faults.heal()
        db.execute("INSERT INTO t VALUES (2)")
        assert db.execute("SELECT x FROM t").fetchall() == [(2,)]
        db.close()


def test_one_operation_fails_once_and_the_next_goes_well(tmp_path: Path) -> None:
    with shim() as faults:
        db = connected(tmp_path / "a.db", "TRUNCATE")
        db.execute("CREATE TABLE t (x)")
        fault = Fault(kind=Kind.SYNC, code=SYNC_FAILED, at=2)
        faults.fail(fault)
        with pytest.raises(sqlite3.OperationalError) as caught:
            db.execute("INSERT INTO t VALUES (1)")
        assert caught.value.sqlite_errorcode & 0xFF == SYNC_FAILED & 0xFF
        assert fault.has_struck
        db.execute("INSERT INTO t VALUES (2)")
        assert db.execute("SELECT x FROM t").fetchall() == [(2,)]
        db.close()


@pytest.mark.parametrize(("kind", "code"), [(Kind.READ, READ_FAILED), (Kind.OPEN, CANNOT_OPEN)])
def test_reading_and_opening_can_fail_too(tmp_path: Path, kind: Kind, code: int) -> None:
    with shim() as faults:
        db = connected(tmp_path / "a.db")
        db.execute("CREATE TABLE t (x)")
        db.close()
        faults.fail(Fault(kind=kind, code=code, lasts=True))
        with pytest.raises(sqlite3.OperationalError):
            sqlite3.connect(str(tmp_path / "a.db")).execute("SELECT * FROM t")
        faults.heal()


def test_a_connection_left_open_is_told_and_later_ones_go_without_the_shim(tmp_path: Path) -> None:
    with pytest.raises(OpenFilesError, match=r"a\.db"), shim() as faults:
        db = connected(tmp_path / "a.db")
    db.close()

    faults.is_recording = True
    connected(tmp_path / "b.db").close()
    assert faults.record == []
