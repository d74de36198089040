"""XML is parsed without entities, addresses and document types; what is refused is an error."""

import time

import pytest
from lxml.etree import _Element

from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.formats.importers.documents.safe_xml import (
    XmlError,
    attribute,
    local_name,
    parse_xml,
    read_xml,
)


def read(text: str) -> _Element:
    return read_xml(text.encode(), named_signs=True)


def test_comments_and_instructions_go_and_words_stay() -> None:
    assert (
        read("<?xml version='1.0'?><!-- a --><?b c?><x>one<!-- two --> three<?four?></x>").text == "one three"
    )


def test_names_are_known_without_their_space() -> None:
    root = read('<a:x xmlns:a="urn:a" xmlns:b="urn:b" b:y="1"/>')

    assert (local_name(root), attribute(root, "y"), attribute(root, "z")) == ("x", "1", None)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "iso-8859-1", "windows-1252"]
)
def test_the_encoding_is_the_one_that_the_document_names(encoding: str) -> None:
    named = "utf-8" if encoding == "utf-8-sig" else encoding

    assert read_xml(f'<?xml version="1.0" encoding="{named}"?><x>été</x>'.encode(encoding)).text == "été"


@pytest.mark.parametrize("encoding", ["utf-7", "idna", "rot13", "cp037-1", "unheard-of"])
def test_encodings_that_hide_signs_are_refused(encoding: str) -> None:
    with pytest.raises(XmlError):
        read_xml(f'<?xml version="1.0" encoding="{encoding}"?><x>rain</x>'.encode())


def test_a_wrong_encoding_is_refused() -> None:
    with pytest.raises(XmlError):
        read_xml(b"<x>\xff\xfe</x>")


def test_plain_entities_and_the_names_of_html_are_replaced() -> None:
    text = (
        "<!DOCTYPE x [<!ENTITY pub 'Lantern &#38; Co'><!-- > ]> -->]><x>&pub; &nbsp;&eacute; &amp; &lt;</x>"
    )

    assert read(text).text == "Lantern & Co \xa0é & <"


def test_names_of_html_count_only_where_they_may() -> None:
    with pytest.raises(XmlError):
        read_xml(b"<x>&nbsp;</x>")


def test_a_document_type_from_elsewhere_is_not_looked_up() -> None:
    assert read('<!DOCTYPE x PUBLIC "-//W3C//DTD" "http://127.0.0.1:1/x.dtd"><x>rain</x>').text == "rain"


@pytest.mark.parametrize(
    "subset",
    [
        '<!ENTITY b SYSTEM "file:///etc/hostname">',
        '<!ENTITY % b SYSTEM "http://127.0.0.1:1/"> %b;',
        '<!ENTITY a "rain"><!ENTITY b "&a;&a;">',
        '<!ENTITY a "rain"><!ENTITY b "&#38;a;">',
        f'<!ENTITY b "{"rain" * 10_000}">',
        '<!ENTITY b "<y/>">',
        "<!ENTITY b",
    ],
)
def test_entities_that_hold_more_than_signs_are_refused(subset: str) -> None:
    with pytest.raises(XmlError):
        read(f"<!DOCTYPE x [{subset}]><x y='&b;'>&b;</x>")


def test_a_thousand_million_laughs_are_refused_at_once() -> None:
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    began = time.process_time()

    with pytest.raises(BrokenInputError) as found:
        parse_xml(
            f'<!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]><x>&l9;</x>'.encode(), name="a", kind="docx", part="b"
        )
    assert found.value.finding == "it holds entities, which could unfold without end, in b"
    assert time.process_time() - began < 1


def test_an_entity_repeated_without_end_is_refused() -> None:
    with pytest.raises(XmlError) as found:
        read(f"<!DOCTYPE x [<!ENTITY a '{'r' * 200}'>]><x>{'&a;' * 6_000}</x>")
    assert found.value.is_attack


@pytest.mark.parametrize(
    "text",
    [
        "<x>" * 300 + "</x>" * 300,
        f"<x>{'r' * 11_000_000}</x>",
    ],
    ids=["deep", "long"],
)
def test_what_is_over_a_limit_is_an_error_and_no_shorter_text(text: str) -> None:
    with pytest.raises(XmlError) as found:
        read(text)
    assert found.value.is_attack


@pytest.mark.parametrize(
    "text", ["", " ", "<x>", "<x></y>", "rain", "<x>\0</x>", "<!DOCTYPE x [", "<x/><y/>", "<"]
)
def test_what_is_not_well_formed_is_an_error(text: str) -> None:
    with pytest.raises(XmlError):
        read(text)


def test_a_hostile_document_type_holds_nobody_up() -> None:
    began = time.process_time()
    for subset in (
        "<!--" * 20_000,
        "<" * 200_000,
        "'" * 100_001,
        "<!-- -->" * 50_000,
        "<? ?>" * 50_000 + "'",
    ):
        with pytest.raises(XmlError):
            read(f"<!DOCTYPE x [{subset}")
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("data", "finding"),
    [
        (b"<t>" * 300 + b"</t>" * 300, "it is nested too deep"),
        (b"<t><u>", "it ends too early"),
        (b"<t>&nothing;</u>", "its markup is damaged"),
    ],
)
def test_findings_are_plain_words(data: bytes, finding: str) -> None:
    with pytest.raises(BrokenInputError) as caught:
        parse_xml(data, name="a", kind="docx")

    assert caught.value.finding == finding
