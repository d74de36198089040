"""A large edit is one step like any other."""

import random

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import batch
from factcheck_gui.domain.errors import DiskError
from factcheck_gui.domain.history import Submission, replay
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.services.writing_aside import WritingAside
from factcheck_gui.storage.history import list_events
from factcheck_gui.storage.verification import read_state
from factcheck_gui.ui import durable_edits
from factcheck_gui.ui.session import Session
from tests.random_user import RandomUser
from tests.ui.large_edits.large_steps import quotes, tags
from tests.ui.said import Said
from tests.ui.sessions import composer, review_of, state, tag

_CONFLICT = "Somebody has changed this meanwhile, so nothing was written. Look at it again, then repeat it."


def test_it_is_made_undone_and_made_again(session: Session, said: Said) -> None:
    before, db = state(session), session.workspace.browsing._store.db
    assert session.submit(tags(session, 1, 2, 3))
    after = state(session)

    session.undo()

    assert state(session) == before
    assert quotes(session) == []
    session.redo()
    assert state(session) == after == replay(list_events(db))
    assert len(quotes(session)) == 3
    assert said.failed == []
    assert (session.undo_stack.count(), session.undo_stack.index()) == (1, 1)


def test_an_undo_that_the_disk_refuses_can_be_tried_again(
    session: Session, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Submission:
        raise DiskError(path=session.workspace.path, reason="No space left on device")

    session.submit(tags(session, 1, 2))
    with monkeypatch.context() as full:
        full.setattr(WritingAside, "write", fail)
        session.undo()
    kept = session.undo_stack.index()
    session.undo()

    assert kept == 1
    assert len(said.failed) == 1
    assert (session.undo_stack.index(), quotes(session)) == (0, [])
    session.redo()
    assert len(quotes(session)) == 2


def test_one_that_fails_leaves_the_undo_stack_as_it_was(
    session: Session, said: Said, other: Workspace
) -> None:
    one, two = tag(session, 1), tag(session, 2)
    theirs = other.browsing.review(review_of(session).article.id).claims[1].claim
    other.editing.submit(other.composer.change_kind(theirs, ClaimKind.DENIAL))
    both = batch(tuple(composer(session).change_kind(each.claim, ClaimKind.FACT) for each in (one, two)))

    assert not session.submit(both)

    assert [words.startswith(_CONFLICT) for words in said.failed] == [True]
    assert session.undo_stack.count() == 2
    assert [each.claim.kind for each in review_of(session).claims] == [ClaimKind.ALLEGATION, ClaimKind.DENIAL]
    assert not session.durable.is_writing


def test_an_undo_that_fails_is_dropped(session: Session, said: Said, other: Workspace) -> None:
    session.submit(tags(session, 1, 2))
    theirs = other.browsing.review(review_of(session).article.id).claims[1].claim
    other.editing.submit(other.composer.change_kind(theirs, ClaimKind.DENIAL))

    session.undo()

    assert [words.startswith(_CONFLICT) for words in said.failed] == [True]
    assert session.undo_stack.count() == 0
    assert len(quotes(session)) == 2


def test_it_is_not_taken_for_the_work_of_others(session: Session, said: Said) -> None:
    session.submit(tags(session, 1, 2))
    told = len(said.changed)

    session.look_elsewhere()

    assert len(said.changed) == told


def test_the_stack_asked_directly_waits_for_it(session: Session) -> None:
    session.submit(tags(session, 1, 2))

    session.undo_stack.undo()

    assert quotes(session) == []


def test_a_closed_file_holds_it_whole(session: Session) -> None:
    session.submit(tags(session, 1, 2))
    db = session.workspace.browsing._store.db

    assert read_state(db) == replay(list_events(db))
    assert db.conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_a_random_walk_of_large_edits_equals_its_replayed_history(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(durable_edits, "LARGE", 1)
    dice, db = random.Random(6), session.workspace.browsing._store.db
    user = RandomUser(session.workspace, dice)

    for _ in range(40):
        edit = user.edit(review_of(session))
        chosen = dice.random()
        if chosen < 0.3:
            session.undo()
        elif chosen < 0.4:
            session.redo()
        elif edit is not None:
            session.submit(edit)
        assert read_state(db) == replay(list_events(db))
