"""A script searches the workspace and gets what it needs to go on."""

from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Factcheck


@pytest.fixture
def desk_file(factcheck: Factcheck, tmp_path: Path) -> Path:
    """A workspace with an article and a claim on what the engineer says."""
    path, article = tmp_path / "desk.factcheck", tmp_path / "bridge.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    factcheck("new", path)
    factcheck("import", path, article)
    (imported,) = factcheck("articles", path, "--json").data
    quote = "An engineer says it is not."
    factcheck("tag", path, imported["id"], "--quote", quote, "--kind", "denial", "--note", "By telephone")
    return path


def test_words_are_found_in_texts_and_claims(factcheck: Factcheck, desk_file: Path) -> None:
    found = factcheck("search", desk_file, "engineer", "--json")

    (article,), (claim,) = found.data["articles"], found.data["claims"]
    assert article["found_in"] == "text"
    assert (claim["kind"], claim["article_id"]) == ("denial", article["article_id"])
    assert article["span"]["end"] - article["span"]["start"] == len("engineer")
    assert not found.data["is_stopped"]


def test_words_are_shown_with_where_they_stand(factcheck: Factcheck, desk_file: Path) -> None:
    found = factcheck("search", desk_file, "telephone")

    assert found.out.splitlines()[0].startswith("claim ")
    assert "note: By telephone" in found.out


def test_only_so_many_are_shown_and_more_are_told_of(factcheck: Factcheck, desk_file: Path) -> None:
    factcheck("tag", desk_file, "Council", "--quote", "The mayor says the bridge is safe.", "--kind", "fact")
    factcheck("tag", desk_file, "Council", "--quote", "The mayor denies that.", "--kind", "denial")

    found = factcheck("search", desk_file, "mayor", "--limit", "1", "--json").data

    assert (len(found["claims"]), found["more_claims"]) == (1, True)


def test_a_star_leaves_the_word_open_and_quotation_marks_keep_the_order(
    factcheck: Factcheck, desk_file: Path
) -> None:
    assert not factcheck("search", desk_file, "engin").out
    assert factcheck("search", desk_file, "engin*").out
    assert factcheck("search", desk_file, '"bridge is safe"').out
    assert not factcheck("search", desk_file, '"safe is bridge"').out


def test_nothing_found_is_no_error(factcheck: Factcheck, desk_file: Path) -> None:
    found = factcheck("search", desk_file, "zebra")

    assert (found.code, found.out, found.err) == (0, "", "")


def test_the_index_can_be_built_anew(factcheck: Factcheck, desk_file: Path) -> None:
    found = factcheck("search", desk_file, "engineer", "--rebuild", "--json").data

    assert len(found["articles"]) == 1
    assert factcheck("verify", desk_file).code == 0
