"""A row that is not what was written is told, whatever was written to it since."""

from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.edits import Change, Entity, Value
from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.change_writing import write_changes
from factcheck_gui.storage.checksums import damaged_rows, difference, row_sum
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.tables import TABLES
from tests.storage.conftest import RawSql

_VALUES: Final = st.none() | st.text() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False)
_FIELDS: Final = st.dictionaries(st.sampled_from(["kind", "quote", "start", "reason"]), _VALUES, min_size=4)
_STORED: Final = range(-(2**63), 2**63)


@given(old=_FIELDS, new=_FIELDS)
def test_a_change_leads_from_the_checksum_before_to_the_one_after(
    old: dict[str, Value], new: dict[str, Value]
) -> None:
    assert row_sum(old) ^ difference(old, new) == row_sum(new)
    assert row_sum(new) in _STORED


@pytest.mark.parametrize(
    ("one", "other"), [("1", 1), (None, ""), (None, "None"), (0, None), ("a", "b"), (1, -1), (1.5, "1.5")]
)
def test_what_only_looks_alike_has_another_checksum(one: Value, other: Value) -> None:
    assert row_sum({"reason": one}) != row_sum({"reason": other})


def test_two_fields_that_change_places_change_the_checksum() -> None:
    assert row_sum({"speaker": "A", "target": "B"}) != row_sum({"speaker": "B", "target": "A"})


def test_a_whole_number_is_the_same_as_text_of_a_column_hands_it_out() -> None:
    assert (
        row_sum({"number": 2.0})
        == row_sum({"number": 2})
        == row_sum({"number": 2, "gone": 1}) ^ row_sum({"gone": 1})
    )


def test_damage_in_one_field_is_not_covered_up_by_an_edit_of_another(
    closed: Path, tmp_path: Path, raw_sql: RawSql
) -> None:
    raw_sql("UPDATE claims SET speaker = 'Somebody else' WHERE id = (SELECT min(id) FROM claims)")
    store = Store.open(closed, tmp_path / "backups")
    ((claim_id, kind),) = store.db.execute("SELECT id, kind FROM claims ORDER BY id LIMIT 1").fetchall()
    steps = [("remark", None, "Look again"), ("remark", "Look again", None), ("kind", kind, "denial")]

    with store.writing() as db:
        for name, old, new in steps:
            change = Change(entity=Entity.CLAIM, entity_id=claim_id, old={name: old}, new={name: new})
            write_changes(db, [change])

    assert list(damaged_rows(store.db)) == [f"claims {claim_id}"]
    store.close()


@pytest.mark.parametrize("table", TABLES.values())
def test_a_row_that_was_altered_is_found_in_every_table(
    table: str, closed: Path, tmp_path: Path, raw_sql: RawSql
) -> None:
    rows = raw_sql(f"SELECT id FROM {table} LIMIT 1")
    raw_sql(f"UPDATE {table} SET created_at = 'long ago' WHERE id = (SELECT id FROM {table} LIMIT 1)")
    store = Store.open(closed, tmp_path / "backups")

    assert list(damaged_rows(store.db)) == [f"{table} {row_id}" for (row_id,) in rows]
    store.close()


@pytest.mark.parametrize(
    "order",
    [
        "UPDATE claims SET quote = 'Words that nobody said' WHERE id = (SELECT min(id) FROM claims)",
        "UPDATE articles SET title = 'Another title'",
        'UPDATE blocks SET "end" = "end" - 1 WHERE position = 0',
        "UPDATE rating_values SET label = 'True' WHERE name = 'false'",
        "UPDATE versions SET origin = 'elsewhere'",
    ],
)
def test_what_does_not_fit_its_checksum_is_not_shown(
    order: str, closed: Path, raw_sql: RawSql, desk: Desk
) -> None:
    (article_id,) = raw_sql("SELECT id FROM articles")[0]
    raw_sql(order)
    workspace = Workspace.open(closed, desk)

    with pytest.raises(DamagedError) as caught:
        tuple(workspace.browsing.review(str(article_id)).claims)
    assert "checksum" in caught.value.finding
    workspace.close()
