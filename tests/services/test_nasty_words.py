"""The edit path with words that break programs: whatever is typed anywhere, the file stays whole."""

import random
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.history import replay
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.restoring import restore
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.history import list_events
from factcheck_gui.storage.verification import read_state
from tests import random_choices, random_desk
from tests.conftest import take_in
from tests.full import full
from tests.nasty_words import nasty_text, nasty_words
from tests.random_desk import copies_of
from tests.random_user import RandomUser

STEPS: Final = 60


def state(workspace: Workspace) -> object:
    return read_state(workspace.browsing._store.db)


def check(workspace: Workspace) -> None:
    """Compare the tables with the history and with every checksum, and the claims with their text."""
    assert state(workspace) == replay(list_events(workspace.browsing._store.db))
    assert workspace.verify() == ()


def reopened(workspace: Workspace, desk: Desk) -> Workspace:
    """Close a workspace and return it as its file has it."""
    path = workspace.path
    workspace.close()
    return Workspace.open(path, desk)


def work(workspace: Workspace, review: Review, dice: random.Random) -> list[Edit]:
    """Do what can be done, with words that nobody should have to type; return what was written."""
    done: list[Edit] = []
    steps = dice.randint(1, STEPS)
    while len(done) < steps:
        edit = RandomUser(workspace, dice).edit(review)
        if edit is None:
            continue
        try:
            submission = workspace.editing.submit(edit, copies=copies_of(edit))
        except ExpectedError:
            # Said in a sentence, and nothing was written.
            continue
        done.append(submission.edit)
        review.reload()
    return done


@pytest.mark.parametrize("seed", range(full(4, 100)))
def test_nasty_words_in_every_field_are_stored_undone_redone_and_restored(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    dice = random.Random(seed)
    words = tuple(nasty_words(dice) for _ in range(40))
    monkeypatch.setattr(random_choices, "WORDS", words)
    monkeypatch.setattr(random_desk, "WORDS", words)
    with ExitStack() as opened:
        workspace = Workspace.create(tmp_path / "desk.factcheck", desk)
        opened.callback(workspace.close)
        article_id = take_in(workspace, nasty_text(dice))
        before = state(workspace)
        done: list[Edit] = []
        while len(done) < STEPS:
            done += work(workspace, workspace.browsing.review(article_id), dice)
            workspace = reopened(workspace, desk)
            opened.callback(workspace.close)
        check(workspace)
        after = state(workspace)
        for edit in reversed(done):
            workspace.editing.submit(edit.inverse(), Cause.UNDO)
        workspace = reopened(workspace, desk)
        opened.callback(workspace.close)
        assert state(workspace) == before
        for edit in done:
            workspace.editing.submit(edit, Cause.REDO)
        assert state(workspace) == after
        check(workspace)

        dumped = tmp_path / "dumped.json"
        dumped.write_bytes(workspace.exporting.render(ExportOrder(format_name="json")))
        again = restore(dumped, tmp_path / "again.factcheck", desk)
        opened.callback(again.close)
        assert state(again) == after
        check(again)
