"""A backup that is named as a workspace is read, and never written to."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from factcheck_gui.cli.exits import Exit
from tests.cli.conftest import Factcheck
from tests.conftest import ROOT

_QUOTE = "The mayor denies that."


def _print_of(path: Path) -> dict[str, str]:
    return {one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in path.parent.iterdir()}


@pytest.fixture
def backup(factcheck: Factcheck, desk_file: Path) -> Path:
    return Path(factcheck("backup", desk_file, "--json").data["backup"])


def test_nothing_is_written_to_a_backup(
    factcheck: Factcheck, backup: Path, article_file: Path, tmp_path: Path
) -> None:
    before = _print_of(backup)
    (tmp_path / "link.factcheck").symlink_to(backup)
    order = json.dumps({"do": "tag", "article": "Council", "quote": _QUOTE, "kind": "denial"})

    answers = [
        factcheck("tag", backup, "Council", "--quote", _QUOTE, "--kind", "denial"),
        factcheck("tag", tmp_path / "link.factcheck", "Council", "--quote", _QUOTE, "--kind", "denial"),
        factcheck("batch", backup, stdin=order),
        factcheck("import", backup, article_file),
        factcheck("sign-off", backup, "Council"),
        factcheck("restore", backup, backup.name),
        factcheck("backup", backup),
        factcheck("screenshot", backup, "--output", tmp_path / "window.png"),
    ]

    assert {answer.code for answer in answers} == {Exit.REFUSED}
    assert all("is a backup, which stays as it is" in answer.err for answer in answers)
    assert all(len(answer.err.splitlines()) == 1 for answer in answers)
    assert _print_of(backup) == before


def test_a_backup_is_read_as_it_stands(
    factcheck: Factcheck, backup: Path, desk_file: Path, tmp_path: Path
) -> None:
    before = _print_of(backup)

    assert len(factcheck("articles", backup, "--json").data) == 1
    assert factcheck("history", backup, "--json").data == factcheck("history", desk_file, "--json").data
    assert factcheck("verify", backup).code == Exit.DONE
    assert factcheck("export", backup, "--format", "csv", "--output", tmp_path / "out.csv").code == Exit.DONE
    assert factcheck("backup", backup, "--output", tmp_path / "copy.factcheck").code == Exit.DONE

    assert _print_of(backup) == before


def test_a_backup_of_an_older_program_is_read_and_stays_as_old(factcheck: Factcheck, backup: Path) -> None:
    older = backup.with_name(backup.name.replace("-by-hand", "-auto"))
    shutil.copyfile(ROOT / "tests" / "workspaces" / "schema-3.factcheck", older)
    before = _print_of(backup)

    assert factcheck("articles", older, "--json").data
    assert factcheck("verify", older).code == Exit.DONE

    assert _print_of(backup) == before


def test_of_a_damaged_backup_its_own_name_is_said(factcheck: Factcheck, backup: Path) -> None:
    content = bytearray(backup.read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    backup.write_bytes(content)

    answer = factcheck("articles", backup)

    assert answer.code == Exit.DAMAGED
    assert str(backup) in answer.err
