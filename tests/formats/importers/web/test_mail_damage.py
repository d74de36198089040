"""One wrong byte in the headers of a saved page brings neither codes nor headers into the article."""

import base64
import quopri
import re
from collections.abc import Callable

import pytest

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.domain.remarks import RemarkKind
from factcheck_gui.formats.importers.parsed import ParsedArticle
from factcheck_gui.formats.importers.web.mhtml import MHTML
from tests.formats.importers.reading_sources import articles, source
from tests.formats.importers.web.web_archive_maker import page

_NO_WORDS = re.compile(r"PCFk|[A-Za-z0-9+/]{50}|=3D|Content-Ty|boundary=")


def saved(coding: str, encode: Callable[[bytes], bytes]) -> tuple[bytes, bytes]:
    """Return a saved page, and the part of it that is the page."""
    body = encode(page("One"))
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Multi--ab"\r\n\r\n'
        "------Multi--ab\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Transfer-Encoding: {coding}\r\nContent-Location: https://example.org/a\r\n\r\n"
    )
    image = base64.encodebytes(bytes(range(256)))
    end = (
        b"\r\n------Multi--ab\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + image
        + b"\r\n------Multi--ab--\r\n"
    )
    return head.encode() + body + end, body


@pytest.mark.parametrize(
    ("coding", "encode"), [("base64", base64.encodebytes), ("quoted-printable", quopri.encodestring)]
)
def test_one_flipped_bit_brings_no_codes_into_an_article(
    coding: str, encode: Callable[[bytes], bytes]
) -> None:
    data, body = saved(coding, encode)
    start = data.index(body)
    whole = len(articles(MHTML, data)[0].text)
    places = [*range(start), *range(start + len(body), start + len(body) + 90)]
    for place in places:
        damaged = bytearray(data)
        damaged[place] ^= 1
        read = source(bytes(damaged), "x.mhtml")
        try:
            article = next(MHTML.read(read)) if MHTML.recognises(read) else None
        except ExpectedError:
            continue
        if isinstance(article, ParsedArticle):
            assert _NO_WORDS.search(article.text) is None, data[max(0, place - 9) : place + 9]
            assert len(article.text) == whole or any(
                remark.kind is RemarkKind.CUT_SHORT for remark in article.remarks
            )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"Content-Transfer-Encoding", b"Content-Transfer-Fncoding"),
        (b": base64", b": base65"),
        (b"Content-Type: text/html", b"Content-Tyqe: text/html"),
    ],
)
def test_a_page_whose_headers_are_damaged_is_read_all_the_same(before: bytes, after: bytes) -> None:
    data, _ = saved("base64", base64.encodebytes)

    [article] = articles(MHTML, data.replace(before, after, 1))

    assert article.text.startswith("One\n\nThe council voted")


@pytest.mark.parametrize(
    ("before", "after"),
    [(b'boundary="----Multi', b'boundary="----Nulti'), (b"Content-Type: multi", b"Contemt-Type: multi")],
)
def test_parts_that_cannot_be_found_are_an_error(before: bytes, after: bytes) -> None:
    data, _ = saved("base64", base64.encodebytes)

    with pytest.raises(BrokenInputError) as caught:
        articles(MHTML, data.replace(before, after))

    assert caught.value.finding == "its parts cannot be found"


def test_a_coding_that_becomes_no_text_is_an_error() -> None:
    letters = base64.encodebytes(b"\xff\xfe\x00" * 500)

    with pytest.raises(BrokenInputError):
        articles(MHTML, b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n" + letters)


def test_words_about_headers_stay_in_a_mail() -> None:
    words = b"A server says\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nand x=3D is its code."

    [article] = articles(MHTML, b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n" + words)

    assert "Content-Type: text/html" in article.text
    assert "x=3D is its code." in article.text
