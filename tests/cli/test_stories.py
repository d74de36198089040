"""Whole stories from the shell."""

import json
from pathlib import Path

from tests.cli.conftest import Factcheck


def test_an_article_goes_from_the_file_to_the_report(
    factcheck: Factcheck, tmp_path: Path, article_file: Path
) -> None:
    workspace, report = tmp_path / "w.factcheck", tmp_path / "report.html"

    assert factcheck("new", workspace).code == 0
    imported = factcheck("import", workspace, article_file, "--json").data[0]
    tagged = factcheck(
        *("tag", workspace, imported["article_id"], "--quote", "The mayor says the bridge is safe."),
        *("--kind", "allegation", "--speaker", "The mayor", "--target", "The bridge"),
        *("--verdict", "Mostly true", "--reason", "One beam is not.", "--said", "verbatim"),
        *("--note", "Report of the engineer", "--stance", "refutes", "--url", "https://example.org/r"),
        *("--seen", "2026-03-05", "--json"),
    )
    assert tagged.code == 0
    claim = factcheck("claims", workspace, "--json").data[0]
    assert factcheck("export", workspace, "--format", "html", "--output", report).code == 0
    verified = factcheck("verify", workspace, "--json")
    events = factcheck("history", workspace, "--json").data

    assert claim["id"] == tagged.data["claim"]
    assert (claim["kind"], claim["speaker"], claim["target"]) == ("allegation", "The mayor", "The bridge")
    assert claim["verdicts"]["truth"]["value"] == "mostly_true"
    assert claim["verdicts"]["truth"]["reason"] == "One beam is not."
    assert claim["verdicts"]["attribution"]["label"] == "Verbatim"
    assert claim["notes"][0]["link"] == "https://example.org/r"
    assert claim["attached"] is True
    assert "Report of the engineer" in report.read_text(encoding="utf-8")
    assert (verified.code, verified.data["whole"], verified.data["findings"]) == (0, True, [])
    assert {event["reviewer"] for event in events} == {"Ada"}
    # All that one tag says is one step of the history, after the workspace and the article.
    assert len({event["edit_id"] for event in events}) == 3


def test_the_sample_is_whole(factcheck: Factcheck, tmp_path: Path) -> None:
    workspace = tmp_path / "sample.factcheck"

    assert factcheck("new", workspace, "--sample").code == 0

    assert factcheck("verify", workspace).code == 0
    assert len(factcheck("articles", workspace, "--json").data) >= 1
    assert factcheck("claims", workspace, "--json").data != []
    assert factcheck("claims", workspace, "--unchecked", "--json").data == []


def test_a_whole_export_becomes_the_same_workspace(
    factcheck: Factcheck, tmp_path: Path, desk_file: Path
) -> None:
    whole, restored = tmp_path / "whole.json", tmp_path / "restored.factcheck"
    assert factcheck("export", desk_file, "--format", "json", "--output", whole).code == 0

    assert factcheck("new", restored, "--from", whole).code == 0

    assert factcheck("articles", restored, "--json").out == factcheck("articles", desk_file, "--json").out
    assert factcheck("history", restored, "--json").out == factcheck("history", desk_file, "--json").out


def test_a_backup_is_a_workspace(factcheck: Factcheck, tmp_path: Path, desk_file: Path) -> None:
    copy = tmp_path / "copy.factcheck"

    assert factcheck("backup", desk_file, "--output", copy).code == 0
    automatic = Path(factcheck("backup", desk_file, "--json").data["backup"])

    assert automatic.is_relative_to(tmp_path / "home")
    for place in (copy, automatic):
        assert factcheck("articles", place, "--json").out == factcheck("articles", desk_file, "--json").out


def test_a_backup_replaces_nothing(factcheck: Factcheck, tmp_path: Path, desk_file: Path) -> None:
    before = desk_file.read_bytes()

    assert factcheck("backup", desk_file, "--output", desk_file).code == 2

    assert desk_file.read_bytes() == before


def test_an_export_does_not_replace_the_workspace(
    factcheck: Factcheck, tmp_path: Path, desk_file: Path
) -> None:
    alias = tmp_path / "alias.factcheck"
    alias.symlink_to(desk_file)

    for target in (desk_file, alias):
        assert factcheck("export", desk_file, "--format", "csv", "--output", target).code == 2

    assert factcheck("verify", desk_file).code == 0


def test_an_export_goes_to_standard_output(factcheck: Factcheck, desk_file: Path) -> None:
    answer = factcheck("export", desk_file, "--format", "json", "--output", "-")

    assert answer.code == 0
    assert "bridge" in json.dumps(answer.data)


def test_articles_cannot_be_chosen_for_a_whole_export(factcheck: Factcheck, desk_file: Path) -> None:
    command = ("export", desk_file, "--format", "json", "--output", "-", "--article", "Council")

    assert factcheck(*command).code == 2


def test_show_numbers_the_statements_with_their_offsets(factcheck: Factcheck, desk_file: Path) -> None:
    shown = factcheck("show", desk_file, "Council", "--json").data
    lines = factcheck("show", desk_file, "Council").out.splitlines()

    text = shown["text"]
    for statement in shown["statements"]:
        assert text[statement["start"] : statement["end"]] == statement["text"]
    last = shown["statements"][-1]
    assert last["text"].endswith("🌧️ the drops.")
    assert any(f"{last['number']} ? [{last['start']}-{last['end']}] Nobody" in line for line in lines)


def test_formats_are_listed_without_a_workspace(factcheck: Factcheck) -> None:
    listed = factcheck("formats", "--json").data

    assert {(one["direction"], one["name"]) for one in listed} >= {("export", "html"), ("export", "json")}
    assert factcheck("formats").out.count("\n") == len(listed)


def test_history_tells_the_newest_few(factcheck: Factcheck, desk_file: Path) -> None:
    events = factcheck("history", desk_file, "--json").data
    newest = factcheck("history", desk_file, "--newest", 1, "--json").data

    assert newest == events[-1:]
    assert "Ada" in factcheck("history", desk_file).out


def test_history_tells_people_what_changed(factcheck: Factcheck, desk_file: Path, article_id: str) -> None:
    said = "The mayor says the bridge is safe."
    assert factcheck("tag", desk_file, article_id, "--quote", said, "--kind", "allegation").code == 0
    assert f"tagged as allegation: “{said}”  claim " in factcheck("history", desk_file).out


def test_people_read_what_scripts_read(factcheck: Factcheck, tmp_path: Path) -> None:
    workspace = tmp_path / "sample.factcheck"
    assert "Articles in it: 1" in factcheck("new", workspace, "--sample").out
    article = factcheck("articles", workspace, "--json").data[0]
    claims = factcheck("claims", workspace, "--json").data

    listed = factcheck("articles", workspace).out
    told = factcheck("claims", workspace).out

    assert f"{article['checked']} of {article['claims']} checked  {article['title']}" in listed
    assert all(claim["id"] in told and " ".join(claim["quote"].split()) in told for claim in claims)
    assert sum(article["verdicts"].values()) == article["checked"]
