"""The proof of the design: whatever is done, undone and redone, the tables equal the replayed history."""

import random
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.edits import Action, Cause, Change, Edit, Entity
from factcheck_gui.domain.errors import ConflictError, InUseError, NotReadyError, SignedOffError
from factcheck_gui.domain.history import State, Submission, replay
from factcheck_gui.domain.ids import IdMaker
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.review import Review
from factcheck_gui.services.versioning import propose
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.history import list_events
from factcheck_gui.storage.verification import read_state
from tests.conftest import BRIDGE, ROOT, take_in
from tests.random_desk import copies_of
from tests.random_user import RandomUser

_NOTED: Final = (
    *("tag", "tag", "tag", "change_kind", "move_span", "restate", "reword", "name_speaker"),
    "name_target",
    *("name_reporter", "rate", "rate", "give_reason", "date_verdict", "set_state", "mark", "unmark"),
    *("add_note", "change_note", "remove_note", "link", "link", "unlink", "link_abroad", "retype_link"),
    *("turn_link", "remove_claim", "correct", "batch", "still_holds", "split", "merge", "duplicate"),
)
_WHOLE: Final = (
    *("bulk_kind", "bulk_rate", "bulk_state", "bulk_name", "bulk_look_again", "bulk_remove", "bulk_link"),
    *("change_party", "change_party", "rename_party", "merge_parties", "remove_party"),
    *("add_scale", "change_scale", "change_scale", "remove_scale", "choose_scale"),
    *("add_source", "change_source", "choose_source", "cite", "keep_copy", "keep_copy", "merge_sources"),
    *("remove_source", "set_rule", "suggest_rules", "restore", "restore", "sign_off", "reopen", "reopen"),
)
# What may be made of an article that is signed off: names, sources, scales and rules are the desk's.
_OTHER: Final = "Bridge closed\n\nAn engineer said so on Monday. The mayor was away. Nobody was hurt."
_OF_THE_DESK: Final = frozenset({Entity.SOURCE, Entity.PARTY, Entity.SCALE, Entity.VALUE, Entity.RULE})
_DESK_ACTIONS: Final = frozenset(
    {Action.REOPEN, Action.RENAME_PARTY, Action.MERGE_PARTIES, Action.MERGE_SOURCES}
)


def test_the_walk_goes_every_way_that_there_is(workspace: Workspace) -> None:
    assert {*_NOTED, *_WHOLE} == set(RandomUser(workspace, random.Random(0)).ways)


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
        self._other_id = take_in(self._workspace, _OTHER)
        other = self._workspace.browsing.review(self._other_id)
        for seed in range(3):
            user = RandomUser(self._workspace, random.Random(seed))
            tagged = user.edit(other, "tag")
            assert tagged is not None
            self._workspace.editing.submit(tagged)
        self._article_id = take_in(self._workspace, BRIDGE)
        self._review: Review | None = self._workspace.browsing.review(self._article_id)
        self._undo: list[_Done] = []
        self._redo: list[_Done] = []
        self.note([*("tag",) * 4, "rate", "rate", "add_note", "add_note", "link", "link_abroad"], 0)

    def teardown(self) -> None:
        """Close the file."""
        self._workspace.close()
        self._folder.cleanup()

    @rule(ways=st.lists(st.sampled_from(_NOTED), min_size=1, max_size=4), seed=st.integers(0, 2**32))
    @precondition(lambda self: self._review is not None)
    def note(self, ways: list[str], seed: int) -> None:
        for step, way in enumerate(ways):
            self.do(way, seed + step)

    @rule(way=st.sampled_from(_WHOLE), seed=st.integers(0, 2**32))
    @precondition(lambda self: self._review is not None)
    def do(self, way: str, seed: int) -> None:
        assert self._review is not None
        user = RandomUser(self._workspace, random.Random(seed))
        edit = user.edit(self._review, way)
        if edit is not None:
            self._do(edit)

    @rule(dice=st.integers(0, 3), seed=st.integers(0, 2**32))
    @precondition(lambda self: self._review is not None)
    def take_in_a_new_version(self, dice: int, seed: int) -> None:
        assert self._review is not None
        if dice:
            return
        text = rewritten(self._review.text.text, random.Random(seed))
        proposal = propose(
            self._workspace.versioning.before(self._article_id), self._workspace.importing.preview_text(text)
        )
        before = self._state()
        incoming = self._workspace.versioning.compose(proposal)
        if self._review.article.is_signed_off:
            with pytest.raises(SignedOffError):
                self._workspace.importing.submit(incoming)
            assert self._state() == before
            return
        submission = self._workspace.importing.submit(incoming)
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

    @rule(dice=st.integers(0, 7))
    @precondition(lambda self: self._review is not None)
    def remove_article(self, dice: int) -> None:
        assert self._review is not None
        if dice:
            return
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
            assert self._review.coverage.states == fresh.coverage.states

    def _do(self, edit: Edit) -> None:
        before = self._state()
        is_frozen = self._review is not None and self._review.article.is_signed_off
        try:
            submission = self._submit(edit, Cause.EDIT)
        except SignedOffError:
            assert is_frozen
            assert self._state() == before
            return
        except (InUseError, NotReadyError):
            assert self._state() == before
            return
        except ConflictError:
            # What is led back to may need what is gone by now, or another has taken its place.
            if edit.action is not Action.RESTORE_VALUE:
                raise
            assert self._state() == before
            return
        if is_frozen and edit.action not in _DESK_ACTIONS:
            assert all(self._is_free(change) for change in submission.edit.changes)
        done = _Done(submission.edit, before, self._state())
        self._submit(done.edit.inverse(), Cause.UNDO)
        assert self._state() == done.before
        self._submit(done.edit, Cause.REDO)
        assert self._state() == done.after
        self._undo.append(done)
        self._redo.clear()

    def _is_free(self, change: Change) -> bool:
        """Tell whether a change is none of the article, or a link that another article draws to it."""
        drawn_from = (change.new or change.old or {}).get("from_claim")
        assert self._review is not None
        is_foreign = drawn_from is not None and self._review.claim(str(drawn_from)) is None
        return change.entity in _OF_THE_DESK or is_foreign

    def _submit(self, edit: Edit, cause: Cause) -> Submission:
        submission = self._workspace.editing.submit(edit, cause, copies=copies_of(edit))
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
TestEditingWalk.settings = settings(max_examples=12, stateful_step_count=50, deadline=None)
