"""A log left by a killed program: damage before its end is met, and a torn end is not called damage."""

import shutil
import struct
from contextlib import closing
from itertools import product
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.domain.recovered import Kept
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.recovering import recover
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import IS_NEW, sqlite3
from factcheck_gui.storage.log_checks import check_log, has_damaged_log, is_open
from factcheck_gui.storage.log_frames import FRAME_HEADER, HEADER, Frame, read_frames, read_header
from factcheck_gui.storage.store import Store

pytestmark = pytest.mark.skipif(not IS_NEW, reason="this SQLite keeps no write-ahead log")
_PAGE = 4096
_FRAME = FRAME_HEADER + _PAGE
_EDITS = 50


@pytest.fixture
def left(closed: Path, tmp_path: Path, desk: Desk) -> Path:
    """A workspace with fifty more sources, all of them in the log of a killed program."""
    folder = tmp_path / "left"
    folder.mkdir()
    workspace = Workspace.open(closed, desk)
    for _ in range(_EDITS):
        workspace.editing.submit(workspace.composer.add_source(workspace.composer.new_source()))
    for path in (closed, log_of(closed)):
        shutil.copy(path, folder / path.name)
    workspace.close()
    return folder / closed.name


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def frames_of(path: Path) -> list[Frame]:
    with log_of(path).open("rb") as file:
        return [*read_frames(file, read_header(file, _PAGE))]


def flip(path: Path, place: int) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


def sources(path: Path, desk: Desk) -> int:
    workspace = Workspace.open(path, desk)
    assert workspace.verify() == ()
    workspace.close()
    with closing(sqlite3.connect(str(path))) as other:
        return int(other.execute("SELECT count(*) FROM sources WHERE removed = 0").fetchone()[0])


def test_a_whole_log_is_whole(left: Path, desk: Desk) -> None:
    assert all(frame.follows for frame in frames_of(left))

    check_log(left)

    assert sources(left, desk) == _EDITS


def test_a_log_that_another_program_has_taken_away_meanwhile_is_no_trouble(left: Path) -> None:
    log_of(left).unlink()

    check_log(left)


