"""WACZ: the pages that somebody meant to keep."""

import json
import zipfile
from collections.abc import Mapping
from io import BytesIO

import pytest

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.formats.importers.web.wacz import WACZ
from tests.formats.importers.reading_sources import articles, rejected, source, survives
from tests.formats.importers.web.web_archive_maker import answer, packed, page, record

ONE, TWO = "https://example.org/one", "https://example.org/two"


def wacz(files: Mapping[str, bytes] | None = None, *, listed: list[dict[str, str]] | None = None) -> bytes:
    records = [record(uri, answer(page(uri[-3:].title()))) for uri in (ONE, TWO)]
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr("archive/data.warc.gz", packed(records))
        for name, data in (files or {}).items():
            archive.writestr(name, data)
        if listed is not None:
            lines = [{"format": "json-pages-1.0", "id": "pages"}, *listed]
            archive.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, lines)))
    return file.getvalue()


def test_without_a_list_all_pages_come() -> None:
    assert [one.place for one in articles(WACZ, wacz())] == [ONE, TWO]


def test_only_listed_pages_come() -> None:
    [article] = articles(WACZ, wacz(listed=[{"url": "http://www.example.org/two/#top", "title": "Two"}]))
    assert article.place == TWO


def test_the_list_names_a_page_that_has_no_title() -> None:
    bare = record(
        "https://example.org/three", answer(b"A line without a title, of some length.", kind="text/plain")
    )
    data = wacz({"archive/more.warc": bare}, listed=[{"url": "https://example.org/three", "title": "Three"}])
    [article] = articles(WACZ, data)
    assert article.details.title == "Three"


def test_a_listed_page_that_is_missing_is_said() -> None:
    found = list(
        WACZ.read(source(wacz(listed=[{"url": ONE}, {"url": "https://example.org/gone"}]), "x.wacz"))
    )
    assert [(one.place, type(one.error)) for one in rejected(found)] == [
        ("https://example.org/gone", BrokenInputError)
    ]
    assert len(found) == 2


def test_recognised_by_what_is_in_it() -> None:
    assert WACZ.recognises(source(wacz(), "x.zip"))
    other = BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    assert not WACZ.recognises(source(other.getvalue(), "x.wacz"))
    assert not WACZ.recognises(source(b"PK\x03\x04rubbish", "x.wacz"))


def test_an_archive_without_pages() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("archive/data.warc", record(ONE, answer(b"x", kind="image/png")))
    with pytest.raises(EmptyInputError):
        articles(WACZ, file.getvalue())


def test_damaged_files_end_in_known_errors() -> None:
    survives(WACZ, wacz(), "x.wacz", 60)
