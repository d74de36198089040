"""The history as it is read back."""

from pathlib import Path

import pytest

from factcheck_gui.domain.edits import Action, Cause, Change, Edit, Entity
from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.storage.history import append_events, list_events
from factcheck_gui.storage.store import Store
from tests.storage.conftest import RawSql


def append(store: Store, *changes: Change, cause: Cause = Cause.EDIT) -> None:
    edit = Edit(action=Action.RESTATE, changes=changes, detail="detail")
    with store.writing() as db:
        append_events(db, edit, edit_id="e1", at="2026-03-04T10:00:00.000Z", reviewer="Ada", cause=cause)


def change(entity_id: str, words: str | None) -> Change:
    return Change(
        entity=Entity.CLAIM,
        entity_id=entity_id,
        old={"restatement": words},
        new={"restatement": "new", "start": 3},
    )


def test_an_event_comes_back_as_it_was_appended(store: Store) -> None:
    append(store, change("x", 'quotes " emoji 👩‍🚀 line\u2028'), cause=Cause.UNDO)

    (event,) = list_events(store.db, entity_id="x")

    assert event.old == {"restatement": 'quotes " emoji 👩‍🚀 line\u2028'}
    assert event.new == {"restatement": "new", "start": 3}
    assert (event.cause, event.action, event.detail, event.reviewer) == ("undo", "restate", "detail", "Ada")


def test_events_are_numbered_and_come_oldest_first(store: Store) -> None:
    before = len(list(list_events(store.db)))
    append(store, change("x", None), change("y", None))

    numbers = [event.number for event in list_events(store.db)]

    assert numbers == sorted(numbers)
    assert len(numbers) == before + 2


def test_the_newest_few_come_oldest_first_too(store: Store) -> None:
    append(store, change("x", None), change("y", None), change("z", None))

    assert [event.entity_id for event in list_events(store.db, newest=2)] == ["y", "z"]


def test_the_changes_of_one_edit_share_its_id(store: Store) -> None:
    append(store, change("x", None), change("y", None))

    assert {event.edit_id for event in list_events(store.db, newest=2)} == {"e1"}


def test_an_event_that_nobody_has_written_is_damage(closed: Path, tmp_path: Path, raw_sql: RawSql) -> None:
    raw_sql(
        "INSERT INTO events (edit_id, at, reviewer, cause, action, detail, entity, entity_id)"
        " VALUES ('e', 'now', 'Ada', 'edit', 'invent', '', 'claim', 'x')"
    )
    store = Store.open(closed, tmp_path / "backups")

    with pytest.raises(DamagedError, match=r"^$") as caught, store.reading() as db:
        list(list_events(db))

    assert "event" in caught.value.finding
    store.close()
