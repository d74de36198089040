"""A file on another machine's disk is recognised by what the system says of its mounts."""

from pathlib import Path

import pytest

from factcheck_gui.storage import connection, driver
from factcheck_gui.storage.network_places import network_of
from factcheck_gui.storage.store import Store


def line(point: str, kind: str, number: int = 30, optional: str = " shared:1") -> str:
    return f"{number} 23 0:26 / {point} rw,relatime{optional} - {kind} server:/desk rw\n"


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    return tmp_path / "mountinfo"


@pytest.mark.parametrize(
    "kind", ["nfs", "nfs4", "cifs", "smb3", "9p", "davfs", "ceph", "vboxsf", "fuse.sshfs", "fuse.rclone"]
)
def test_a_share_is_recognised(mounts: Path, kind: str) -> None:
    mounts.write_text(line("/", "ext4") + line("/srv/desk", kind))

    assert network_of(Path("/srv/desk/a.factcheck"), mounts) == kind
    assert network_of(Path("/srv/desktop/a.factcheck"), mounts) is None


@pytest.mark.parametrize("kind", ["ext4", "btrfs", "tmpfs", "overlay", "fuseblk", "fuse.encfs", "virtiofs"])
def test_a_disk_of_this_computer_is_no_share(mounts: Path, kind: str) -> None:
    mounts.write_text(line("/", kind))

    assert network_of(Path("/srv/desk/a.factcheck"), mounts) is None


def test_what_is_mounted_on_the_longest_part_counts(mounts: Path) -> None:
    mounts.write_text(line("/", "ext4") + line("/srv/desk/local", "ext4") + line("/srv/desk", "nfs4"))

    assert network_of(Path("/srv/desk/local/a.factcheck"), mounts) is None
    assert network_of(Path("/srv/desk/a.factcheck"), mounts) == "nfs4"


def test_what_was_mounted_last_on_the_same_place_counts(mounts: Path) -> None:
    mounts.write_text(line("/", "ext4") + line("/srv", "nfs4") + line("/srv", "ext4"))

    assert network_of(Path("/srv/a.factcheck"), mounts) is None


def test_blanks_and_foreign_letters_in_a_mount_point_are_read(mounts: Path) -> None:
    mounts.write_text(line("/", "ext4") + line("/srv/our\\040désk", "cifs", optional=""))

    assert network_of(Path("/srv/our désk/a.factcheck"), mounts) == "cifs"


def test_a_link_is_followed_to_where_the_file_lies(mounts: Path, tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "share")
    mounts.write_text(line("/", "ext4") + line(str(tmp_path.resolve() / "share"), "nfs"))

    assert network_of(tmp_path / "link" / "a.factcheck", mounts) == "nfs"


@pytest.mark.parametrize("content", ["", "nonsense\n", "1 2 3 - nfs\n", "- - - -\n"])
def test_a_list_that_nobody_understands_tells_nothing(mounts: Path, content: str) -> None:
    mounts.write_text(content)

    assert network_of(Path("/srv/a.factcheck"), mounts) is None


def test_without_a_list_nothing_is_told(mounts: Path) -> None:
    assert network_of(Path("/srv/a.factcheck"), mounts) is None


@pytest.mark.skipif(not driver.IS_NEW, reason="older versions keep no log anywhere")
def test_on_a_share_no_write_ahead_log_is_kept(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store.open(closed, tmp_path).close()
    monkeypatch.setattr(connection, "network_of", lambda _path: "nfs4")

    store = Store.open(closed, tmp_path)

    assert store.db.conn.execute("PRAGMA journal_mode").fetchone()[0] == "truncate"
    store.close()


@pytest.mark.skipif(not driver.IS_NEW, reason="older versions keep no log anywhere")
def test_a_share_on_which_somebody_keeps_a_log_can_be_opened(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Store.open(closed, tmp_path)
    other.db.conn.execute("SELECT count(*) FROM claims").fetchall()
    monkeypatch.setattr(connection, "network_of", lambda _path: "nfs4")

    store = Store.open(closed, tmp_path)

    assert store.db.conn.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    store.close()
    other.close()
