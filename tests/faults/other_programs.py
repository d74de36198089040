"""What other programs do with a workspace while ours has it open."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from factcheck_gui.services.workspace import Workspace

_WRITING: Final = """
import sys
from factcheck_gui.storage.driver import sqlite3
connection = sqlite3.connect(sys.argv[1])
connection.execute("PRAGMA foreign_keys = ON")
connection.execute("PRAGMA user_version")
connection.execute("CREATE TABLE of_another (x)")
connection.execute("INSERT INTO of_another VALUES (1)")
connection.commit()
connection.execute("DROP TABLE of_another")
connection.commit()
connection.close()
"""


def write_there(path: Path) -> None:
    """Have another process write into a workspace, and close it."""
    subprocess.run([sys.executable, "-c", _WRITING, str(path)], check=True)


def titles(workspace: Workspace) -> list[str]:
    """Return the titles of the articles, in the order of their coming."""
    return sorted(overview.article.details.title for overview in workspace.browsing.articles())