def test_a_flipped_bit_is_met_and_nothing_is_written(left: Path, desk: Desk) -> None:
    log, count = log_of(left), len(frames_of(left))
    whole = log.read_bytes()
    for bad, within in product((0, count // 3, min(2 * count // 3, count - 30)), (6, 10, 18, 900)):
        log.write_bytes(whole)
        flip(log, HEADER + bad * _FRAME + within)
        before = left.read_bytes(), log.read_bytes()

        with pytest.raises(DamagedError) as caught:
            Workspace.open(left, desk)

        assert caught.value.finding == f"the write-ahead log is damaged at frame {bad + 1}"
        assert (left.read_bytes(), log.read_bytes()) == before


def test_a_damaged_header_of_the_log_is_met(left: Path) -> None:
    for place in (1, 9, 13, 17, 21, 25, 31):
        flip(log_of(left), place)
        with pytest.raises(DamagedError):
            check_log(left)
        flip(log_of(left), place)


def test_a_torn_header_before_what_the_file_has_is_no_damage(left: Path, tmp_path: Path, desk: Desk) -> None:
    log = log_of(left).read_bytes()
    assert sources(left, desk) == _EDITS
    log_of(left).write_bytes(log[:12] + b"\0\0\0\7" + log[16:])

    check_log(left)

    assert sources(left, desk) == _EDITS


def test_the_torn_end_of_the_last_transaction_is_no_damage(left: Path) -> None:
    frames, content = frames_of(left), log_of(left).read_bytes()
    ends = [place for place, frame in enumerate(frames) if frame.length]
    for bad in range(ends[-2] + 1, len(frames)):
        start = HEADER + bad * _FRAME
        for within in (0, 12, 1_000):
            for rest in (b"", bytes(_FRAME - within), content[start + within :]):
                log_of(left).write_bytes(content[: start + within] + rest)
                check_log(left)
        for sector in range(start // 512 * 512, start + _FRAME, 2_048):
            log_of(left).write_bytes(content[:sector] + bytes(512) + content[sector + 512 :])
            if sector >= HEADER + (ends[-2] + 1) * _FRAME:
                check_log(left)


def test_garbage_behind_the_end_is_no_damage(left: Path) -> None:
    content = log_of(left).read_bytes()
    salted = struct.pack(">2I", 3, 9) + content[16:24] + bytes(8) + b"\xa5" * _PAGE
    for junk in (salted, b"\x5a" * _FRAME):
        log_of(left).write_bytes(content + junk * 20)
        check_log(left)


def test_a_log_of_garbage_alone_is_no_damage(left: Path) -> None:
    for content in (b"x", bytes(40), b"SQLite format 3\0" * 4_000):
        log_of(left).write_bytes(content)
        assert not has_damaged_log(left)


@pytest.mark.parametrize("page_size", [512, 4096, 65536])
def test_rolled_back_leftovers_are_no_damage(tmp_path: Path, page_size: int) -> None:
    path, copy = tmp_path / "plain.db", tmp_path / "copy.db"
    connection = sqlite3.connect(str(path), isolation_level=None)
    settings = (f"page_size = {page_size}", "journal_mode = WAL", "synchronous = FULL", "cache_size = 2")
    for setting in settings:
        connection.execute(f"PRAGMA {setting}")
    connection.execute("CREATE TABLE things (content)")
    connection.execute("CREATE INDEX contents ON things (content)")
    fill = "INSERT INTO things SELECT randomblob(900) FROM generate"
    series = "WITH RECURSIVE generate(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM generate WHERE n < 400) "
    for _ in range(3):
        connection.execute("BEGIN")
        connection.execute(series + fill)
        connection.execute("ROLLBACK")
        connection.execute("INSERT INTO things VALUES (1)")
        connection.execute("INSERT INTO things VALUES (2)")
        for file in (path, log_of(path)):
            shutil.copy(file, copy.with_name(file.name.replace("plain", "copy")))
        assert not all(frame.follows for frame in frames_of(copy))
        assert not has_damaged_log(copy)
    connection.close()
    flip(log_of(copy), HEADER + FRAME_HEADER + 100)
    assert has_damaged_log(copy)


@pytest.mark.parametrize("place", [1 / 10, 2 / 3])
def test_edits_behind_the_damage_come_back(left: Path, tmp_path: Path, desk: Desk, place: float) -> None:
    flip(log_of(left), HEADER + round(place * len(frames_of(left))) * _FRAME + 2_000)

    recovered = recover(left, tmp_path / "new.factcheck", desk)

    assert not recovered.was_whole
    assert recovered.had_damaged_log
    assert recovered.tally(Kept.SOURCE).found >= _EDITS - 1
    assert sources(tmp_path / "new.factcheck", desk) >= _EDITS - 1


def test_edits_behind_a_damaged_header_come_back(left: Path, tmp_path: Path, desk: Desk) -> None:
    flip(log_of(left), 17)

    recovered = recover(left, tmp_path / "new.factcheck", desk)

    assert not recovered.was_whole
    assert recovered.had_damaged_log
    assert sources(tmp_path / "new.factcheck", desk) == _EDITS


def test_a_file_that_is_open_here_is_known_as_such_and_keeps_its_locks(store: Store) -> None:
    locks = Path("/proc/locks")
    if not locks.exists():
        pytest.skip("only Linux lists locks")
    store.db.execute("SELECT count(*) FROM claims").fetchone()
    before = locks.read_text().count(str(store.path.with_name(f"{store.path.name}-shm").stat().st_ino))

    assert is_open(store.path)

    assert (
        locks.read_text().count(str(store.path.with_name(f"{store.path.name}-shm").stat().st_ino)) == before
    )
    store.close()
    assert not is_open(store.path)
