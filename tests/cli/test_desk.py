"""People, sources, scales, rules, sign-off and the overview, from the shell."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Factcheck


def orders(*given: Mapping[str, object]) -> bytes:
    """Return orders as the lines of a batch."""
    return "".join(f"{json.dumps(one)}\n" for one in given).encode()


@pytest.fixture
def claim_id(factcheck: Factcheck, desk_file: Path, article_id: str) -> str:
    """A claim with a speaker, a verdict and a source."""
    answer = factcheck(
        *("tag", desk_file, article_id, "--quote", "The mayor says the bridge is safe."),
        *("--kind", "allegation", "--speaker", "The mayor", "--verdict", "false", "--reason", "It is not."),
        *("--note", "Report", "--url", "https://example.org/report", "--json"),
    )
    assert answer.code == 0
    found = answer.data["claim"]
    assert isinstance(found, str)
    return found


def claim(factcheck: Factcheck, desk_file: Path, claim_id: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = factcheck("claims", desk_file, "--json").data
    return next(one for one in found if one["id"] == claim_id)


def test_states_dates_and_reporters_are_ordered(factcheck: Factcheck, desk_file: Path, claim_id: str) -> None:
    answer = factcheck(
        "batch",
        desk_file,
        stdin=orders(
            {"do": "state", "claim": claim_id, "state": "sent_back", "remark": "Which report?"},
            {"do": "reporter", "claim": claim_id, "name": "The Gazette"},
            {"do": "dates", "claim": claim_id, "as_of": "2026-01-31", "due_on": "2026-12-01"},
            {"do": "dates", "claim": claim_id, "due_on": None},
        ),
    )

    found = claim(factcheck, desk_file, claim_id)
    assert answer.code == 0
    assert (found["state"], found["remark"]) == ("sent_back", "Which report?")
    assert found["reported_by"] == "The Gazette"
    truth = found["verdicts"]["truth"]
    assert (truth["as_of"], truth["due_on"]) == ("2026-01-31", None)


@pytest.mark.parametrize(
    "order",
    [
        {"do": "state", "state": "done"},
        {"do": "dates"},
        {"do": "dates", "as_of": "31 January"},
        {"do": "split"},
        {"do": "split", "at": 100000},
    ],
)
def test_an_order_that_makes_no_sense_is_refused(
    factcheck: Factcheck, desk_file: Path, claim_id: str, order: dict[str, object]
) -> None:
    before = claim(factcheck, desk_file, claim_id)

    answer = factcheck("batch", desk_file, stdin=orders({**order, "claim": claim_id}))

    assert answer.code == 1
    assert claim(factcheck, desk_file, claim_id) == before


def test_a_claim_is_divided_doubled_and_made_one_again(
    factcheck: Factcheck, desk_file: Path, claim_id: str
) -> None:
    whole = claim(factcheck, desk_file, claim_id)
    at = int(str(whole["start"])) + len("The mayor says")
    split = factcheck("batch", desk_file, stdin=orders({"do": "split", "claim": claim_id, "at": at}))
    pieces = [one["id"] for one in factcheck("claims", desk_file, "--json").data]

    merged = factcheck(
        "batch", desk_file, stdin=orders({"do": "merge", "claim": pieces[0], "with": pieces[1]})
    )
    doubled = factcheck("batch", desk_file, stdin=orders({"do": "duplicate", "claim": pieces[0]}))

    assert (split.code, merged.code, doubled.code) == (0, 0, 0)
    assert claim(factcheck, desk_file, claim_id)["quote"] == whole["quote"]
    assert [one["quote"] for one in factcheck("claims", desk_file, "--json").data] == [whole["quote"]] * 2


def test_a_name_is_changed_wherever_it_stands(factcheck: Factcheck, desk_file: Path, claim_id: str) -> None:
    answer = factcheck(
        "batch",
        desk_file,
        stdin=orders(
            {"do": "rename", "name": "The mayor", "to": "Mayor A. Lund"},
            {"do": "party", "name": "Mayor A. Lund", "role": "Mayor"},
        ),
    )

    (person,) = factcheck("people", desk_file, "--json").data
    assert answer.code == 0
    assert claim(factcheck, desk_file, claim_id)["speaker"] == "Mayor A. Lund"
    assert person["uses"] == {"speaker": 1, "target": 0, "reported_by": 0}
    assert person["party"]["role"] == "Mayor"
    assert "Mayor A. Lund" in factcheck("people", desk_file).out


def test_sources_are_listed_with_their_uses(factcheck: Factcheck, desk_file: Path, claim_id: str) -> None:
    factcheck(
        "batch",
        desk_file,
        stdin=orders({"do": "note", "claim": claim_id, "url": "https://example.org/report"}),
    )

    (source,) = factcheck("sources", desk_file, "--json").data

    assert (source["link"], source["uses"]) == ("https://example.org/report", 2)
    assert "https://example.org/report" in factcheck("sources", desk_file).out


def test_a_shipped_scale_is_taken_in_and_used_for_an_article(
    factcheck: Factcheck, desk_file: Path, article_id: str, claim_id: str
) -> None:
    answer = factcheck(
        "batch",
        desk_file,
        stdin=orders(
            {"do": "add_scale", "preset": "politifact"},
            {"do": "use_scale", "scale": "PolitiFact", "article": article_id},
            {"do": "rate", "claim": claim_id, "verdict": "half_true"},
        ),
    )

    names = [one["name"] for one in factcheck("scales", desk_file, "--json").data]
    assert answer.code == 0
    assert "PolitiFact" in names
    assert claim(factcheck, desk_file, claim_id)["verdicts"]["truth"]["value"] == "half_true"
    assert "PolitiFact" in factcheck("scales", desk_file).out


def test_an_unknown_scale_is_refused(factcheck: Factcheck, desk_file: Path) -> None:
    lines = ({"do": "add_scale", "preset": "x"}, {"do": "use_scale", "scale": "x"})

    answers = [factcheck("batch", desk_file, stdin=orders(line)) for line in lines]

    assert [answer.code for answer in answers] == [1, 1]


def test_an_article_is_signed_off_when_its_rules_allow_it_and_then_frozen(
    factcheck: Factcheck, desk_file: Path, article_id: str, claim_id: str
) -> None:
    factcheck("batch", desk_file, stdin=orders({"do": "rule", "rule": "two_sources", "level": "stop"}))
    stopped = factcheck("sign-off", desk_file, article_id)
    (finding,) = factcheck("checks", desk_file, "--json").data
    factcheck("batch", desk_file, stdin=orders({"do": "rule", "rule": "two_sources", "level": "note"}))

    signed = factcheck("sign-off", desk_file, article_id, "--reviewer", "Ada")
    frozen = factcheck("batch", desk_file, stdin=orders({"do": "restate", "claim": claim_id, "words": "x"}))
    reopened = factcheck("reopen", desk_file, article_id)
    again = factcheck("batch", desk_file, stdin=orders({"do": "restate", "claim": claim_id, "words": "x"}))

    assert (stopped.code, signed.code, frozen.code, reopened.code, again.code) == (2, 0, 1, 0, 0)
    assert (finding["rule"], finding["level"], finding["claim"]) == ("two_sources", "stop", claim_id)
    assert factcheck("rules", desk_file, "--json").data["two_sources"] == "note"
    assert "two_sources" in factcheck("rules", desk_file).out
    assert factcheck("verify", desk_file).code == 0


def test_what_stops_sign_off_is_told_by_the_exit_code(
    factcheck: Factcheck, desk_file: Path, claim_id: str
) -> None:
    before = factcheck("checks", desk_file)
    factcheck("batch", desk_file, stdin=orders({"do": "rule", "rule": "not_looked_at", "level": "stop"}))

    after = factcheck("checks", desk_file)

    assert (before.code, after.code) == (0, 1)
    assert "not_looked_at" in after.out


def test_the_overview_counts_the_workspace(
    factcheck: Factcheck, desk_file: Path, article_id: str, claim_id: str
) -> None:
    factcheck("batch", desk_file, stdin=orders({"do": "dates", "claim": claim_id, "due_on": "2020-01-01"}))

    found = factcheck("overview", desk_file, "--json").data

    assert [(one["article_id"], one["claims"], one["checked"]) for one in found["articles"]] == [
        (article_id, 1, 1)
    ]
    assert found["verdicts"] == [{"kind": "allegation", "value": "false", "count": 1}]
    assert [one["name"] for one in found["speakers"]] == ["The mayor"]
    assert [one["due_on"] for one in found["due"]] == ["2020-01-01"]
    assert "2020-01-01" in factcheck("overview", desk_file).out
