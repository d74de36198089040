"""An import is undone as far as nobody has changed what came in."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from factcheck_gui.domain.edits import Cause, Change, Edit
from factcheck_gui.domain.errors import LockedError
from factcheck_gui.domain.history import Submission
from factcheck_gui.services.editing import Editing
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.store import Store
from factcheck_gui.ui import durable_edits
from factcheck_gui.ui.import_report import ImportReport
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.taking_in import TakingIn
from tests.ui.said import Said
from tests.ui.sessions import review_of

MANY = 40
STAYED_ONE = "1 article stays because somebody has changed it meanwhile. The others were taken back."


def never() -> None:
    """Stand for stopping an import; nothing here is undone while it runs."""
    raise AssertionError


@pytest.fixture
def session(bridge_session: Session) -> Session:
    return bridge_session


def import_stories(session: Session, count: int = MANY) -> list[str]:
    """Take stories in as one import, and return their ids."""
    report = ImportReport(None)
    taking_in = TakingIn(session, report, never)
    for number in range(count):
        words = " ".join(f"w{number}x{place}" for place in range(40))
        taking_in.receive(session.workspace.importing.preview_text(f"Story {number}\n\nIt says {words}."))
    taking_in.write()
    taking_in.finish()
    return [one.article_id for one in report.results if one.article_id is not None]


def correct(workspace: Workspace, article_id: str) -> None:
    """Give an article another author."""
    article = workspace.browsing.find_article(article_id)
    details = replace(article.details, author="Somebody else")
    workspace.editing.submit(workspace.composer.correct(article, details))


def article_ids(session: Session) -> set[str]:
    return {one.article.id for one in session.workspace.browsing.articles()}


def test_what_a_colleague_has_signed_off_stays_and_the_rest_is_taken_back(
    session: Session, said: Said, other: Workspace
) -> None:
    bridge = review_of(session).article.id
    ids = import_stories(session)
    story = other.browsing.review(ids[17])
    other.editing.submit(other.signing.sign_off(story.snapshot(), ()))

    session.undo_stack.undo()

    assert article_ids(session) == {bridge, ids[17]}
    assert said.told == [STAYED_ONE]


def test_what_a_colleague_has_corrected_stays_and_the_rest_is_taken_back(
    session: Session, said: Said, other: Workspace
) -> None:
    bridge = review_of(session).article.id
    ids = import_stories(session)
    correct(other, ids[17])

    session.undo_stack.undo()

    assert article_ids(session) == {bridge, ids[17]}
    assert (said.failed, said.told) == ([], [STAYED_ONE])
    assert session.undo_stack.redoText() == f"import of {MANY - 1} articles"
    assert session.workspace.verify() == ()


def test_redo_brings_back_only_what_was_taken_back_and_can_be_undone(
    session: Session, said: Said, other: Workspace
) -> None:
    bridge = review_of(session).article.id
    ids = import_stories(session)
    for place in (0, 17, MANY - 1):
        correct(other, ids[place])
    session.undo_stack.undo()
    kept = {bridge, ids[0], ids[17], ids[MANY - 1]}
    assert article_ids(session) == kept
    assert said.told == [
        "3 articles stay because somebody has changed them meanwhile. The others were taken back."
    ]

    session.undo_stack.redo()
    assert article_ids(session) == {bridge, *ids}
    session.undo_stack.undo()

    assert article_ids(session) == kept
    assert said.failed == []
    assert session.workspace.verify() == ()


def test_few_submits_are_needed(session: Session, other: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = import_stories(session)
    correct(other, ids[17])
    submit, calls = Editing.submit, list[Edit]()

    def counted(self: Editing, edit: Edit, cause: Cause = Cause.EDIT, **_: object) -> Submission:
        calls.append(edit)
        return submit(self, edit, cause)

    monkeypatch.setattr(Editing, "submit", counted)
    session.undo_stack.undo()

    assert len(calls) <= 14


def test_where_everything_was_changed_the_undo_is_dropped(
    session: Session, said: Said, other: Workspace
) -> None:
    ids = import_stories(session, 2)
    for one in ids:
        correct(other, one)

    session.undo_stack.undo()

    assert article_ids(session) >= set(ids)
    assert said.failed == ["Nothing was taken back: somebody has changed all of it meanwhile."]
    assert session.undo_stack.count() == 0


def test_an_open_article_that_is_taken_back_is_closed_without_a_complaint(
    session: Session, said: Said, other: Workspace
) -> None:
    ids = import_stories(session)
    session.open_article(ids[3])
    correct(other, ids[17])

    session.undo_stack.undo()

    assert session.review is None
    assert said.failed == []


def test_what_a_colleague_has_changed_is_shown(session: Session, other: Workspace) -> None:
    ids = import_stories(session)
    session.open_article(ids[17])
    correct(other, ids[17])

    session.undo_stack.undo()

    assert review_of(session).article.details.author == "Somebody else"


def test_a_file_that_cannot_be_written_is_said_and_what_was_taken_back_can_be_brought_again(
    session: Session, said: Said, other: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge = review_of(session).article.id
    ids = import_stories(session)
    correct(other, ids[MANY - 1])
    submit, written = Editing.submit, list[Submission]()

    def fail_later(self: Editing, edit: Edit, cause: Cause = Cause.EDIT, **_: object) -> Submission:
        if written:
            raise LockedError(path=session.workspace.path)
        written.append(submit(self, edit, cause))
        return written[-1]

    monkeypatch.setattr(Editing, "submit", fail_later)
    session.undo_stack.undo()
    monkeypatch.undo()

    assert len(said.failed) == 1
    assert said.failed[0].startswith("Another program is writing")
    assert {bridge} < article_ids(session) < {bridge, *ids}
    session.undo_stack.redo()
    assert article_ids(session) == {bridge, *ids}
    assert session.workspace.verify() == ()


def test_a_large_import_is_undone_and_redone_under_the_wait_cursor(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_stories(session, 70)
    submit, shapes = Editing.submit, list[Qt.CursorShape | None]()

    def look(self: Editing, edit: Edit, cause: Cause = Cause.EDIT, **_: object) -> Submission:
        cursor = QGuiApplication.overrideCursor()
        shapes.append(None if cursor is None else cursor.shape())
        return submit(self, edit, cause)

    monkeypatch.setattr(Editing, "submit", look)
    session.undo_stack.undo()
    session.undo_stack.redo()

    assert shapes == [Qt.CursorShape.WaitCursor] * 2
    assert QGuiApplication.overrideCursor() is None


def test_parts_are_not_read_ahead_but_told_together(
    session: Session, other: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = import_stories(session)
    for place in (3, 17, 30):
        correct(other, ids[place])
    ahead = heard_reading_ahead(monkeypatch)

    session.undo()

    assert ahead == []


def test_what_is_taken_back_as_a_whole_is_told_as_it_was_written(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_stories(session)
    ahead = heard_reading_ahead(monkeypatch)
    told: list[object] = []
    refresh = Review.refresh

    def hear(review: Review, changes: Iterable[Change]) -> frozenset[str]:
        told.append(changes)
        return refresh(review, changes)

    monkeypatch.setattr(Review, "refresh", hear)

    session.undo()

    assert len(ahead) == 1
    assert told[-1] is ahead[0]


def heard_reading_ahead(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return a list that grows by the changes that are read ahead for, however few."""
    monkeypatch.setattr(durable_edits, "LARGE", 2)
    ahead: list[object] = []

    def hear(_: Review, __: Store, changes: Sequence[Change]) -> None:
        ahead.append(changes)

    monkeypatch.setattr(Review, "read_ahead", hear)
    return ahead
