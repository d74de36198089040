"""Pages of a table that are left without anything, and the claims that are still there."""

from pathlib import Path

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3
from tests.storage.recovery.damage import PAGE


def root_page(path: Path, name: str) -> int:
    """Return the number of the page that a table begins on."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [name]).fetchone()
    connection.close()
    return int(root)


def blank(path: Path, page: int) -> None:
    """Leave nothing of a page."""
    with path.open("r+b") as file:
        file.seek((page - 1) * PAGE)
        file.write(bytes(PAGE))


def claims_in(path: Path, desk: Desk) -> list[tuple[str, str]]:
    """Return ids and quotes of the claims of a workspace that verifies."""
    workspace = Workspace.open(path, desk)
    try:
        assert workspace.verify() == ()
        return [
            (one.claim.id, one.claim.quote)
            for overview in workspace.browsing.articles()
            for one in workspace.browsing.review(overview.article.id).claims
        ]
    finally:
        workspace.close()
