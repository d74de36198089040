"""WARC: the pages of a web archive, and nothing but the pages."""

import gzip
import zlib
from importlib import import_module
from io import BytesIO
from typing import Protocol, cast

import pytest

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import BrokenInputError, TooLargeInputError
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.parsed import ParsedArticle, Rejected
from factcheck_gui.formats.importers.web.warc import WARC
from tests.formats.importers.reading_sources import articles, rejected, source, survives
from tests.formats.importers.web.web_archive_maker import WORDS, answer, packed, page, record

ONE, TWO, THREE = (f"https://example.org/{name}" for name in ("one", "two", "three"))


def read(data: bytes) -> list[ParsedArticle | Rejected]:
    return list(WARC.read(source(data, "x.warc.gz")))


def places(found: list[ParsedArticle | Rejected]) -> list[str]:
    return [one.place for one in found if isinstance(one, ParsedArticle)]


@pytest.mark.parametrize("pack", [packed, b"".join, lambda records: gzip.compress(b"".join(records))])
def test_pages_come_however_the_archive_is_packed(pack: "Pack") -> None:
    data = pack([record(ONE, answer(page("One"))), record(TWO, answer(page("Two")))])
    assert WARC.recognises(source(data, "x"))
    first, second = articles(WARC, data)
    assert (first.place, second.place) == (ONE, TWO)
    assert (first.original, first.media_type) == (page("One"), "text/html")
    assert WORDS.strip() in first.text
    assert first.details.link == ONE
    assert first.details.found_in["link"] is FoundIn.ADDRESS
    assert first.details.date is None


class Pack(Protocol):
    """Makes an archive of records."""

    def __call__(self, records: list[bytes], /) -> bytes: ...


def test_what_is_no_page_is_passed_over() -> None:
    records = [
        record("dns:example.org", b"93.184.216.34", kind="response"),
        record(ONE, answer(b"", status="301 Moved Permanently")),
        record(ONE, answer(b"\x89PNG", kind="image/png")),
        record("https://example.org/robots.txt", answer(b"User-agent: *", kind="text/plain")),
        record(ONE, b"GET / HTTP/1.1\r\n\r\n", kind="request"),
        record(ONE, answer(b""), kind="revisit"),
        record(TWO, answer(page("Two"))),
        record(TWO, answer(page("Two"))),
        record(THREE, answer(b"A plain text of one line.", kind="text/plain; charset=utf-8")),
    ]
    assert places(read(packed(records))) == [TWO, THREE]


def test_chunks_and_compression_are_taken_off() -> None:
    whole = page("One")
    squeezed = gzip.compress(whole)
    chunks = (
        b"5\r\n"
        + squeezed[:5]
        + b"\r\n"
        + f"{len(squeezed) - 5:x}".encode()
        + b"\r\n"
        + squeezed[5:]
        + b"\r\n0\r\n\r\n"
    )
    headers = ("Transfer-Encoding: chunked", "Content-Encoding: gzip")
    deflated = answer(zlib.compress(whole), headers=("Content-Encoding: deflate",))
    already = answer(whole, headers=headers)
    data = packed(
        [record(ONE, answer(chunks, headers=headers)), record(TWO, deflated), record(THREE, already)]
    )
    assert [one.original for one in articles(WARC, data)] == [whole] * 3


def test_a_damaged_record_does_not_take_the_others_with_it() -> None:
    records = [record(uri, answer(page(uri))) for uri in (ONE, TWO, THREE)]
    members = list(map(gzip.compress, records))
    members[1] = members[1][:60] + b"\xff" * 40 + members[1][100:]
    found = read(b"".join(members))
    assert places(found) == [ONE, THREE]
    assert len(rejected(found)) == 1


def test_a_plain_archive_goes_on_behind_a_wrong_length() -> None:
    records = [record(uri, answer(page(uri))) for uri in (ONE, TWO, THREE)]
    records[1] = records[1].replace(b"Content-Length: ", b"Content-Length: -")
    found = read(b"".join(records))
    assert places(found) == [ONE, THREE]
    assert [one.place for one in rejected(found)] == [TWO]


