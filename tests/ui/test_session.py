"""The session submits edits, keeps the undo stack, and tells what has changed."""

import pytest

from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.errors import LockedError
from factcheck_gui.domain.spans import Span
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.stay import Stay
from tests.conftest import take_in
from tests.ui.said import Said
from tests.ui.sessions import composer, review_of, state, tag


@pytest.fixture
def session(bridge_session: Session) -> Session:
    return bridge_session


@pytest.fixture
def said(session: Session) -> Said:
    return Said(session)


def test_an_edit_is_durable_on_the_stack_and_told(session: Session, said: Said) -> None:
    one = tag(session)

    assert session.undo_stack.undoText() == "tag as allegation"
    assert said.changed == [{one.claim.id}]
    assert (said.saved, said.articles_changed) == (1, 1)
    assert session.workspace.browsing.history(newest=1)[0].entity_id == one.claim.id


def test_an_empty_edit_is_no_step(session: Session, said: Said) -> None:
    one = tag(session)

    assert session.submit(composer(session).change_kind(one.claim, one.claim.kind))

    assert (session.undo_stack.count(), said.saved) == (1, 1)


def test_undo_and_redo_restore_the_very_states(session: Session) -> None:
    empty = state(session)
    one = tag(session)
    tagged = state(session)

    session.undo_stack.undo()
    assert state(session) == empty
    assert list(review_of(session).claims) == []
    session.undo_stack.redo()

    assert state(session) == tagged
    assert list(review_of(session).claims) == [one]


def test_a_refused_edit_is_said_and_leaves_the_stack_alone(session: Session, said: Said) -> None:
    one = tag(session)
    note = composer(session).new_note(one.claim.id)
    source = composer(session).new_source(link="no link")

    assert not session.submit(composer(session).add_note(note, source))

    assert len(said.failed) == 1
    assert "no link" in said.failed[0]
    assert session.undo_stack.count() == 1


def test_typing_saved_in_pieces_is_undone_in_one_step(session: Session) -> None:
    tag(session)
    before = state(session)
    stay = Stay()
    for words in ("T", "The mayor", "The mayor lies."):
        session.submit(composer(session).restate(review_of(session).claims[0].claim, words), stay=stay)
    after = state(session)
    assert session.undo_stack.count() == 2

    session.undo_stack.undo()
    assert state(session) == before
    session.undo_stack.redo()

    assert state(session) == after


def test_an_edit_that_cannot_be_read_again_is_durable_and_undoable(
    session: Session, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    review = review_of(session)

    def fail(_: object) -> frozenset[str]:
        raise LockedError(path=session.workspace.path)

    with monkeypatch.context() as locked:
        locked.setattr(review, "refresh", fail)
        edit = composer(session).mark(review.version, review.text.statements[0])
        assert session.submit(edit)

    assert len(said.failed) == 1
    assert session.undo_stack.count() == 1
    assert session.workspace.browsing.history(newest=1)[0].entity_id == edit.changes[0].entity_id


def test_a_removed_article_is_closed_and_undo_brings_it_back(session: Session, said: Said) -> None:
    tag(session)
    article = review_of(session).article
    before = state(session)

    assert session.submit(composer(session).remove_article(article))
    assert session.review is None
    session.undo_stack.undo()

    assert state(session) == before
    assert said.articles_changed == 3
    session.open_article(article.id)
    assert len(review_of(session).claims) == 1


def test_an_unknown_article_is_said_and_none_is_open(session: Session, said: Said) -> None:
    session.open_article("nobody")

    assert session.review is None
    assert len(said.failed) == 1
    assert said.article_opened == 1


def test_a_damaged_article_is_said_and_none_is_open(session: Session, said: Said) -> None:
    tag(session)
    session.workspace.browsing._store.db.conn.execute("UPDATE claims SET id = CAST(x'ff' AS TEXT)")

    session.open_article(review_of(session).article.id)

    assert session.review is None
    assert "damaged" in said.failed[0]


def test_the_place_follows_a_claim_that_is_moved(session: Session) -> None:
    one = tag(session)
    session.place.go(one.claim.span, one.claim.id)
    span = Span(start=one.claim.start, end=one.claim.end - 5)

    session.submit(composer(session).move_span(one.claim, review_of(session).text.text, span))

    assert (session.place.span, session.place.claim_id) == (span, one.claim.id)


def test_the_place_stays_where_its_claim_was_removed(session: Session) -> None:
    one = tag(session)
    session.place.go(one.claim.span, one.claim.id)

    session.submit(composer(session).remove_claim(one))

    assert (session.place.span, session.place.claim_id) == (one.claim.span, None)


def test_another_article_begins_without_a_place(session: Session) -> None:
    one = tag(session)
    session.place.go(one.claim.span, one.claim.id)

    session.open_article(take_in(session.workspace, "Another text."))

    assert (session.place.span, session.place.claim_id) == (None, None)


def test_a_batch_is_one_step(session: Session) -> None:
    before = state(session)
    review = review_of(session)
    edits = [composer(session).mark(review.version, span) for span in review.text.statements]
    changes = tuple(change for edit in edits for change in edit.changes)
    assert session.submit(Edit(action=edits[0].action, changes=changes))
    assert len(review.marks) == 6

    session.undo_stack.undo()

    assert state(session) == before
