"""However a server misbehaves, a fetch keeps its limits, and never hands out part of a page."""

import gzip
import socket
import time
import tracemalloc
import zlib
from collections.abc import Callable
from threading import Event
from typing import Final

import pytest

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import FetchError, FetchTrouble
from factcheck_gui.net.fetching import FetchLimits, fetch
from tests.net.conftest import Conversation, Server, page, redirect

LIMITS: Final = FetchLimits(seconds=0.25, received=1_000_000, unpacked=2_000_000)
PATIENT: Final = FetchLimits(seconds=60, received=1_000_000, unpacked=2_000_000)
_LATE: Final = 30.0
"""Less than the patience of our servers, which end a conversation themselves after that."""

WORDS: Final = b"<p>The mayor says the bridge is safe.</p>"
BOMB: Final = zlib.compress(bytes(8_000_000), 9)
GZIP_BOMB: Final = gzip.compress(bytes(8_000_000), 9)

HEAD: Final = b"HTTP/1.1 200 OK\r\n"
CHUNKED: Final = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


def failed(address: str, limits: FetchLimits) -> FetchError:
    with pytest.raises(FetchError) as found:
        fetch(address, limits, allow_private=True)
    return found.value


def drip(first: bytes, again: bytes) -> Callable[[Conversation], None]:
    def answer(conversation: Conversation) -> None:
        conversation.send(first)
        conversation.drip(again)

    return answer


def flood(first: bytes, again: bytes) -> Callable[[Conversation], None]:
    def answer(conversation: Conversation) -> None:
        conversation.send(first)
        conversation.flood(again)

    return answer


@pytest.mark.parametrize(
    "answer",
    [
        Conversation.keep_silent,
        drip(b"", b"H"),
        drip(b"HTTP/1.1 200 OK\r\nX: ", b"x"),
        drip(HEAD, b"X: y\r\n"),
        drip(b"", b"HTTP/1.1 100 Continue\r\nX"),
        drip(HEAD + b"Content-Length: 1000\r\n\r\n", b"x"),
        drip(HEAD + b"\r\n", b"x"),
        drip(CHUNKED, b"1\r\nx\r\n"),
        drip(CHUNKED + b"1;", b"x"),
        drip(HEAD + b"Content-Encoding: gzip\r\n\r\n", b""),
    ],
    ids=["silent", "status", "header", "headers", "100", "length", "endless", "chunks", "extension", "gzip"],
)
def test_slowness_of_every_kind_ends_at_the_deadline(
    server: Server, answer: Callable[[Conversation], None]
) -> None:
    server.answer(answer)
    began = time.monotonic()

    error = failed(server.address(), LIMITS)

    assert (error.trouble, error.detail) == (FetchTrouble.TIME, "0.25")
    assert time.monotonic() - began < _LATE


def test_a_handshake_that_nobody_answers_ends_at_the_deadline() -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        began = time.monotonic()

        error = failed(f"https://127.0.0.1:{mute.getsockname()[1]}/", LIMITS)

    assert error.trouble is FetchTrouble.TIME
    assert time.monotonic() - began < _LATE


def test_slow_redirects_share_one_deadline(server: Server) -> None:
    def answer(conversation: Conversation) -> None:
        time.sleep(0.2)
        conversation.send(redirect("/"))

    server.answer(answer)

    assert failed(server.address(), LIMITS).trouble is FetchTrouble.TIME


def test_a_look_up_that_hangs_ends_at_the_deadline() -> None:
    answered = Event()

    def resolve(host: str) -> tuple[str, ...]:
        answered.wait(60)
        return ("127.0.0.1",)

    began = time.monotonic()
    with pytest.raises(FetchError) as found:
        fetch("http://news.test/", LIMITS, resolve=resolve)
    late = time.monotonic() - began
    answered.set()

    assert found.value.trouble is FetchTrouble.TIME
    assert late < _LATE


@pytest.mark.parametrize(
    ("answer", "trouble"),
    [
        (flood(HEAD, b"X: y\r\n" * 1000), FetchTrouble.BROKEN_ANSWER),
        (flood(HEAD, b"x" * 10_000), FetchTrouble.BROKEN_ANSWER),
        (flood(HEAD, b"x\n" * 10_000), FetchTrouble.BROKEN_ANSWER),
        (flood(HEAD, b" x\n" * 10_000), FetchTrouble.BROKEN_ANSWER),
        (flood(b"", b"x" * 10_000), FetchTrouble.BROKEN_ANSWER),
        (flood(b"", b"HTTP/1.1 100 Continue\r\n\r\n"), FetchTrouble.BROKEN_ANSWER),
        (flood(CHUNKED + b"1;", b"x" * 10_000), FetchTrouble.BROKEN_ANSWER),
        (flood(CHUNKED, b"1\r\nx\r\n" * 1000), FetchTrouble.SIZE),
        (flood(HEAD + b"\r\n", b"x" * 10_000), FetchTrouble.SIZE),
        (drip(HEAD + b"Content-Length: 1000001\r\n\r\n", b"x"), FetchTrouble.SIZE),
        (drip(CHUNKED + b"FFFFFFFFFFFF\r\n", b"x"), FetchTrouble.SIZE),
    ],
    ids=[
        "headers",
        "header",
        "lines",
        "folds",
        "status",
        "100",
        "extension",
        "chunks",
        "endless",
        "announced",
        "chunk",
    ],
)
def test_too_much_of_anything_is_given_up(
    server: Server, answer: Callable[[Conversation], None], trouble: FetchTrouble
) -> None:
    server.answer(answer)

    assert failed(server.address(), PATIENT).trouble is trouble


