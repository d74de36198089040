"""Edits know their inverse."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.edits import Action, Change, Edit, Entity, batch

_FIELDS = st.dictionaries(
    st.sampled_from(["kind", "speaker", "start"]), st.none() | st.text() | st.integers()
)
_CHANGES = st.builds(
    Change,
    entity=st.sampled_from(Entity),
    entity_id=st.sampled_from("abc"),
    old=st.none() | _FIELDS,
    new=st.none() | _FIELDS,
)
_EDITS = st.builds(
    Edit, action=st.sampled_from(Action), changes=st.lists(_CHANGES, max_size=4).map(tuple), detail=st.text()
)


@given(edit=_EDITS)
def test_the_inverse_of_the_inverse_is_the_edit(edit: Edit) -> None:
    assert edit.inverse().inverse() == edit


@given(edit=_EDITS)
def test_the_inverse_takes_the_last_change_back_first(edit: Edit) -> None:
    expected = [(change.entity_id, change.new, change.old) for change in reversed(edit.changes)]

    assert [(change.entity_id, change.old, change.new) for change in edit.inverse().changes] == expected


@given(edits=st.lists(_EDITS, max_size=4).map(tuple))
def test_a_batch_has_the_changes_of_all_its_edits_in_order(edits: tuple[Edit, ...]) -> None:
    found = batch(edits)

    assert found.changes == tuple(change for edit in edits for change in edit.changes)
    assert found.action is Action.BATCH
    assert found.detail == str(len(edits))


def test_an_edit_without_changes_is_empty() -> None:
    assert Edit(action=Action.RESTATE, changes=()).is_empty
