"""The window lives while a large edit is written, and whatever is done meanwhile comes out right."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.session import Session
from tests.ui.large_edits.large_steps import quotes, tags
from tests.ui.said import Said
from tests.ui.sessions import review_of, tag

_STILL_WRITING = "The last step is still being written. Try again in a moment."


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
