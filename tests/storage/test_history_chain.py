"""The chain of the history shows where somebody has changed the past."""

from contextlib import closing
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.chain_breaks import BreakKind, chain_breaks
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.history_chain import Head, head, seal_at
from factcheck_gui.storage.store import Store
from tests.storage.conftest import RawSql

CHANGED, MISSING = BreakKind.CHANGED, BreakKind.MISSING


def behind_its_back(raw_sql: RawSql, *orders: str) -> None:
    triggers = raw_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    raw_sql(*(f"DROP TRIGGER {name}" for name, _ in triggers), *orders, *(str(sql) for _, sql in triggers))


def breaks(path: Path, folder: Path) -> list[tuple[BreakKind, int]]:
    store = Store.open(path, folder / "backups")
    try:
        return [(found.kind, found.number) for found in chain_breaks(store.db)]
    finally:
        store.close()


def test_a_whole_history_has_no_break(store: Store) -> None:
    assert list(chain_breaks(store.db)) == []
    assert head(store.db).number == store.db.execute("SELECT count(*) FROM events").fetchone()[0]
    assert seal_at(store.db, head(store.db).number) == head(store.db).seal


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("UPDATE events SET at = '2020-01-01T00:00:00Z' WHERE number = 5", [(CHANGED, 5)]),
        ("UPDATE events SET reviewer = 'Ada' WHERE number IN (3, 7)", [(CHANGED, 3), (CHANGED, 7)]),
        ("UPDATE events SET new = json_set(new, '$.label', 'x') WHERE number = 4", [(CHANGED, 4)]),
        ("DELETE FROM events WHERE number = 5", [(MISSING, 4)]),
        ("UPDATE events SET hash = lower(hex(zeroblob(32))) WHERE number = 5", [(CHANGED, 5), (CHANGED, 6)]),
        ("DELETE FROM events WHERE number > 8", [(MISSING, 8)]),
    ],
)
def test_the_place_of_a_change_is_told(
    order: str, expected: list[tuple[BreakKind, int]], closed: Path, tmp_path: Path, raw_sql: RawSql
) -> None:
    behind_its_back(raw_sql, order)

    assert breaks(closed, tmp_path) == expected


def test_an_event_that_was_slipped_in_is_found(closed: Path, tmp_path: Path, raw_sql: RawSql) -> None:
    columns = "edit_id, at, reviewer, cause, action, detail, entity, entity_id, old, new, hash"
    behind_its_back(raw_sql, f"INSERT INTO events ({columns}) SELECT {columns} FROM events WHERE number = 1")
    ((last,),) = raw_sql("SELECT max(number) FROM events")

    assert breaks(closed, tmp_path) == [(CHANGED, last)]


def test_what_two_programs_write_in_turn_is_one_chain(closed: Path, desk: Desk, tmp_path: Path) -> None:
    two = [Workspace.open(closed, desk) for _ in range(2)]
    (overview,) = two[0].browsing.articles()
    for number in range(6):
        workspace = two[number % 2]
        review = workspace.browsing.review(overview.article.id)
        edit = workspace.composer.tag(
            review.version, review.text.text, review.text.statements[0], ClaimKind.FACT
        )
        workspace.editing.submit(edit)
    for workspace in two:
        workspace.close()

    assert breaks(closed, tmp_path) == []


def test_a_refused_edit_leaves_no_gap(store: Store) -> None:
    before = head(store.db)
    store.db.execute("BEGIN IMMEDIATE")
    store.db.execute(
        "INSERT INTO events (edit_id, at, reviewer, cause, action, detail, entity, entity_id)"
        " VALUES ('', '', '', 'edit', 'tag', '', 'claim', '')"
    )
    store.db.execute("ROLLBACK")

    assert head(store.db) == before != Head()
    assert list(chain_breaks(store.db)) == []


def test_an_event_that_was_altered_is_not_shown(closed: Path, desk: Desk, raw_sql: RawSql) -> None:
    behind_its_back(raw_sql, "UPDATE events SET reviewer = 'Ada' WHERE number = 5")
    ((claim_id,),) = raw_sql("SELECT entity_id FROM events WHERE number = 5")
    workspace = Workspace.open(closed, desk)

    for entity_id in (None, str(claim_id)):
        with pytest.raises(DamagedError) as caught:
            workspace.browsing.history(entity_id=entity_id)
        assert caught.value.finding == "event 5 does not fit its seal"
    workspace.close()


def test_an_index_that_lacks_a_row_is_told_before_a_list_lacks_it(closed: Path, desk: Desk) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        ((root,),) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'claims_in_text_order'"
        ).fetchall()
    content = bytearray(closed.read_bytes())
    page = slice((root - 1) * 4096, root * 4096)
    cells = int.from_bytes(content[page][3:5], "big")
    content[page.start + 3 : page.start + 5] = (cells - 1).to_bytes(2, "big")
    closed.write_bytes(content)

    with pytest.raises(DamagedError):
        Workspace.open(closed, desk)
