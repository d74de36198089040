"""One id and many are looked for in different words, and found alike."""

import pytest

from factcheck_gui.storage.claims import find_claims
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.those import those


def ids_of(store: Store) -> list[str]:
    return [row[0] for row in store.db.conn.execute("SELECT id FROM claims ORDER BY id")]


@pytest.mark.parametrize("many", [0, 1, 2, 5])
def test_as_many_are_found_as_are_named(store: Store, many: int) -> None:
    wanted = ids_of(store)[:many]

    assert sorted(claim.id for claim in find_claims(store.db, wanted)) == wanted


@pytest.mark.parametrize("odd", ["", "' OR 1 = 1", '"]', "gone"])
def test_an_id_that_is_not_there_finds_nothing(store: Store, odd: str) -> None:
    assert find_claims(store.db, [odd]) == []
    assert [claim.id for claim in find_claims(store.db, [odd, ids_of(store)[0]])] == [ids_of(store)[0]]


def test_one_is_looked_for_without_a_list() -> None:
    assert those({"c1"}) == ("= ?", "c1")
    assert those(("c1", "c2"))[1] == '["c1", "c2"]'
