"""Files of the storage floor, and what their content is."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.storage.store import Store
from tests.conftest import BRIDGE, take_in

RawSql = Callable[..., list[tuple[object, ...]]]


def fingerprint(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every file of a folder; none of them may be open."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.iterdir())
        if path.is_file()
    }


@pytest.fixture
def closed(tmp_path: Path, desk: Desk) -> Path:
    """A closed workspace with an article and a claim on each of its statements."""
    folder = tmp_path / "closed"
    folder.mkdir()
    workspace = Workspace.create(folder / "desk.factcheck", desk)
    review = workspace.browsing.review(take_in(workspace, BRIDGE))
    for statement in review.text.statements:
        edit = workspace.composer.tag(review.version, review.text.text, statement, ClaimKind.FACT)
        workspace.editing.submit(edit)
    workspace.close()
    return folder / "desk.factcheck"


@pytest.fixture
def store(closed: Path, tmp_path: Path) -> Iterator[Store]:
    """The workspace, opened on the storage floor."""
    opened = Store.open(closed, tmp_path / "backups")
    yield opened
    opened.close()


@pytest.fixture
def raw_sql(closed: Path) -> RawSql:
    """Runs SQL on the closed workspace as another program would, without our rules."""

    def run(*statements: str) -> list[tuple[object, ...]]:
        connection = sqlite3.connect(str(closed), isolation_level=None)
        rows: list[tuple[object, ...]] = []
        for statement in statements:
            rows += connection.execute(statement).fetchall()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()
        return rows

    return run
