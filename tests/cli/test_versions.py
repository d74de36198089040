"""New versions, originals and waiting claims from the shell."""

import hashlib
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Factcheck
from tests.conftest import BRIDGE

CHANGED = BRIDGE.replace("An engineer says it is not. ", "").replace(
    "The mayor denies that.", "The mayor denies all of that."
)
TITLE = "Council says"
DENIAL = "The mayor denies that."


@pytest.fixture
def tagged(factcheck: Factcheck, tmp_path: Path, empty: Path) -> Path:
    """A workspace with the article about the bridge and three claims in it."""
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    factcheck("import", empty, tmp_path / "bridge.txt")
    for quote in (
        "The mayor says the bridge is safe.",
        "An engineer says it is not.",
        "The mayor denies that.",
    ):
        factcheck("tag", empty, TITLE, "--quote", quote, "--kind", "fact", "--verdict", "true")
    return empty


@pytest.fixture
def changed(factcheck: Factcheck, tmp_path: Path, tagged: Path) -> Path:
    """The same, with a second version of the article."""
    (tmp_path / "changed.txt").write_text(CHANGED, encoding="utf-8")
    factcheck("import", tagged, tmp_path / "changed.txt", "--version-of", TITLE)
    return tagged


def batch(factcheck: Factcheck, workspace: Path, *orders: dict[str, object]) -> list[dict[str, object]]:
    lines = "\n".join(map(json.dumps, orders)).encode()
    answer = factcheck("batch", workspace, stdin=lines)
    return [json.loads(line) for line in answer.out.splitlines()]


def test_a_new_version_tells_what_became_of_the_claims(
    factcheck: Factcheck, tmp_path: Path, tagged: Path
) -> None:
    (tmp_path / "changed.txt").write_text(CHANGED, encoding="utf-8")

    answer = factcheck("import", tagged, tmp_path / "changed.txt", "--version-of", TITLE, "--json")

    assert answer.code == 0
    (outcome,) = answer.data
    assert outcome["version"] == 2
    assert outcome["claims"] == {"placed": 1, "moved": 0, "changed": 1, "lost": 1}
    assert factcheck("verify", tagged).code == 0


def test_the_same_text_is_no_new_version(factcheck: Factcheck, tmp_path: Path, changed: Path) -> None:
    answer = factcheck("import", changed, tmp_path / "changed.txt", "--version-of", TITLE)

    assert answer.code == 0
    assert "already" in answer.err
    assert len(factcheck("versions", changed, TITLE, "--json").data) == 2


def test_a_new_version_takes_one_text_and_no_details(
    factcheck: Factcheck, tmp_path: Path, tagged: Path
) -> None:
    text = tmp_path / "bridge.txt"

    assert factcheck("import", tagged, text, text, "--version-of", TITLE).code == 2
    assert factcheck("import", tagged, text, "--version-of", TITLE, "--title", "X").code == 2
    assert factcheck("import", tagged, text, "--version-of", "Nowhere").code == 2


def test_the_versions_are_listed_with_their_originals(factcheck: Factcheck, changed: Path) -> None:
    versions = factcheck("versions", changed, TITLE, "--json").data

    assert [one["number"] for one in versions] == [1, 2]
    assert versions[1]["original"]["sha256"] == hashlib.sha256(CHANGED.encode()).hexdigest()
    assert "original: " in factcheck("versions", changed, TITLE).out


def test_an_original_comes_back_identical(factcheck: Factcheck, tmp_path: Path, changed: Path) -> None:
    assert factcheck("original", changed, TITLE, "--output", tmp_path / "new.txt").code == 0
    assert factcheck("original", changed, TITLE, "--output", tmp_path / "old.txt", "--number", "1").code == 0

    assert (tmp_path / "new.txt").read_text(encoding="utf-8") == CHANGED
    assert (tmp_path / "old.txt").read_text(encoding="utf-8") == BRIDGE
    assert factcheck("original", changed, TITLE, "--output", tmp_path / "x", "--number", "3").code == 2


def test_waiting_claims_are_listed_with_where_they_may_stand(factcheck: Factcheck, changed: Path) -> None:
    waiting = factcheck("claims", changed, "--waiting", "--json").data

    assert [one["standing"] for one in waiting] == ["lost", "changed"]
    assert "The mayor denies all of that." in factcheck("claims", changed, "--waiting").out


def test_orders_decide_on_waiting_claims(factcheck: Factcheck, changed: Path) -> None:
    lost, reworded = (one["id"] for one in factcheck("claims", changed, "--waiting", "--json").data)

    answers = batch(
        factcheck,
        changed,
        {"do": "keep", "claim": lost},
        {"do": "keep", "claim": reworded},
        {"do": "still_holds", "claim": reworded},
        {"do": "retire", "claim": lost},
        {"do": "place", "claim": lost, "quote": "It rained"},
        {"do": "retire", "claim": lost},
    )

    assert ["error" in one for one in answers] == [True, False, False, False, False, True]
    assert factcheck("claims", changed, "--waiting", "--json").data == []
    assert len(factcheck("claims", changed, "--json").data) == 3
    assert factcheck("verify", changed).code == 0


def test_a_table_brings_its_rows_and_says_which_failed(
    factcheck: Factcheck, tmp_path: Path, empty: Path
) -> None:
    rows = [
        {"title": f"Title {n}", "text": f"The bridge {n} is safe, says the mayor of town {n}."}
        for n in range(60)
    ]
    lines = [*map(json.dumps, rows), "no json", json.dumps(rows[3])]
    (tmp_path / "table.jsonl").write_text("\n".join(lines), encoding="utf-8")

    answer = factcheck("import", empty, tmp_path / "table.jsonl", "--json")

    outcomes = [one["outcome"] for one in answer.data]
    assert answer.code == 7
    assert (outcomes.count("imported"), outcomes.count("rejected"), outcomes.count("duplicate")) == (60, 1, 1)
    assert len(factcheck("articles", empty, "--json").data) == 60
    assert factcheck("verify", empty).code == 0


def test_what_looks_like_a_version_is_said(factcheck: Factcheck, tmp_path: Path, empty: Path) -> None:
    lines = [f"Councillor {n} said that bridge {n * 7} had cost {n * 13} pounds." for n in range(40)]
    (tmp_path / "a.txt").write_text("\n\n".join(lines), encoding="utf-8")
    (tmp_path / "b.txt").write_text("\n\n".join([*lines[:38], "The mayor denied it."]), encoding="utf-8")

    answer = factcheck("import", empty, tmp_path / "a.txt", tmp_path / "b.txt")

    assert answer.code == 0
    assert "Looks like another version" in answer.out


def test_a_claim_in_a_transcript_gets_its_speaker(factcheck: Factcheck, tmp_path: Path, empty: Path) -> None:
    said = (
        "MAYOR: The bridge is safe.\n\nENGINEER: It is not.\n\nMAYOR: I deny that.\n\nENGINEER: So you say.\n"
    )
    (tmp_path / "talk.txt").write_text(said, encoding="utf-8")
    factcheck("import", empty, tmp_path / "talk.txt", "--title", "Talk")

    factcheck("tag", empty, "Talk", "--quote", "It is not.", "--kind", "denial")

    assert [one["speaker"] for one in factcheck("claims", empty, "--json").data] == ["ENGINEER"]
