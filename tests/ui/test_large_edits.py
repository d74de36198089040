"""A large edit is written while the window lives on, and is one step like any other."""

import random
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause, Edit, batch
from factcheck_gui.domain.errors import DiskError
from factcheck_gui.domain.history import Submission, replay
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.services.writing_aside import WritingAside
from factcheck_gui.storage.history import list_events
from factcheck_gui.storage.verification import read_state
from factcheck_gui.ui import durable_edits
from factcheck_gui.ui.session import Session
from tests.random_user import RandomUser
from tests.ui.said import Said
from tests.ui.sessions import composer, review_of, state, tag

_STILL_WRITING = "The last step is still being written. Try again in a moment."
_CONFLICT = "Somebody has changed this meanwhile, so nothing was written. Look at it again, then repeat it."


@pytest.fixture
def session(bridge_session: Session, monkeypatch: pytest.MonkeyPatch) -> Session:
    """A session to which two changes are many."""
    monkeypatch.setattr(durable_edits, "LARGE", 2)
    return bridge_session


@pytest.fixture
def said(session: Session) -> Said:
    return Said(session)


@pytest.fixture
def other(workspace: Workspace, desk: Desk) -> Iterator[Workspace]:
    """The same file, opened a second time."""
    opened = Workspace.open(workspace.path, desk)
    yield opened
    opened.close()


@pytest.fixture
def meanwhile(session: Session, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Let something happen in the window while the next large edit is being written."""
    write = WritingAside.write

    def prepare(happening: Callable[[], object]) -> None:
        over = threading.Event()

        def happen() -> None:
            try:
                happening()
            finally:
                over.set()

        def slowly(self: WritingAside, edit: Edit, cause: Cause, *_: object) -> Submission:
            # A window that stood still would never let it go on.
            assert over.wait(10)
            return write(self, edit, cause)

        monkeypatch.setattr(WritingAside, "write", slowly)
        QTimer.singleShot(0, session, happen)

    return prepare


def tags(session: Session, *statements: int) -> Edit:
    """Return one edit that makes claims of statements."""
    review = review_of(session)
    version, text = review.version, review.text
    return batch(
        tuple(
            composer(session).tag(version, text.text, text.statements[place], ClaimKind.FACT)
            for place in statements
        )
    )


def quotes(session: Session) -> list[str]:
    return [one.claim.quote for one in review_of(session).claims]


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


def test_the_window_lives_while_it_is_written(
    session: Session, meanwhile: Callable[[Callable[[], object]], None]
) -> None:
    seen: list[int] = []
    article_id = review_of(session).article.id

    def look() -> None:
        seen.append(len(session.workspace.browsing.review(article_id).claims))

    meanwhile(look)

    assert session.submit(tags(session, 1, 2))

    assert seen == [0]
    assert len(quotes(session)) == 2


def test_another_edit_meanwhile_is_refused(
    session: Session, said: Said, meanwhile: Callable[[Callable[[], object]], None]
) -> None:
    small = tags(session, 3)
    answers: list[bool] = []
    meanwhile(lambda: answers.append(session.submit(small)))

    assert session.submit(tags(session, 1, 2))

    assert answers == [False]
    assert said.failed == [_STILL_WRITING]
    assert session.undo_stack.count() == 1
    assert session.submit(small)


def test_undo_and_redo_meanwhile_are_refused(
    session: Session, said: Said, meanwhile: Callable[[Callable[[], object]], None]
) -> None:
    tag(session, 3)

    def both() -> None:
        session.undo()
        session.redo()

    meanwhile(both)
    assert session.submit(tags(session, 1, 2))

    assert said.failed == [_STILL_WRITING] * 2
    assert session.undo_stack.index() == 2
    assert len(quotes(session)) == 3


@pytest.mark.parametrize("step", ["submit", "undo", "redo"])
def test_closing_meanwhile_leaves_it_durable(
    session: Session, desk: Desk, meanwhile: Callable[[Callable[[], object]], None], step: str
) -> None:
    edit, path, article_id = tags(session, 1, 2), session.workspace.path, review_of(session).article.id
    if step != "submit":
        assert session.submit(edit)
    if step == "redo":
        session.undo()
    meanwhile(session.close)

    if step == "submit":
        assert not session.submit(edit)
    else:
        (session.undo if step == "undo" else session.redo)()

    with_it = Workspace.open(path, desk)
    assert len(with_it.browsing.review(article_id).claims) == (0 if step == "undo" else 2)
    with_it.close()


def test_a_window_that_is_gone_by_then_is_not_asked_for(
    session: Session, desk: Desk, meanwhile: Callable[[Callable[[], object]], None], qapp: QApplication
) -> None:
    edit, path, article_id = tags(session, 1, 2), session.workspace.path, review_of(session).article.id

    def leave() -> None:
        session.close()
        session.durable.deleteLater()
        qapp.sendPostedEvents(session.durable, 0)

    meanwhile(leave)

    assert not session.submit(edit)

    with_it = Workspace.open(path, desk)
    assert len(with_it.browsing.review(article_id).claims) == 2
    with_it.close()


def test_an_undo_that_is_refused_after_closing_says_nothing(
    session: Session,
    said: Said,
    other: Workspace,
    meanwhile: Callable[[Callable[[], object]], None],
) -> None:
    session.submit(tags(session, 1, 2))
    theirs = other.browsing.review(review_of(session).article.id).claims[1].claim
    other.editing.submit(other.composer.change_kind(theirs, ClaimKind.DENIAL))
    meanwhile(session.close)

    session.undo()

    assert said.failed == []


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


def test_what_others_write_meanwhile_is_shown(
    session: Session, other: Workspace, meanwhile: Callable[[Callable[[], object]], None]
) -> None:
    one = tag(session, 3)
    theirs = other.browsing.review(review_of(session).article.id).claims[0].claim
    meanwhile(lambda: other.editing.submit(other.composer.restate(theirs, "Theirs.")))
    session.submit(tags(session, 1, 2))

    session.look_elsewhere()

    found = review_of(session).claim(one.claim.id)
    assert found is not None
    assert found.claim.restatement == "Theirs."


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
