"""What an import says of files that hold nothing, and of letters that could only be guessed."""

from pathlib import Path

import pytest

from tests.cli.conftest import Factcheck

WORDS = "The quarry denies that it blasted at night."
GUESSED = "Read as Windows-1252 (guessed): look whether all letters are right."
WESTERN = "The café’s owner, José, denies it. “Not at night,” he said — twice.".encode("cp1252")


@pytest.mark.parametrize(("name", "content"), [("a.csv", "text\n,\n,,\n"), ("a.csv", "title,text\n")])
def test_a_table_without_a_text_says_that_nothing_came_in(
    factcheck: Factcheck, empty: Path, tmp_path: Path, name: str, content: str
) -> None:
    table = tmp_path / name
    table.write_text(content, encoding="utf-8")

    answer = factcheck("import", empty, table)

    assert answer.code == 7
    assert answer.out == ""
    assert f"“{name}” is a table without a text in any row: nothing came in." in answer.err


def test_empty_rows_of_a_table_are_counted(factcheck: Factcheck, empty: Path, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"title,text\nQuarry,{WORDS}\n,\n,\n,\n", encoding="utf-8")

    answer = factcheck("import", empty, tmp_path / "a.csv")

    assert (answer.code, answer.err) == (0, "Left out: 3 empty rows.\n")


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", b"", b""),
        ("a.csv", b'text\n"', b'"\n'),
        ("a.html", b"<html><body><p>", b"</p></body></html>"),
    ],
)
def test_a_guessed_encoding_is_said(
    factcheck: Factcheck, empty: Path, tmp_path: Path, name: str, before: bytes, after: bytes
) -> None:
    article = tmp_path / name
    article.write_bytes(before + WESTERN + after)

    answer = factcheck("import", empty, article, "--json")

    assert GUESSED in answer.err
    assert answer.data[0]["encoding"] == "cp1252"


def test_a_guessed_encoding_of_a_new_version_is_said(
    factcheck: Factcheck, desk_file: Path, article_id: str, tmp_path: Path
) -> None:
    article = tmp_path / "newer.txt"
    article.write_bytes(WESTERN)

    answer = factcheck("import", desk_file, article, "--version-of", article_id, "--json")

    assert GUESSED in answer.err
    assert answer.data[0]["outcome"] == "new version"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", WESTERN.decode("cp1252").encode()),
        ("a.txt", WESTERN.decode("cp1252").encode("utf-16")),
        ("a.html", b'<meta charset="windows-1252"><p>' + WESTERN),
    ],
)
def test_an_encoding_that_is_known_is_not_said(
    factcheck: Factcheck, empty: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    article = tmp_path / name
    article.write_bytes(content)

    answer = factcheck("import", empty, article)

    assert answer.code == 0
    assert "guessed" not in answer.err


@pytest.mark.parametrize(("name", "before"), [("a.txt", b""), ("a.csv", b"text\n"), ("a.html", b"<p>")])
def test_half_a_surrogate_pair_is_a_lost_character_of_utf_8(
    factcheck: Factcheck, empty: Path, tmp_path: Path, name: str, before: bytes
) -> None:
    article = tmp_path / name
    article.write_bytes(before + WORDS.encode() + b" \xed\xa0\x80 and \xed\xa0\xbd\xed\xb8\x80")

    taken = factcheck("import", empty, article, "--json").data[0]

    assert taken["encoding"] == "utf-8"
    text = factcheck("show", empty, str(taken["article_id"])).out
    assert "\ufffd and \U0001f600" in text
    if name != "a.html":
        assert taken["replaced"] == 1


def test_the_title_is_told_as_it_is_kept(factcheck: Factcheck, empty: Path, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(WORDS, encoding="utf-8")

    assert "T\ufffd" in factcheck("import", empty, article, "--title", "T\udcff").out
    again = factcheck("import", empty, article, "--title", "T\udcff", "--again", "--json")
    assert again.data[0]["title"] == "T\ufffd"
