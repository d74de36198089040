"""The proof for two at work on one file: nobody writes over what they have not seen."""

import random
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from factcheck_gui.domain.edits import OF_THE_DESK, Cause, Change, Edit, Entity
from factcheck_gui.domain.errors import (
    ConflictError,
    InUseError,
    NotFoundError,
    NotReadyError,
    SignedOffError,
)
from factcheck_gui.domain.history import State, replay
from factcheck_gui.domain.ids import IdMaker
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.history import list_events
from factcheck_gui.storage.verification import read_state
from tests.conftest import BRIDGE, ROOT, take_in
from tests.random_desk import copies_of
from tests.random_user import RandomUser

# Both need claims to meet on, and meet most on what there is one of.
_WAYS: Final = (
    *(
        "tag",
        "tag",
        "change_kind",
        "move_span",
        "restate",
        "reword",
        "name_speaker",
        "rate",
        "rate",
        "give_reason",
    ),
    *(
        "add_note",
        "change_note",
        "remove_note",
        "link",
        "unlink",
        "mark",
        "unmark",
        "remove_claim",
        "correct",
    ),
    *("split", "merge", "duplicate", "turn_link", "bulk_kind", "bulk_remove", "restore", "set_state"),
)
_DESK_WAYS: Final = (
    *("rename_party", "merge_parties", "change_party", "change_scale", "remove_scale", "choose_scale"),
    *("add_source", "choose_source", "keep_copy", "merge_sources", "remove_source", "set_rule"),
    *("sign_off", "reopen", "reopen"),
)
_OWNERS: Final = {
    Entity.VERSION: (("article_id", Entity.ARTICLE),),
    Entity.CLAIM: (("article_id", Entity.ARTICLE),),
    Entity.MARK: (("article_id", Entity.ARTICLE),),
    Entity.VERDICT: (("claim_id", Entity.CLAIM), ("value_id", Entity.VALUE)),
    Entity.NOTE: (("claim_id", Entity.CLAIM), ("source_id", Entity.SOURCE)),
    Entity.VALUE: (("scale_id", Entity.SCALE),),
    Entity.LINK: (("from_claim", Entity.CLAIM), ("to_claim", Entity.CLAIM)),
}


class _Reviewer:
    """Somebody with the file open, who knows what they saw when they last looked."""

    def __init__(self, workspace: Workspace, article_id: str) -> None:
        self.workspace = workspace
        self.review: Review | None = None
        self.done: list[Edit] = []
        self._article_id = article_id
        self.look()

    def edit(self, way: str, seed: int) -> Edit | None:
        """Return what they would do now; the same seed does the same."""
        if self.review is None:
            return None
        return RandomUser(self.workspace, random.Random(seed)).edit(self.review, way)

    def refresh(self, stored: Edit) -> None:
        """See what they have done themselves; the article may be gone."""
        try:
            if self.review is not None:
                self.review.refresh(stored.changes)
                self._read_claims()
        except NotFoundError:
            self.review = None

    def look(self) -> None:
        """See the article as it is; it may be gone."""
        try:
            self.review = self.workspace.browsing.review(self._article_id)
            self._read_claims()
        except NotFoundError:
            self.review = None

    def _read_claims(self) -> None:
        """Have all claims before one's eyes: edits set out from what was seen, not from what is there now."""
        if self.review is not None:
            tuple(self.review.claims)


