"""What is no workspace, or none of ours to write, is refused by a typed error and left byte for byte."""

import os
import random
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import (
    DamagedError,
    DiskError,
    ExpectedError,
    FileMissingError,
    NewerSchemaError,
    NotAWorkspaceError,
)
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.connection import open_as_it_is
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.verification import verify
from tests.storage.conftest import RawSql, fingerprint

Maker = Callable[[Path, Path], None]


def empty_file(path: Path, _: Path) -> None:
    path.touch()


def text_file(path: Path, _: Path) -> None:
    path.write_text("The mayor says the bridge is safe.\n" * 100, encoding="utf-8")


def other_programs_database(path: Path, _: Path) -> None:
    with closing(sqlite3.connect(str(path))) as other:
        other.execute("CREATE TABLE claims (id TEXT)")


def nothing_but_a_header(path: Path, whole: Path) -> None:
    path.write_bytes(whole.read_bytes()[:60])


def old_magic(path: Path, whole: Path) -> None:
    path.write_bytes(b"SQLite format 2\0" + whole.read_bytes()[16:])


def without_a_beginning(path: Path, whole: Path) -> None:
    path.write_bytes(bytes(4096) + whole.read_bytes()[4096:])


@pytest.mark.parametrize("make", [empty_file, text_file, other_programs_database, nothing_but_a_header])
def test_what_is_no_workspace_is_refused_and_left_as_it_is(closed: Path, tmp_path: Path, make: Maker) -> None:
    folder = tmp_path / "given"
    folder.mkdir()
    make(folder / "given.factcheck", closed)
    before = fingerprint(folder)

    with pytest.raises(NotAWorkspaceError) as caught:
        Store.open(folder / "given.factcheck", tmp_path / "backups")

    assert caught.value.path == folder / "given.factcheck"
    assert fingerprint(folder) == before


@pytest.mark.parametrize("make", [old_magic, without_a_beginning])
def test_a_workspace_without_its_beginning_is_damaged(closed: Path, tmp_path: Path, make: Maker) -> None:
    folder = tmp_path / "given"
    folder.mkdir()
    make(folder / "given.factcheck", closed)
    before = fingerprint(folder)

    with pytest.raises(DamagedError):
        Store.open(folder / "given.factcheck", tmp_path / "backups")

    assert fingerprint(folder) == before


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAWorkspaceError):
        Store.open(tmp_path, tmp_path / "backups")


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.factcheck")

    with pytest.raises(NotAWorkspaceError):
        Store.open(tmp_path / "pipe.factcheck", tmp_path / "backups")


def test_a_missing_file_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        Store.open(tmp_path / "desk.factcheck", tmp_path / "backups")

    assert list(tmp_path.iterdir()) == []


def test_a_path_through_a_file_is_a_trouble_of_the_disk(closed: Path, tmp_path: Path) -> None:
    with pytest.raises(DiskError):
        Store.open(closed / "desk.factcheck", tmp_path / "backups")


def test_a_file_of_a_newer_program_is_refused_and_left_as_it_is(
    closed: Path, tmp_path: Path, raw_sql: RawSql
) -> None:
    raw_sql("PRAGMA user_version = 4711")
    before = fingerprint(closed.parent)

    with pytest.raises(NewerSchemaError) as caught:
        Store.open(closed, tmp_path / "backups")

    assert (caught.value.found, caught.value.known) == (4711, SCHEMA_VERSION)
    assert fingerprint(closed.parent) == before


