"""Backups are listed, looked into, copied, and put in the place of what is damaged."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import (
    DamagedError,
    DiskError,
    FileExistsAlreadyError,
    FileMissingError,
    NewerSchemaError,
    NotAWorkspaceError,
)
from factcheck_gui.services import backups as service
from factcheck_gui.services.backups import (
    BackupLabel,
    delete,
    is_of,
    list_backups,
    put_in_place_of_damaged,
    read_facts,
    save_as,
)
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from tests.services.versions import SAFE, tag


def test_a_backup_tells_its_workspace_its_moment_and_why_it_was_made(
    workspace: Workspace, desk: Desk
) -> None:
    made = workspace.back_up(BackupLabel.BEFORE_IMPORT)

    (found,) = list_backups(desk.backups)

    assert (found.path, found.name, found.label) == (made, "desk", BackupLabel.BEFORE_IMPORT)
    assert abs((found.made_at - datetime.now(UTC)).total_seconds()) < 3600
    assert found.size == made.stat().st_size
    assert is_of(found, workspace.path)


@pytest.mark.parametrize(
    "name",
    [
        "desk-0123abcd-20260304T101500000000Z-auto.factcheck",
        "desk-0123abcd-20260304T101500000000Z-before-migration.factcheck",
        "desk-0123abcd-20260304T101500000000Z-made-by-another-program.factcheck",
        "two\nlines-0123abcd-20260304T101500000000Z-auto.factcheck",
    ],
)
def test_older_and_odd_names_are_listed(desk: Desk, name: str) -> None:
    desk.backups.mkdir()
    (desk.backups / name).write_bytes(b"")

    (found,) = list_backups(desk.backups)

    assert found.made_at == datetime(2026, 3, 4, 10, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    "name", ["notes.txt", "desk.factcheck", "desk-0123abcd-20261399T101500000000Z-auto.factcheck"]
)
def test_what_is_no_backup_is_not_listed(desk: Desk, name: str) -> None:
    desk.backups.mkdir()
    (desk.backups / name).write_bytes(b"")

    assert list_backups(desk.backups) == ()


def test_a_look_into_a_backup_tells_what_it_holds(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, SAFE)

    facts = read_facts(workspace.back_up())

    assert (facts.articles, facts.claims) == (1, 1)


def test_a_workspace_that_was_moved_knows_its_backups(
    workspace: Workspace, tmp_path: Path, desk: Desk
) -> None:
    before = read_facts(workspace.back_up()).workspace
    workspace.close()
    moved = workspace.path.rename(tmp_path / "renamed.factcheck")

    other = Workspace.open(moved, desk)
    after = read_facts(other.back_up()).workspace
    other.close()

    assert before == after is not None


def test_a_copy_of_a_backup_leaves_it_as_it_is(workspace: Workspace, tmp_path: Path, desk: Desk) -> None:
    backup = workspace.back_up()
    content = backup.read_bytes()

    save_as(backup, tmp_path / "copy.factcheck")

    Workspace.open(tmp_path / "copy.factcheck", desk).close()
    assert backup.read_bytes() == content
    with pytest.raises(FileExistsAlreadyError):
        save_as(backup, tmp_path / "copy.factcheck")


def test_a_copy_of_a_backup_that_has_vanished_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        save_as(tmp_path / "gone.factcheck", tmp_path / "copy.factcheck")
    with pytest.raises(DiskError):
        save_as(Path(__file__), tmp_path / "no folder" / "copy.factcheck")
    assert list(tmp_path.glob("*")) == []


def test_a_backup_is_deleted(workspace: Workspace, desk: Desk) -> None:
    made = workspace.back_up()

    delete(made)
    delete(made)

    assert list_backups(desk.backups) == ()


@pytest.fixture
def damaged(workspace: Workspace, bridge: str) -> Path:
    """A workspace whose file is damaged, with what SQLite keeps beside it."""
    tag(workspace, bridge, SAFE)
    workspace.close()
    path = workspace.path
    path.write_bytes(b"damaged" * 1000)
    path.with_name(f"{path.name}-wal").write_bytes(b"what was saved last")
    path.with_name(f"{path.name}-journal").write_bytes(b"what was undone last")
    return path


@pytest.fixture
def backup(workspace: Workspace, bridge: str) -> Path:
    """A good backup of it."""
    return workspace.back_up()


def test_a_backup_takes_the_place_of_a_damaged_file_that_is_kept(
    backup: Path, damaged: Path, desk: Desk
) -> None:
    content = {one.name: one.read_bytes() for one in damaged.parent.iterdir() if one.is_file()}

    aside = put_in_place_of_damaged(damaged, backup, desk)

    assert aside is not None
    assert aside.name.startswith("desk (damaged 2026-03-04 ")
    for ending in ("", "-wal", "-journal"):
        name = f"{damaged.name}{ending}"
        assert aside.with_name(f"{aside.name}{ending}").read_bytes() == content[name]
    opened = Workspace.open(damaged, desk)
    assert opened.verify() == ()
    opened.close()
    assert sorted(one.name for one in damaged.parent.glob("desk*")) == sorted(
        ["desk.factcheck", aside.name, f"{aside.name}-journal", f"{aside.name}-wal"]
    )


def test_a_second_damaged_file_of_the_same_second_gets_another_name(
    backup: Path, damaged: Path, desk: Desk
) -> None:
    still = Desk(
        reviewer="Ada",
        clock=_at_ten,
        new_id=desk.new_id,
        resources=desk.resources,
        backups=desk.backups,
    )
    first = put_in_place_of_damaged(damaged, backup, still)
    damaged.write_bytes(b"damaged again")

    second = put_in_place_of_damaged(damaged, backup, still)

    assert second is not None
    assert first != second
    assert second.read_bytes() == b"damaged again"


def test_a_backup_that_is_no_good_changes_nothing(
    backup: Path, damaged: Path, desk: Desk, tmp_path: Path
) -> None:
    cut, tampered = tmp_path / "cut.factcheck", tmp_path / "tampered.factcheck"
    cut.write_bytes(backup.read_bytes()[:5000])
    tampered.write_bytes(backup.read_bytes())
    connection = sqlite3.connect(str(tampered))
    connection.execute("UPDATE rating_values SET label = 'another'")
    connection.commit()
    connection.close()
    newer = tmp_path / "newer.factcheck"
    newer.write_bytes(backup.read_bytes())
    connection = sqlite3.connect(str(newer))
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = sorted((one.name, one.read_bytes()) for one in damaged.parent.glob("desk*"))

    for bad, error in (
        (cut, DamagedError),
        (tampered, DamagedError),
        (newer, NewerSchemaError),
        (tmp_path / "gone.factcheck", FileMissingError),
        (Path(__file__), NotAWorkspaceError),
    ):
        with pytest.raises(error):
            put_in_place_of_damaged(damaged, bad, desk)
        assert sorted((one.name, one.read_bytes()) for one in damaged.parent.glob("desk*")) == before

    assert not list(tmp_path.glob("*.part*")) + list(tmp_path.glob(".*part*"))


def test_whoever_gives_it_up_finds_all_as_it_was(backup: Path, damaged: Path, desk: Desk) -> None:
    before = sorted((one.name, one.read_bytes()) for one in damaged.parent.glob("desk*"))

    assert put_in_place_of_damaged(damaged, backup, desk, bool) is None

    assert sorted((one.name, one.read_bytes()) for one in damaged.parent.glob("desk*")) == before


def test_where_it_cannot_be_put_there_the_damaged_file_stays_at_its_place(
    backup: Path, damaged: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path, target: Path) -> None:
        raise DiskError(path=target, reason="No space left on device")

    monkeypatch.setattr(service, "place_new", fail)
    before = sorted((one.name, one.read_bytes()) for one in damaged.parent.glob("desk*"))

    with pytest.raises(DiskError):
        put_in_place_of_damaged(damaged, backup, desk)

    assert sorted((one.name, one.read_bytes()) for one in damaged.parent.glob("desk*")) == before


def _at_ten() -> datetime:
    return datetime(2026, 3, 4, 10, tzinfo=UTC)
