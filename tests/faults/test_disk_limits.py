"""Limits of the process and of the system end in a plain sentence, and all before them is kept."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.domain.disk_troubles import DiskTrouble, trouble_of
from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.text.disk_sentences import DISK_TROUBLES
from factcheck_gui.ui.text.sentences import describe
from tests.conftest import take_in
from tests.faults.other_programs import titles

_LIMITED: Final = """
import resource, sys
from pathlib import Path
limit = int(sys.argv.pop(1))
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
from factcheck_gui.cli.main import main
sys.exit(main(sys.argv[1:]))
"""
_RAW: Final = (
    "database or disk is full",
    "disk I/O error",
    "unable to open database file",
    "readonly database",
)


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
def test_a_limit_on_the_size_of_files_is_said_and_nothing_is_half_written(tmp_path: Path, desk: Desk) -> None:
    opened = Workspace.create(tmp_path / "desk.factcheck", desk)
    take_in(opened, "First\n\nOne.")
    opened.close()
    text = tmp_path / "long.txt"
    text.write_text("Second\n\n" + "It has a great many words. " * 40_000)
    limit = (tmp_path / "desk.factcheck").stat().st_size + 50_000
    ended = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(limit), "import", str(opened.path), str(text)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 5
    assert ended.stderr.splitlines()[-1].endswith("Choose another disk, or raise the limit.")
    assert "Traceback" not in ended.stderr
    again = Workspace.open(opened.path, desk)
    assert (titles(again), again.verify()) == (["First"], ())
    take_in(again, "Third\n\nThree.")
    again.close()


@pytest.mark.parametrize("trouble", DiskTrouble)
def test_every_trouble_has_a_plain_sentence(trouble: DiskTrouble) -> None:
    error = DiskError(path=Path("desk.factcheck"), reason="database or disk is full", trouble=trouble)
    if trouble is DiskTrouble.OTHER:
        error = DiskError(path=Path("desk.factcheck"), reason="strange")
    words = describe(error)
    assert "desk.factcheck" in words
    assert not any(raw in words for raw in _RAW)
    assert trouble is DiskTrouble.OTHER or trouble in DISK_TROUBLES


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        ("ENOSPC", DiskTrouble.FULL),
        ("EDQUOT", DiskTrouble.QUOTA),
        ("EROFS", DiskTrouble.READ_ONLY),
        ("EACCES", DiskTrouble.NOT_ALLOWED),
        ("EPERM", DiskTrouble.NOT_ALLOWED),
        ("ENOENT", DiskTrouble.GONE),
        ("ENODEV", DiskTrouble.GONE),
        ("ESTALE", DiskTrouble.GONE),
        ("EIO", DiskTrouble.BROKEN),
        ("EFBIG", DiskTrouble.TOO_LARGE),
        ("ENAMETOOLONG", DiskTrouble.NAME_TOO_LONG),
        ("EMFILE", DiskTrouble.TOO_MANY_FILES),
    ],
)
def test_what_the_system_says_is_known_by_its_number(number: str, trouble: DiskTrouble) -> None:
    import errno

    assert trouble_of(OSError(getattr(errno, number), "raw")) is trouble