@pytest.mark.parametrize("pack", [packed, b"".join])
def test_an_archive_that_ends_early_is_said(pack: Pack) -> None:
    data = pack([record(ONE, answer(page("One"))), record(TWO, answer(page("Two")))])
    found = read(data[:-200])
    assert places(found) == [ONE]
    assert [type(one.error) for one in rejected(found)] == [BrokenInputError]


def test_a_bomb_is_named_and_not_unpacked() -> None:
    bomb = gzip.compress(b"<html>" + b" " * 60_000_000, 9)
    large = answer(b" " * 50_000_001)
    data = packed([record(ONE, answer(bomb, headers=("Content-Encoding: gzip",))), record(TWO, large)])
    found = read(data)
    assert [(one.place, type(one.error)) for one in rejected(found)] == [
        (ONE, TooLargeInputError),
        (TWO, TooLargeInputError),
    ]


class Writer(Protocol):
    """Warcio's writer, which has no types."""

    def create_warc_record(self, uri: str, kind: str, **how: object) -> object: ...

    def write_record(self, record: object) -> None: ...


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_archive_that_another_library_has_written() -> None:
    file = BytesIO()
    writer = cast("Writer", import_module("warcio.warcwriter").WARCWriter(file, gzip=True))
    headers = import_module("warcio.statusandheaders").StatusAndHeaders(
        "200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.0"
    )
    writer.write_record(
        writer.create_warc_record(ONE, "response", payload=BytesIO(page("One")), http_headers=headers)
    )
    assert [one.original for one in articles(WARC, file.getvalue())] == [page("One")]


def test_an_archive_without_pages() -> None:
    with pytest.raises(EmptyInputError):
        read(packed([record(ONE, answer(b"x", kind="image/png"))]))
    with pytest.raises(BrokenInputError):
        read(b"no archive at all")


def test_damaged_files_end_in_known_errors() -> None:
    records = [record(uri, answer(b"A line of text.", kind="text/plain")) for uri in (ONE, TWO)]
    survives(WARC, packed(records), "x.warc.gz")
    survives(WARC, b"".join(records), "x.warc")


def cut_short(found: list[ParsedArticle | Rejected]) -> list[str]:
    remark = Remark(kind=RemarkKind.CUT_SHORT, detail="record")
    return [one.place for one in found if isinstance(one, ParsedArticle) and remark in one.remarks]


@pytest.mark.parametrize("pack", [packed, b"".join, lambda records: gzip.compress(b"".join(records))])
def test_a_record_that_is_cut_short_is_said(pack: Pack) -> None:
    whole = page("One")
    promised = record(ONE, answer(whole[:-300], headers=(f"Content-Length: {len(whole)}",)))
    marked = record(TWO, answer(page("Two"))).replace(b"WARC-Date", b"WARC-Truncated: length\r\nWARC-Date")
    block = answer(page("Three"))
    short = record(THREE, block).replace(b"Content-Length: %d" % len(block), b"Content-Length: 900")
    last = record("https://example.org/four", answer(page("Four"), headers=("Content-Length: 9",)))

    found = read(pack([promised, marked, short, last]))

    assert places(found) == [ONE, TWO, THREE, "https://example.org/four"]
    assert cut_short(found) == [ONE, TWO, THREE]
    assert rejected(found) == []


def test_a_page_that_was_unpacked_before_is_whole() -> None:
    headers = ("Content-Encoding: gzip", "Content-Length: 9999999")
    assert cut_short(read(packed([record(ONE, answer(page("One"), headers=headers))]))) == []


def test_a_record_of_which_no_page_is_left_is_named() -> None:
    empty = record(ONE, answer(b"", headers=("Content-Length: 900",)))
    head = record(TWO, b"HTTP/1.1 200 OK\r\nContent-Type: te").replace(
        b"WARC-Date", b"WARC-Truncated: length\r\nWARC-Date"
    )
    assert [one.place for one in rejected(read(packed([empty, head])))] == [ONE, TWO]
