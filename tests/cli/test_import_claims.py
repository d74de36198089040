"""What another program has marked comes in from the shell."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Factcheck

TEXT = "The mayor says the bridge is safe. An engineer says it is not. The mayor denies that."
SAFE, NOT_SAFE, DENIED = (0, 34), (35, 62), (63, 85)


@pytest.fixture
def doccano(tmp_path: Path) -> Path:
    """A file of doccano with labels of its own."""
    entities = [
        {"id": 1, "label": "SAYS", "start_offset": SAFE[0], "end_offset": SAFE[1]},
        {"id": 2, "label": "denial", "start_offset": DENIED[0], "end_offset": DENIED[1]},
        {"id": 3, "label": "PER", "start_offset": 0, "end_offset": 9},
    ]
    relations = [{"id": 1, "from_id": 2, "to_id": 1, "type": "answers"}]
    path = tmp_path / "marks.jsonl"
    row = {"id": 1, "text": TEXT, "entities": entities, "relations": relations}
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    return path


def kinds(factcheck: Factcheck, workspace: Path) -> list[tuple[str, str]]:
    return [(one["kind"], one["quote"]) for one in factcheck("claims", workspace, "--json").data]


def test_labels_become_what_is_said(factcheck: Factcheck, empty: Path, doccano: Path) -> None:
    labels = ["--label", "SAYS=allegation", "--link-label", "answers=Denies"]

    answer = factcheck("import", empty, doccano, *labels, "--json")

    assert answer.code == 0
    assert kinds(factcheck, empty) == [("allegation", TEXT[slice(*SAFE)]), ("denial", TEXT[slice(*DENIED)])]
    (outcome,) = answer.data
    assert (outcome["claims"]["came_in"], outcome["claims"]["links"]) == (2, 1)
    assert outcome["claims"]["left_out"] == {"PER": 1}


def test_what_is_left_out_is_told_on_standard_error(factcheck: Factcheck, empty: Path, doccano: Path) -> None:
    answer = factcheck("import", empty, doccano)

    assert "1 claim came in." in answer.out
    assert "2 were left out, by their labels: “SAYS”, “PER”." in answer.err
    assert "1 link was left out: “answers”." in answer.err


def test_nothing_behind_the_sign_leaves_a_label_out(factcheck: Factcheck, empty: Path, doccano: Path) -> None:
    assert factcheck("import", empty, doccano, "--label", "denial=").code == 0

    assert kinds(factcheck, empty) == []


@pytest.mark.parametrize(
    "option",
    [("--label", "SAYS"), ("--label", "SAYS=rumour"), ("--link-label", "a=b"), ("--verdict-label", "x=y")],
)
def test_what_is_none_of_our_words_is_refused_and_nothing_comes_in(
    factcheck: Factcheck, empty: Path, doccano: Path, option: tuple[str, str]
) -> None:
    answer = factcheck("import", empty, doccano, *option)

    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert factcheck("articles", empty, "--json").data == []


def test_claims_are_added_to_a_text_that_is_there(factcheck: Factcheck, empty: Path, doccano: Path) -> None:
    factcheck("import", empty, doccano)

    told = factcheck("import", empty, doccano, "--label", "SAYS=fact", "--json")
    added = factcheck("import", empty, doccano, "--label", "SAYS=fact", "--add-claims", "--json")
    again = factcheck("import", empty, doccano, "--label", "SAYS=fact", "--add-claims")

    assert (told.data[0]["outcome"], told.data[0]["new_claims"]) == ("duplicate", 2)
    assert "--add-claims" in told.err
    assert (added.data[0]["outcome"], added.data[0]["claims"]["came_in"]) == ("claims added", 1)
    assert "2 were here already." in again.out
    assert [kind for kind, _ in kinds(factcheck, empty)] == ["fact", "denial"]


def test_a_signed_off_article_takes_no_claims(factcheck: Factcheck, empty: Path, doccano: Path) -> None:
    article = factcheck("import", empty, doccano, "--json").data[0]["article_id"]
    assert factcheck("sign-off", empty, article).code == 0

    answer = factcheck("import", empty, doccano, "--label", "SAYS=fact", "--add-claims")

    assert answer.code != 0
    assert "signed off" in answer.err
    assert len(kinds(factcheck, empty)) == 1
