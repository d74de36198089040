"""The benchmark works: every part measures all that it announces. No time is looked at."""

import json
from pathlib import Path

import pytest

from tests.bench.command import main
from tests.bench.parts.registry import PARTS
from tests.bench.sizes import AMOUNTS, Size


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Run the quick form, and return what it wrote."""
    folder = tmp_path_factory.mktemp("bench")
    answer = folder / "told.json"
    assert main(["--quick", "--data", str(folder / "data"), "--json", str(answer)]) == 0
    return answer


def test_every_figure_of_every_part_is_told(told: Path) -> None:
    rows = json.loads(told.read_text(encoding="utf-8"))["rows"]
    figures = [(part.name, figure.key) for part in PARTS for figure in part.figures(AMOUNTS[Size.QUICK])]

    assert [(row["part"], row["key"]) for row in rows] == figures


def test_everything_is_measured(told: Path) -> None:
    rows = json.loads(told.read_text(encoding="utf-8"))["rows"]
    # Only Linux tells the memory of a process.
    wanted = [row for row in rows if row["part"] != "memory" or Path("/proc/self/status").exists()]

    assert [(row["key"], row["note"]) for row in wanted if row["median"] is None] == []


def test_the_machine_is_told(told: Path) -> None:
    facts = json.loads(told.read_text(encoding="utf-8"))["machine"]

    assert {"cores", "python", "qt", "sqlite", "journal_mode", "fdatasync_median_ms"} <= facts.keys()


def test_an_unknown_part_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--only", "flying"])

    assert "starting" in capsys.readouterr().err


def test_the_parts_are_listed_with_their_goals(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--list", "--size", "full"]) == 0

    listed = capsys.readouterr().out
    assert "1,000,000 words, 50,000 claims" in listed
    assert "goal: ≤ 1.25 ×" in listed
