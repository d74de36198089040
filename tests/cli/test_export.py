"""Every format from the shell: into a file, a folder or standard output, with what is lost told before."""

import json
import os
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.cli.exits import Exit
from factcheck_gui.services.exporting import export_formats
from tests.cli.conftest import Factcheck

FORMATS = [one.name for one in export_formats()]


@pytest.fixture
def sample(factcheck: Factcheck, tmp_path: Path) -> Path:
    """A workspace with the sample, and one more article."""
    path, second = tmp_path / "sample.factcheck", tmp_path / "second.txt"
    second.write_text("Rain\n\nIt rained on Monday. The river rose.", encoding="utf-8")
    assert factcheck("new", path, "--sample").code == 0
    assert factcheck("import", path, second).code == 0
    return path


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_goes_into_a_file(
    name: str, factcheck: Factcheck, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "out" / "file"
    target.parent.mkdir()
    answer = factcheck("export", sample, "--format", name, "--output", target)
    assert (answer.code, answer.out) == (Exit.DONE, f"{target}\n")
    assert target.stat().st_size > 100
    assert [one.name for one in target.parent.iterdir()] == ["file"]


@pytest.mark.parametrize("name", ["html", "csv", "brat", "qdpx", "json", "casjson"])
def test_several_articles_go_into_a_folder(
    name: str, factcheck: Factcheck, sample: Path, tmp_path: Path
) -> None:
    answer = factcheck("export", sample, "--format", name, "--output", f"{tmp_path}/many/", "--json")
    assert answer.code == Exit.DONE
    files = answer.data["files"]
    assert len(files) == 1 if name == "json" else len(files) >= 2
    assert all(Path(one).is_file() and Path(one).parent == tmp_path / "many" for one in files)


def test_what_is_left_out_is_told_and_counted(factcheck: Factcheck, sample: Path, tmp_path: Path) -> None:
    answer = factcheck("export", sample, "--format", "brat", "--output", tmp_path / "x.zip", "--json")
    assert "are not part of brat: left out." in answer.err
    assert {one["part"] for one in answer.data["left_out"]} >= {"blocks", "hands"}


def test_what_must_not_get_out_is_said_before_it_is_written(
    factcheck: Factcheck, sample: Path, tmp_path: Path
) -> None:
    told = "Internal fields are in it"
    for arguments in (["pack"], ["csv", "--internal"], ["html", "--report", "corrections"]):
        target = tmp_path / "out"
        answer = factcheck("export", sample, "--output", target, "--format", *arguments)
        assert told in answer.err
    assert told not in factcheck("export", sample, "--output", tmp_path / "out", "--format", "csv").err


def test_how_far_it_is_comes_as_lines_of_json(factcheck: Factcheck, sample: Path, tmp_path: Path) -> None:
    answer = factcheck("export", sample, "--format", "csv", "--output", tmp_path / "x.csv", "--progress")
    told = [json.loads(line) for line in answer.err.splitlines() if line.startswith("{")]
    assert told
    assert all(0 < one["done"] <= one["of"] for one in told)


@pytest.mark.parametrize(
    "arguments",
    [
        ("csv", "--output", ""),
        ("csv", "--output", "x", "--report", "sources"),
        ("html", "--output", "x", "--report", "verdicts", "--internal"),
        ("claimreview", "--output", "x", "--internal"),
        ("html", "--output", "x", "--versions", "1", "2"),
        ("html", "--output", "x", "--report", "comparison"),
        ("csv", "--output", "x", "--house", "."),
        ("abacus", "--output", "x"),
        ("json", "--output", "x", "--article", "Rain"),
    ],
)
def test_wrong_use_is_one_plain_line_and_writes_nothing(
    arguments: tuple[str, ...],
    factcheck: Factcheck,
    sample: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    answer = factcheck("export", sample, "--format", *arguments)
    assert answer.code == Exit.REFUSED
    assert answer.err.count("\n") == 1
    assert answer.err.endswith(".\n")
    assert list(folder.iterdir()) == []


def test_a_pipe_is_written_into_and_a_link_followed(
    factcheck: Factcheck, sample: Path, tmp_path: Path
) -> None:
    pipe, link, real = tmp_path / "pipe", tmp_path / "link.csv", tmp_path / "real.csv"
    os.mkfifo(pipe)
    real.write_bytes(b"older")
    link.symlink_to(real)
    got: list[bytes] = []

    def read() -> None:
        got.append(pipe.read_bytes())

    reader = threading.Thread(target=read)
    reader.start()
    assert factcheck("export", sample, "--format", "csv", "--output", pipe).code == Exit.DONE
    reader.join()
    assert got[0].startswith(b"\xef\xbb\xbfarticle_id")
    assert pipe.is_fifo()
    assert factcheck("export", sample, "--format", "csv", "--output", link).code == Exit.DONE
    assert link.is_symlink()
    assert real.read_bytes() == got[0]
