"""What the reading process answers arrives as it was; what is no answer is refused."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.articles import ArticleDetails, Block, BlockKind, Direction
from factcheck_gui.domain.disk_troubles import DiskTrouble
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import DiskError, ExpectedError, UnreadableInputError
from factcheck_gui.domain.input_errors import FetchError, FetchTrouble, NoTextLayerError, ReaderCrashedError
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.drafting import pack
from factcheck_gui.services.reading.answers import Answer, AnyAnswer, Failure, read_answer, write_answer
from factcheck_gui.services.reading.requests import Request, read_request, write_request

DRAFT = ArticleDraft(
    details=ArticleDetails(title="پل بند", date="2026-03-04", language="ur", direction=Direction.RTL),
    text="One 🌧️ two.\n\nThree.",
    blocks=(
        Block(kind=BlockKind.QUOTE, start=0, end=11, speaker="Ada", time=0),
        Block(kind=BlockKind.PARAGRAPH, start=13, end=19),
    ),
    statements=(Span(start=0, end=11),),
    origin="a.html",
    format="html",
    encoding="utf-8",
    replaced=2,
    provenance={"title": FoundIn.META},
    remarks=(Remark(kind=RemarkKind.MENUS, count=3, detail="nav"),),
    original=pack(b"\x00\n\xff", "text/html", "a.html"),
    sketch=(1, -(2**62)),
)


def carried(answer: Answer) -> AnyAnswer:
    stream = io.BytesIO(write_answer(answer))
    return read_answer(stream.readline(), stream.read)


def test_a_draft_arrives_as_it_was() -> None:
    assert carried(DRAFT) == DRAFT
    assert carried(replace(DRAFT, original=None)) == replace(DRAFT, original=None)


@given(st.text(), st.binary())
def test_any_text_and_any_bytes_arrive(text: str, data: bytes) -> None:
    draft = replace(DRAFT, text=text, original=pack(data, "text/plain", text))

    assert carried(draft) == draft


@pytest.mark.parametrize(
    "error",
    [
        NoTextLayerError(name="a.pdf", pages=3),
        FetchError(name="https://example.org", trouble=FetchTrouble.STATUS, detail="404 Not Found"),
        UnreadableInputError(name="a", line=4, finding="x"),
        DiskError(path=Path("/a/b"), reason="gone"),
        DiskError(path=Path("/a/b"), reason="I/O error", trouble=DiskTrouble.BROKEN),
    ],
)
def test_an_error_arrives_with_its_data(error: ExpectedError) -> None:
    answer = carried(Failure(name="a", error=error))

    assert isinstance(answer, Failure)
    assert type(answer.error) is type(error)
    assert vars(answer.error) == vars(error)


def test_the_bytes_of_a_page_arrive_unread() -> None:
    page = pack(b"<p>So it was.</p>", "text/html", "page")
    line = io.BytesIO(write_answer(page))

    assert read_answer(line.readline(), line.read) == page


def test_the_end_arrives() -> None:
    assert carried(None) is None


def test_an_error_that_nobody_knows_counts_as_a_crash() -> None:
    line = b'{"failure": {"name": "a", "error": {"type": "SystemExit", "values": {}}}}\n'

    answer = read_answer(line, io.BytesIO().read)

    assert isinstance(answer, Failure)
    assert isinstance(answer.error, ReaderCrashedError)


@pytest.mark.parametrize("line", [b"words\n", b'{"draft": {}}\n', b'{"draft": 3}\n', b"[]\n", b"\xff\n"])
def test_what_is_no_answer_is_refused(line: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        read_answer(line, io.BytesIO().read)


def test_a_block_of_no_known_kind_is_refused() -> None:
    line, _, packed = write_answer(DRAFT).partition(b"\n")

    with pytest.raises(ValueError, match="no such block"):
        read_answer(line.replace(b'"paragraph"', b'"picture"'), io.BytesIO(packed).read)


@pytest.mark.parametrize("lengths", [b"[1, 2]", b"[22, 3, 4, 16]", b"[22, 4, 8, 8]", b'["a", 4, 4, 16]'])
def test_other_lengths_than_those_of_the_bytes_are_refused(lengths: bytes) -> None:
    line, _, behind = write_answer(DRAFT).partition(b"\n")
    wrong = re.sub(rb'(?<="lengths": )\[[^]]*\]', lengths, line)

    assert wrong != line
    with pytest.raises((ValueError, TypeError)):
        read_answer(wrong, io.BytesIO(behind).read)


def test_a_request_arrives_as_it_was() -> None:
    for request in (Request(path=Path("/a/\udcff.txt")), Request(address="http://x/", keeps=True)):
        assert read_request(write_request(request)) == request
