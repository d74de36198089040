"""The proof of the design: whatever is done, undone and redone, the tables equal the replayed history."""

import random
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.history import State, Submission, replay
from factcheck_gui.domain.ids import IdMaker
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.review import Review
from factcheck_gui.services.versioning import propose
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.history import list_events
from factcheck_gui.storage.verification import read_state
from tests.conftest import BRIDGE, ROOT, take_in
from tests.random_user import RandomUser

_WAYS: Final = (
    *("tag", "tag", "tag", "change_kind", "move_span", "restate", "name_speaker", "name_target"),
    *("rate", "rate", "give_reason", "add_note", "change_note", "remove_note", "link", "link", "unlink"),
    *("mark", "unmark", "remove_claim", "correct", "batch"),
)


def test_the_walk_goes_every_way_that_there_is(workspace: Workspace) -> None:
    assert set(_WAYS) == set(RandomUser(workspace.composer, random.Random(0)).ways)


def rewritten(text: str, dice: random.Random) -> str:
    """Return a text as a publisher may have changed it: pieces gone, exchanged, doubled, reworded."""
    pieces = text.split(". ")
    for _ in range(dice.randint(1, 3)):
        here, there = dice.randrange(len(pieces)), dice.randrange(len(pieces))
        way = dice.randrange(4)
        if way == 0 and len(pieces) > 1:
            del pieces[here]
        elif way == 1:
            pieces[here], pieces[there] = pieces[there], pieces[here]
        elif way == 2:
            pieces.insert(here, pieces[there])
        else:
            pieces[here] = pieces[here].replace("the", dice.choice(["a", "no", "their new"]), 1) + " today"
    return ". ".join(pieces)


class _Done:
    """An edit with the state of all tables before and after it."""

    def __init__(self, edit: Edit, before: State, after: State) -> None:
        self.edit = edit
        self.before = before
        self.after = after


class EditingWalk(RuleBasedStateMachine):
    """Edits, undoes and redoes at random through the services, and compares after every step."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        desk = Desk(
            reviewer="Reviewer 1",
            clock=lambda: datetime(2026, 3, 4, 10, tzinfo=UTC),
            new_id=IdMaker(),
            resources=ROOT / "resources",
            backups=Path(self._folder.name),
        )
        self._workspace = Workspace.create(Path(self._folder.name) / "walk.factcheck", desk)
        self._article_id = take_in(self._workspace, BRIDGE)
        self._review: Review | None = self._workspace.browsing.review(self._article_id)
        self._undo: list[_Done] = []
        self._redo: list[_Done] = []

    def teardown(self) -> None:
        """Close the file."""
        self._workspace.close()
        self._folder.cleanup()

    @rule(way=st.sampled_from(_WAYS), seed=st.integers(0, 2**32))
    @precondition(lambda self: self._review is not None)
    def do(self, way: str, seed: int) -> None:
        assert self._review is not None
        user = RandomUser(self._workspace.composer, random.Random(seed))
        edit = user.edit(self._review, way)
        if edit is not None:
            self._do(edit)

    @rule(seed=st.integers(0, 2**32))
    @precondition(lambda self: self._review is not None)
    def take_in_a_new_version(self, seed: int) -> None:
        assert self._review is not None
        text = rewritten(self._review.text.text, random.Random(seed))
        proposal = propose(
            self._workspace.versioning.before(self._article_id), self._workspace.importing.preview_text(text)
        )
        before = self._state()
        submission = self._workspace.importing.submit(self._workspace.versioning.compose(proposal))
        self._review = self._workspace.browsing.review(self._article_id)
        self._undo.append(_Done(submission.edit, before, self._state()))
        self._redo.clear()

    @rule(seed=st.integers(0, 2**32))
    @precondition(lambda self: self._review is not None and self._review.others)
    def decide(self, seed: int) -> None:
        assert self._review is not None
        review, dice = self._review, random.Random(seed)
        one, placing = dice.choice(review.others), self._workspace.placing
        text, version_id = review.text.text, review.version.id
        if one.claim.proposed is not None and dice.random() < 0.4:
            self._do(placing.keep(one, version_id, text))
        elif one.claim.is_waiting and dice.random() < 0.4:
            self._do(placing.retire(one.claim))
        else:
            self._do(placing.place(one, version_id, text, dice.choice(review.text.statements)))

    @rule()
    @precondition(lambda self: self._review is not None)
    def remove_article(self) -> None:
        assert self._review is not None
        self._do(self._workspace.composer.remove_article(self._review.article))

    @rule(times=st.integers(1, 4))
    @precondition(lambda self: self._undo)
    def undo(self, times: int) -> None:
        for _ in range(min(times, len(self._undo))):
            done = self._undo.pop()
            self._submit(done.edit.inverse(), Cause.UNDO)
            assert self._state() == done.before
            self._redo.append(done)

    @rule(times=st.integers(1, 4))
    @precondition(lambda self: self._redo)
    def redo(self, times: int) -> None:
        for _ in range(min(times, len(self._redo))):
            done = self._redo.pop()
            self._submit(done.edit, Cause.REDO)
            assert self._state() == done.after
            self._undo.append(done)

    @invariant()
    def the_tables_equal_the_replayed_history(self) -> None:
        assert self._state() == replay(list_events(self._workspace.browsing._store.db))
        assert self._workspace.verify() == ()

    @invariant()
    def every_claim_stands_in_the_newest_version_or_waits_or_is_retired(self) -> None:
        if self._review is None:
            return
        newest, text = self._review.version.id, self._review.text.text
        assert all(one.claim.version_id == newest for one in self._review.claims)
        assert all(one.claim.is_attached(text) for one in self._review.claims)
        assert all(one.claim.standing is not Standing.PLACED for one in self._review.others)

    @invariant()
    def the_open_article_equals_a_freshly_read_one(self) -> None:
        if self._review is not None:
            fresh = self._workspace.browsing.review(self._article_id)
            assert self._review.snapshot() == fresh.snapshot()
            assert self._review.coverage == fresh.coverage

    def _do(self, edit: Edit) -> None:
        before = self._state()
        submission = self._submit(edit, Cause.EDIT)
        self._undo.append(_Done(submission.edit, before, self._state()))
        self._redo.clear()

    def _submit(self, edit: Edit, cause: Cause) -> Submission:
        submission = self._workspace.editing.submit(edit, cause)
        if self._workspace.browsing.article(self._article_id) is None:
            self._review = None
        elif self._review is None or self._review.is_outdated():
            self._review = self._workspace.browsing.review(self._article_id)
        else:
            self._review.refresh(submission.edit.changes)
        return submission

    def _state(self) -> State:
        return read_state(self._workspace.browsing._store.db)


TestEditingWalk = EditingWalk.TestCase
TestEditingWalk.settings = settings(max_examples=12, stateful_step_count=30, deadline=None)
