"""What leads from one state of a workspace to another."""

from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.edits import Change, Entity, Value
from factcheck_gui.domain.state_differences import PARENTS_FIRST, changes_between, gone

_CLAIM: Final[dict[str, Value]] = {
    "version_id": "v",
    "start": 0,
    "end": 4,
    "quote": "Rain",
    "prefix": "",
    "suffix": " fell",
    "kind": "fact",
}
State = dict[tuple[Entity, str], dict[str, Value]]

STATES: Final = st.dictionaries(
    st.tuples(
        st.sampled_from((Entity.PARTY, Entity.CLAIM, Entity.SCALE, Entity.LINK)), st.sampled_from("abcd")
    ),
    st.fixed_dictionaries({"name": st.sampled_from(("Ada", "Bo")), "is_default": st.integers(0, 1)}),
)


def test_every_entity_has_its_place() -> None:
    assert set(PARENTS_FIRST) == set(Entity)


def test_the_place_of_a_claim_changes_as_a_whole() -> None:
    (change,) = changes_between(
        {(Entity.CLAIM, "c"): _CLAIM}, {(Entity.CLAIM, "c"): {**_CLAIM, "end": 9, "quote": "Rain fell"}}
    )

    assert change.new is not None
    assert set(change.new) == {"version_id", "start", "end", "quote", "prefix", "suffix"}


def test_what_hangs_on_something_goes_before_it_and_comes_after_it() -> None:
    state: State = {
        (Entity.CLAIM, "c"): {"a": 1},
        (Entity.ARTICLE, "a"): {"a": 1},
        (Entity.NOTE, "n"): {"a": 1},
    }

    going = [change.entity for change in changes_between(state, {})]

    assert going == [Entity.NOTE, Entity.CLAIM, Entity.ARTICLE]
    assert [change.entity for change in changes_between({}, state)] == going[::-1]


def test_two_that_exchange_their_names_go_before_they_come_back() -> None:
    changes = changes_between(
        {(Entity.PARTY, "a"): {"name": "Ada"}, (Entity.PARTY, "b"): {"name": "Bo"}},
        {(Entity.PARTY, "a"): {"name": "Bo"}, (Entity.PARTY, "b"): {"name": "Ada"}},
    )

    assert [change.new is None for change in changes] == [True, True, False, False]
    assert not list(gone(changes))


@given(STATES, STATES)
def test_the_changes_lead_there_and_their_inverses_back(present: State, wanted: State) -> None:
    changes = changes_between(present, wanted)

    assert _after(present, changes) == wanted
    assert _after(wanted, [change.inverse() for change in reversed(changes)]) == present
    assert {(one.entity, one.entity_id) for one in gone(changes)} == present.keys() - wanted.keys()


def _after(state: State, changes: object) -> State:
    found = {key: dict(fields) for key, fields in state.items()}
    assert isinstance(changes, (list, tuple))
    for change in changes:
        assert isinstance(change, Change)
        key = change.entity, change.entity_id
        if change.old is None:
            assert key not in found
            found[key] = dict(change.new or {})
        elif change.new is None:
            assert found.pop(key) == change.old
        else:
            assert {name: found[key][name] for name in change.old} == change.old
            found[key] |= change.new
    return found
