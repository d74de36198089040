"""Books that are hostile, locked or damaged are refused, or what is missing is said."""

import pytest

from factcheck_gui.domain.input_errors import BrokenInputError, EncryptedInputError, TooLargeInputError
from factcheck_gui.formats.importers.documents.epub import EPUB
from factcheck_gui.formats.importers.registry import FILE_IMPORTERS
from tests.formats.importers.documents.books import book, page, read
from tests.formats.importers.documents.documents import (
    damaged,
    packed,
    read_one,
    remarks_of,
    source_of,
    survives,
    words_of,
)


def test_pages_with_mistakes_are_read_as_browsers_do() -> None:
    pages: dict[str, str | bytes] = {
        "a.xhtml": page("<p>One &nbsp;&eacute;<p>Two <b>bold</p>"),
        "b.xhtml": page("<p>Three &ndash; four</p>"),
        "c.xhtml": "",
        "d.xhtml": "<html><body><p>é".encode("latin-1"),
    }

    assert words_of(read_one(EPUB, book(pages), "a.epub")) == [
        "One \xa0é",
        "Two bold",
        "Three – four",
        "\ufffd",
    ]


def test_missing_and_damaged_pages_are_said() -> None:
    pages = {"a.xhtml": page("<p>One.</p>"), "deep.xhtml": page("<div>" * 300 + "Deep." + "</div>" * 300)}
    spine = '<itemref idref="i0"/><itemref idref="gone"/><itemref idref="i1"/><itemref idref="lost"/>'
    data = book(
        pages, spine=spine, items='<item id="lost" href="lost.xhtml" media-type="application/xhtml+xml"/>'
    )

    article = read_one(EPUB, data, "a.epub")

    assert words_of(article) == ["One."]
    assert [(one.kind.value, one.count, one.detail) for one in article.remarks] == [
        ("cut_short", 3, "gone is missing, deep.xhtml: it is nested too deep, lost.xhtml is missing")
    ]


def test_deep_pages_with_mistakes_are_not_cut_unseen() -> None:
    data = book({"a.xhtml": page("<p>One."), "b.xhtml": page("<p>" + "<div>" * 300 + "Deep.")})

    assert remarks_of(read_one(EPUB, data, "a.epub")) == {"cut_short": 1}


def test_a_book_of_which_nothing_can_be_read_is_an_error() -> None:
    with pytest.raises(BrokenInputError):
        read_one(EPUB, book({}, spine='<itemref idref="gone"/>'), "a.epub")


def test_pictures_in_the_spine_are_no_damage() -> None:
    data = book(
        {"a.xhtml": page("<p>One.</p>")},
        items='<item id="p" href="cover.jpg" media-type="image/jpeg"/>',
        spine='<itemref idref="p"/><itemref idref="i0"/>',
    )

    assert remarks_of(read_one(EPUB, data, "a.epub")) == {"pictures": 1}


@pytest.mark.parametrize(
    ("algorithm", "locked"),
    [("http://www.idpf.org/2008/embedding", False), ("http://www.w3.org/2001/04/xmlenc#aes128-cbc", True)],
)
def test_locked_books_are_refused_and_locked_fonts_are_not(algorithm: str, locked: bool) -> None:
    encryption = (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#">'
        f'<e:EncryptedData><e:EncryptionMethod Algorithm="{algorithm}"/></e:EncryptedData></encryption>'
    )
    data = book({"a.xhtml": page("<p>One.</p>")}, others={"META-INF/encryption.xml": encryption})

    if locked:
        with pytest.raises(EncryptedInputError):
            read_one(EPUB, data, "a.epub")
    else:
        assert words_of(read_one(EPUB, data, "a.epub")) == ["One."]


def test_bombs_are_refused() -> None:
    with pytest.raises(TooLargeInputError):
        read(f"<p>{' ' * 12_000_000}</p>")
    laughs = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    with pytest.raises(BrokenInputError):
        read_one(EPUB, book({"a.xhtml": page("<p>&b;</p>", laughs)}), "a.epub")


def test_other_zip_files_are_not_recognised() -> None:
    assert not EPUB.recognises(source_of(packed({"a.txt": "One."}), "a.epub"))
    assert not EPUB.recognises(source_of(b"One.", "a.epub"))


def test_whatever_the_bytes_the_error_is_one_that_is_told() -> None:
    data = book({"a.xhtml": page("<p>One.</p><table><tr><td>a</td></tr></table>")})

    assert sum(survives(EPUB, copy, "a.epub") for copy in damaged(data, 160)) < 160


def test_whatever_stands_in_a_page_it_is_read_or_said() -> None:
    body = page(
        "<h1>The Mill</h1><table><tr><td>a</td><td>b</td></tr></table><p>It rained <b>all</b> day.</p>"
    )
    for copy in damaged(body.encode(), 120):
        survives(EPUB, book({"a.xhtml": copy}), "a.epub")


def test_a_book_is_known_without_its_type() -> None:
    data = book({"a.xhtml": page("<p>One.</p>")}, others={"mimetype": "text/plain"})

    assert EPUB.recognises(source_of(data, "a.zip"))
    assert EPUB.recognises(source_of(data[:-40], "a.epub"))


def test_a_chapter_with_endless_entities_is_said_to_be_one() -> None:
    head = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>'
    data = book({"a.xhtml": page("<p>One.</p>"), "b.xhtml": page("<p>&b;</p>", head)})

    [remark] = read_one(EPUB, data, "a.epub").remarks

    assert remark.detail == "b.xhtml: it holds entities, which could unfold without end"


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.zip", "a"])
def test_a_book_is_known_by_what_it_holds(name: str) -> None:
    source = source_of(book({"a.xhtml": page("<p>One.</p>")}), name)

    assert [one.name for one in FILE_IMPORTERS if one.recognises(source)] == ["epub"]
