"""Taking articles in from the shell."""

from pathlib import Path

import pytest

from tests.cli.conftest import ARTICLE, Factcheck


def test_a_date_line_becomes_title_and_date(factcheck: Factcheck, desk_file: Path) -> None:
    article = factcheck("articles", desk_file, "--json").data[0]

    assert (article["title"], article["date"]) == ("Council says the bridge is safe", "2026-03-04")


def test_what_is_given_stands_above_what_is_found(
    factcheck: Factcheck, empty: Path, article_file: Path
) -> None:
    details = {
        "title": "Bridge",
        "date": "2026-03-01",
        "publisher": "The Paper",
        "author": "A. Writer",
        "link": "https://example.org/bridge",
        "language": "en",
    }
    options = [word for name, value in details.items() for word in (f"--{name}", value)]

    assert factcheck("import", empty, article_file, *options).code == 0

    article = factcheck("articles", empty, "--json").data[0]
    assert {name: article[name] for name in details} == details


@pytest.mark.parametrize(
    ("option", "value"),
    [("--date", "4 March"), ("--date", "2026-02-30"), ("--link", "no link"), ("--title", " ")],
)
def test_a_detail_that_cannot_be_is_refused_and_nothing_comes_in(
    factcheck: Factcheck, empty: Path, article_file: Path, option: str, value: str
) -> None:
    answer = factcheck("import", empty, article_file, option, value)

    assert answer.code == 2
    assert answer.err.count("\n") == 1
    assert factcheck("articles", empty, "--json").data == []
    actions = {event["action"] for event in factcheck("history", empty, "--json").data}
    assert actions == {"create_workspace"}


def test_a_duplicate_is_said_and_skipped(factcheck: Factcheck, desk_file: Path, article_file: Path) -> None:
    answer = factcheck("import", desk_file, article_file, "--json")

    assert answer.code == 0
    assert [one["outcome"] for one in answer.data] == ["duplicate"]
    assert "--again" in answer.err
    assert len(factcheck("articles", desk_file, "--json").data) == 1


def test_a_duplicate_comes_in_again_when_asked(
    factcheck: Factcheck, desk_file: Path, article_file: Path
) -> None:
    assert factcheck("import", desk_file, article_file, "--again").code == 0

    assert len(factcheck("articles", desk_file, "--json").data) == 2


def test_the_good_ones_come_in_and_each_failure_is_told(
    factcheck: Factcheck, tmp_path: Path, empty: Path, article_file: Path
) -> None:
    blank, binary = tmp_path / "blank.txt", tmp_path / "binary.txt"
    blank.write_text(" \n")
    binary.write_bytes(b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)) * 8)

    answer = factcheck("import", empty, blank, article_file, tmp_path / "missing.txt", binary, "--json")

    assert answer.code == 7
    assert [one["outcome"] for one in answer.data] == ["rejected", "imported", "rejected", "rejected"]
    assert answer.err.count("\n") == 3
    assert len(factcheck("articles", empty, "--json").data) == 1


def test_one_input_that_is_rejected(factcheck: Factcheck, tmp_path: Path, empty: Path) -> None:
    blank = tmp_path / "blank.txt"
    blank.write_text("")

    answer = factcheck("import", empty, blank)

    assert (answer.code, answer.out) == (7, "")
    assert "blank.txt" in answer.err


def test_one_input_that_is_not_there(factcheck: Factcheck, tmp_path: Path, empty: Path) -> None:
    assert factcheck("import", empty, tmp_path / "missing.txt").code == 2


def test_a_folder_gives_its_articles(factcheck: Factcheck, tmp_path: Path, empty: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("b.md", "a.txt", "c.dat", ".hidden.txt"):
        (folder / name).write_text(f"Title of {name}\n\nWords of {name}.\n")

    answer = factcheck("import", empty, folder, "--json")

    assert answer.code == 0
    assert [Path(one["input"]).name for one in answer.data] == ["a.txt", "b.md"]


def test_a_folder_without_articles_is_refused(factcheck: Factcheck, tmp_path: Path, empty: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()

    assert factcheck("import", empty, folder).code == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_standard_input_is_an_article(factcheck: Factcheck, empty: Path, encoding: str) -> None:
    answer = factcheck("import", empty, "-", "--title", "Typed", "--json", stdin=ARTICLE.encode(encoding))

    assert answer.code == 0
    shown = factcheck("show", empty, "Typed", "--json").data
    assert "Nobody counted 🌧️ the drops." in shown["text"]
    assert shown["version"]["origin"] == "standard input"


def test_a_link_to_this_computer_is_refused_and_the_file_comes_in(
    factcheck: Factcheck, empty: Path, article_file: Path
) -> None:
    answer = factcheck("import", empty, article_file, "http://127.0.0.1:9/a", "--json")

    assert answer.code == 8
    assert "127.0.0.1" in answer.err
    assert [one["outcome"] for one in answer.data] == ["imported", "rejected"]


def test_one_title_does_not_fit_two_articles(factcheck: Factcheck, empty: Path, article_file: Path) -> None:
    assert factcheck("import", empty, article_file, article_file, "--title", "Both").code == 2


def test_nothing_is_made_where_no_workspace_is(
    factcheck: Factcheck, tmp_path: Path, article_file: Path
) -> None:
    missing = tmp_path / "missing.factcheck"

    assert factcheck("import", missing, article_file).code == 2

    assert not missing.exists()


def test_what_no_workspace_can_hold_is_counted(factcheck: Factcheck, tmp_path: Path, empty: Path) -> None:
    odd = tmp_path / "odd.txt"
    odd.write_text("A title\n\nA word\ufdd0 here.\n", encoding="utf-8")

    assert "now U+FFFD: 1" in factcheck("import", empty, odd).out


def test_a_title_whose_bytes_are_no_utf8_comes_in_with_signs_of_replacement(
    factcheck: Factcheck, empty: Path, article_file: Path
) -> None:
    assert factcheck("import", empty, article_file, "--title", "T\udcff").code == 0

    assert factcheck("articles", empty, "--json").data[0]["title"] == "T\ufffd"
    assert factcheck("verify", empty).code == 0
