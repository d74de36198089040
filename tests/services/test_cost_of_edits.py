"""What an edit asks of the file depends on what it changes, not on how much there is already."""

from collections.abc import Callable
from typing import Final

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause, Edit, batch
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from tests.conftest import take_in

_STATEMENTS = 620
_TAGGED = 600
_MORE_ALLOWED = 1.15
"""Trees of an index grow by a level now and then, and are searched in steps."""


class Steps:
    """Counts the steps of SQLite's machine, which unlike time are the same each time."""

    def __init__(self, workspace: Workspace) -> None:
        self._connection = workspace.browsing._store.db.conn
        self._connection.set_progress_handler(self._on_step, 1)
        self._count = 0

    def take(self) -> int:
        """Return how many there were since this was last asked."""
        found, self._count = self._count, 0
        return found

    def stop(self) -> None:
        """Count no more."""
        self._connection.set_progress_handler(None, 0)

    def _on_step(self) -> int:
        self._count += 1
        return 0


_QUERIES: Final = {"tag": 1, "undo": 2, "redo": 2, "rate": 2}
"""To read again what a key has written: the claim; what hangs on it; and after undo whether all is there."""


def queries_of_keys(workspace: Workspace, review: Review, span: Span) -> dict[str, int]:
    """Return how many queries each key makes after its edit is durable."""
    connection, statements = workspace.browsing._store.db.conn, list[str]()
    connection.set_trace_callback(statements.append)
    found: dict[str, int] = {}

    def count(name: str) -> None:
        found[name] = len(statements) - 1 - statements.index("COMMIT")
        statements.clear()

    press_keys(workspace, review, span, count)
    connection.set_trace_callback(None)
    return found


def statement(number: int) -> str:
    return f"Somebody has counted {number} drops."


@pytest.fixture
def review(workspace: Workspace) -> Review:
    """A long article without claims."""
    text = "\n\n".join(
        " ".join(map(statement, range(first, first + 10))) for first in range(0, _STATEMENTS, 10)
    )
    found = workspace.browsing.review(take_in(workspace, text))
    assert len(found.text.statements) == _STATEMENTS
    return found


def tag(workspace: Workspace, review: Review, span: Span) -> Edit:
    return workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT)


def steps_of_keys(workspace: Workspace, review: Review, span: Span) -> dict[str, int]:
    """Return what each key asks of the file until all that is shown has been read again."""
    counted = Steps(workspace)
    found: dict[str, int] = {}

    def note(name: str) -> None:
        found[name] = counted.take()

    press_keys(workspace, review, span, note)
    counted.stop()
    return found


def press_keys(workspace: Workspace, review: Review, span: Span, note: Callable[[str], None]) -> None:
    """Tag, undo, redo and rate; after each, note what it took until all that is shown was read again."""

    def step(name: str, edit: Edit, cause: Cause) -> Edit:
        stored = workspace.editing.submit(edit, cause).edit
        review.refresh(stored.changes)
        if cause is not Cause.EDIT:
            workspace.browsing.articles_of(stored.changes)
            place = workspace.browsing.place_of(stored.changes, review.article.id)
            assert place is not None
            assert workspace.browsing.has_article(place[0])
        note(name)
        return stored

    made = step("tag", tag(workspace, review, span), Cause.EDIT)
    step("undo", made.inverse(), Cause.UNDO)
    step("redo", made, Cause.REDO)
    reviewed = review.claim(made.changes[0].entity_id)
    scale = review.scale(Question.TRUTH)
    assert reviewed is not None
    assert scale is not None
    step("rate", workspace.composer.rate(reviewed, Question.TRUTH, scale.values[0]), Cause.EDIT)


def test_what_a_key_has_written_is_read_again_in_few_queries(workspace: Workspace, review: Review) -> None:
    assert queries_of_keys(workspace, review, review.text.statements[0]) == _QUERIES


def test_a_key_asks_for_as_much_beside_600_claims_as_beside_none(
    workspace: Workspace, review: Review
) -> None:
    spans = review.text.statements
    steps_of_keys(workspace, review, spans[0])
    beside_few = steps_of_keys(workspace, review, spans[1])
    many = workspace.editing.submit(
        batch(tuple(tag(workspace, review, one) for one in spans[2:_TAGGED]))
    ).edit
    review.refresh(many.changes)
    beside_many = steps_of_keys(workspace, review, spans[_TAGGED])

    assert set(beside_few) == {"tag", "undo", "redo", "rate"}
    assert {
        name: (before, beside_many[name])
        for name, before in beside_few.items()
        if beside_many[name] > _MORE_ALLOWED * before
    } == {}
