"""Tagging from the shell: one place, one edit, all or nothing."""

from pathlib import Path

import pytest

from tests.cli.conftest import Factcheck


def test_offsets_count_code_points(factcheck: Factcheck, desk_file: Path, article_id: str) -> None:
    statement = factcheck("show", desk_file, article_id, "--json").data["statements"][-1]
    place = ("--start", statement["start"], "--end", statement["end"])

    assert factcheck("tag", desk_file, article_id, *place, "--kind", "fact").code == 0

    claim = factcheck("claims", desk_file, "--json").data[0]
    assert claim["quote"] == statement["text"]
    assert (claim["start"], claim["end"]) == (statement["start"], statement["end"])


def test_a_quote_that_occurs_twice_is_refused_with_the_count(
    factcheck: Factcheck, desk_file: Path, article_id: str
) -> None:
    answer = factcheck("tag", desk_file, article_id, "--quote", "It rained.", "--kind", "fact")

    assert answer.code == 2
    assert "2 times" in answer.err
    assert factcheck("claims", desk_file, "--json").data == []


def test_the_occurrence_tells_which_is_meant(factcheck: Factcheck, desk_file: Path, article_id: str) -> None:
    text = factcheck("show", desk_file, article_id, "--json").data["text"]
    command = ("tag", desk_file, article_id, "--quote", "It rained.", "--kind", "fact")

    assert factcheck(*command, "--occurrence", 2).code == 0
    assert factcheck(*command, "--occurrence", 3).code == 2

    assert factcheck("claims", desk_file, "--json").data[0]["start"] == text.rindex("It rained.")


REFUSED = {
    "a quote that is not there": ("--quote", "It snowed."),
    "an empty quote": ("--quote", ""),
    "no place": (),
    "half a place": ("--start", "3"),
    "two places": ("--quote", "An engineer", "--start", "0", "--end", "3"),
    "an empty place": ("--start", "5", "--end", "5"),
    "a place beyond the end": ("--start", "5", "--end", "99999"),
    "an unknown verdict": ("--quote", "An engineer", "--verdict", "splendid"),
    "an unknown answer": ("--quote", "An engineer", "--said", "true"),
    "a bad date": ("--quote", "An engineer", "--note", "x", "--seen", "yesterday"),
    "a bad link": ("--quote", "An engineer", "--note", "x", "--url", "example"),
    "a stance without a source": ("--quote", "An engineer", "--stance", "supports"),
    "a claim that is not there": ("--quote", "An engineer", "--denies", "nobody"),
    "a note that is not there": ("--quote", "An engineer", "--note-file", "/nowhere/note.txt"),
}


@pytest.mark.parametrize("options", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused_leaves_nothing_behind(
    factcheck: Factcheck, desk_file: Path, article_id: str, options: tuple[str, ...]
) -> None:
    before = factcheck("history", desk_file, "--json").out

    answer = factcheck("tag", desk_file, article_id, "--kind", "fact", *options)

    assert (answer.code, answer.out) == (2, "")
    assert answer.err.count("\n") == 1
    assert factcheck("history", desk_file, "--json").out == before
    assert factcheck("claims", desk_file, "--json").data == []


def test_an_unknown_verdict_is_told_with_the_scale(
    factcheck: Factcheck, desk_file: Path, article_id: str
) -> None:
    command = ("tag", desk_file, article_id, "--quote", "An engineer", "--kind", "fact")

    assert "mostly_true" in factcheck(*command, "--verdict", "splendid").err


def test_a_denial_is_tied_to_what_it_denies(factcheck: Factcheck, desk_file: Path, article_id: str) -> None:
    allegation = factcheck(
        "tag",
        desk_file,
        article_id,
        "--quote",
        "An engineer says it is not.",
        "--kind",
        "allegation",
        "--json",
    ).data["claim"]

    denial = factcheck(
        *("tag", desk_file, article_id, "--quote", "The mayor denies that.", "--kind", "denial"),
        *("--denies", allegation, "--json"),
    ).data["claim"]

    links = [claim["links"] for claim in factcheck("claims", desk_file, "--json").data]
    assert links[0] == links[1]
    assert (links[0][0]["type"], links[0][0]["from_claim"], links[0][0]["to_claim"]) == (
        "denies",
        denial,
        allegation,
    )


@pytest.mark.parametrize("from_standard_input", [True, False])
def test_a_long_note_comes_from_a_file(
    factcheck: Factcheck, tmp_path: Path, desk_file: Path, article_id: str, *, from_standard_input: bool
) -> None:
    note = "First line.\nSecond line with ü and 🌧️."
    (tmp_path / "note.txt").write_text(note, encoding="utf-8")
    place = "-" if from_standard_input else tmp_path / "note.txt"
    command = ("tag", desk_file, article_id, "--quote", "An engineer", "--kind", "fact", "--note-file", place)

    assert factcheck(*command, stdin=note).code == 0

    assert factcheck("claims", desk_file, "--json").data[0]["notes"][0]["note"] == note


def test_a_note_that_is_no_text_is_rejected(
    factcheck: Factcheck, tmp_path: Path, desk_file: Path, article_id: str
) -> None:
    (tmp_path / "note.txt").write_bytes(b"\xff\xfe\x00\xd8")
    command = ("tag", desk_file, article_id, "--quote", "An engineer", "--kind", "fact")

    assert factcheck(*command, "--note-file", tmp_path / "note.txt").code == 7


def test_a_title_that_fits_two_articles_is_refused(
    factcheck: Factcheck, desk_file: Path, article_file: Path
) -> None:
    assert factcheck("import", desk_file, article_file, "--again").code == 0

    answer = factcheck("show", desk_file, "Council")

    assert answer.code == 2
    assert "2 articles" in answer.err


def test_claims_are_chosen_by_kind_article_and_verdict(
    factcheck: Factcheck, desk_file: Path, article_id: str
) -> None:
    for quote, kind, more in (
        ("An engineer says it is not.", "allegation", ("--verdict", "false")),
        ("The mayor denies that.", "denial", ()),
    ):
        assert factcheck("tag", desk_file, article_id, "--quote", quote, "--kind", kind, *more).code == 0

    def kinds(*options: str) -> list[str]:
        return [claim["kind"] for claim in factcheck("claims", desk_file, "--json", *options).data]

    assert kinds() == ["allegation", "denial"]
    assert kinds("--kind", "denial") == ["denial"]
    assert kinds("--unchecked") == ["denial"]
    assert kinds("--article", "Council") == ["allegation", "denial"]
    assert factcheck("claims", desk_file, "--article", "Nothing").code == 2


def test_words_cannot_steer_the_terminal(factcheck: Factcheck, tmp_path: Path, empty: Path) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_text("A title\u202egpj\n\nRed \x9b31m words \x1b[31m here.\n", encoding="utf-8")
    assert factcheck("import", empty, odd).code == 0

    for command in (("articles", empty), ("show", empty, "A title"), ("show", empty, "A title", "--json")):
        out = factcheck(*command).out
        assert not {"\x1b", "\x9b", "\u202e"} & set(out)
