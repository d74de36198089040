"""Saving what a damaged workspace still tells, from the shell."""

import sqlite3
from pathlib import Path

from tests.cli.conftest import Factcheck


def _blank(path: Path, table: str) -> None:
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(content)


def test_a_whole_workspace_is_told_to_be_whole(factcheck: Factcheck, desk_file: Path, tmp_path: Path) -> None:
    answer = factcheck("recover", desk_file, "--output", tmp_path / "new.factcheck")

    assert (answer.code, answer.err) == (0, "")
    assert "Nothing was damaged" in answer.out
    assert "1 of 1 article" in answer.out
    assert factcheck("verify", tmp_path / "new.factcheck").code == 0


def test_what_is_lost_is_told_and_leads_to_exit_code_1(
    factcheck: Factcheck, desk_file: Path, article_id: str, tmp_path: Path
) -> None:
    assert (
        factcheck("tag", desk_file, article_id, "--quote", "It rained. It rained.", "--kind", "fact").code
        == 0
    )
    for table in ("texts", "originals"):
        _blank(desk_file, table)
    damaged = desk_file.read_bytes()

    answer = factcheck("recover", desk_file, "--output", tmp_path / "new.factcheck")

    assert answer.code == 1
    assert "is damaged" in answer.out
    assert "The old file is as it was." in answer.out
    assert desk_file.read_bytes() == damaged
    assert factcheck("verify", tmp_path / "new.factcheck").code == 0
    assert len(factcheck("claims", tmp_path / "new.factcheck", "--json").data) == 1


def test_scripts_get_all_numbers(factcheck: Factcheck, desk_file: Path, tmp_path: Path) -> None:
    answer = factcheck("recover", desk_file, "--output", tmp_path / "new.factcheck", "--json", "--progress")

    assert answer.code == 0
    assert answer.data["complete"] is True
    assert {"kind": "article", "found": 1, "of": 1} in answer.data["tallies"]
    assert '"done"' in answer.err


def test_where_nothing_is_left_the_exit_code_is_3(factcheck: Factcheck, tmp_path: Path) -> None:
    (tmp_path / "blank.factcheck").write_bytes(bytes(8192))

    answer = factcheck("recover", tmp_path / "blank.factcheck", "--output", tmp_path / "new.factcheck")

    assert answer.code == 3
    assert answer.err.startswith("Nothing could be saved")
    assert not (tmp_path / "new.factcheck").exists()


def test_nothing_is_overwritten(factcheck: Factcheck, desk_file: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")

    answer = factcheck("recover", desk_file, "--output", tmp_path / "notes.txt")

    assert answer.code == 2
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_what_is_no_workspace_is_refused(factcheck: Factcheck, article_file: Path, tmp_path: Path) -> None:
    answer = factcheck("recover", article_file, "--output", tmp_path / "new.factcheck")

    assert answer.code == 2
    assert "is not a workspace" in answer.err
