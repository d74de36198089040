"""Arguments that are no text, and words that no field can keep: each is told, and none is a traceback."""

import json
import os
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.paths_as_bytes import decoded, encoded
from tests.cli.conftest import Factcheck

ODD: Final = os.fsdecode(b"\xff\xfe")
LOOKED_UP: Final = {
    "an article to show": ("show", ODD),
    "an article with versions": ("versions", ODD),
    "an article with claims": ("claims", "--article", ODD),
    "an article to tag": ("tag", ODD, "--quote", "x", "--kind", "fact"),
    "an article with checks": ("checks", "--article", ODD),
    "an article to sign off": ("sign-off", ODD),
    "an article to reopen": ("reopen", ODD),
    "words to search for": ("search", ODD),
    "an article to export": ("export", "--format", "html", "--output", "x.html", "--article", ODD),
}


@pytest.mark.parametrize("command", LOOKED_UP.values(), ids=LOOKED_UP)
def test_what_is_no_text_names_nothing(
    factcheck: Factcheck, desk_file: Path, article_id: str, command: tuple[str, ...]
) -> None:
    name, *rest = command

    answer = factcheck(name, desk_file, *rest)

    assert article_id
    assert answer.code in (0, 2)
    assert len(answer.err.splitlines()) == (1 if answer.code else 0)


def test_a_tag_tells_what_could_not_be_kept(factcheck: Factcheck, desk_file: Path, article_id: str) -> None:
    place = ("--quote", "An engineer", "--kind", "fact")

    answer = factcheck("tag", desk_file, article_id, *place, "--speaker", "A\r\nB", "--note", f"n{ODD}")

    assert answer.code == 0
    assert answer.err.splitlines() == [
        "2 characters could not be kept and became \ufffd.",
        "The field has one line: 1 line break became a space.",
    ]
    claim = factcheck("claims", desk_file, "--json").data[0]
    assert claim["speaker"] == "A B"


def test_an_import_tells_what_of_given_details_could_not_be_kept(
    factcheck: Factcheck, desk_file: Path, tmp_path: Path
) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Title\n\nIt rained.")

    answer = factcheck("import", desk_file, text, "--publisher", "A\nB", "--title", f"T{ODD}")

    assert answer.code == 0
    assert "2 characters could not be kept" in answer.err
    assert "1 line break became a space" in answer.err


def test_an_import_tells_of_signs_that_turn_the_order_of_letters_round(
    factcheck: Factcheck, desk_file: Path, tmp_path: Path
) -> None:
    text = tmp_path / "turned.txt"
    text.write_text("Title\n\nThe file report\u202efdp.exe came.", encoding="utf-8")

    answer = factcheck("import", desk_file, text)

    assert answer.code == 0
    assert answer.err.splitlines() == ["This text holds 1 invisible direction control."]


def test_a_batch_goes_on_after_orders_that_name_what_is_no_text(
    factcheck: Factcheck, desk_file: Path, article_id: str
) -> None:
    half = "\ud800"
    orders = (
        {"do": half},
        {"do": "tag", "article": half, "quote": "x", "kind": "fact"},
        {"do": "tag", "article": article_id, "quote": half, "kind": "fact"},
        {"do": "rate", "claim": half, "verdict": "true"},
        {"do": "rename", "name": half, "to": "x"},
        {"do": "party", "name": half, "role": "x"},
        {"do": "link", "claim": half, "to": half},
        {"do": "use_scale", "scale": half},
        {"do": "add_scale", "preset": half},
        {"do": "remove_note", "claim": half, "note_id": half},
        {"do": "merge", "claim": half, "with": half},
        {"do": "tag", "article": article_id, "quote": "An engineer", "kind": "fact", "note": f"a\0{half}"},
    )

    answer = factcheck("batch", desk_file, stdin="\n".join(map(json.dumps, orders)))

    assert [line["ok"] for line in answer.lines] == [*(False for _ in orders[1:]), True]
    assert answer.lines[-1]["adjusted"] == ["2 characters could not be kept and became \ufffd."]
    assert factcheck("verify", desk_file).code == 0


def test_arguments_can_be_handed_on_byte_by_byte() -> None:
    assert decoded(encoded(f"a b%\n{ODD}میئر")) == f"a b%\n{ODD}میئر"