class WalkOfTwo(RuleBasedStateMachine):
    """Two reviewers edit, undo and look at one article at random; some edits come too late."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        path = Path(self._folder.name) / "walk.factcheck"
        first = Workspace.create(path, self._desk("Reviewer 1"))
        article_id = take_in(first, BRIDGE)
        second = Workspace.open(path, self._desk("Reviewer 2"))
        self._reviewers = (_Reviewer(first, article_id), _Reviewer(second, article_id))
        for seed in range(4):
            self.do(0, "tag", seed)
        for one in self._reviewers:
            one.look()

    def teardown(self) -> None:
        """Close the file."""
        for one in self._reviewers:
            one.workspace.close()
        self._folder.cleanup()

    @rule(who=st.integers(0, 1), way=st.sampled_from(_WAYS), seed=st.integers(0, 2**32))
    def do(self, who: int, way: str, seed: int) -> None:
        one = self._reviewers[who]
        edit = one.edit(way, seed)
        if edit is not None:
            self._submit(one, edit, Cause.EDIT)

    @rule(who=st.integers(0, 1), way=st.sampled_from(_DESK_WAYS), seed=st.integers(0, 2**32))
    def do_for_the_desk(self, who: int, way: str, seed: int) -> None:
        self.do(who, way, seed)

    @rule(way=st.sampled_from((*_WAYS, *_DESK_WAYS)), seed=st.integers(0, 2**32))
    def meet(self, way: str, seed: int) -> None:
        # Both do the same to the same claim, each before seeing what the other does.
        for one, edit in [(one, one.edit(way, seed)) for one in self._reviewers]:
            if edit is not None:
                self._submit(one, edit, Cause.EDIT)

    @rule(who=st.integers(0, 1))
    def undo(self, who: int) -> None:
        one = self._reviewers[who]
        if one.done:
            self._submit(one, one.done.pop().inverse(), Cause.UNDO)

    @rule(who=st.integers(0, 1))
    def look(self, who: int) -> None:
        self._reviewers[who].look()

    @rule(who=st.integers(0, 1), dice=st.integers(0, 3))
    def remove_article(self, who: int, dice: int) -> None:
        one = self._reviewers[who]
        if one.review is not None and not dice:
            self._submit(one, one.workspace.composer.remove_article(one.review.article), Cause.EDIT)

    @invariant()
    def the_file_is_whole(self) -> None:
        for one in self._reviewers:
            assert one.workspace.verify() == ()

    def _submit(self, one: _Reviewer, edit: Edit, cause: Cause) -> None:
        before = self._state()
        try:
            stored = one.workspace.editing.submit(edit, cause, copies=copies_of(edit)).edit
        except (ConflictError, InUseError, NotReadyError, SignedOffError):
            assert self._state() == before
            return
        for change in stored.changes:
            _check_and_apply(before, change)
        if stored.action not in OF_THE_DESK:
            for change in stored.changes:
                _check_owners(before, change)
        assert self._state() == before == replay(list_events(one.workspace.browsing._store.db))
        if cause is Cause.EDIT:
            one.done.append(stored)
            one.refresh(stored)
        else:
            one.look()
        if edit.changes[0].entity is Entity.ARTICLE:
            one.look()

    def _desk(self, reviewer: str) -> Desk:
        return Desk(
            reviewer=reviewer,
            clock=lambda: datetime(2026, 3, 4, 10, tzinfo=UTC),
            new_id=IdMaker(),
            resources=ROOT / "resources",
            backups=Path(self._folder.name),
        )

    def _state(self) -> State:
        return read_state(self._reviewers[0].workspace.browsing._store.db)


def _check_and_apply(state: State, change: Change) -> None:
    """Make an acknowledged change in a state: what it set out from must stand there."""
    key = (change.entity, change.entity_id)
    if change.old is None:
        assert key not in state
        state[key] = {}
    else:
        assert {name: state[key][name] for name in change.old} == dict(change.old)
    if change.new is None:
        del state[key]
        return
    state[key] |= change.new


def _check_owners(state: State, change: Change) -> None:
    """What was written hangs on what is there; names are changed also where the article is gone."""
    fields = state.get((change.entity, change.entity_id), {})
    for field, owner in _OWNERS.get(change.entity, ()) if change.new is not None else ():
        assert fields[field] is None or (owner, str(fields[field])) in state


TestWalkOfTwo = WalkOfTwo.TestCase
TestWalkOfTwo.settings = settings(max_examples=15, stateful_step_count=40, deadline=None)
