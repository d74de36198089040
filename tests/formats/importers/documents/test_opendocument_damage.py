"""OpenDocument texts that are hostile, locked or damaged are refused in plain words."""

from collections.abc import Mapping

import pytest

from factcheck_gui.domain.input_errors import BrokenInputError, EncryptedInputError, TooLargeInputError
from factcheck_gui.formats.importers.documents.opendocument import OPENDOCUMENT
from tests.formats.importers.documents.documents import (
    damaged,
    packed,
    read_one,
    source_of,
    survives,
    words_of,
)
from tests.formats.importers.documents.text_xml import (
    MIMETYPE,
    content,
    p,
    packed_text,
    read,
)


def test_encrypted_texts_are_refused() -> None:
    manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"

    with pytest.raises(EncryptedInputError):
        read(p("x"), manifest=manifest)


@pytest.mark.parametrize(
    "members",
    [
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"},
        {"mimetype": "application/epub+zip", "content.xml": "<x/>"},
        {"content.xml": "<x/>"},
    ],
)
def test_other_zip_files_are_not_recognised(members: Mapping[str, str]) -> None:
    assert not OPENDOCUMENT.recognises(source_of(packed(members), "a.odt"))


def test_a_text_without_a_body_is_broken() -> None:
    with pytest.raises(BrokenInputError):
        read_one(
            OPENDOCUMENT, packed({"mimetype": MIMETYPE, "content.xml": "<x/>"}, stored=("mimetype",)), "a.odt"
        )


def test_bombs_are_refused() -> None:
    with pytest.raises(TooLargeInputError):
        read(p(" " * 12_000_000))
    laughs = content(p("&b;")).replace("?>\n", '?>\n<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>')
    with pytest.raises(BrokenInputError):
        read_one(
            OPENDOCUMENT, packed({"mimetype": MIMETYPE, "content.xml": laughs}, stored=("mimetype",)), "a.odt"
        )


def test_nesting_beyond_the_limit_is_an_error_and_no_shorter_text() -> None:
    with pytest.raises(BrokenInputError):
        read("<text:section>" * 300 + p("Deep.") + "</text:section>" * 300)
    assert words_of(read("<text:section>" * 200 + p("Deep.") + "</text:section>" * 200)) == ["Deep."]
    spans = "<text:span>" * 240 + "Deep." + "</text:span>" * 240
    assert words_of(read(p(spans))) == ["Deep."]


def test_whatever_the_bytes_the_error_is_one_that_is_told() -> None:
    data = packed_text(
        p("It rained.") + "<table:table><table:table-row/></table:table>", meta="<dc:title>R</dc:title>"
    )

    assert sum(survives(OPENDOCUMENT, copy, "a.odt") for copy in damaged(data, 160)) < 160


def test_whatever_stands_in_the_xml_the_error_is_one_that_is_told() -> None:
    flat = content(p("It rained.") + f"<text:list><text:list-item>{p('x')}</text:list-item></text:list>")
    for copy in damaged(flat.encode(), 120):
        survives(
            OPENDOCUMENT, packed({"mimetype": MIMETYPE, "content.xml": copy}, stored=("mimetype",)), "a.odt"
        )
        survives(OPENDOCUMENT, copy, "a.fodt")
