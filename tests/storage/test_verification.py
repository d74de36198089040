"""`verify` finds what the file check cannot: other words, another past."""

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.drafting import pack
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.connection import open_as_it_is
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.verification import verify
from tests.storage.conftest import RawSql


def test_nothing_is_wrong_with_a_whole_workspace(store: Store) -> None:
    assert verify(store.db) == ()


def test_a_kept_copy_that_is_gone_or_altered_is_found(closed: Path, raw_sql: RawSql, desk: Desk) -> None:
    workspace = Workspace.open(closed, desk)
    copy = pack(b"letters", "text/plain", "letters.txt")
    source = replace(workspace.composer.new_source(), copy=copy.sha256, copy_name=copy.name)
    workspace.editing.submit(workspace.composer.add_source(source), copies=(copy,))
    workspace.close()

    for order, check in (
        ("UPDATE originals SET packed = x'00'", "original"),
        ("DELETE FROM originals", "reference"),
    ):
        triggers = raw_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        raw_sql(*(f"DROP TRIGGER {name}" for name, _ in triggers), order, *(str(sql) for _, sql in triggers))
        with open_as_it_is(closed) as db:
            assert {finding.check for finding in verify(db)} == {check}


@pytest.mark.parametrize(
    ("order", "checks"),
    [
        ("UPDATE texts SET text = replace(text, 'drops', 'crops')", {"text", "quote"}),
        ("UPDATE texts SET text = text || ' '", {"text"}),
        ("UPDATE claims SET quote = 'other words' WHERE \"start\" = 0", {"checksum", "quote", "history"}),
        ("UPDATE claims SET speaker = 'nobody' WHERE \"start\" = 0", {"checksum", "history"}),
        ('UPDATE claims SET removed = 1 WHERE "start" = 0', {"checksum", "history"}),
        (
            "UPDATE events SET new = json_set(new, '$.kind', 'denial') WHERE entity = 'claim'",
            {"chain", "history"},
        ),
        ("DELETE FROM events WHERE entity = 'claim'", {"chain", "history"}),
        (
            "UPDATE rating_scales SET is_default = 0 WHERE question = 'truth'",
            {"checksum", "history", "scale"},
        ),
        ("UPDATE articles SET signed_by = 'Ada'", {"checksum", "history", "signature"}),
        (
            "UPDATE articles SET truth_scale = (SELECT id FROM rating_scales WHERE question = 'attribution')",
            {"checksum", "history", "scale"},
        ),
        (
            "UPDATE claims SET article_id = 'nobody' WHERE \"start\" = 0",
            {"checksum", "history", "place", "reference"},
        ),
        ("UPDATE events SET reviewer = 'Ada' WHERE number = 2", {"chain"}),
        ("DELETE FROM events WHERE number = (SELECT max(number) FROM events)", {"chain", "history"}),
        ('UPDATE blocks SET "end" = "end" - 1 WHERE position = 0', {"parts"}),
        ("DELETE FROM statements WHERE position = 1", {"parts"}),
        ("DELETE FROM version_parts", {"parts"}),
    ],
)
def test_what_was_changed_behind_the_programs_back_is_found(
    closed: Path, raw_sql: RawSql, order: str, checks: set[str]
) -> None:
    triggers = raw_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    raw_sql(*(f"DROP TRIGGER {name}" for name, _ in triggers), order, *(str(sql) for _, sql in triggers))

    with open_as_it_is(closed) as db:
        found = verify(db)

    assert {finding.check for finding in found} == checks


@pytest.mark.parametrize("value", ["x'7b7d'", "'[1]'", "'{'"])
@pytest.mark.parametrize("column", ["old", "new", "entity_id"])
def test_an_event_that_damage_has_made_something_else_is_told_and_stops_nothing(
    store: Store, column: str, value: str
) -> None:
    db = store.db
    db.execute("DROP TRIGGER events_are_never_changed")
    db.execute("PRAGMA ignore_check_constraints = ON")
    db.execute("PRAGMA writable_schema = ON")
    db.execute("UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'events'")
    db.execute("PRAGMA writable_schema = RESET")
    db.execute(f"UPDATE events SET {column} = {value} WHERE number IN (2, 4)")

    assert {"history", "chain"} <= {finding.check for finding in verify(db)}
