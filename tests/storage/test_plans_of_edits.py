"""What an edit asks before and after it is written costs by what it changes, not by how much there is."""

import pytest

from factcheck_gui.domain.edits import Entity
from factcheck_gui.storage import changes, freezing
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.tables import TABLES

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


def test_every_entity_on_a_text_can_be_frozen() -> None:
    assert set(freezing._ARTICLE_OF) == set(Entity) - {
        *(Entity.SOURCE, Entity.PARTY, Entity.SCALE, Entity.VALUE, Entity.RULE)
    }
