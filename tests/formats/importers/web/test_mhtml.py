"""MHTML: saved pages and mails, of which only the page is an article."""

import base64
import quopri

import pytest

from factcheck_gui.domain.errors import EmptyInputError, UnknownFormatError
from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import RemarkKind
from factcheck_gui.formats.importers.parsed import ParsedArticle
from factcheck_gui.formats.importers.web.mhtml import MHTML
from tests.formats.importers.pdf.pdf_maker import column, make_pdf
from tests.formats.importers.reading_sources import articles, rejected, source, survives
from tests.formats.importers.web.web_archive_maker import page

WORDS = "Die Größe des Rates wächst, sagten Beamte am Dienstag, obwohl niemand es gewollt hatte. " * 5


def saved(body: bytes, *, start: str = "", end: bytes = b"\r\n--B--\r\n", charset: str = "utf-8") -> bytes:
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\n"
        b"Subject: =?utf-8?Q?Gr=C3=B6=C3=9Fe_-_The_Daily?=\r\nDate: Wed, 4 Mar 2026 10:00:00 -0000\r\n"
        b"MIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="B"'
        + start.encode()
        + b"\r\n\r\n"
        b"--B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
        b"--B\r\nContent-Type: text/html; charset=" + charset.encode() + b"\r\nContent-ID: <frame-1>\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/a\r\n\r\n"
        + quopri.encodestring(body)
        + end
    )


def test_a_saved_page_with_its_address() -> None:
    data = saved(page("Größe", WORDS))
    assert MHTML.recognises(source(data, "x"))
    [article] = articles(MHTML, data)
    assert WORDS.strip() in article.text
    assert article.details.link == "https://example.org/a"
    assert article.details.date is None
    assert article.details.author is None


def test_the_charset_of_the_part_counts() -> None:
    body = f"<html><body><article><p>{WORDS}</p></article></body></html>".encode("cp1252")
    [article] = articles(MHTML, saved(body, charset="windows-1252"))
    assert "Größe" in article.text


def test_the_part_that_is_named_as_the_first_is_read() -> None:
    second = (
        b"--B\r\nContent-Type: text/html\r\nContent-ID: <frame-2>\r\n\r\n" + page("Second") + b"\r\n--B--\r\n"
    )
    [article] = articles(MHTML, saved(page("First"), start=';\r\n start="<frame-2>"', end=b"\r\n" + second))
    assert article.details.title == "Second"


def test_a_page_that_ends_early_is_said() -> None:
    [article] = articles(MHTML, saved(page("Größe", WORDS), end=b""))
    assert [remark.kind for remark in article.remarks if remark.kind is RemarkKind.CUT_SHORT]


def mail(*parts: bytes) -> bytes:
    return (
        b"Received: from x\r\nFrom: =?utf-8?B?"
        + base64.b64encode("Jörg Müller".encode())
        + b"?= <j@example.org>\r\n"
        b"To: desk@example.org\r\nSubject: Prices\r\nDate: Wed, 4 Mar 2026 10:00:00 +0100\r\n"
        b"MIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=B\r\n\r\n"
        + b"".join(b"--B\r\n" + part + b"\r\n" for part in parts)
        + b"--B--\r\n"
    )


PLAIN = (
    b"Content-Type: text/plain; charset=iso-8859-1\r\n\r\n"
    b"The price of water rises, said the caf\xe9.\r\n\r\nAgain."
)


def test_a_mail_of_plain_text() -> None:
    [article] = articles(MHTML, mail(PLAIN))
    assert article.text.strip() == "The price of water rises, said the café.\n\nAgain."
    assert (article.details.title, article.details.author) == ("Prices", "Jörg Müller")
    assert article.details.found_in["author"] is FoundIn.DOCUMENT


def test_an_attached_pdf_is_an_article_and_other_documents_are_named() -> None:
    pdf = base64.encodebytes(make_pdf([column(["A line of the attachment, which is read."])]))
    attached = b"Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="
    found = list(
        MHTML.read(
            source(
                mail(
                    PLAIN,
                    b"Content-Type: application/pdf\r\n" + attached + b"report.pdf\r\n\r\n" + pdf,
                    b"Content-Type: application/octet-stream\r\n" + attached + b"draft.docx\r\n\r\nUEsDBA==",
                ),
                "x.eml",
            )
        )
    )
    assert [one.place for one in found] == ["", "report.pdf", "draft.docx"]
    assert isinstance(found[1], ParsedArticle)
    assert found[1].text == "A line of the attachment, which is read."
    assert [type(one.error) for one in rejected(found)] == [UnknownFormatError]


def test_a_mail_without_a_text_is_no_empty_article() -> None:
    with pytest.raises(BrokenInputError):
        articles(MHTML, mail(b"Content-Type: image/png\r\n\r\nxxxx"))
    with pytest.raises(BrokenInputError):
        articles(MHTML, mail())
    with pytest.raises(EmptyInputError):
        articles(MHTML, b"\r\n")


def test_parts_within_parts_without_end() -> None:
    deep = b"".join(
        b"Content-Type: multipart/mixed; boundary=B%d\r\n\r\n--B%d\r\n" % (depth, depth)
        for depth in range(1200)
    )
    with pytest.raises(BrokenInputError):
        articles(MHTML, b"MIME-Version: 1.0\r\n" + deep + PLAIN)


@pytest.mark.parametrize(
    "text", ["Title: A\n\nWords", "Anna: Hello\nBen: Hi\n", "<html></html>", "Just words."]
)
def test_other_texts_are_not_taken_for_mails(text: str) -> None:
    assert not MHTML.recognises(source(text.encode(), "x.eml"))


def test_damaged_files_end_in_known_errors() -> None:
    survives(MHTML, mail(PLAIN), "x.eml")
    survives(MHTML, saved(page("Größe")), "x.mhtml", 60)
