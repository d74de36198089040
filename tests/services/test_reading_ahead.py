"""What a large edit has changed in the open article is read by the connection that wrote it."""

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.coverage import StatementState
from factcheck_gui.domain.edits import Cause, Edit, batch
from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.domain.history import Submission
from factcheck_gui.services import review as reviewing
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace


@pytest.fixture(autouse=True)
def _many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two changes are many."""
    monkeypatch.setattr(reviewing, "_MANY", 1)


@pytest.fixture
def review(workspace: Workspace, bridge: str) -> Review:
    """The article about the bridge."""
    return workspace.browsing.review(bridge)


def tags(workspace: Workspace, review: Review, *statements: int) -> Edit:
    version, text = review.version, review.text
    tag = workspace.composer.tag
    return batch(
        tuple(tag(version, text.text, text.statements[place], ClaimKind.FACT) for place in statements)
    )


def written(workspace: Workspace, review: Review, edit: Edit, cause: Cause = Cause.EDIT) -> Submission:
    """Write an edit aside, with the article shown meanwhile."""
    writing = workspace.writing_aside()
    try:
        return writing.write(edit, cause, shown=review)
    finally:
        writing.end()


def no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Review) -> None:
        raise AssertionError

    monkeypatch.setattr(Review, "reload", refuse)


def test_nothing_is_read_twice(workspace: Workspace, review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    no_reading(monkeypatch)
    submission = written(workspace, review, tags(workspace, review, 1, 2, 3))
    assert len(review.claims) == 0

    touched = review.refresh(submission.edit.changes)

    assert touched == set(review.claims.ids)
    assert [one.claim.quote for one in review.claims] == [
        review.text.statements[place].quote(review.text.text) for place in (1, 2, 3)
    ]
    assert review.coverage.count(StatementState.CLAIMED) == 3


def test_an_undo_tells_of_the_claims_that_have_gone(workspace: Workspace, review: Review) -> None:
    made = written(workspace, review, tags(workspace, review, 1, 2))
    before = review.refresh(made.edit.changes)

    undone = written(workspace, review, made.edit.inverse(), Cause.UNDO)

    assert review.refresh(undone.edit.changes) == before
    assert len(review.claims) == 0
    assert review.coverage.count(StatementState.CLAIMED) == 0


def test_what_was_read_ahead_serves_one_refresh_only(workspace: Workspace, review: Review) -> None:
    made = written(workspace, review, tags(workspace, review, 1, 2))
    review.refresh(made.edit.changes)

    undone = workspace.editing.submit(made.edit.inverse(), Cause.UNDO)
    review.refresh(undone.edit.changes)

    assert len(review.claims) == 0


def test_what_was_read_ahead_serves_only_its_own_edit(workspace: Workspace, review: Review) -> None:
    made = written(workspace, review, tags(workspace, review, 1, 2))
    later = workspace.editing.submit(tags(workspace, review, 3, 4)).edit

    review.refresh(later.changes)

    assert len(review.claims) == 4
    workspace.editing.submit(made.edit.inverse(), Cause.UNDO)
    review.refresh(made.edit.changes)
    assert len(review.claims) == 2


def test_a_small_edit_drops_what_was_read_ahead(workspace: Workspace, review: Review) -> None:
    made = written(workspace, review, tags(workspace, review, 1, 2))
    later = workspace.editing.submit(tags(workspace, review, 3)).edit
    review.refresh(later.changes)

    review.refresh(made.edit.changes)

    assert len(review.claims) == 3


def test_a_reload_forgets_what_was_read_ahead(workspace: Workspace, review: Review) -> None:
    made = written(workspace, review, tags(workspace, review, 1, 2))
    workspace.editing.submit(made.edit.inverse(), Cause.UNDO)

    review.reload()
    review.refresh(made.edit.changes)

    assert len(review.claims) == 0


def test_what_cannot_be_read_ahead_is_read_later(
    workspace: Workspace, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:

        def fail(*_: object) -> None:
            raise DamagedError(path=workspace.path, finding="a page")

        broken.setattr(reviewing, "read_anew", fail)
        made = written(workspace, review, tags(workspace, review, 1, 2))

    review.refresh(made.edit.changes)

    assert len(review.claims) == 2


def test_a_large_step_is_about_the_open_article(workspace: Workspace, review: Review) -> None:
    edit = tags(workspace, review, *([1, 2, 3] * 40))
    workspace.editing.submit(edit)

    assert workspace.browsing.place_of(edit.changes, review.article.id) == (review.article.id, None)
    assert workspace.browsing.place_of(edit.changes) == (review.article.id, None)


def test_nothing_is_read_to_tell_the_article_of_claims_that_are_shown(
    workspace: Workspace, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = workspace.editing.submit(tags(workspace, review, 1, 2)).edit
    review.refresh(made.changes)
    whole = workspace.browsing.articles_of(made.changes)

    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("factcheck_gui.services.browsing.articles_noted_on", refuse)

    assert workspace.browsing.articles_of(made.changes, review) == whole == {review.article.id}


def test_claims_that_have_gone_are_looked_up(workspace: Workspace, review: Review) -> None:
    made = workspace.editing.submit(tags(workspace, review, 1, 2)).edit
    workspace.editing.submit(made.inverse(), Cause.UNDO)
    review.reload()

    assert workspace.browsing.articles_of(made.inverse().changes, review) == {review.article.id}
