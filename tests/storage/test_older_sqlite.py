"""Where no newer SQLite is installed, the standard library's does as well."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

_SCRIPT = """
import sys
sys.modules["pysqlite3"] = None
from pathlib import Path
from factcheck_gui import paths
from factcheck_gui.domain.clock import system_clock
from factcheck_gui.domain.ids import IdMaker
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.driver import sqlite3

folder = Path(sys.argv[1])
desk = Desk(
    reviewer="Reviewer 1",
    clock=system_clock,
    new_id=IdMaker(),
    resources=paths.resources_folder(),
    backups=folder / "backups",
)
assert sqlite3.__name__ == "sqlite3"
made = Workspace.create(folder / "made.factcheck", desk)
made.importing.take_in(made.importing.preview_text("Tram stops\\n\\nThe council met. It was late.\\n"))
assert len(made.searching.search("council", most=5, seconds=5).articles) == 1
assert made.verify() == ()
made.close()
older = Workspace.open(folder / "older.factcheck", desk)
assert older.browsing.articles()
assert older.verify() == ()
older.close()
"""


def test_workspaces_are_made_searched_and_migrated(tmp_path: Path) -> None:
    shutil.copyfile(ROOT / "tests" / "workspaces" / "schema-4.factcheck", tmp_path / "older.factcheck")

    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
