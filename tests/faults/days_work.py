"""What a desk does in a day, with a promise after everything that the program has acknowledged."""

import random
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause, Edit, batch
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE, take_in
from tests.random_desk import copies_of
from tests.random_user import RandomUser

_LONG: Final = "A long story\n\n" + "\n\n".join(
    " ".join(f"Sentence {number} of paragraph {block} is here." for number in range(8)) for block in range(20)
)
_LONG_ENOUGH: Final = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """What was acknowledged: so many events of the history, and these files."""

    events: int
    files: tuple[str, ...] = ()


class Day:
    """Works in a workspace, and keeps what was promised; `mark` is called with the place of each promise."""

    def __init__(self, desk: Desk, mark: Callable[[int], None], seed: int) -> None:
        self.promises: list[Promise] = []
        self._desk = desk
        self._mark = mark
        self._dice = random.Random(seed)
        self._files: tuple[str, ...] = ()
        self._done: list[Edit] = []

    def promise(self, workspace: Workspace, *files: str) -> None:
        """Keep what is in the file by now as acknowledged, and these files beside it."""
        self._files = (*self._files, *files)
        db = workspace.browsing._store.db
        (events,) = db.conn.execute("SELECT count(*) FROM events").fetchone()
        self._mark(len(self.promises))
        self.promises.append(Promise(events=events, files=self._files))

    def found(self, path: Path) -> Workspace:
        """Create a workspace with an article."""
        workspace = Workspace.create(path, self._desk)
        self.promise(workspace)
        take_in(workspace, BRIDGE)
        self.promise(workspace)
        return workspace

    def edit(self, workspace: Workspace, steps: int) -> None:
        """Do this and that to any article, and take some of it back."""
        user, articles = RandomUser(workspace, self._dice), workspace.browsing.articles()
        for _ in range(steps):
            review = workspace.browsing.review(self._dice.choice(articles).article.id)
            if self._done and self._dice.random() < 0.25:
                undone = self._done.pop()
                self._submit(workspace, undone.inverse(), Cause.UNDO)
                if self._dice.random() < 0.5:
                    self._submit(workspace, undone, Cause.REDO)
                continue
            edit = user.edit(review)
            if edit is not None:
                self._submit(workspace, edit, Cause.EDIT)

    def import_articles(self, workspace: Workspace) -> None:
        """Take two articles in as one edit."""
        drafts = [workspace.importing.preview_text(text) for text in (_LONG, f"Another\n\n{BRIDGE}")]
        workspace.importing.take_in(*drafts)
        self.promise(workspace)

    def tag_everything(self, workspace: Workspace) -> None:
        """Tag all statements of a long article as one edit, in another thread."""
        reviews = [workspace.browsing.review(one.article.id) for one in workspace.browsing.articles()]
        review = next(one for one in reviews if len(one.text.text) > _LONG_ENOUGH)
        tags = (
            workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT, speaker="Ada")
            for span in review.text.statements
        )
        edit, writing = batch(tuple(tags)), workspace.writing_aside()
        thread = threading.Thread(target=writing.write, args=(edit, Cause.EDIT))
        thread.start()
        thread.join()
        writing.end()
        self.promise(workspace)

    def copy(self, workspace: Workspace, target: Path) -> None:
        """Save a copy and make a backup."""
        workspace.save_copy(target)
        made = workspace.back_up()
        self.promise(workspace, target.name, made.name)

    def _submit(self, workspace: Workspace, edit: Edit, cause: Cause) -> None:
        try:
            submission = workspace.editing.submit(edit, cause, copies=copies_of(edit))
        except ExpectedError:
            # What it would take back has changed since, or the article is signed off.
            return
        if cause is not Cause.UNDO:
            self._done.append(submission.edit)
        self.promise(workspace)
