"""CSV: rows under the names of the columns, whatever divides them."""

import pytest

from factcheck_gui.domain.errors import EmptyInputError, UnreadableInputError
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.parsed import ParsedArticle
from factcheck_gui.formats.importers.tables.csv_rows import CSV_ROWS
from tests.formats.importers.reading_sources import articles, rejected, shown, source, survives


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter(delimiter: str) -> None:
    rows = [
        ["Headline", "Body", "Published"],
        ["Prices", '"They rise, and; rise\t| on"', "2026-03-04T10:00:00Z"],
    ]
    data = "\r\n".join(delimiter.join(row) for row in rows).encode("utf-8-sig")
    [article] = articles(CSV_ROWS, data)
    assert shown(article) == ["headline: Prices", "paragraph: They rise, and; rise | on"]
    assert article.details.date == "2026-03-04"


def test_quoted_cells_hold_line_breaks_and_quotation_marks() -> None:
    data = b'title,text\nA,"One ""two"".\n\nThree."\nB,Four\n'
    first, second = articles(CSV_ROWS, data)
    assert shown(first)[1:] == ['paragraph: One "two".', "paragraph: Three."]
    assert (first.place, second.place) == ("row 2", "row 5")
    assert first.original == b'title,text\nA,"One ""two"".\n\nThree."\n'
    assert (second.original, second.media_type) == (b"title,text\nB,Four\n", "text/csv")


def test_rows_with_too_many_or_too_few_cells_are_named() -> None:
    data = b"title,text\nA,One\nB\nC,Two,more\nD,Three,\n\n,,\nE,\n"
    found = list(CSV_ROWS.read(source(data, "x.csv")))
    assert [one.place for one in found if isinstance(one, ParsedArticle)] == ["row 2", "row 5"]
    findings = [one.error.finding for one in rejected(found) if isinstance(one.error, UnreadableInputError)]
    assert findings == [
        "the row has 1 cell instead of 2",
        "the row has 3 cells instead of 2",
        "the row has no text",
    ]


def test_rows_of_delimiters_only_are_counted_at_the_article_before_them() -> None:
    data = b",\ntitle,text\nA,One\n,\n\n,\nB,Two\nC,Three\n,\n"
    first, second, third = articles(CSV_ROWS, data)
    assert first.remarks == (Remark(kind=RemarkKind.EMPTY_ROWS, count=2),)
    assert second.remarks == ()
    assert third.remarks == (Remark(kind=RemarkKind.EMPTY_ROWS),)


def test_a_forgotten_quotation_mark_does_not_swallow_the_rest() -> None:
    data = b'title,text\nA,"One\nB,Two\nC,"Three"\nD,Four\n'
    found = list(CSV_ROWS.read(source(data, "x.csv")))
    assert [one.place for one in rejected(found)] == ["row 2"]
    assert [one.text for one in found if isinstance(one, ParsedArticle)] == [
        "B\n\nTwo",
        "C\n\nThree",
        "D\n\nFour",
    ]


def test_a_cell_may_be_longer_than_the_standard_library_allows() -> None:
    [article] = articles(CSV_ROWS, b"text\n" + b"word " * 100_000)
    assert len(article.text) == 499_999


def test_a_nul_is_replaced() -> None:
    [article] = articles(CSV_ROWS, b"title,text\nA,a\0b\n")
    assert article.text.endswith("a\ufffdb")


def test_without_a_column_of_texts_the_columns_are_named() -> None:
    with pytest.raises(UnreadableInputError) as caught:
        articles(CSV_ROWS, b"id;price\n1;2\n")
    assert (caught.value.finding, caught.value.line) == ("no column holds texts (id, price)", 1)


def test_other_encodings() -> None:
    for encoding in ("utf-16", "cp1252", "utf-8"):
        assert [one.text for one in articles(CSV_ROWS, "text\nGröße\n".encode(encoding))] == ["Größe"]


def test_recognised_by_ending_and_a_column_of_texts() -> None:
    assert CSV_ROWS.recognises(source(b"Title\tBody\na\tb", "x.TSV"))
    assert CSV_ROWS.recognises(source("title;text\n".encode("utf-16"), "x.csv"))
    assert not CSV_ROWS.recognises(source(b"text\na", "x.txt"))
    assert not CSV_ROWS.recognises(source(b"The council voted, and more.\n\nText, too.", "x.csv"))
    assert not CSV_ROWS.recognises(source(b"", "x.csv"))


def test_nothing() -> None:
    with pytest.raises(EmptyInputError):
        articles(CSV_ROWS, b"\n\n")


def test_damaged_files_end_in_known_errors() -> None:
    survives(CSV_ROWS, b'title,text,url\nA,"One ""two"", three",https://example.org\nB,Two,\n' * 3, "x.csv")
