"""The operators of a PDF page: read by a pattern, they are those that pypdf reads."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf.generic import ContentStream, DecodedStreamObject, NameObject

from factcheck_gui.formats.importers.pdf.instructions import instructions_of
from factcheck_gui.formats.importers.pdf.opening import FAILURES

_WANTED = frozenset({b"Tj", b"TJ", b"Tm", b"Td", b"Tf", b"BDC", b"EMC", b"BT", b"ET", b"'", b'"'})
_PIECES = (
    *(b"BT", b"ET", b"1 0 0 1 72 .5 Tm", b"-3. +4 Td", b"/F1 12 Tf", b"(a\\(b\\051\\n) Tj", b"(a(b)c)Tj"),
    *(b"<48 656C6c6> Tj", b"[(a)-120 <42>.5(c)]TJ", b"[] TJ", b"/P <</MCID 3>>BDC", b"EMC", b"(x)'", b"q"),
    *(b"/Span<</ActualText(a\\)b)/K[1 2]>>BDC", b'1 2 (y)"', b"(a\\\nb) Tj", b"(\\1234) Tj", b"0 0 m", b"f*"),
    *(b"% a note\n", b"/A#20B 1 Tf", b"BI /W 1 /H 1 /BPC 8 /CS /G ID x EI", b"(a((b))c) Tj", b"--5 0 Td"),
)


def _stream(data: bytes) -> ContentStream:
    held = DecodedStreamObject()
    held.set_data(data)
    return ContentStream(held, None, "bytes")


def _comparable(value: object) -> object:
    match value:
        case dict():
            return {str(name): _comparable(held) for name, held in value.items()}
        case list():
            return [_comparable(one) for one in value]
        case NameObject():
            return ("name", str(value))
        case bytes():
            return bytes(value)
        case int() | float():
            return round(float(value), 6)
        case _:
            return value


@given(st.lists(st.sampled_from(_PIECES), min_size=1, max_size=9))
def test_a_pattern_finds_what_pypdf_finds(pieces: list[bytes]) -> None:
    data = b"\n".join(pieces)
    known = _stream(data).operations
    found, count = instructions_of(_stream(data), _WANTED)
    assert count == len(known)
    assert _comparable(list(map(list, found))) == _comparable(
        [list(one) for one in known if one[1] in _WANTED]
    )


@pytest.mark.parametrize("data", [b"", b" \n", b"((((" * 50_000, b"<</A" * 20_000, b"[" * 50_000])
def test_what_is_no_content_ends_soon(data: bytes) -> None:
    with suppress(*FAILURES):
        instructions_of(_stream(data), _WANTED)
