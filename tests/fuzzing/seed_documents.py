"""Small documents, books, pages and web archives that are in order."""

import json
import quopri
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Final

from tests.formats.importers.annotated.refi_maker import CLAIMS, DENIAL, project, selection, text_source
from tests.formats.importers.documents import text_xml, word_xml
from tests.formats.importers.documents.books import book
from tests.formats.importers.documents.books import page as book_page
from tests.formats.importers.documents.documents import word_file
from tests.formats.importers.pdf.pdf_maker import column, make_pdf
from tests.formats.importers.web.web_archive_maker import WORDS, answer, packed, page, record

_ONE, _TWO = "https://example.org/one", "https://example.org/two"


def _word() -> bytes:
    table = "<w:tbl><w:tr><w:tc>" + word_xml.p("cell") + "</w:tc></w:tr></w:tbl>"
    body = word_xml.p("Water", '<w:pStyle w:val="H1"/>') + word_xml.p(WORDS) + table
    body += f'<w:p><w:hyperlink w:anchor="a">{word_xml.r("link")}</w:hyperlink>'
    body += "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
    body += word_xml.p("item", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    return word_file(body, styles=word_xml.style("H1", "heading 1"))


def _open_document() -> bytes:
    body = '<text:h text:outline-level="1">Water</text:h>' + text_xml.p(WORDS) + text_xml.p("Said.", "P1")
    body += "<text:list><text:list-item>" + text_xml.p("one") + "</text:list-item></text:list>"
    body += '<table:table><table:table-row><table:table-cell table:number-columns-repeated="2">'
    body += (
        text_xml.p('a<text:s text:c="3"/>b<text:note><text:note-body/></text:note>') + "</table:table-cell>"
    )
    body += "</table:table-row></table:table>"
    return text_xml.packed_text(body, meta="<dc:title>Water</dc:title><dc:creator>Ann</dc:creator>")


def _flat_document() -> bytes:
    body = text_xml.p(WORDS)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document{text_xml.SPACES} office:mimetype='
        f'"{text_xml.MIMETYPE}"><office:body><office:text>{body}</office:text></office:body></office:document>'
    ).encode()


def _book() -> bytes:
    pages: dict[str, str | bytes] = {
        f"{place}.xhtml": book_page(f"<h1>Part {place}</h1><p>{WORDS}</p><ul><li>one</li></ul>")
        for place in range(3)
    }
    return book(pages)


def _pdf(*, packed_streams: bool) -> bytes:
    lines = [WORDS[start : start + 60] for start in range(0, len(WORDS), 60)] * 5
    pages = [column(lines), column(lines[:5], x=300)]
    return make_pdf(pages, info="/Title (Water) /CreationDate (D:20260304)", packed=packed_streams)


def _html() -> bytes:
    linked = json.dumps({"@type": "NewsArticle", "headline": "Water", "datePublished": "2026-03-04"})
    head = f'<script type="application/ld+json">{linked}</script><meta property="og:title" content="Water">'
    extra = '<table><tr><td colspan="2">cell</td></tr></table><ul><li>one<ol><li>two</li></ol></li></ul>'
    return (
        page("Water")
        .replace(b"</head>", head.encode() + b"</head>")
        .replace(b"</article>", extra.encode() + b"</article>")
    )


def _mail() -> bytes:
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\n"
        b"Subject: =?utf-8?Q?Gr=C3=B6=C3=9Fe?=\r\nDate: Wed, 4 Mar 2026 10:00:00 -0000\r\n"
        b"MIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="B"\r\n\r\n--B\r\n'
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        b"Content-Location: https://example.org/a\r\n\r\n"
        + quopri.encodestring(page("Water"))
        + b"\r\n--B\r\n"
        b"Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--B--\r\n"
    )


def _records() -> list[bytes]:
    chunked = b"5\r\n<p>It\r\n8\r\n rained.\r\n0\r\n\r\n"
    return [
        record(_ONE, answer(page("One"))),
        record(_TWO, answer(page("Two"), headers=["X-Powered-By: PHP", "Set-Cookie: a=b"])),
        record("https://example.org/three", answer(chunked, headers=["Transfer-Encoding: chunked"])),
        record("https://example.org/gone", answer(b"", status="404 Not Found")),
    ]


def _web_archive() -> bytes:
    return b"".join(_records())


def _packed_web_archive() -> bytes:
    return packed(_records())


def _collection() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("archive/data.warc.gz", packed(_records()))
        lines = ({"format": "json-pages-1.0", "id": "pages"}, {"url": _ONE, "title": "One"}, {"url": _TWO})
        archive.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, lines)))
    return file.getvalue()


def _project() -> bytes:
    selections = selection(0, 11, CLAIMS, name="The council") + selection(
        12, 17, DENIAL, inside="<Description>x</Description>"
    )
    return project(text_source(selections), {"Sources/a.txt": WORDS.encode()})


def _open_pdf() -> bytes:
    return _pdf(packed_streams=False)


def _closed_pdf() -> bytes:
    return _pdf(packed_streams=True)


def _hypothesis() -> bytes:
    selectors = [{"type": "TextQuoteSelector", "exact": "The council voted", "prefix": "", "suffix": " on"}]
    row = {
        "id": "a",
        "uri": _ONE,
        "text": "no",
        "tags": ["Allegation"],
        "target": [{"source": _ONE, "selector": selectors}],
    }
    return json.dumps({"total": 1, "rows": [row]}).encode()


DOCUMENTS: Final[Mapping[str, Callable[[], bytes]]] = {
    "a.docx": _word,
    "a.odt": _open_document,
    "a.fodt": _flat_document,
    "a.epub": _book,
    "open.pdf": _open_pdf,
    "closed.pdf": _closed_pdf,
    "a.html": _html,
    "a.mhtml": _mail,
    "a.warc": _web_archive,
    "a.warc.gz": _packed_web_archive,
    "a.wacz": _collection,
    "a.qdpx": _project,
    "hypothesis.json": _hypothesis,
}
"""What makes each file, by the name that it has."""
