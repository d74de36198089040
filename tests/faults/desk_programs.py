"""Programs that work on one file at the same time; each says on a line of its own what it was promised.

The tests start them as `python -m tests.faults.desk_programs ROLE FILE SEED COUNT`.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.clock import system_clock
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.ids import IdMaker
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.patience import BRIEF, Patience
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace

_PATIENT: Final = Patience(pause=30.0)


def _desk(path: Path, seed: int) -> Desk:
    return Desk(
        reviewer=f"Reviewer {seed}", clock=system_clock, new_id=IdMaker(), resources=path, backups=path.parent
    )


def _review(workspace: Workspace) -> Review:
    (overview,) = workspace.browsing.articles()
    return workspace.browsing.review(overview.article.id)


def _tag(composer: Composer, review: Review, dice: random.Random) -> Edit:
    length = len(review.text.text)
    start = dice.randrange(length - 1)
    span = Span(start=start, end=dice.randint(start + 1, length))
    return composer.tag(review.version, review.text.text, span, dice.choice(list(ClaimKind)))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _promise(claim_id: str) -> None:
    _say(claim_id)


def services(path: Path, seed: int, count: int) -> None:
    """Tag through the services, as fast as it goes."""
    workspace = Workspace.open(path, _desk(path, seed), _PATIENT)
    review, dice = _review(workspace), random.Random(seed)
    for _ in range(count):
        edit = _tag(workspace.composer, review, dice)
        workspace.editing.submit(edit)
        _promise(edit.changes[0].entity_id)
    workspace.close()


def dying(path: Path, seed: int, count: int) -> None:
    """Tag, and die in the middle of the last transaction."""
    workspace = Workspace.open(path, _desk(path, seed), _PATIENT)
    review, dice = _review(workspace), random.Random(seed)
    for _ in range(count):
        edit = _tag(workspace.composer, review, dice)
        workspace.editing.submit(edit)
        _promise(edit.changes[0].entity_id)
    workspace._store.db.conn.execute("BEGIN IMMEDIATE")
    workspace._store.db.conn.execute("UPDATE claims SET removed = 1")
    os._exit(9)


def window(path: Path, seed: int, count: int) -> None:
    """Tag in a window without a screen; it says what its user is told where that is a refusal."""
    from PySide6.QtWidgets import QApplication

    from factcheck_gui.ui.session import Session

    application = QApplication(["window", "-platform", "offscreen"])
    session = Session(Workspace.open(path, _desk(path, seed), BRIEF))
    session.failed.connect(_complain)
    (overview,) = session.workspace.browsing.articles()
    session.open_article(overview.article.id)
    dice = random.Random(seed)
    for _ in range(count):
        assert session.review is not None
        edit = _tag(session.workspace.composer, session.review, dice)
        if session.submit(edit):
            _promise(edit.changes[0].entity_id)
        application.processEvents()
    session.close()


def _complain(sentence: str) -> None:
    sys.stderr.write(f"told: {sentence}\n")


def orders(path: Path, seed: int, count: int) -> None:
    """Write the orders of a batch: the same kinds of tags."""
    workspace = Workspace.open(path, _desk(path, seed), _PATIENT)
    review, dice = _review(workspace), random.Random(seed)
    for _ in range(count):
        words = review.text.statements[dice.randrange(len(review.text.statements))].quote(review.text.text)
        order = {"do": "tag", "article": review.article.id, "quote": words, "kind": "fact"}
        _say(json.dumps(order))
    workspace.close()


def reader(path: Path, _seed: int, count: int) -> None:
    """Read as Datasette and sqlite-utils do, in transactions that last."""
    import sqlite_utils

    for _ in range(count):
        db = sqlite_utils.Database(path)
        db.execute("BEGIN")
        before = db.table("claims").count
        time.sleep(0.2)
        assert db.table("claims").count == before
        assert sum(1 for _ in db.query("SELECT * FROM claims_with_verdicts")) == before
        db.execute("ROLLBACK")
        db.close()


def holder(path: Path, _seed: int, count: int) -> None:
    """Hold the file for three seconds, several times."""
    import sqlite_utils

    for _ in range(count):
        db = sqlite_utils.Database(path)
        db.execute("PRAGMA busy_timeout = 60000")
        db.execute("BEGIN IMMEDIATE")
        _say("held")
        time.sleep(3)
        db.execute("ROLLBACK")
        db.close()
        time.sleep(1)


ROLES: Final[Mapping[str, Callable[[Path, int, int], None]]] = {
    role.__name__: role for role in (services, dying, window, orders, reader, holder)
}

if __name__ == "__main__":
    ROLES[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
