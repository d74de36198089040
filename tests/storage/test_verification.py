"""`verify` finds what the file check cannot: other words, another past."""

from pathlib import Path

import pytest

from factcheck_gui.storage.store import Store
from factcheck_gui.storage.verification import verify
from tests.storage.conftest import RawSql


def test_nothing_is_wrong_with_a_whole_workspace(store: Store) -> None:
    assert verify(store.db) == ()


@pytest.mark.parametrize(
    ("order", "checks"),
    [
        ("UPDATE texts SET text = replace(text, 'drops', 'crops')", {"text", "quote"}),
        ("UPDATE texts SET text = text || ' '", {"text"}),
        ("UPDATE claims SET quote = 'other words' WHERE \"start\" = 0", {"quote", "history"}),
        ("UPDATE claims SET speaker = 'nobody' WHERE \"start\" = 0", {"history"}),
        ('UPDATE claims SET removed = 1 WHERE "start" = 0', {"history"}),
        ("UPDATE events SET new = json_set(new, '$.kind', 'denial') WHERE entity = 'claim'", {"history"}),
        ("DELETE FROM events WHERE entity = 'claim'", {"history"}),
        ("UPDATE claims SET article_id = 'nobody' WHERE \"start\" = 0", {"history", "place", "reference"}),
    ],
)
def test_what_was_changed_behind_the_programs_back_is_found(
    closed: Path, tmp_path: Path, raw_sql: RawSql, order: str, checks: set[str]
) -> None:
    triggers = raw_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    raw_sql(*(f"DROP TRIGGER {name}" for name, _ in triggers), order, *(str(sql) for _, sql in triggers))
    store = Store.open(closed, tmp_path / "backups")

    found = verify(store.db)

    assert {finding.check for finding in found} == checks
    store.close()
