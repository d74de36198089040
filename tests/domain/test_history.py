"""A replay of the history gives what is alive."""

from factcheck_gui.domain.edits import Action, Cause, Entity, Fields
from factcheck_gui.domain.history import Event, replay


def event(entity_id: str, old: Fields | None, new: Fields | None, entity: Entity = Entity.MARK) -> Event:
    return Event(
        number=1,
        edit_id="edit",
        at="2026-03-04T10:00:00.000Z",
        reviewer="Ada",
        cause=Cause.EDIT,
        action=Action.TAG,
        detail="",
        entity=entity,
        entity_id=entity_id,
        old=old,
        new=new,
    )


def test_what_was_made_is_there_with_its_fields() -> None:
    assert replay([event("a", None, {"kind": "fact"})]) == {(Entity.MARK, "a"): {"kind": "fact"}}


def test_what_was_changed_has_its_new_value_and_keeps_the_others() -> None:
    events = [
        event("a", None, {"kind": "fact", "speaker": None}),
        event("a", {"speaker": None}, {"speaker": "B"}),
    ]

    assert replay(events) == {(Entity.MARK, "a"): {"kind": "fact", "speaker": "B"}}


def test_what_was_removed_is_gone() -> None:
    assert replay([event("a", None, {"kind": "fact"}), event("a", {"kind": "fact"}, None)]) == {}


def test_what_was_brought_back_is_there_again() -> None:
    events = [event("a", None, {"kind": "fact"}), event("a", {"kind": "fact"}, None)]

    assert replay([*events, event("a", None, {"kind": "fact"})]) == {(Entity.MARK, "a"): {"kind": "fact"}}


def test_a_change_of_what_was_never_made_makes_nothing() -> None:
    assert replay([event("a", {"kind": "fact"}, {"kind": "denial"})]) == {}


def test_what_older_events_do_not_name_has_the_value_that_the_migration_gave_it() -> None:
    state = replay([event("a", None, {"kind": "fact"}, Entity.CLAIM)])

    assert state[Entity.CLAIM, "a"]["standing"] == "placed"
    assert state[Entity.CLAIM, "a"]["kind"] == "fact"