@pytest.mark.parametrize(
    "trigger",
    [
        "events_are_never_changed",
        "events_are_never_deleted",
        "texts_are_never_changed",
        "texts_are_never_deleted",
    ],
)
def test_a_file_that_has_lost_a_trigger_is_damaged(
    closed: Path, tmp_path: Path, raw_sql: RawSql, trigger: str
) -> None:
    raw_sql(f"DROP TRIGGER {trigger}")
    before = fingerprint(closed.parent)

    with pytest.raises(DamagedError) as caught:
        Store.open(closed, tmp_path / "backups")

    assert trigger in caught.value.finding
    assert fingerprint(closed.parent) == before


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_truncated_file_is_damaged_and_left_as_it_is(closed: Path, tmp_path: Path, share: float) -> None:
    content = closed.read_bytes()
    closed.write_bytes(content[: int(len(content) * share)])
    before = fingerprint(closed.parent)[closed.name]

    with pytest.raises(DamagedError):
        Store.open(closed, tmp_path / "backups")

    assert fingerprint(closed.parent)[closed.name] == before


def test_a_page_of_rubbish_is_damage(closed: Path, tmp_path: Path) -> None:
    content = bytearray(closed.read_bytes())
    content[4096 * 3 : 4096 * 4] = random.Random(1).randbytes(4096)
    closed.write_bytes(content)
    before = fingerprint(closed.parent)[closed.name]

    with pytest.raises(DamagedError):
        Store.open(closed, tmp_path / "backups")

    assert fingerprint(closed.parent)[closed.name] == before


def test_whatever_bytes_are_damaged_the_trouble_is_told_and_a_refused_file_left(
    closed: Path, desk: Desk
) -> None:
    dice = random.Random(20260304)
    whole = closed.read_bytes()
    refused = found = 0
    for _ in range(120):
        content = bytearray(whole)
        for _ in range(dice.choice([1, 1, 3, 40])):
            content[dice.randrange(len(content))] = dice.randrange(256)
        closed.write_bytes(content)
        try:
            workspace = Workspace.open(closed, desk)
        except ExpectedError:
            refused += 1
            assert closed.read_bytes() == content
        else:
            found += has_findings(workspace)
            workspace.close()
        shutil.rmtree(closed.parent)
        closed.parent.mkdir()
    assert refused > 20
    assert found > 0


def has_findings(workspace: Workspace) -> bool:
    """Tell whether one who reads all of a workspace is told that something is wrong with it."""
    try:
        for overview in workspace.browsing.articles():
            workspace.browsing.review(overview.article.id)
        workspace.browsing.history()
        return bool(workspace.verify())
    except ExpectedError:
        return True


def test_a_header_of_an_unknown_schema_format_is_damage(closed: Path, tmp_path: Path) -> None:
    content = bytearray(closed.read_bytes())
    content[47] = 99  # "The schema format number" of SQLite's file format
    closed.write_bytes(content)

    with pytest.raises(DamagedError):
        Store.open(closed, tmp_path / "backups")


def test_a_table_of_other_columns_is_damage(closed: Path, tmp_path: Path, raw_sql: RawSql) -> None:
    raw_sql("ALTER TABLE source_notes RENAME COLUMN note TO comment")

    with pytest.raises(DamagedError) as caught:
        Store.open(closed, tmp_path / "backups")

    assert "source_notes" in caught.value.finding


def test_tables_that_others_have_added_do_no_harm(closed: Path, tmp_path: Path, raw_sql: RawSql) -> None:
    raw_sql("CREATE TABLE mine (x)", "CREATE VIEW my_claims AS SELECT quote FROM claims")

    Store.open(closed, tmp_path / "backups").close()


def test_a_version_whose_text_is_gone_is_damage(closed: Path, desk: Desk, raw_sql: RawSql) -> None:
    (trigger,) = raw_sql("SELECT sql FROM sqlite_master WHERE name = 'texts_are_never_deleted'")
    raw_sql(
        "PRAGMA foreign_keys = OFF",
        "DROP TRIGGER texts_are_never_deleted",
        "DELETE FROM texts",
        str(trigger[0]),
    )

    with pytest.raises(DamagedError):
        Workspace.open(closed, desk)

    with open_as_it_is(closed) as db:
        assert {finding.check for finding in verify(db)} == {"reference"}
