"""Whatever can be done can be undone and redone, action by action."""

import pytest

from factcheck_gui.domain.edits import Action, Cause
from factcheck_gui.domain.history import replay
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.history import list_events
from factcheck_gui.storage.verification import read_state
from tests.every_action import NOT_MADE_HERE, WAYS, World
from tests.random_desk import copies_of


def test_every_action_has_a_way_or_a_reason_why_not() -> None:
    assert {*WAYS, *NOT_MADE_HERE} == set(Action)
    assert not WAYS.keys() & NOT_MADE_HERE.keys()


@pytest.mark.parametrize("action", WAYS)
def test_undo_and_redo_restore_the_state_exactly(action: Action, workspace: Workspace) -> None:
    edit = WAYS[action](World(workspace))
    db, editing = workspace.browsing._store.db, workspace.editing
    before = read_state(db)

    done = editing.submit(edit, copies=copies_of(edit)).edit
    after = read_state(db)
    editing.submit(done.inverse(), Cause.UNDO)
    undone = read_state(db)
    editing.submit(done, Cause.REDO)

    assert edit.action is action
    assert before != after
    assert undone == before
    assert read_state(db) == after == replay(list_events(db))
    assert workspace.verify() == ()
