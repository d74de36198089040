"""Many orders from standard input, each answered when it is durable."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Factcheck, Result


def _lines(*orders: object) -> str:
    return "".join(json.dumps(order) + "\n" for order in orders)


@pytest.fixture
def claim_id(factcheck: Factcheck, desk_file: Path, article_id: str) -> str:
    command = ("tag", desk_file, article_id, "--quote", "An engineer says it is not.", "--kind", "allegation")
    found = factcheck(*command, "--json").data["claim"]
    assert isinstance(found, str)
    return found


def _claim(factcheck: Factcheck, desk_file: Path, claim_id: str) -> dict[str, Any]:
    claims: list[dict[str, Any]] = factcheck("claims", desk_file, "--json").data
    return next(claim for claim in claims if claim["id"] == claim_id)


def test_orders_are_carried_out_one_after_the_other(
    factcheck: Factcheck, desk_file: Path, article_id: str, claim_id: str
) -> None:
    tag = {"do": "tag", "article": article_id, "quote": "The mayor denies that.", "kind": "fact"}
    denial = factcheck("batch", desk_file, stdin=_lines(tag)).lines[0]["claim"]

    answer = factcheck(
        "batch",
        desk_file,
        stdin=_lines(
            {"do": "kind", "claim": denial, "kind": "denial"},
            {"do": "rate", "claim": denial, "verdict": "True", "reason": "Heard it.", "said": "verbatim"},
            {"do": "restate", "claim": denial, "words": "He denies it"},
            {"do": "speaker", "claim": denial, "name": "The mayor"},
            {"do": "target", "claim": denial, "name": "The engineer"},
            {"do": "note", "claim": denial, "note": "Seen", "stance": "supports", "seen": "2026-03-04"},
            {"do": "link", "claim": denial, "to": claim_id},
            {"do": "mark", "article": article_id, "quote": "Nobody counted"},
        ),
    )

    assert [line.get("error") for line in answer.lines] == [None] * 8
    assert answer.code == 0
    assert [line["line"] for line in answer.lines] == list(range(1, 9))
    claim = _claim(factcheck, desk_file, denial)
    assert [claim[name] for name in ("kind", "restatement", "speaker", "target")] == [
        *("denial", "He denies it", "The mayor", "The engineer"),
    ]
    assert factcheck("verify", desk_file).code == 0


def test_a_claim_moves_to_other_words(factcheck: Factcheck, desk_file: Path, claim_id: str) -> None:
    orders = _lines(
        {"do": "move", "claim": claim_id, "quote": "engineer says"},
        {"do": "move", "claim": claim_id, "quote": "engineer says it"},
    )

    answer = factcheck("batch", desk_file, stdin=orders)

    assert answer.code == 0
    claim = _claim(factcheck, desk_file, claim_id)
    assert (claim["quote"], claim["attached"]) == ("engineer says it", True)


def test_what_was_given_can_be_taken_back(
    factcheck: Factcheck, desk_file: Path, article_id: str, claim_id: str
) -> None:
    other = factcheck(
        "tag", desk_file, article_id, "--quote", "The mayor denies", "--kind", "denial", "--json"
    )
    place = {"article": article_id, "quote": "Nobody counted"}
    link = {"claim": other.data["claim"], "to": claim_id, "type": "contradicts"}
    given = factcheck(
        "batch",
        desk_file,
        stdin=_lines(
            {"do": "rate", "claim": claim_id, "verdict": "false", "reason": "It is."},
            {"do": "speaker", "claim": claim_id, "name": "An engineer"},
            {"do": "note", "claim": claim_id, "url": "https://example.org/"},
            {"do": "mark", **place},
            {"do": "link", **link},
        ),
    )
    (note_id,) = (one["id"] for one in given.lines[2]["changes"] if one["entity"] == "note")

    answer = factcheck(
        "batch",
        desk_file,
        stdin=_lines(
            {"do": "rate", "claim": claim_id, "verdict": None, "reason": None},
            {"do": "speaker", "claim": claim_id, "name": None},
            {"do": "remove_note", "claim": claim_id, "note_id": note_id},
            {"do": "unmark", **place},
            {"do": "unlink", **link},
        ),
    )

    assert (given.code, answer.code) == (0, 0)
    claim = _claim(factcheck, desk_file, claim_id)
    assert claim["verdicts"]["truth"]["value"] is None
    assert (claim["speaker"], claim["notes"], claim["links"]) == (None, [], [])
    assert factcheck("show", desk_file, article_id, "--json").data["marks"] == []


def test_a_removed_claim_is_gone_with_what_hangs_on_it(
    factcheck: Factcheck, desk_file: Path, claim_id: str
) -> None:
    orders = _lines(
        {"do": "rate", "claim": claim_id, "verdict": "false"},
        {"do": "remove", "claim": claim_id},
        {"do": "kind", "claim": claim_id, "kind": "fact"},
    )

    answer = factcheck("batch", desk_file, stdin=orders)

    assert [line["ok"] for line in answer.lines] == [True, True, False]
    assert factcheck("claims", desk_file, "--json").data == []


REFUSED = {
    "no JSON": "{",
    "no object": "[1]",
    "deep nesting": "[" * 100_000,
    "no order": '{"claim": "x"}',
    "an unknown order": '{"do": "undo"}',
    "a missing field": '{"do": "kind", "kind": "fact"}',
    "an unknown field": '{"do": "kind", "claim": "CLAIM", "kind": "fact", "colour": "red"}',
    "a field of another type": '{"do": "kind", "claim": 7, "kind": "fact"}',
    "true for a number": '{"do": "mark", "article": "Council", "start": true, "end": 4}',
    "another kind": '{"do": "kind", "claim": "CLAIM", "kind": "lie"}',
    "an unknown claim": '{"do": "kind", "claim": "nobody", "kind": "fact"}',
    "half a character": '{"do": "kind", "claim": "\\ud800", "kind": "fact"}',
    "an article's id for a claim's": '{"do": "kind", "claim": "ARTICLE", "kind": "fact"}',
    "an unknown verdict": '{"do": "rate", "claim": "CLAIM", "verdict": "splendid"}',
    "nothing to rate": '{"do": "rate", "claim": "CLAIM"}',
    "an empty note": '{"do": "note", "claim": "CLAIM", "note": " "}',
    "an unknown stance": '{"do": "note", "claim": "CLAIM", "note": "x", "stance": "perhaps"}',
    "an unknown note": '{"do": "remove_note", "claim": "CLAIM", "note_id": "x"}',
    "a link to itself": '{"do": "link", "claim": "CLAIM", "to": "CLAIM"}',
    "a link that is not there": '{"do": "unlink", "claim": "CLAIM", "to": "CLAIM"}',
    "a mark that is not there": '{"do": "unmark", "article": "Council", "quote": "Nobody"}',
    "offsets the wrong way round": '{"do": "mark", "article": "Council", "start": 4, "end": 1}',
    "a number too large": '{"do": "mark", "article": "Council", "start": 1, "end": 99999999999999999999}',
}


@pytest.mark.parametrize("line", REFUSED.values(), ids=REFUSED.keys())
def test_a_line_that_is_refused_changes_nothing_and_the_rest_goes_on(
    factcheck: Factcheck, desk_file: Path, article_id: str, claim_id: str, line: str
) -> None:
    bad = line.replace("CLAIM", claim_id).replace("ARTICLE", article_id)
    good = json.dumps({"do": "speaker", "claim": claim_id, "name": "An engineer"})
    before = len(factcheck("history", desk_file, "--json").data)

    answer = factcheck("batch", desk_file, stdin=f"{bad}\n\n{good}\n")

    assert answer.code == 1
    assert [(one["ok"], one["line"]) for one in answer.lines] == [(False, 1), (True, 3)]
    assert answer.lines[0]["error"]
    assert answer.err.count("\n") == 1
    assert len(factcheck("history", desk_file, "--json").data) == before + 1


def test_what_is_so_already_changes_nothing(
    factcheck: Factcheck, desk_file: Path, article_id: str, claim_id: str
) -> None:
    other = factcheck(
        "tag", desk_file, article_id, "--quote", "The mayor denies", "--kind", "denial", "--json"
    )
    orders = (
        {"do": "kind", "claim": claim_id, "kind": "allegation"},
        {"do": "link", "claim": other.data["claim"], "to": claim_id},
        {"do": "link", "claim": other.data["claim"], "to": claim_id},
        {"do": "mark", "article": article_id, "quote": "Nobody counted"},
        {"do": "mark", "article": article_id, "quote": "Nobody counted"},
    )

    answer = factcheck("batch", desk_file, stdin=_lines(*orders))

    assert answer.code == 0
    assert [bool(line["changes"]) for line in answer.lines] == [False, True, False, True, False]


def test_bytes_that_are_no_utf8_are_refused(factcheck: Factcheck, desk_file: Path) -> None:
    answer = factcheck("batch", desk_file, stdin=b'{"do": "\xff"}\n')

    assert (answer.code, answer.lines[0]["ok"]) == (1, False)


def test_nothing_to_do_is_done(factcheck: Factcheck, desk_file: Path) -> None:
    assert factcheck("batch", desk_file, stdin="") == Result(code=0, out="", err="")


def test_an_answer_comes_before_the_next_order(factcheck: Factcheck, desk_file: Path, claim_id: str) -> None:
    command = [sys.executable, "-P", "-m", "factcheck_gui.cli", "batch", str(desk_file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for name in ("First", "Second"):
            process.stdin.write(_lines({"do": "speaker", "claim": claim_id, "name": name}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["ok"] is True
            # Durable, and seen by others, while the batch still runs.
            assert _claim(factcheck, desk_file, claim_id)["speaker"] == name
        process.stdin.close()
    assert process.returncode == 0


def test_a_batch_sees_what_others_change_meanwhile(
    factcheck: Factcheck, desk_file: Path, claim_id: str
) -> None:
    command = [sys.executable, "-P", "-m", "factcheck_gui.cli", "batch", str(desk_file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for mine, theirs in (("fact", "denial"), ("allegation", "fact")):
            process.stdin.write(_lines({"do": "kind", "claim": claim_id, "kind": mine}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["ok"] is True
            between = _lines({"do": "kind", "claim": claim_id, "kind": theirs})
            assert factcheck("batch", desk_file, stdin=between).code == 0
        process.stdin.close()
    assert process.returncode == 0
