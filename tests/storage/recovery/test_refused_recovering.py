"""What nothing can be recovered from is said, and nothing is left behind."""

import json
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import FileExistsAlreadyError, NewerSchemaError, NotAWorkspaceError
from factcheck_gui.domain.recovered import NothingSavedError, StoppedError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.recovering import recover
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from tests.storage.conftest import RawSql
from tests.storage.recovery.blanked_pages import blank
from tests.storage.recovery.damage import PAGE


def test_what_never_was_a_workspace_is_refused(tmp_path: Path, desk: Desk) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ada, " * 2000)
    with pytest.raises(NotAWorkspaceError):
        recover(tmp_path / "letter.txt", tmp_path / "new.factcheck", desk)
    other = sqlite3.connect(str(tmp_path / "other.db"))
    other.execute("CREATE TABLE notes (id TEXT PRIMARY KEY, note TEXT)")
    other.execute("INSERT INTO notes VALUES ('1', 'a note')")
    other.commit()
    other.close()
    with pytest.raises(NotAWorkspaceError):
        recover(tmp_path / "other.db", tmp_path / "new.factcheck", desk)
    assert not (tmp_path / "new.factcheck").exists()


@pytest.mark.parametrize("length", [0, 5000])
def test_a_blank_file_says_that_nothing_could_be_saved(tmp_path: Path, desk: Desk, length: int) -> None:
    (tmp_path / "desk.factcheck").write_bytes(bytes(length))

    with pytest.raises(NothingSavedError):
        recover(tmp_path / "desk.factcheck", tmp_path / "new.factcheck", desk)


def test_a_newer_schema_is_refused(closed: Path, tmp_path: Path, desk: Desk, raw_sql: RawSql) -> None:
    raw_sql(
        f"PRAGMA user_version = {SCHEMA_VERSION + 1}",
        "INSERT INTO _sqlite_migrations (migration_set, name)"
        f" VALUES ('factcheck', 'm{SCHEMA_VERSION + 1:04}_more')",
    )

    with pytest.raises(NewerSchemaError):
        recover(closed, tmp_path / "new.factcheck", desk)


def test_nothing_is_overwritten(closed: Path, desk: Desk) -> None:
    before = closed.read_bytes()

    with pytest.raises(FileExistsAlreadyError):
        recover(closed, closed, desk)

    assert closed.read_bytes() == before


def test_a_recovery_that_is_stopped_leaves_nothing_behind(closed: Path, tmp_path: Path, desk: Desk) -> None:
    blank(closed, 1)

    with pytest.raises(StoppedError):
        recover(closed, tmp_path / "new.factcheck", desk, may_go_on=bool)

    assert not [one for one in tmp_path.iterdir() if ".part" in one.name or one.name == "new.factcheck"]


def test_pages_that_point_at_each_other_end(closed: Path, tmp_path: Path, desk: Desk) -> None:
    """Every page says it is above every other one, and every cell runs over into itself."""
    content = bytearray(closed.read_bytes())
    count = len(content) // PAGE
    for page in range(1, count, 2):
        place = page * PAGE
        content[place : place + 12] = bytes([5, 0, 0, 0, 200, 0, 0, 0]) + (1 + page % count).to_bytes(
            4, "big"
        )
        for cell in range(200):
            at = place + 12 + 2 * cell
            content[at : at + 2] = (500 + 8 * cell).to_bytes(2, "big")
            content[place + 500 + 8 * cell : place + 504 + 8 * cell] = (1 + cell % count).to_bytes(4, "big")
    for page in range(2, count, 2):
        place = page * PAGE
        content[place : place + 8] = bytes([13, 0, 0, 0, 200, 0, 0, 0])
        for cell in range(200):
            at = place + 8 + 2 * cell
            content[at : at + 2] = (500 + 4 * cell).to_bytes(2, "big")
            content[place + 500 + 4 * cell : place + 504 + 4 * cell] = b"\xff\xff\xff\x7f"
    closed.write_bytes(content)

    try:
        recovered = recover(closed, tmp_path / "new.factcheck", desk)
    except NothingSavedError:
        return
    assert json.dumps(recovered.findings) == "0"
