"""What an edit asks before and after it is written costs by what it changes, not by how much there is."""

import re

import pytest

from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.edits import Entity
from factcheck_gui.storage import changes, claims, freezing
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.tables import TABLES
from factcheck_gui.storage.those import those

_ASKED = {
    **{f"{one} is alive": f"json_each('[]') j CROSS JOIN {sql}" for one, sql in changes._ALIVE.items()},
    **{
        f"{one} is not frozen": f"json_each('[]') j CROSS JOIN {TABLES[one]} t ON t.id = j.value {sql}"
        for one, sql in freezing._ARTICLE_OF.items()
    },
}


@pytest.mark.parametrize("asked", list(_ASKED))
def test_it_begins_with_what_changes(store: Store, asked: str) -> None:
    plan = store.db.execute(f"EXPLAIN QUERY PLAN SELECT t.id FROM {_ASKED[asked]} WHERE t.id = j.value")

    scanned = [row[3] for row in plan if row[3].startswith("SCAN")]
    assert all(one.startswith(("SCAN j ", "SCAN CONSTANT", "SCAN (subquery")) for one in scanned), scanned


@pytest.mark.parametrize("entity", list(changes._ALIVE))
def test_of_a_single_one_nothing_is_looked_through(store: Store, entity: Entity) -> None:
    plan = store.db.execute(
        f"EXPLAIN QUERY PLAN SELECT t.id FROM {changes._ALIVE[entity]} WHERE t.id = ?", ["x"]
    )

    scanned = [row[3] for row in plan if row[3].startswith("SCAN")]
    assert all(one.startswith(("SCAN CONSTANT", "SCAN (subquery")) for one in scanned), scanned


@pytest.mark.parametrize("among", [those(["x"])[0], those(["x", "y"])[0]])
@pytest.mark.parametrize(
    "asked",
    [
        "* FROM claims WHERE id {}",
        "* FROM verdicts WHERE claim_id {} AND removed = 0",
        "* FROM source_notes WHERE claim_id {} AND removed = 0",
        claims._LINKS.removeprefix("SELECT "),
        *(f"{sql} {{}}" for sql in claims._CLAIMS_OF.values()),
    ],
)
def test_what_is_read_again_is_found_by_an_index(store: Store, asked: str, among: str) -> None:
    sql = f"EXPLAIN QUERY PLAN SELECT {asked.format(among)}"
    plan = store.db.execute(sql, ["[]"] * sql.count("?"))

    scanned = [row[3] for row in plan if row[3].startswith("SCAN")]
    assert all(one.startswith("SCAN json_each") for one in scanned), scanned


def test_of_an_article_only_the_claims_that_are_not_placed_are_looked_at(store: Store) -> None:
    plan = store.db.execute(f"EXPLAIN QUERY PLAN {claims._OTHERS}", ["x"])

    assert "standing=?" in next(row[3] for row in plan)
    assert set(re.findall("'([a-z]+)'", claims._OTHERS)) == {*Standing} - {Standing.PLACED}


def test_every_entity_on_a_text_can_be_frozen() -> None:
    assert set(freezing._ARTICLE_OF) == set(Entity) - {
        *(Entity.SOURCE, Entity.PARTY, Entity.SCALE, Entity.VALUE, Entity.RULE)
    }
