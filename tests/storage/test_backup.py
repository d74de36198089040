"""Copies of a live workspace: whole or not at all."""

import errno
import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest

from factcheck_gui.domain.backups import Backup
from factcheck_gui.domain.errors import DamagedError, DiskError, FileExistsAlreadyError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage import backup
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.verification import read_state


def test_a_copy_opens_and_holds_what_the_workspace_holds(store: Store, tmp_path: Path, desk: Desk) -> None:
    store.save_copy(tmp_path / "copy.factcheck")

    copy = Workspace.open(tmp_path / "copy.factcheck", desk)
    assert read_state(copy.browsing._store.db) == read_state(store.db)
    assert copy.verify() == ()
    copy.close()


def test_a_copy_is_one_file(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()

    store.save_copy(folder / "copy.factcheck")

    assert [path.name for path in folder.iterdir()] == ["copy.factcheck"]


def test_a_copy_holds_what_was_committed_a_moment_ago(store: Store, tmp_path: Path) -> None:
    with store.writing() as db:
        db.conn.execute("INSERT INTO rules VALUES ('a', 'note', '2026', 'Ada', 0, 0)")

    store.save_copy(tmp_path / "copy.factcheck")

    copy = Store.open(tmp_path / "copy.factcheck", tmp_path)
    assert copy.db.conn.execute("SELECT id, level FROM rules WHERE id = 'a'").fetchall() == [("a", "note")]
    copy.close()


def test_a_copy_replaces_what_stands_at_its_place(store: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.factcheck").write_text("old")

    store.save_copy(tmp_path / "copy.factcheck")

    Store.open(tmp_path / "copy.factcheck", tmp_path).close()


@pytest.mark.parametrize("name", ["desk.factcheck", "link.factcheck"])
def test_a_copy_does_not_take_the_place_of_the_workspace_itself(
    store: Store, closed: Path, tmp_path: Path, name: str
) -> None:
    (closed.parent / "link.factcheck").symlink_to(closed)
    before = closed.stat().st_ino

    with pytest.raises(FileExistsAlreadyError):
        store.save_copy(closed.parent / name)

    assert closed.stat().st_ino == before


def test_a_copy_into_a_missing_folder_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(DiskError) as caught:
        store.save_copy(tmp_path / "missing" / "copy.factcheck")

    assert caught.value.path == tmp_path / "missing" / "copy.factcheck"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
def test_a_copy_that_fails_leaves_nothing_and_the_old_one(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "copy.factcheck").write_text("old")

    def fail(_: Path) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(backup, "sync", fail)

    with pytest.raises(DiskError) as caught:
        store.save_copy(folder / "copy.factcheck")

    assert caught.value.reason == os.strerror(code)
    assert [(path.name, path.read_text()) for path in folder.iterdir()] == [("copy.factcheck", "old")]


def test_backups_are_listed_newest_first(store: Store) -> None:
    made = [store.back_up() for _ in range(3)]

    assert store.backups() == tuple(reversed(made))


def test_the_oldest_backups_go(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [store.back_up() for _ in range(3)]
    monkeypatch.setattr(backup, "going", _all_but_the_newest)

    newest = store.back_up()

    assert store.backups() == (newest,)
    assert not any(one.exists() for one in made)


def test_a_backup_that_cannot_be_read_counts_for_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut, empty, good = (store.back_up() for _ in range(3))
    cut.write_bytes(cut.read_bytes()[:-1])
    empty.write_bytes(b"")
    monkeypatch.setattr(backup, "going", _all_but_the_newest)

    newest = store.back_up()

    assert store.backups() == (newest, empty, cut)
    assert not good.exists()


def test_a_damaged_workspace_drives_no_backup_out(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [store.back_up() for _ in range(3)]
    monkeypatch.setattr(backup, "going", _all_but_the_newest)
    with store.writing() as db:
        db.execute("UPDATE claims SET suffix = suffix || 'x' WHERE start = 0")

    with pytest.raises(DamagedError) as caught:
        store.back_up()

    assert caught.value.path == store.path
    assert store.backups() == tuple(reversed(made))


def test_a_clock_set_back_lets_no_new_backup_go(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made = store.back_up()
    # Only the moment: the place before it may have a 2 in front as well.
    *start, moment, label = made.name.split("-")
    late = made.with_name("-".join((*start, f"9{moment[1:]}", label)))
    made.rename(late)
    monkeypatch.setattr(backup, "going", _all_but_the_newest)

    newest = store.back_up()

    assert store.backups() == (late, newest)


def test_a_name_of_any_length_can_be_backed_up(tmp_path: Path) -> None:
    path = tmp_path / f"{'ä' * 110}.factcheck"
    store = Store.create(path, tmp_path / "backups")

    made = store.back_up()

    assert store.backups() == (made,)
    store.close()


def test_what_a_killed_program_has_left_half_written_goes(store: Store, tmp_path: Path) -> None:
    store.back_up()
    old, new = (tmp_path / "backups" / f".factcheck-{name}.part" for name in ("old", "new"))
    for part in (old, new):
        part.write_bytes(b"half")
    os.utime(old, (0, 0))

    store.back_up()

    assert not old.exists()
    assert new.exists()


@pytest.mark.parametrize("other", ["closed/desk-2.factcheck", "elsewhere/desk.factcheck"])
def test_the_backups_of_another_workspace_are_left_alone(store: Store, tmp_path: Path, other: str) -> None:
    (tmp_path / other).parent.mkdir(exist_ok=True)
    neighbour = Store.create(tmp_path / other, tmp_path / "backups")
    theirs = neighbour.back_up()

    for _ in range(3):
        store.back_up()

    assert theirs not in store.backups()
    assert neighbour.backups() == (theirs,)
    assert theirs.exists()
    neighbour.close()


def test_a_backup_that_fails_takes_no_older_one_away(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [store.back_up() for _ in range(3)]

    def fail(_: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(backup, "sync", fail)

    with pytest.raises(DiskError):
        store.back_up()

    assert store.backups() == tuple(reversed(made))


def _all_but_the_newest(backups: Iterable[Backup], now: datetime) -> tuple[Backup, ...]:
    return tuple(sorted((one for one in backups if one.made_at <= now), key=_moment)[:-1])


def _moment(one: Backup) -> datetime:
    return one.made_at
