"""What comes back after damage of a known sort, and from where."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Action
from factcheck_gui.domain.errors import FileExistsAlreadyError, NewerSchemaError, NotAWorkspaceError
from factcheck_gui.domain.recovered import Kept, NothingSavedError, StoppedError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.recovering import recover
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.store import Store
from tests.conftest import BRIDGE, take_in
from tests.storage.conftest import RawSql
from tests.storage.recovery.damage import PAGE

Overwrite = Callable[[bytes, bytes], int]


@pytest.fixture
def overwrite(closed: Path) -> Overwrite:
    """Writes other bytes over some in the closed workspace, wherever they stand, and says how often."""

    def run(old: bytes, new: bytes) -> int:
        content = closed.read_bytes()
        closed.write_bytes(content.replace(old, new))
        return content.count(old)

    return run


def _root(path: Path, name: str) -> int:
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [name]).fetchone()
    connection.close()
    return int(root)


def _blank(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(bytes(PAGE))


def _claims(path: Path, desk: Desk) -> list[tuple[str, str]]:
    workspace = Workspace.open(path, desk)
    try:
        assert workspace.verify() == ()
        return [
            (one.claim.id, one.claim.quote)
            for overview in workspace.browsing.articles()
            for one in workspace.browsing.review(overview.article.id).claims
        ]
    finally:
        workspace.close()


def test_rows_that_are_gone_are_taken_from_the_history(closed: Path, tmp_path: Path, desk: Desk) -> None:
    whole = _claims(closed, desk)
    _blank(closed, _root(closed, "claims"))

    recovered = recover(closed, tmp_path / "new.factcheck", desk)

    assert _claims(tmp_path / "new.factcheck", desk) == whole
    assert recovered.from_history == len(whole)
    assert recovered.is_complete
    assert not recovered.history_resealed


def test_events_that_are_gone_are_closed_by_what_the_tables_hold(
    closed: Path, tmp_path: Path, desk: Desk
) -> None:
    whole = _claims(closed, desk)
    connection = sqlite3.connect(str(closed), isolation_level=None)
    connection.execute("DROP TRIGGER events_are_never_deleted")
    connection.execute("DELETE FROM events WHERE entity = 'claim'")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()

    recovered = recover(closed, tmp_path / "new.factcheck", desk)

    assert _claims(tmp_path / "new.factcheck", desk) == whole
    assert recovered.tally(Kept.EVENT).lost == len(whole)
    assert recovered.history_resealed
    workspace = Workspace.open(tmp_path / "new.factcheck", desk)
    assert Action.RECOVER in {event.action for event in workspace.browsing.history()}
    workspace.close()


def test_a_file_without_header_and_schema_is_read_page_by_page(
    closed: Path, tmp_path: Path, desk: Desk
) -> None:
    whole = _claims(closed, desk)
    _blank(closed, 1)

    recovered = recover(closed, tmp_path / "new.factcheck", desk)

    assert _claims(tmp_path / "new.factcheck", desk) == whole
    assert recovered.tally(Kept.CLAIM).lost == 0


def test_one_flipped_bit_is_turned_back(
    closed: Path, tmp_path: Path, desk: Desk, overwrite: Overwrite
) -> None:
    assert overwrite(b"Nobody counted the drops.", b"Nobodi counted the drops.")

    recovered = recover(closed, tmp_path / "new.factcheck", desk)

    assert recovered.is_complete
    assert "Nobody counted the drops." in {quote for _, quote in _claims(tmp_path / "new.factcheck", desk)}


def test_a_damaged_text_keeps_every_claim_in_its_place(tmp_path: Path, desk: Desk) -> None:
    closed = tmp_path / "desk.factcheck"
    workspace = Workspace.create(closed, desk)
    review = workspace.browsing.review(take_in(workspace, BRIDGE))
    workspace.editing.submit(
        workspace.composer.tag(review.version, review.text.text, review.text.statements[-1], ClaimKind.FACT)
    )
    workspace.close()
    whole = _claims(closed, desk)
    for table in ("texts", "originals"):
        _blank(closed, _root(closed, table))

    recovered = recover(closed, tmp_path / "new.factcheck", desk)

    assert _claims(tmp_path / "new.factcheck", desk) == whole
    (text,) = recovered.texts
    assert text.title == "Council says the bridge is safe"
    assert not recovered.is_complete
    assert recovered.tally(Kept.TEXT).lost == 1


def test_a_text_comes_from_a_backup(closed: Path, tmp_path: Path, desk: Desk) -> None:
    store = Store.open(closed, desk.backups)
    store.back_up()
    store.close()
    _blank(closed, _root(closed, "texts"))

    recovered = recover(closed, tmp_path / "new.factcheck", desk)

    assert recovered.is_complete
    (backup,) = recovered.from_backups
    assert backup.rows == 1


def test_an_emptied_file_comes_back_from_its_backup(closed: Path, tmp_path: Path, desk: Desk) -> None:
    whole = _claims(closed, desk)
    store = Store.open(closed, desk.backups)
    store.back_up()
    store.close()
    aside = tmp_path / "set aside.factcheck"
    aside.write_bytes(b"")

    recovered = recover(aside, tmp_path / "new.factcheck", desk, known_as=closed)

    assert _claims(tmp_path / "new.factcheck", desk) == whole
    assert recovered.from_backups


def test_what_is_only_in_the_log_is_recovered(tmp_path: Path, desk: Desk) -> None:
    workspace = Workspace.create(tmp_path / "desk.factcheck", desk)
    article = take_in(workspace, BRIDGE)
    review = workspace.browsing.review(article)
    edit = workspace.composer.tag(review.version, review.text.text, review.text.statements[0], ClaimKind.FACT)
    workspace.editing.submit(edit)
    folder = tmp_path / "after a power cut"
    folder.mkdir()
    for path in tmp_path.glob("desk.factcheck*"):
        if not path.name.endswith("-shm"):
            shutil.copyfile(path, folder / path.name)
    workspace.close()
    log = folder / "desk.factcheck-wal"
    if not log.exists():
        pytest.skip("this SQLite keeps no write-ahead log")
    content = bytearray((folder / "desk.factcheck").read_bytes())
    content[:100] = bytes(100)
    (folder / "desk.factcheck").write_bytes(content)

    recovered = recover(folder / "desk.factcheck", tmp_path / "new.factcheck", desk)

    assert [quote for _, quote in _claims(tmp_path / "new.factcheck", desk)] == [review.text.text[:31]]
    assert recovered.tally(Kept.CLAIM).found == 1


def test_what_a_transaction_has_half_overwritten_is_taken_back(
    closed: Path, tmp_path: Path, desk: Desk
) -> None:
    whole = _claims(closed, desk)
    folder = tmp_path / "after a power cut"
    folder.mkdir()
    connection = sqlite3.connect(str(closed), isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE claims SET quote = 'half written', checksum = 0")
    connection.execute("CREATE TABLE filling AS SELECT hex(randomblob(50000)) FROM claims")
    for path in (closed, closed.with_name(closed.name + "-journal")):
        shutil.copyfile(path, folder / path.name)
    connection.execute("ROLLBACK")
    connection.close()
    content = bytearray((folder / closed.name).read_bytes())
    assert b"half written" in content
    content[:16] = bytes(16)
    (folder / closed.name).write_bytes(content)

    recover(folder / closed.name, tmp_path / "new.factcheck", desk)

    assert _claims(tmp_path / "new.factcheck", desk) == whole


def test_a_later_value_wins_over_an_outdated_row(closed: Path, tmp_path: Path, desk: Desk) -> None:
    workspace = Workspace.open(closed, desk)
    (overview,) = workspace.browsing.articles()
    review = workspace.browsing.review(overview.article.id)
    for word in ("first", "second", "third"):
        claim = workspace.browsing.review(overview.article.id).claims[0]
        workspace.editing.submit(workspace.composer.restate(claim.claim, word))
    workspace.close()
    _blank(closed, _root(closed, "claims"))
    _blank(closed, 1)

    recover(closed, tmp_path / "new.factcheck", desk)

    workspace = Workspace.open(tmp_path / "new.factcheck", desk)
    restated = {one.claim.restatement for one in workspace.browsing.review(overview.article.id).claims}
    workspace.close()
    assert review.claims
    assert restated == {None, "third"}


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
    _blank(closed, 1)

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
