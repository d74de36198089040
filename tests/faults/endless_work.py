"""Works without end until it is killed; says of each edit when it is about to be durable, and when it is.

The tests of killing start it as a program of its own: with the sort of work, a file and the seed of its dice,
and TRUNCATE where it is to do without a write-ahead log.
A line is `about ID EVENTS` or `saved ID EVENTS`: the edit, and how many events the history has of it.
"""

import itertools
import random
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.clock import system_clock
from factcheck_gui.domain.edits import Cause, Edit, batch
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.ids import IdMaker
from factcheck_gui.services import editing
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage import connection
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.history import append_events
from tests.conftest import BRIDGE, ROOT
from tests.random_desk import copies_of
from tests.random_user import RandomUser


def say(word: str, edit_id: str, events: int) -> None:
    """Tell whoever is going to kill us."""
    sys.stdout.write(f"{word} {edit_id} {events}\n")
    sys.stdout.flush()


def append_and_say(db: Database, edit: Edit, *, edit_id: str, at: str, reviewer: str, cause: Cause) -> None:
    """Tell of an edit within its transaction, before its last step."""
    say("about", edit_id, len(edit.changes))
    append_events(db, edit, edit_id=edit_id, at=at, reviewer=reviewer, cause=cause)


def saved(submission: Submission) -> None:
    """Tell that an edit is durable."""
    say("saved", submission.edit_id, len(submission.edit.changes))


class EndlessWork:
    """Every sort of work that can be killed."""

    def __init__(self, path: Path, seed: int) -> None:
        self._path = path
        self._dice = random.Random(seed)
        self._desk = Desk(
            reviewer=f"Reviewer {seed}",
            clock=system_clock,
            new_id=IdMaker(),
            resources=ROOT / "resources",
            backups=path.parent / "backups",
        )
        self._workspace = Workspace.open(path, self._desk)
        self._user = RandomUser(self._workspace, self._dice)

    def edits(self) -> None:
        """Do this and that, and take some of it back."""
        done: list[Edit] = []
        while True:
            for edit in self._edits():
                done += self._submit(edit, Cause.EDIT)
                if self._dice.random() < 0.3 and done:
                    self._submit(done.pop().inverse(), Cause.UNDO)

    def imports(self) -> None:
        """Take articles in, several at once."""
        while True:
            drafts = [
                self._workspace.importing.preview_text(f"{number}\n\n{BRIDGE * self._dice.randint(1, 30)}")
                for number in range(self._dice.randint(1, 3))
            ]
            saved(self._workspace.importing.take_in(*drafts))

    def large(self) -> None:
        """Make large edits in another thread."""
        while True:
            overview = self._workspace.browsing.articles()[0]
            review = self._workspace.browsing.review(overview.article.id)
            tags = tuple(
                self._workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT)
                for span in (*review.text.statements,) * 80
            )
            self._write_aside(batch(tags))

    def _write_aside(self, edit: Edit) -> None:
        writing = self._workspace.writing_aside()
        made: list[Submission] = []

        def write() -> None:
            made.append(writing.write(edit, Cause.EDIT))

        thread = threading.Thread(target=write)
        thread.start()
        thread.join()
        writing.end()
        saved(made[0])

    def backups(self) -> None:
        """Edit while backups are made in another thread."""

        def back_up() -> None:
            while True:
                self._workspace.back_up_beside(_always)

        threading.Thread(target=back_up, daemon=True).start()
        self.edits()

    def closing(self) -> None:
        """Close the file after each edit, and open it again."""
        while True:
            edit = next(self._edits())
            self._submit(edit, Cause.EDIT)
            self._workspace.close()
            self._workspace = Workspace.open(self._path, self._desk)
            self._user = RandomUser(self._workspace, self._dice)

    def creating(self) -> None:
        """Create new workspaces, each with an article, between edits of this one."""
        for number in itertools.count():
            self._submit(next(self._edits()), Cause.EDIT)
            new = Workspace.create(self._path.with_name(f"new-{number}.factcheck"), self._desk)
            new.importing.take_in(new.importing.preview_text(BRIDGE))
            new.close()

    def _edits(self) -> Iterator[Edit]:
        while True:
            for overview in self._workspace.browsing.articles():
                edit = self._user.edit(self._workspace.browsing.review(overview.article.id))
                if edit is not None:
                    yield edit

    def _submit(self, edit: Edit, cause: Cause) -> list[Edit]:
        try:
            submission = self._workspace.editing.submit(edit, cause, copies=copies_of(edit))
        except ExpectedError:
            # What it would take back has changed since.
            return []
        saved(submission)
        return [submission.edit]


def _always() -> bool:
    return True


KINDS: Final = {
    "edits": EndlessWork.edits,
    "imports": EndlessWork.imports,
    "large": EndlessWork.large,
    "backups": EndlessWork.backups,
    "closing": EndlessWork.closing,
    "creating": EndlessWork.creating,
}

if __name__ == "__main__":
    pytest.MonkeyPatch().setattr(editing, "append_events", append_and_say)
    if "TRUNCATE" in sys.argv:
        pytest.MonkeyPatch().setattr(connection, "IS_NEW", False)
    KINDS[sys.argv[1]](EndlessWork(Path(sys.argv[2]), int(sys.argv[3])))
