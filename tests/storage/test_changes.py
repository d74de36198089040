"""A change is written only where it finds what it set out from."""

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.domain.errors import ConflictError
from factcheck_gui.domain.fields import creation, difference, removal
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.storage.change_writing import write_changes
from factcheck_gui.storage.claims import list_claims
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.tables import TABLES
from factcheck_gui.storage.verification import read_state

AT = "2026-03-04T10:00:00.000Z"


@pytest.fixture
def claims(store: Store) -> list[Claim]:
    """The claims of the workspace in text order."""
    (article_id,) = store.db.conn.execute("SELECT id FROM articles").fetchone()
    return list_claims(store.db, article_id)


def apply(store: Store, *changes: Change) -> None:
    with store.writing() as db:
        write_changes(db, changes)


def verdict(claim: Claim, verdict_id: str) -> Verdict:
    return Verdict(
        id=verdict_id,
        claim_id=claim.id,
        question=Question.TRUTH,
        value_id=None,
        reason=None,
        created_at=AT,
        reviewer="Ada",
    )


def test_every_entity_has_a_table(store: Store) -> None:
    assert set(TABLES) == set(Entity)
    assert set(TABLES.values()) <= set(store.db.toolbox().table_names())


def test_a_change_that_finds_its_old_value_is_written(store: Store, claims: list[Claim]) -> None:
    changed = replace(claims[0], speaker="Ada", kind=ClaimKind.DENIAL)

    apply(store, *difference(claims[0], changed))

    assert list_claims(store.db, claims[0].article_id)[0] == changed


@pytest.mark.parametrize(
    "change",
    [
        lambda claim: difference(replace(claim, speaker="Bo"), replace(claim, speaker="Ada"))[0],
        lambda claim: removal(replace(claim, kind=ClaimKind.DENIAL)),
        lambda claim: removal(replace(claim, id="unknown")),
        creation,
        lambda claim: difference(replace(claim, id="x"), replace(claim, id="x", speaker="Ada"))[0],
    ],
    ids=["another old value", "another old kind", "removal of nothing", "made twice", "change of nothing"],
)
def test_a_change_that_finds_another_value_is_refused(
    store: Store, claims: list[Claim], change: "object"
) -> None:
    assert callable(change)
    before = read_state(store.db)

    with pytest.raises(ConflictError) as caught:
        apply(store, change(claims[0]))

    assert caught.value.entity == "claim"
    assert read_state(store.db) == before


def test_what_was_removed_can_be_neither_changed_nor_removed_again(store: Store, claims: list[Claim]) -> None:
    apply(store, removal(claims[0]))

    with pytest.raises(ConflictError):
        apply(store, removal(claims[0]))
    with pytest.raises(ConflictError):
        apply(store, *difference(claims[0], replace(claims[0], speaker="Ada")))


def test_a_removed_thing_comes_back_under_its_own_id(store: Store, claims: list[Claim]) -> None:
    apply(store, removal(claims[0]))

    apply(store, creation(claims[0]))

    assert list_claims(store.db, claims[0].article_id) == claims


def test_nothing_of_a_batch_is_written_where_one_change_is_refused(store: Store, claims: list[Claim]) -> None:
    before = read_state(store.db)
    good = difference(claims[0], replace(claims[0], speaker="Ada"))
    stale = difference(replace(claims[1], speaker="Bo"), replace(claims[1], speaker="Ada"))

    with pytest.raises(ConflictError):
        apply(store, *good, *stale)

    assert read_state(store.db) == before


def test_a_second_verdict_on_the_same_question_is_a_conflict(store: Store, claims: list[Claim]) -> None:
    apply(store, creation(verdict(claims[0], "one")))

    with pytest.raises(ConflictError) as caught:
        apply(store, creation(verdict(claims[0], "two")))

    assert (caught.value.entity, caught.value.entity_id) == ("verdict", "two")


def test_a_verdict_does_not_come_back_beside_another(store: Store, claims: list[Claim]) -> None:
    apply(store, creation(verdict(claims[0], "one")), removal(verdict(claims[0], "one")))
    apply(store, creation(verdict(claims[0], "two")))

    with pytest.raises(ConflictError):
        apply(store, creation(verdict(claims[0], "one")))


def test_the_same_link_twice_is_a_conflict(store: Store, claims: list[Claim]) -> None:
    link = Link(
        id="one",
        type=LinkType.DENIES,
        from_claim=claims[0].id,
        to_claim=claims[1].id,
        created_at=AT,
        reviewer="Ada",
    )
    apply(store, creation(link))

    with pytest.raises(ConflictError):
        apply(store, creation(replace(link, id="two")))
    apply(store, creation(replace(link, id="three", type=LinkType.ADMITS)))


def test_a_value_that_the_table_does_not_allow_is_a_bug_and_no_conflict(
    store: Store, claims: list[Claim]
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        apply(store, Change(entity=Entity.CLAIM, entity_id=claims[0].id, old={}, new={"kind": "rumour"}))


def test_a_column_that_is_no_name_never_reaches_the_database(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a column"):
        apply(store, Change(entity=Entity.CLAIM, entity_id="x", old={}, new={'kind" = 1 --': "x"}))
