"""A command waits for another program and says so; one that writes warns of other computers."""

from pathlib import Path

import pytest

from factcheck_gui.cli import waiting
from tests.cli.conftest import Factcheck
from tests.ui.holding import held


def test_a_command_waits_until_the_other_program_has_finished(
    factcheck: Factcheck, desk_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(waiting, "_TOLD_AFTER", 0.05)
    with held(desk_file) as holder:
        monkeypatch.setattr(waiting, "complain", lambda _line: holder.let_go())
        answer = factcheck("tag", desk_file, "Council", "--quote", "An engineer", "--kind", "fact")

    assert (answer.code, answer.err) == (0, "")


def test_each_wait_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    patience = waiting.patient(Path("desk.factcheck"))

    assert [patience.may_wait(seconds) for seconds in (0.1, 1.9, 2.1, 5, 29)] == [True] * 5
    assert [patience.may_wait(seconds) for seconds in (0.1, 2.1, 31)] == [True, True, False]

    said = capsys.readouterr().err.splitlines()
    assert said == ["Another program is writing to “desk.factcheck”. Waiting for it…"] * 2


def test_who_writes_in_a_synchronised_folder_is_warned(
    factcheck: Factcheck, desk_file: Path, tmp_path: Path
) -> None:
    (tmp_path / ".stfolder").mkdir()

    writing = factcheck("tag", desk_file, "Council", "--quote", "An engineer", "--kind", "fact")
    reading = factcheck("claims", desk_file)

    assert (writing.code, reading.code) == (0, 0)
    assert "Syncthing synchronises" in writing.err
    assert reading.err == ""
