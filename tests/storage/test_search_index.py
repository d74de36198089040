"""The index of words has what the tables have, whoever has written them and whatever was taken back."""

import random
import shutil
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.errors import ConflictError, InUseError, NotReadyError, SignedOffError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.migrations import SCHEMA_VERSION
from factcheck_gui.storage.search_index import MANY, index_waiting, rebuild_index, waiting
from factcheck_gui.storage.search_shelves import CLAIMS, SHELVES, TEXTS
from factcheck_gui.storage.store import Store
from tests.conftest import BRIDGE, ROOT, take_in
from tests.random_user import RandomUser
from tests.searched_words import content
from tests.storage.conftest import RawSql

WRITTEN = ROOT / "tests" / "workspaces"
STEPS = 60


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_after_a_random_walk_the_index_is_as_if_built_anew(workspace: Workspace, seed: int) -> None:
    dice = random.Random(seed)
    article_id = take_in(workspace, BRIDGE)
    user = RandomUser(workspace, dice)
    done: list[Edit] = []
    for _ in range(STEPS):
        cause = Cause.UNDO if done and dice.random() < 0.3 else Cause.EDIT
        review = workspace.browsing.review(article_id)
        edit = user.edit(review) if cause is Cause.EDIT else done.pop().inverse()
        if edit is None or edit.is_empty:
            continue
        try:
            submission = workspace.editing.submit(edit, cause)
        except (ConflictError, InUseError, NotReadyError, SignedOffError):
            continue
        if cause is Cause.EDIT:
            done.append(submission.edit)
        if dice.random() < 0.2:
            workspace.searching.catch_up()
    while not workspace.searching.catch_up():
        pass
    db = workspace._store.db
    kept_up = content(db)

    workspace.searching.rebuild()

    assert kept_up == content(db)
    assert kept_up["words_of_texts"]


def test_small_edits_wait_and_cost_nothing_in_the_index(workspace: Workspace) -> None:
    review = workspace.browsing.review(take_in(workspace, BRIDGE))
    edit = workspace.composer.tag(review.version, review.text.text, review.text.statements[1], ClaimKind.FACT)
    workspace.editing.submit(edit)

    first, last = waiting(workspace._store.db, CLAIMS)

    assert first < last
    assert workspace.searching.catch_up()
    assert waiting(workspace._store.db, CLAIMS) == (last, last)


def test_texts_are_indexed_with_their_import(workspace: Workspace) -> None:
    take_in(workspace, BRIDGE)

    assert waiting(workspace._store.db, TEXTS) == (1, 1)


def test_waiting_documents_are_indexed_a_few_at_a_time(store: Store) -> None:
    with store.writing() as db:
        for shelf in SHELVES:
            db.execute(f"INSERT INTO {shelf.words} ({shelf.words}) VALUES ('delete-all')")
        steps = 1
        while not index_waiting(db, most=2):
            steps += 1
        kept_up = content(db)
        rebuild_index(db)
        assert kept_up == content(db)
    assert 2 < steps < MANY


@pytest.mark.parametrize("schema", range(1, SCHEMA_VERSION))
def test_words_of_an_older_file_are_found(schema: int, tmp_path: Path, desk: Desk) -> None:
    path = tmp_path / "older.factcheck"
    shutil.copy(WRITTEN / f"schema-{schema}.factcheck", path)
    workspace = Workspace.open(path, desk)
    (text,) = workspace._store.db.execute("SELECT text FROM texts LIMIT 1").fetchone()
    (quote,) = workspace._store.db.execute("SELECT quote FROM claims WHERE removed = 0 LIMIT 1").fetchone()
    # What was noted last in it waits still.
    workspace.searching.catch_up()
    kept_up = content(workspace._store.db)
    try:
        assert workspace.searching.search(f'"{" ".join(text.split()[-4:])}"').articles
        assert workspace.searching.search(f'"{" ".join(quote.split()[:3])}"').claims
        workspace.searching.rebuild()
        assert content(workspace._store.db) == kept_up
        assert workspace.verify() == ()
    finally:
        workspace.close()


def test_what_another_program_writes_is_found_before_it_is_indexed(
    closed: Path, desk: Desk, raw_sql: RawSql
) -> None:
    raw_sql("UPDATE claims SET speaker = 'Zebedee' WHERE id = (SELECT min(id) FROM claims)")
    workspace = Workspace.open(closed, desk)

    before = workspace.searching.search("zebedee").claims
    workspace.searching.catch_up()
    after = workspace.searching.search("zebedee").claims
    workspace.close()

    assert len(before) == 1
    assert before == after


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE OR ABORT claims SET speaker = 'Zebedee' WHERE id = (SELECT min(id) FROM claims)",
        "UPDATE OR IGNORE claims SET speaker = 'Zebedee' WHERE id = (SELECT min(id) FROM claims)",
        "UPDATE OR REPLACE claims SET speaker = 'Zebedee' WHERE id = (SELECT min(id) FROM claims)",
        """INSERT INTO claims SELECT * FROM claims WHERE id = (SELECT min(id) FROM claims)
        ON CONFLICT (id) DO UPDATE SET speaker = 'Zebedee'""",
    ],
)
def test_whatever_another_program_says_of_conflicts_its_words_are_found(
    closed: Path, desk: Desk, raw_sql: RawSql, statement: str
) -> None:
    raw_sql(statement)
    workspace = Workspace.open(closed, desk)
    workspace.searching.catch_up()

    assert len(workspace.searching.search("zebedee").claims) == 1
    workspace.close()


def test_words_that_were_taken_back_are_found_no_more(closed: Path, desk: Desk, raw_sql: RawSql) -> None:
    raw_sql(
        "UPDATE claims SET speaker = 'Zebedee' WHERE id = (SELECT min(id) FROM claims)",
        "UPDATE claims SET speaker = 'Dougal' WHERE id = (SELECT min(id) FROM claims)",
    )
    workspace = Workspace.open(closed, desk)
    workspace.searching.catch_up()

    assert not workspace.searching.search("zebedee").claims
    assert workspace.searching.search("dougal").claims
    workspace.close()


def test_packing_the_file_leaves_every_document_its_number(closed: Path, desk: Desk, raw_sql: RawSql) -> None:
    raw_sql("VACUUM")
    workspace = Workspace.open(closed, desk)

    assert workspace.searching.search("engineer").articles
    assert workspace.verify() == ()
    workspace.close()


def test_verify_tells_of_words_that_are_not_in_the_index(closed: Path, desk: Desk, raw_sql: RawSql) -> None:
    raw_sql(
        "INSERT INTO words_of_texts (words_of_texts) VALUES ('delete-all')",
        "INSERT INTO words_of_texts (rowid, text) VALUES (1, 'something else')",
    )
    workspace = Workspace.open(closed, desk)

    (finding,) = workspace.verify()
    workspace.searching.rebuild()

    assert (finding.check, finding.subject) == ("search", "searched_texts 1")
    assert workspace.verify() == ()
    workspace.close()


def test_verify_tells_of_a_document_without_a_number(closed: Path, desk: Desk, raw_sql: RawSql) -> None:
    raw_sql("DELETE FROM searched_claims WHERE number = 1")
    workspace = Workspace.open(closed, desk)

    assert [finding.check for finding in workspace.verify()] == ["search"]
    workspace.close()


def test_the_triggers_ask_nothing_of_other_programs(closed: Path) -> None:
    # They write to plain tables only: no program needs FTS5 to write to the file.
    connection = sqlite3.connect(str(closed))
    triggers = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    connection.close()

    assert not [sql for (sql,) in triggers if "words_of_" in sql]
