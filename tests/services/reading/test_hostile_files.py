"""Files made to do harm are refused with a sentence, or told to be incomplete, and the reader goes on."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import BinaryInputError, EmptyInputError, ExpectedError
from factcheck_gui.domain.input_errors import (
    BrokenInputError,
    NoTextLayerError,
    TooLargeInputError,
    UnreadableRowError,
    WrongTypeError,
)
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.reader import Reader
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.text.sentences import describe
from tests.conftest import BRIDGE

LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]><html><body><p>&j;</p></body></html>"
)
OUTSIDE = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file://FILE">]>'
    b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r>"
    b"<w:t>Words &a; more words.</w:t></w:r></w:p></w:body></w:document>"
)
CONTENT_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Override PartName="/word/document.xml" ContentType="application/'
    b'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    b' Target="word/document.xml"/></Relationships>'
)


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """One reader for all: what one file did to it must not show with the next."""
    with Reader(seconds=30) as opened:
        yield opened


def archive(members: Mapping[str, bytes], *, bombs: Iterable[str] = ()) -> bytes:
    """Return a zip file; to each of the bombs it adds a quarter of a gigabyte of blanks."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as opened:
        for name, content in members.items():
            with opened.open(name, "w") as member:
                member.write(content)
                for _ in range(250 if name in bombs else 0):
                    member.write(b" " * 1_000_000)
    return file.getvalue()


def word(document: bytes, *, bombs: Iterable[str] = ()) -> bytes:
    members = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELATIONS,
        "word/document.xml": document,
    }
    return archive(members, bombs=bombs)


def paragraphs(count: int, around: str = "") -> bytes:
    body = "".join(f"<w:p><w:r><w:t>Sentence {n}.</w:t></w:r></w:p>" for n in range(count))
    return (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        f"{around}{body}</w:body></w:document>"
    ).encode()


def opendocument_bomb() -> bytes:
    members = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}
    return archive(members, bombs=["content.xml"])


def pdf(megabytes: int) -> bytes:
    """Return a page of blanks, which are few bytes in the file."""
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(megabytes)) + packer.flush()
    file, places = b"%PDF-1.4\n", list[int]()
    for number, content in enumerate(
        (
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
            b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(packed), packed),
        ),
        1,
    ):
        places.append(len(file))
        file += b"%d 0 obj%b endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(file)
    return file + b"xref\n0 5\n0000000000 65535 f \n" + table + end


def png() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + bytes(range(256)) * 40


HOSTILE: Final[dict[str, tuple[Callable[[], bytes], type[ExpectedError]]]] = {
    "laughs.docx": (partial(word, LAUGHS), BrokenInputError),
    "bomb.docx": (partial(word, paragraphs(3), bombs=["word/document.xml"]), TooLargeInputError),
    "bomb.odt": (opendocument_bomb, TooLargeInputError),
    "blank.pdf": (partial(pdf, 1), NoTextLayerError),
    "bomb.pdf": (partial(pdf, 250), BrokenInputError),
    "deep.docx": (partial(word, paragraphs(3, "<w:sdt><w:sdtContent>" * 100_000)), BrokenInputError),
    "deep.jsonl": (partial(bytes, b'{"text": ' + b"[" * 200_000), UnreadableRowError),
    "picture.docx": (png, WrongTypeError),
    "picture.pdf": (png, WrongTypeError),
    "picture.txt": (png, BinaryInputError),
    "cut.docx": (partial(bytes, word(paragraphs(30))[:-60]), BrokenInputError),
    "cut.pdf": (partial(bytes, b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\n"), BrokenInputError),
    "zeros.html": (partial(bytes, 1_000_000), BrokenInputError),
    "empty.epub": (bytes, EmptyInputError),
}
"""What makes each file, some of which are large, and the one error that it ends with."""


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_a_sentence(reader: Reader, tmp_path: Path, name: str) -> None:
    make, error = HOSTILE[name]
    (tmp_path / name).write_bytes(make())

    (answer,) = reader.read(Request(path=tmp_path / name))

    assert isinstance(answer, Failure), answer
    assert type(answer.error) is error
    assert name in describe(answer.error)


def test_the_reader_is_as_good_as_new_afterwards(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")

    (draft,) = reader.read(Request(path=tmp_path / "bridge.txt"))

    assert isinstance(draft, ArticleDraft)
    assert draft.text == BRIDGE


def test_a_file_outside_is_never_read_into_a_document(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("only whoever opens it knows this", encoding="utf-8")
    document = OUTSIDE.replace(b"FILE", bytes(tmp_path / "secret.txt"))
    (tmp_path / "outside.docx").write_bytes(word(document))

    (answer,) = reader.read(Request(path=tmp_path / "outside.docx"))

    assert isinstance(answer, Failure), answer
    assert type(answer.error) is BrokenInputError


@pytest.mark.parametrize("depth", [300, 3_000, 100_000])
def test_a_page_nested_deep_is_whole(reader: Reader, tmp_path: Path, depth: int) -> None:
    page = "<html><body><article><h1>News</h1>" + "<p>Before the depth.</p>" + "<div>" * depth
    page += "<p>In the depth.</p>" + "</div>" * depth + "<p>After the depth.</p></article></body></html>"
    (tmp_path / "deep.html").write_text(page, encoding="utf-8")

    (answer,) = reader.read(Request(path=tmp_path / "deep.html"))

    assert isinstance(answer, ArticleDraft), answer
    assert answer.text.split("\n\n") == ["News", "Before the depth.", "In the depth.", "After the depth."]


def test_entities_of_a_page_are_not_unfolded(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "laughs.xhtml").write_bytes(LAUGHS)

    (answer,) = reader.read(Request(path=tmp_path / "laughs.xhtml"))

    assert isinstance(answer, ArticleDraft), answer
    assert answer.text == "&j;"


def test_an_enormous_table_is_whole(reader: Reader, tmp_path: Path) -> None:
    rows = "".join(f"<tr>{'<td>cell</td>' * 40}</tr>" for _ in range(500))
    body = f"<h1>T</h1><p>Words.</p><table>{rows}</table><p>The end.</p>"
    page = f"<html><body><article>{body}</article></body></html>"
    (tmp_path / "table.html").write_text(page, encoding="utf-8")

    (answer,) = reader.read(Request(path=tmp_path / "table.html"))

    assert isinstance(answer, ArticleDraft), answer
    assert answer.text.count("cell") == 500 * 40
    assert answer.text.endswith("The end.")


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("page.pdf", (b"<!doctype html><html><head><title>News</title></head><body><article><p>The bridge is"
         b" closed, the mayor says, and nobody knows why.</p></article></body></html>"), "html"),
        ("text.docx", BRIDGE.encode(), "plain_text"),
        ("document.txt", word(paragraphs(3)), "docx"),
    ],
)  # fmt: skip
def test_a_file_that_lies_about_its_type_is_read_as_what_it_is(
    reader: Reader, tmp_path: Path, name: str, data: bytes, expected: str
) -> None:
    (tmp_path / name).write_bytes(data)

    (answer,) = reader.read(Request(path=tmp_path / name))

    assert isinstance(answer, ArticleDraft)
    assert answer.format == expected
    assert [one.detail for one in answer.remarks if one.kind == "other_type"] == [expected]
