"""A damaged file is told, and never written to: not by an edit, not by closing, not by a backup."""

import shutil
import weakref
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import DamagedError, TamperedError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.damage import Damage
from factcheck_gui.storage.driver import IS_NEW, sqlite3
from factcheck_gui.storage.page_check import find_damage
from factcheck_gui.storage.store import Store
from tests.storage.conftest import RawSql, fingerprint

_NOTE = "INSERT INTO rules VALUES ('{}', 'note', '2026', 'Ada', 0, 0)"

with_log = pytest.mark.skipif(not IS_NEW, reason="an older SQLite keeps no write-ahead log")


def never() -> bool:
    return False


def always() -> bool:
    return True


def alter_a_claim(path: Path) -> None:
    """Change a claim as another program would, which the file check takes for right."""
    with closing(sqlite3.connect(str(path), isolation_level=None)) as other:
        other.execute("UPDATE claims SET restatement = 'slipped in' WHERE \"start\" = 0")


def ruin_pages(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 3 + 2000] = b"\xa5" * 2000
    path.write_bytes(content)


def read_all(workspace: Workspace) -> None:
    for overview in workspace.browsing.articles():
        list(workspace.browsing.review(overview.article.id).claims)


@pytest.mark.parametrize(
    "order",
    [
        "CREATE TRIGGER t AFTER UPDATE ON claims BEGIN UPDATE claims SET quote = 'x' WHERE id = new.id; END",
        "CREATE TRIGGER t BEFORE INSERT ON events BEGIN SELECT RAISE(IGNORE); END",
        "CREATE UNIQUE INDEX t ON claims (speaker)",
        "CREATE INDEX t ON claims (json(quote)) WHERE removed = 2",
        "CREATE INDEX t ON claims (speaker) WHERE removed = 2",
    ],
)
def test_what_could_change_what_is_saved_is_refused(
    closed: Path, tmp_path: Path, raw_sql: RawSql, order: str
) -> None:
    raw_sql(order)
    before = fingerprint(closed.parent)

    with pytest.raises(TamperedError) as caught:
        Store.open(closed, tmp_path / "backups")

    assert caught.value.finding == "t"
    assert fingerprint(closed.parent) == before


def test_an_index_that_only_speeds_up_does_no_harm(closed: Path, tmp_path: Path, raw_sql: RawSql) -> None:
    raw_sql("CREATE INDEX mine ON claims (speaker, kind)", 'CREATE VIEW "claims\'; --" AS SELECT 1')

    Store.open(closed, tmp_path / "backups").close()


def test_a_row_that_refers_to_none_is_damage(closed: Path, tmp_path: Path, raw_sql: RawSql) -> None:
    raw_sql("PRAGMA foreign_keys = OFF", "UPDATE claims SET article_id = 'nobody' WHERE \"start\" = 0")

    with pytest.raises(DamagedError) as caught:
        Store.open(closed, tmp_path / "backups")

    assert "claims" in caught.value.finding


def test_once_damage_was_met_nothing_is_written(closed: Path, desk: Desk) -> None:
    alter_a_claim(closed)
    workspace = Workspace.open(closed, desk)
    before = fingerprint(closed.parent)[closed.name]

    with pytest.raises(DamagedError):
        read_all(workspace)
    with pytest.raises(DamagedError):
        workspace.editing.submit(workspace.composer.add_source(workspace.composer.new_source()))
    with pytest.raises(DamagedError):
        workspace.back_up()
    with pytest.raises(DamagedError):
        workspace.back_up_beside(always)
    with pytest.raises(DamagedError):
        workspace.save_copy(closed.with_name("copy.factcheck"))
    workspace.reconnect()
    workspace.close()

    assert fingerprint(closed.parent) == {closed.name: before}
    assert workspace.backups() == ()


def test_damage_is_told_once_to_whoever_wants_to_hear_of_it(closed: Path, desk: Desk) -> None:
    alter_a_claim(closed)
    workspace = Workspace.open(closed, desk)
    heard: list[DamagedError] = []
    workspace.damage.hear(heard.append)

    for _ in range(3):
        with pytest.raises(DamagedError):
            read_all(workspace)
    late: list[DamagedError] = []
    workspace.damage.hear(late.append)
    workspace.close()

    assert [error.path for error in heard] == [closed]
    assert late == heard


