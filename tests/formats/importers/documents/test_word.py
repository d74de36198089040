"""Word files are read whole: tables, notes, details; hostile ones are refused in plain words."""

import io
import zipfile
from datetime import UTC, datetime

import docx
import pytest

from factcheck_gui.domain.errors import UnknownFormatError
from factcheck_gui.domain.input_errors import (
    BrokenInputError,
    EncryptedInputError,
    TooLargeInputError,
    WrongTypeError,
)
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.documents.word import WORD
from tests.formats.importers.documents.documents import (
    WORD_SPACE,
    blocks_of,
    damaged,
    packed,
    read_one,
    remarks_of,
    source_of,
    survives,
    word_file,
    words_of,
)
from tests.formats.importers.documents.word_xml import p, r, read, saved, style

RICH_TEXT = rb"{\rtf1\ansi Words.\par}"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GERMAN = '<w:lang w:val="de-DE"/>'


def test_a_document_of_thirty_paragraphs_is_whole_and_in_order() -> None:
    document = docx.Document()
    for number in range(30):
        document.add_paragraph(f"Paragraph {number} says that it rained, and it did.")

    article = read_one(WORD, saved(document), "a.docx")

    assert words_of(article) == [
        f"Paragraph {number} says that it rained, and it did." for number in range(30)
    ]
    assert article.remarks == ()


