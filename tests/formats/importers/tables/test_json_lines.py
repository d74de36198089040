"""JSONL: one article on each line, and one damaged line harms no other."""

import json

import pytest

from factcheck_gui.domain.errors import EmptyInputError, UnreadableInputError
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.parsed import FoundDetails, ParsedArticle, Rejected
from factcheck_gui.formats.importers.tables.json_lines import JSON_LINES
from tests.formats.importers.reading_sources import articles, rejected, shown, source, survives


def test_a_row_with_everything() -> None:
    row = {
        "Title": "Prices",
        "maintext": "First one.\nSecond one.\n\nThird one.",
        "date_publish": "2026-03-04 10:15:00",
        "authors": [{"name": "Jane Doe"}, "John Roe"],
        "source": {"name": "The Daily"},
        "URL": "https://example.org/a",
        "inLanguage": "pt_BR",
    }
    line = json.dumps(row).encode()
    [article] = articles(JSON_LINES, line + b"\n")
    assert shown(article) == [
        "headline: Prices",
        "paragraph: First one.",
        "paragraph: Second one.",
        "paragraph: Third one.",
    ]
    names = ("title", "date", "publisher", "author", "link", "language")
    assert article.details == FoundDetails(
        title="Prices",
        date="2026-03-04",
        publisher="The Daily",
        author="Jane Doe, John Roe",
        link="https://example.org/a",
        language="pt-BR",
        found_in=dict.fromkeys(names, FoundIn.DOCUMENT),
    )
    assert (article.place, article.original, article.media_type) == ("row 1", line, "application/json")


def test_a_title_that_the_text_begins_with_is_not_said_twice() -> None:
    [article] = articles(JSON_LINES, b'{"title": "Prices", "text": "Prices\\n\\nThey rise."}')
    assert shown(article) == ["headline: Prices", "paragraph: They rise."]


def test_rows_that_hold_a_page() -> None:
    page = "<html><head><title>T</title></head><body><article><h1>Water</h1><p>" + "It rises again. " * 30
    rows = [{"html": page}, {"content": page}]
    found = articles(JSON_LINES, "\n".join(map(json.dumps, rows)).encode())
    assert all("It rises again." in article.text and "<p>" not in article.text for article in found)


def test_bad_rows_are_named_and_the_others_come_in() -> None:
    lines = [
        b'{"text": "one"}',
        b"",
        b"{broken",
        b"[1]",
        b'{"title": "no text"}',
        b"[" * 100_000,
        b'{"text": "two"}',
    ]
    found = list(JSON_LINES.read(source(b"\r\n".join(lines), "x.jsonl")))
    assert [one.place for one in found] == ["row 1", "row 3", "row 4", "row 5", "row 6", "row 7"]
    errors = [one.error for one in rejected(found)]
    assert [error.line for error in errors if isinstance(error, UnreadableInputError)] == [3, 4, 5, 6]


@pytest.mark.parametrize("date", ["4 March 2026", "03/04/2026", "2026-02-30", "2026-3-4", "20260304"])
def test_a_date_that_can_be_misread_is_left_out(date: str) -> None:
    [article] = articles(JSON_LINES, json.dumps({"text": "x", "date": date}).encode())
    assert article.details.date is None


def test_what_no_workspace_can_hold_is_replaced_and_counted() -> None:
    [article] = articles(JSON_LINES, b'{"text": "a\\u0000b\\ud800c"}')
    assert article.text == "a\ufffdb\ufffdc"
    assert article.replaced == 2


def test_other_encodings() -> None:
    text = '{"text": "Größe"}\n'
    for data in (text.encode("utf-8-sig"), text.encode("utf-16"), text.encode("cp1252")):
        assert [article.text for article in articles(JSON_LINES, data)] == ["Größe"]


def test_articles_come_while_the_file_is_read() -> None:
    rows = JSON_LINES.read(source(b'{"text": "one"}\n' * 100_000, "x.jsonl"))
    assert isinstance(next(rows), ParsedArticle)


@pytest.mark.parametrize("name", ["x.csv", "x.txt", "x.json", "x.jsonl", "x"])
@pytest.mark.parametrize(
    "data",
    [
        b'\n{"text": "one"}\n{"text": "two"}\n',
        b'\xef\xbb\xbf[ {"text": "one"},\n {"text": "two"}]',
        b'{\n "title": "x",\n "text": "one"\n}',
        '{"text": "one"}\n'.encode("utf-16"),
    ],
)
def test_recognised_by_content_whatever_the_name(data: bytes, name: str) -> None:
    assert JSON_LINES.recognises(source(data, name))


@pytest.mark.parametrize("name", ["x.jsonl", "x.json", "x.txt"])
@pytest.mark.parametrize(
    "data", [b"", b"Words.\n\nMore.", b"[1] A note.", b"[{]", b"{curly} words", b"[" * 99_999]
)
def test_other_texts_are_no_table(data: bytes, name: str) -> None:
    assert not JSON_LINES.recognises(source(data, name))


def test_objects_without_a_text_are_a_table_only_where_one_is_promised() -> None:
    assert JSON_LINES.recognises(source(b'{broken\n{"id": 1}', "x.NDJSON"))
    assert not JSON_LINES.recognises(source(b'{"id": 1}', "x.json"))


def test_each_element_of_a_list_is_an_article() -> None:
    data = b'[\n {"text": "one"}, [2], {"title": "x"},\n {"text": "two"}\n]\n'
    found = list(JSON_LINES.read(source(data, "x.json")))
    assert [one.place for one in found] == ["row 1", "row 2", "row 3", "row 4"]
    read = [one for one in found if isinstance(one, ParsedArticle)]
    assert [(one.text, one.original) for one in read] == [
        ("one", b'{"text": "one"}'),
        ("two", b'{"text": "two"}'),
    ]
    assert findings(found) == ["the row is no JSON object", "the row has no text"]


@pytest.mark.parametrize(
    ("end", "finding"),
    [
        (b"", "the list ends too early"),
        (b', {"text": "tw', "the list is damaged from here on"),
        (b'] {"text": "two"}', "something stands behind the list"),
        (b", " + b"[" * 100_000, "the row is nested too deep"),
    ],
)
def test_a_damaged_list_is_never_shorter_in_silence(end: bytes, finding: str) -> None:
    found = list(JSON_LINES.read(source(b'[{"text": "one"}' + end, "x.json")))
    assert isinstance(found[0], ParsedArticle)
    assert findings(found) == [finding]


def test_one_object_over_several_lines_is_an_article() -> None:
    [article] = articles(JSON_LINES, b'{\n "title": "x",\n "text": "one"\n}\n')
    assert article.text == "x\n\none"


def findings(found: list[ParsedArticle | Rejected]) -> list[str]:
    return [one.error.finding for one in rejected(found) if isinstance(one.error, UnreadableInputError)]


def test_nothing() -> None:
    with pytest.raises(EmptyInputError):
        articles(JSON_LINES, b"\n \n")


def test_damaged_files_end_in_known_errors() -> None:
    survives(JSON_LINES, b'{"text": "one", "author": ["a", {"name": "b"}]}\n' * 4, "x.jsonl")
