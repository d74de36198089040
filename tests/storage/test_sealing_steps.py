"""The events of one step are put into words together, and come out as each of them would alone."""

import json

import pytest

from factcheck_gui.domain.edits import Action, Cause, Change, Edit, Entity, Fields
from factcheck_gui.storage.history import append_events
from factcheck_gui.storage.history_chain import Head, head, sealed, sealed_step
from factcheck_gui.storage.store import Store

SHARED = ("edit-1", "2026-03-04T10:00:00.000Z", "Ada “A” Lovelace", "edit", "change_kind", "Ünïcode \\ \n")
OWN = [
    ("claim", "c1", None, '{"kind":"fact"}'),
    ("claim", "c2", '{"quote":"„\\u0001“ 🌧️"}', None),
    ("verdict", "v1", None, None),
]


@pytest.mark.parametrize("end", [Head(), Head(number=41, seal="ab" * 32), Head(number=7, seal='da"maged')])
def test_a_step_is_sealed_as_its_events_would_be_one_by_one(end: Head) -> None:
    assert list(sealed_step(end, SHARED, OWN)) == list(sealed(end, ((*SHARED, *own) for own in OWN)))


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"kind": "fact"},
        {"number": 1.5, "position": 3, "label": None},
        {"quote": 'a "quoted" \u2028 \x00 🌧️ \\ line\n'},
        {f"field{number}": number for number in range(9)},
    ],
)
def test_fields_are_put_into_words_as_the_encoder_does(fields: Fields, store: Store) -> None:
    change = Change(entity=Entity.CLAIM, entity_id="c1", old=None, new=fields)
    edit = Edit(action=Action.TAG, changes=(change,))

    with store.writing() as db:
        append_events(db, edit, edit_id="e1", at="now", reviewer="Ada", cause=Cause.EDIT)

    words = store.db.execute("SELECT new FROM events ORDER BY number DESC LIMIT 1").fetchone()[0]
    assert words == json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    assert head(store.db).seal
