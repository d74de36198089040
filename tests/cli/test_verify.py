"""`verify` as a script meets it: what is wrong, where the history ends, and which exit code says so."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.conftest import Factcheck


def change_the_past(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        (trigger,) = other.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'events_are_never_changed'"
        ).fetchone()
        other.execute("DROP TRIGGER events_are_never_changed")
        other.execute("UPDATE events SET reviewer = 'Nobody' WHERE number = 3")
        other.execute(trigger)


def test_a_changed_past_is_told_with_its_place(factcheck: Factcheck, desk_file: Path) -> None:
    change_the_past(desk_file)

    answer = factcheck("verify", desk_file)

    assert answer.code == 1
    assert answer.out.startswith("Event 3 of the history, 20")
    assert "by Nobody: it is not as it was when it was written." in answer.out


def test_the_head_can_be_noted_and_held_against_the_history_later(
    factcheck: Factcheck, desk_file: Path, article_id: str
) -> None:
    head = factcheck("verify", desk_file, "--json").data["head"]
    factcheck("tag", desk_file, article_id, "--quote", "An engineer", "--kind", "fact")

    still = factcheck("verify", desk_file, "--head", head["seal"], "--json")
    unknown = factcheck("verify", desk_file, "--head", "0" * 64, "--json")

    assert (still.code, still.data["whole"]) == (0, True)
    assert still.data["noted"] == {"seal": head["seal"], "number": head["number"]}
    assert (unknown.code, unknown.data["whole"]) == (1, False)
    assert unknown.data["noted"]["number"] is None
    assert f"it is event {head['number']}" in factcheck("verify", desk_file, "--head", head["seal"]).out
    assert "has no event with this seal" in factcheck("verify", desk_file, "--head", "abc").out


def test_of_a_damaged_file_everything_is_told_that_can_be(factcheck: Factcheck, desk_file: Path) -> None:
    with closing(sqlite3.connect(desk_file, isolation_level=None)) as other:
        other.execute("UPDATE versions SET sha256 = '0'")
    before = desk_file.read_bytes()

    answer = factcheck("verify", desk_file)
    as_json = factcheck("verify", desk_file, "--json")

    assert (answer.code, as_json.code) == (3, 3)
    assert len(answer.err.splitlines()) == 1
    assert "factcheck recover" in answer.err
    assert "A row refers to one that is not there" in answer.out
    assert {finding["check"] for finding in as_json.data["findings"]} >= {"reference", "checksum"}
    assert "versions" in as_json.data["damage"]
    assert desk_file.read_bytes() == before


def test_other_commands_name_the_way_out(factcheck: Factcheck, desk_file: Path) -> None:
    with closing(sqlite3.connect(desk_file, isolation_level=None)) as other:
        other.execute("CREATE TRIGGER t AFTER INSERT ON claims BEGIN SELECT 1; END")

    answer = factcheck("articles", desk_file)

    assert (answer.code, answer.out) == (3, "")
    assert len(answer.err.splitlines()) == 1
    assert "factcheck recover" in answer.err
    assert factcheck("verify", desk_file).code == 3
