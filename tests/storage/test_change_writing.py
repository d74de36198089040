"""Changes that are alike are written together, and are guarded one by one all the same."""

import random
from dataclasses import replace

import pytest

from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.domain.errors import ConflictError
from factcheck_gui.domain.fields import creation, difference, removal
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.storage.change_writing import write_changes
from factcheck_gui.storage.checksums import damaged_rows
from factcheck_gui.storage.claims import list_claims
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.verification import read_state

AT = "2026-03-04T10:00:00.000Z"


@pytest.fixture
def claims(store: Store) -> list[Claim]:
    """The claims of the workspace in text order."""
    (article_id,) = store.db.conn.execute("SELECT id FROM articles").fetchone()
    return list_claims(store.db, article_id)


def write(store: Store, *changes: Change, is_new: bool = False) -> None:
    with store.writing() as db:
        write_changes(db, changes, is_new=is_new)


def copies(claim: Claim, many: int) -> list[Claim]:
    return [replace(claim, id=f"copy {number}") for number in range(many)]


def verdict(claim: Claim) -> Verdict:
    return Verdict(
        id=f"verdict on {claim.id}",
        claim_id=claim.id,
        question=Question.TRUTH,
        value_id=None,
        reason="So it is.",
        created_at=AT,
        reviewer="Ada",
    )


def test_many_come_back_with_other_words(store: Store, claims: list[Claim]) -> None:
    made = [creation(one) for one in copies(claims[0], 5)]
    write(store, *made)
    write(store, *(one.inverse() for one in made))
    others = [creation(replace(one, restatement="Otherwise.")) for one in copies(claims[0], 5)]

    write(store, *others)

    state = read_state(store.db)
    assert all(state[(Entity.CLAIM, one.entity_id)] == one.new for one in others)


def test_many_come_go_and_come_back(store: Store, claims: list[Claim]) -> None:
    before = read_state(store.db)
    made = [creation(one) for one in copies(claims[0], 5)]

    write(store, *made)
    after = read_state(store.db)
    write(store, *(one.inverse() for one in reversed(made)))

    assert read_state(store.db) == before
    write(store, *made)
    assert read_state(store.db) == after


def test_what_hangs_on_another_may_be_named_before_it(store: Store, claims: list[Claim]) -> None:
    new = copies(claims[0], 2)

    write(store, *(creation(verdict(one)) for one in new), *(creation(one) for one in new))

    assert read_state(store.db)[Entity.VERDICT, f"verdict on {new[1].id}"]["claim_id"] == new[1].id


def test_the_one_that_meets_another_value_is_named_and_none_is_written(
    store: Store, claims: list[Claim]
) -> None:
    new = copies(claims[0], 4)
    write(store, *(creation(one) for one in new))
    write(store, *difference(new[2], replace(new[2], speaker="Theirs")))
    before = read_state(store.db)

    mine = [change for one in new for change in difference(one, replace(one, speaker="Mine"))]
    with pytest.raises(ConflictError) as raised:
        write(store, *mine)

    assert raised.value.entity_id == new[2].id
    assert read_state(store.db) == before


def test_one_whose_place_is_taken_is_named(store: Store, claims: list[Claim]) -> None:
    new = copies(claims[0], 3)
    write(store, *(creation(one) for one in new))
    write(store, creation(replace(verdict(new[1]), id="theirs")))

    with pytest.raises(ConflictError) as raised:
        write(store, *(creation(verdict(one)) for one in new))

    assert raised.value.entity_id == verdict(new[1]).id


def test_one_that_is_there_already_is_named(store: Store, claims: list[Claim]) -> None:
    new = copies(claims[0], 3)
    write(store, creation(new[1]))

    with pytest.raises(ConflictError) as raised:
        write(store, *(creation(one) for one in new))

    assert raised.value.entity_id == new[1].id


def test_some_come_back_and_others_are_new(store: Store, claims: list[Claim]) -> None:
    new = copies(claims[0], 3)
    write(store, creation(new[1]))
    write(store, removal(new[1]))

    write(store, *(creation(one) for one in new))

    assert {one.id for one in list_claims(store.db, claims[0].article_id)} >= {one.id for one in new}


def test_two_changes_of_one_thing_are_written_in_their_order(store: Store, claims: list[Claim]) -> None:
    first = replace(claims[0], kind=ClaimKind.DENIAL)
    second = replace(first, kind=ClaimKind.FACT)

    write(store, *difference(claims[0], first), *difference(first, second))

    assert list_claims(store.db, claims[0].article_id)[0].kind is ClaimKind.FACT


@pytest.mark.parametrize("is_new", [True, False])
@pytest.mark.parametrize("words", [None, "Otherwise."])
def test_a_single_one_comes_back_as_it_was_or_with_other_words(
    store: Store, claims: list[Claim], words: str | None, is_new: bool
) -> None:
    made = creation(copies(claims[0], 1)[0])
    write(store, made, is_new=True)
    write(store, made.inverse())
    back = creation(replace(copies(claims[0], 1)[0], restatement=words))

    write(store, back, is_new=is_new)

    assert read_state(store.db)[Entity.CLAIM, made.entity_id] == back.new
    assert not list(damaged_rows(store.db))


@pytest.mark.parametrize("is_new", [True, False])
def test_a_single_one_that_is_there_already_or_whose_place_is_taken_is_refused(
    store: Store, claims: list[Claim], is_new: bool
) -> None:
    write(store, creation(verdict(claims[0])), is_new=is_new)
    before = read_state(store.db)

    for one in (verdict(claims[0]), replace(verdict(claims[0]), id="mine")):
        with pytest.raises(ConflictError) as raised:
            write(store, creation(one), is_new=is_new)
        assert raised.value.entity_id == one.id
    assert read_state(store.db) == before


@pytest.mark.parametrize("seed", range(3))
def test_whatever_comes_goes_and_changes_stands_as_it_was_last_written(
    store: Store, claims: list[Claim], seed: int
) -> None:
    dice = random.Random(seed)
    here: dict[str, Claim] = {}
    for _ in range(60):
        one = dice.choice(copies(claims[0], 4))
        words = dice.choice([None, "So.", "Otherwise."])
        if one.id not in here:
            here[one.id] = replace(one, restatement=words)
            write(store, creation(here[one.id]), is_new=dice.random() < 0.5)
        elif dice.random() < 0.5:
            write(store, removal(here.pop(one.id)))
        else:
            after = replace(here[one.id], restatement=words, kind=dice.choice(list(ClaimKind)))
            write(store, *difference(here[one.id], after))
            here[one.id] = after

    state = read_state(store.db)
    found = {one.id: state.get((Entity.CLAIM, one.id)) for one in copies(claims[0], 4)}
    assert found == {name: creation(here[name]).new if name in here else None for name in found}
    assert not list(damaged_rows(store.db))