@with_log
def test_closing_a_damaged_file_puts_nothing_of_its_log_into_it(closed: Path, desk: Desk) -> None:
    workspace = Workspace.open(closed, desk)
    workspace.editing.submit(workspace.composer.add_source(workspace.composer.new_source()))
    alter_a_claim(closed)
    with pytest.raises(DamagedError):
        read_all(workspace)
    log = closed.with_name(f"{closed.name}-wal")
    # Read by another process would be safer; here the locks do not matter any more.
    before = closed.read_bytes(), log.read_bytes()

    workspace.close()

    assert (closed.read_bytes(), log.read_bytes()) == before


@with_log
def test_a_damaged_file_that_is_refused_keeps_its_log(closed: Path, tmp_path: Path, desk: Desk) -> None:
    left = leave_a_log(closed, desk, tmp_path / "left")
    ruin_pages(left)
    before = content_of(left)

    with pytest.raises(DamagedError):
        Store.open(left, tmp_path / "backups")

    assert content_of(left) == before


@with_log
def test_a_log_of_another_state_of_the_file_is_damage(closed: Path, tmp_path: Path, desk: Desk) -> None:
    older = tmp_path / "older.factcheck"
    shutil.copy(closed, older)
    workspace = Workspace.open(closed, desk)
    for _ in range(30):
        workspace.editing.submit(workspace.composer.add_source(workspace.composer.new_source()))
    workspace.close()
    left = leave_a_log(closed, desk, tmp_path / "left")
    shutil.copy(older, left)
    before = content_of(left)

    with pytest.raises(DamagedError):
        Store.open(left, tmp_path / "backups")

    assert content_of(left) == before


def test_what_is_damaged_can_be_looked_at_and_not_written(closed: Path, tmp_path: Path) -> None:
    ruin_last_index(closed)
    before = fingerprint(closed.parent)
    with pytest.raises(DamagedError) as caught:
        Store.open(closed, tmp_path / "backups")

    store = Store.open_damaged(closed, tmp_path / "backups", caught.value)
    with store.reading() as db:
        assert db.execute("SELECT count(*) FROM texts").fetchone() == (1,)
    with pytest.raises(DamagedError), store.writing():
        pytest.fail("it was written")
    store.close()

    assert fingerprint(closed.parent) == before


@with_log
@pytest.mark.parametrize(("ruin", "is_found"), [(ruin_pages, True), (alter_a_claim, False)])
def test_a_large_file_is_read_from_end_to_end_in_a_thread(
    closed: Path, ruin: Callable[[Path], None], is_found: bool
) -> None:
    ruin(closed)

    found = find_damage(closed, always)

    assert (found is not None) == is_found


@with_log
def test_reading_a_large_file_can_be_broken_off(closed: Path) -> None:
    assert find_damage(closed, never) is None


def ruin_last_index(path: Path) -> None:
    with closing(sqlite3.connect(str(path))) as other:
        (page,) = other.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'removed_links'").fetchone()
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(content)


def leave_a_log(closed: Path, desk: Desk, folder: Path) -> Path:
    """Return a copy of the file with a log beside it, as a killed program leaves them."""
    folder.mkdir()
    workspace = Workspace.open(closed, desk)
    workspace.editing.submit(workspace.composer.add_source(workspace.composer.new_source()))
    for path in (closed, closed.with_name(f"{closed.name}-wal")):
        shutil.copy(path, folder / path.name)
    workspace.close()
    return folder / closed.name


def content_of(path: Path) -> tuple[bytes, bytes]:
    return path.read_bytes(), path.with_name(f"{path.name}-wal").read_bytes()


def test_what_stood_on_the_stack_is_not_kept_with_the_damage(tmp_path: Path) -> None:
    class Window:
        """Something that only its own thread may take apart."""

    def read() -> None:
        with damage.noticed():
            raise DamagedError(path=tmp_path, finding="bits are flipped")

    def show() -> "weakref.ref[Window]":
        window = Window()
        with pytest.raises(DamagedError):
            read()
        return weakref.ref(window)

    damage = Damage(tmp_path)
    heard: list[DamagedError] = []
    damage.hear(heard.append)

    gone = show()

    assert damage.met is not None
    assert heard == [damage.met]
    assert gone() is None