def test_a_table_gives_one_paragraph_for_each_row() -> None:
    document = docx.Document()
    document.add_paragraph("Before the table, there was this.")
    table = document.add_table(2, 3)
    for place, words in enumerate(["Town", "Votes", "Share", "Harrowfen", "", "12 %"]):
        table.cell(place // 3, place % 3).text = words
    table.cell(1, 2).add_table(1, 1).cell(0, 0).text = "nested"
    document.add_paragraph("After the table, there was that.")

    assert blocks_of(read_one(WORD, saved(document), "a.docx"))[1:3] == [
        ("paragraph", "Town · Votes · Share"),
        ("paragraph", "Harrowfen · 12 %\u2028nested"),
    ]


def test_a_table_that_only_places_paragraphs_is_none() -> None:
    document = docx.Document()
    cell = document.add_table(1, 2).cell(0, 1)
    cell.text = "The first paragraph is here."
    cell.add_paragraph("The second is below it.")

    assert words_of(read_one(WORD, saved(document), "a.docx")) == [
        "The first paragraph is here.",
        "The second is below it.",
    ]


def test_deleted_rows_go() -> None:
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>"
    body = f"<w:tbl>{row.format('', p('a'), p('b'))}{row.format('<w:del/>', p('c'), p('d'))}</w:tbl>"

    article = read(body)

    assert words_of(article) == ["a · b"]
    assert remarks_of(article) == {"hidden_text": 1}


def test_notes_come_at_the_end() -> None:
    body = (
        f"<w:p>{r('Said so.')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
        f"<w:p>{r('And so.')}<w:r><w:endnoteReference w:id='1'/></w:r></w:p>"
    )
    feet = (
        f'<w:footnotes xmlns:w="{WORD_SPACE}"><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="2">{p("He said it twice.")}</w:footnote></w:footnotes>'
    )
    ends = f'<w:endnotes xmlns:w="{WORD_SPACE}"><w:endnote w:id="1">{p("In May.")}</w:endnote></w:endnotes>'

    article = read(body, footnotes=feet, endnotes=ends)

    assert words_of(article) == ["Said so.", "And so.", "He said it twice.", "In May."]
    assert remarks_of(article) == {"footnotes": 2}


def test_what_lies_in_other_files_is_said_to_be_missing() -> None:
    article = read(
        p("One.")
        + '<w:altChunk r:id="x" xmlns:r="urn:r"/>'
        + "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    )

    assert [(remark.kind.value, remark.detail) for remark in article.remarks] == [
        ("cut_short", "altChunk, footnote")
    ]


def test_pictures_comments_and_contents_are_counted() -> None:
    body = (
        p("Why 2", '<w:pStyle w:val="TOC1"/>')
        + "<w:p><w:r><w:t>It closed.</w:t><w:commentReference/><w:drawing><a:blip/></w:drawing></w:r></w:p>"
    )

    article = read(body, style("TOC1", "toc 1"))

    assert words_of(article) == ["It closed."]
    assert remarks_of(article) == {"menus": 1, "comments": 1, "pictures": 1}


def test_properties_give_the_details() -> None:
    document = docx.Document()
    document.add_paragraph("It rained all day.")
    document.core_properties.title = "Rain"
    document.core_properties.author = "Jane Doe; Ali Masri"
    document.core_properties.created = datetime(2026, 2, 23, 8, tzinfo=UTC)
    document.core_properties.language = "de-AT"

    details = read_one(WORD, saved(document), "a.docx").details

    assert (details.title, details.author, details.date, details.language) == (
        "Rain",
        "Jane Doe, Ali Masri",
        "2026-02-23",
        "de-AT",
    )
    assert set(details.found_in.values()) == {FoundIn.DOCUMENT, FoundIn.GUESSED}


@pytest.mark.parametrize(
    "title", ["Microsoft Word - Document1", "Dokument3", "Untitled", "draft 2.docx", " "]
)
def test_what_programs_write_into_properties_is_no_detail(title: str) -> None:
    document = docx.Document()
    document.add_heading("Mill closes", 0)
    document.core_properties.title = title

    details = read_one(WORD, saved(document), "a.docx").details

    assert (details.title, details.author, details.date, details.language) == (
        "Mill closes",
        None,
        None,
        None,
    )
    assert details.found_in == {"title": FoundIn.MARKUP}


def test_the_language_is_that_of_most_words() -> None:
    styles = '<w:docDefaults><w:rPr><w:lang w:val="en-US" w:bidi="ar-EG"/></w:rPr></w:docDefaults>'
    german = f"<w:p>{r('Es regnete den ganzen Tag.', GERMAN)}{r('OK.')}</w:p>"

    assert read(german, styles).details.language == "de-DE"
    assert read(p("It rained."), styles).details.language == "en-US"
    assert read(p("أمطرت طوال اليوم"), styles).details.language == "ar-EG"


def test_old_and_encrypted_files_are_refused() -> None:
    with pytest.raises(EncryptedInputError):
        read_one(WORD, OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "a.docx")
    for name, data in (("a.doc", OLD_OFFICE + "WordDocument".encode("utf-16-le")), ("a.rtf", RICH_TEXT)):
        with pytest.raises(UnknownFormatError):
            read_one(WORD, data, name)
    with pytest.raises(WrongTypeError) as refused:
        read_one(WORD, RICH_TEXT, "a.docx")
    assert refused.value.promised == "docx"


def test_rich_text_is_no_plain_text() -> None:
    assert WORD.recognises(source_of(RICH_TEXT, "a.rtf"))


def test_other_zip_files_are_not_recognised() -> None:
    sheet = packed(
        {"[Content_Types].xml": "<Types>spreadsheetml.sheet.main+xml</Types>", "xl/workbook.xml": "<x/>"}
    )

    assert not WORD.recognises(source_of(sheet, "a.docx"))
    assert not WORD.recognises(source_of(packed({"a.txt": "word"}), "a.zip"))
    assert not WORD.recognises(source_of(b"Just words.", "a.docx"))


def test_a_file_is_known_by_what_it_holds() -> None:
    assert words_of(read_one(WORD, word_file(p("One.")), "a.txt")) == ["One."]


def test_a_bomb_is_refused() -> None:
    data = word_file(f"<w:p><w:r><w:t>{' ' * 12_000_000}</w:t></w:r></w:p>")

    with pytest.raises(TooLargeInputError):
        read_one(WORD, data, "a.docx")


def test_nesting_beyond_the_limit_is_an_error_and_no_shorter_text() -> None:
    with pytest.raises(BrokenInputError):
        read("<w:sdt>" * 300 + p("Deep.") + "</w:sdt>" * 300)
    assert words_of(read("<w:sdt>" * 200 + p("Deep.") + "</w:sdt>" * 200)) == ["Deep."]


def test_a_table_in_a_table_in_a_table_holds_nobody_up() -> None:
    body = p("Core.")
    for _ in range(75):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"

    assert words_of(read(body)) == ["Core."]


def test_whatever_the_bytes_the_error_is_one_that_is_told() -> None:
    document = docx.Document()
    document.add_heading("Mill closes", 0)
    document.add_table(2, 2).cell(0, 0).text = "It rained."
    data = saved(document)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        small = packed({name: archive.read(name) for name in archive.namelist() if "thumbnail" not in name})

    assert sum(survives(WORD, copy, "a.docx") for copy in damaged(small, 120)) < 120


def test_whatever_stands_in_the_xml_the_error_is_one_that_is_told() -> None:
    with zipfile.ZipFile(
        io.BytesIO(word_file(p("One.", "<w:numPr/>") + "<w:tbl><w:tr/></w:tbl>"))
    ) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for name, content in members.items():
        for copy in damaged(content, 30):
            survives(WORD, packed(members | {name: copy}), "a.docx")