@pytest.mark.parametrize(
    "answer",
    [
        page(GZIP_BOMB, "Content-Encoding: gzip"),
        page(BOMB, "Content-Encoding: deflate"),
        page(BOMB[2:], "Content-Encoding: deflate"),
        page(gzip.compress(GZIP_BOMB), "Content-Encoding: gzip, gzip"),
        page(gzip.compress(bytes(99_999)) * 99, "Content-Encoding: gzip"),
        # Nothing of the inner layer is text: it is the outer one that grows.
        page(gzip.compress(gzip.compress(b"") + bytes(8_000_000)), "Content-Encoding: gzip, gzip"),
    ],
    ids=["gzip", "deflate", "raw", "nested", "members", "padding"],
)
def test_what_unpacks_to_too_much_is_given_up_before_it_fills_the_memory(
    server: Server, answer: bytes
) -> None:
    server.answer(answer)
    tracemalloc.start()
    try:
        error = failed(server.address(), PATIENT)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()

    assert (error.trouble, error.detail) == (FetchTrouble.SIZE, "2000000")
    assert peak < 4 * PATIENT.unpacked


def test_many_tiny_packed_pieces_end_at_the_deadline(server: Server) -> None:
    server.answer(page(gzip.compress(b"") * 45_000, "Content-Encoding: gzip"))
    began = time.monotonic()

    with pytest.raises((FetchError, EmptyInputError)):
        fetch(server.address(), LIMITS, allow_private=True)

    assert time.monotonic() - began < _LATE


PACKED: Final = gzip.compress(WORDS * 99)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b"220 mail.example ESMTP\r\n",
        b"<html>" + WORDS,
        b"HTTP/2.0 200 OK\r\n\r\n" + WORDS,
        b"\r\n\r\n" + page(WORDS),
        page(WORDS, f"Content-Length: {len(WORDS) + 1}"),
        page(WORDS, f"Content-Length: {len(WORDS) - 1}"),
        page(WORDS * 50_000, f"Content-Length: {len(WORDS)}"),
        page(WORDS, "Content-Length: 5", f"Content-Length: {len(WORDS)}"),
        page(WORDS, "Content-Length: -1"),
        page(WORDS, "Content-Length: 0x10"),
        page(WORDS, "Transfer-Encoding: gzip, chunked"),
        CHUNKED,
        CHUNKED + b"5\r\nabc",
        CHUNKED + b"5\r\nabcde",
        CHUNKED + b"5\r\nabcde\r\n",
        CHUNKED + b"5\r\nabcdefgh\r\n0\r\n\r\n",
        CHUNKED + b"5\r\nabcdef\n0\r\n\r\n",
        CHUNKED + b"-5\r\nabcde\r\n0\r\n\r\n",
        CHUNKED + b"0x5\r\nabcde\r\n0\r\n\r\n",
        CHUNKED + WORDS,
        page(WORDS, "Content-Encoding: gzip"),
        page(WORDS, "Content-Encoding: deflate"),
        page(WORDS, "Content-Encoding: br"),
        page(PACKED, "Content-Encoding: gzip, br"),
        page(PACKED, "Content-Encoding: gzip, gzip, gzip"),
        page(PACKED[:-1], "Content-Encoding: gzip"),
        page(PACKED[:-9], "Content-Encoding: gzip"),
        page(PACKED[:-8] + bytes(8), "Content-Encoding: gzip"),
        page(PACKED + b"more", "Content-Encoding: gzip"),
        page(PACKED + PACKED[:12], "Content-Encoding: gzip"),
        page(zlib.compress(WORDS)[:-1], "Content-Encoding: deflate"),
        page(zlib.compress(WORDS)[2:-6], "Content-Encoding: deflate"),
        page(zlib.compress(WORDS) + b"more", "Content-Encoding: deflate"),
    ],
)
def test_an_answer_that_is_not_whole_is_broken_and_never_a_shorter_page(
    server: Server, answer: bytes
) -> None:
    server.answer(answer)

    assert failed(server.address(), PATIENT).trouble is FetchTrouble.BROKEN_ANSWER


def test_a_connection_that_is_cut_is_broken(server: Server) -> None:
    def answer(conversation: Conversation) -> None:
        conversation.send(HEAD + b"\r\n" + WORDS)
        conversation.cut()

    server.answer(answer)

    assert failed(server.address(), PATIENT).trouble is FetchTrouble.BROKEN_ANSWER
