"""What others have marked in an article comes in from the shell, from a file without a text."""

from pathlib import Path

import pytest

from tests.annotations import DENIED, GONE, SAFE, annotation, write_annotations
from tests.cli.conftest import Factcheck

PAGE = "https://example.org/bridge"


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    return write_annotations(
        tmp_path / "marks.json",
        annotation(SAFE, "hearsay", PAGE, 1),
        annotation(DENIED, "denial", PAGE, 2),
        annotation(GONE, "denial", PAGE, 3),
    )


def kinds(factcheck: Factcheck, workspace: Path) -> list[tuple[str, str]]:
    return [(one["kind"], one["quote"]) for one in factcheck("claims", workspace, "--json").data]


def test_words_that_are_there_become_claims_and_the_rest_is_told(
    factcheck: Factcheck, desk_file: Path, article_id: str, marks: Path
) -> None:
    answer = factcheck("annotate", desk_file, article_id, marks, "--label", "hearsay=allegation")

    assert answer.code == 1
    assert kinds(factcheck, desk_file) == [("allegation", SAFE), ("denial", DENIED)]
    assert "2 annotations were found in the text." in answer.out
    assert "1 was not found." in answer.out
    assert answer.err == f"These words are not in the text: “{GONE}”\n"


def test_scripts_are_told_everything(
    factcheck: Factcheck, desk_file: Path, article_id: str, marks: Path
) -> None:
    answer = factcheck("annotate", desk_file, article_id, marks, "--json")

    assert (answer.data["placed"], answer.data["not_found"]) == (2, [GONE])
    assert answer.data["claims"]["left_out"] == {"hearsay": 1}
    again = factcheck("annotate", desk_file, article_id, marks, "--json")
    assert (again.data["claims"]["came_in"], again.data["claims"]["here_already"]) == (0, 1)


def test_an_article_that_the_file_names_gets_its_own(
    factcheck: Factcheck, desk_file: Path, article_id: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(f"Somewhere else\n\n{DENIED} It was late.\n", encoding="utf-8")
    factcheck("import", desk_file, other, "--link", PAGE)
    elsewhere = annotation(DENIED, "denial", "http://www.example.org/bridge/", 1)
    marks = write_annotations(tmp_path / "marks.json", elsewhere, annotation(SAFE, "fact", "urn:x", 2))

    answer = factcheck("annotate", desk_file, article_id, marks, "--json")

    assert (answer.code, len(answer.data["articles"])) == (0, 2)
    claims = factcheck("claims", desk_file, "--json").data
    assert {one["quote"]: one["article_id"] == article_id for one in claims} == {DENIED: False, SAFE: True}
    assert len({one["edit_id"] for one in factcheck("history", desk_file, "--json").data}) == 4


def test_what_is_about_another_page_or_no_words_is_left_out_and_told(
    factcheck: Factcheck, desk_file: Path, article_file: Path, tmp_path: Path
) -> None:
    taken = factcheck("import", desk_file, article_file, "--again", "--link", PAGE, "--json")
    here = taken.data[0]
    version = f"urn:uuid:{here['version_id']}"
    other = annotation(SAFE, "fact", "https://example.net/elsewhere", 1)
    note = annotation(SAFE, "fact", PAGE, 2)
    note["target"] = PAGE
    counted, strange = annotation(SAFE, "fact", version, 3), annotation(SAFE, "fact", f"{version}0", 4)
    for one in (counted, strange):
        one["target"]["selector"] = {"type": "TextPositionSelector", "start": 2, "end": 9}
    marks = write_annotations(tmp_path / "marks.json", other, note, counted, strange)

    answer = factcheck("annotate", desk_file, here["article_id"], marks, "--json")

    assert answer.code == 1
    told = answer.data
    assert (told["placed"], told["about_other_pages"], told["without_words"]) == (1, 1, 2)
    assert answer.err.splitlines() == [
        "1 is about another page and was left out.",
        "2 mark no words that can be found, as notes on a page and replies, and were left out.",
    ]
    (claim,) = factcheck("claims", desk_file, "--json").data
    assert (claim["start"], claim["end"]) == (2, 9)


def test_links_lead_from_one_article_to_another(
    factcheck: Factcheck, desk_file: Path, article_id: str, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(f"Somewhere else\n\n{DENIED} It was late.\n", encoding="utf-8")
    factcheck("import", desk_file, other, "--link", PAGE)
    ends = [annotation(DENIED, "denial", PAGE, 1), annotation(SAFE, "fact", "urn:x", 2)]
    link = annotation(SAFE, "denies", "urn:x", 3)
    link |= {"motivation": "linking", "target": [{"id": one["id"]} for one in ends]}
    lost = {**link, "id": "urn:lost", "target": [{"id": ends[0]["id"]}, {"id": "urn:nowhere"}]}
    marks = write_annotations(tmp_path / "marks.json", *ends, link, lost)

    answer = factcheck("annotate", desk_file, article_id, marks, "--json")

    assert (answer.data["claims"]["links"], answer.data["claims"]["links_lost"]) == (1, 1)
    assert answer.err == "1 link leads nowhere or to another article and was left out.\n"
    again = factcheck("annotate", desk_file, article_id, marks, "--json")
    assert again.data["claims"]["links"] == 0


def test_a_file_that_is_none_is_refused(
    factcheck: Factcheck, desk_file: Path, article_id: str, article_file: Path, tmp_path: Path
) -> None:
    assert factcheck("annotate", desk_file, article_id, article_file).code == 7
    assert factcheck("annotate", desk_file, article_id, tmp_path / "missing.json").code == 2
    assert kinds(factcheck, desk_file) == []


def test_a_signed_off_article_takes_no_annotations(
    factcheck: Factcheck, desk_file: Path, article_id: str, marks: Path
) -> None:
    factcheck("sign-off", desk_file, article_id)

    answer = factcheck("annotate", desk_file, article_id, marks)

    assert (answer.code, kinds(factcheck, desk_file)) == (2, [])
    assert "signed off" in answer.err
