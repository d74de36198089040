"""A link is fetched as asked for, and what stands in the way is told."""

import gzip
import socket
import zlib
from typing import Final

import pytest

from factcheck_gui import __version__
from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import FetchTrouble
from factcheck_gui.net.fetching import fetch
from tests.net.conftest import Server, page, redirect
from tests.net.fetches import SHORT, WORDS, failed, here

IN_CHUNKS: Final = b"5;a=b\r\n%b\r\n%X\r\n%b\r\n0\r\nA: b\r\n\r\n" % (
    WORDS[:5],
    len(WORDS) - 5,
    WORDS[5:],
)


def test_a_page_comes_with_what_the_server_says_of_it(server: Server) -> None:
    server.answer(page(WORDS, 'Content-Type: Text/HTML; Charset="Windows-1252"'))

    found = fetch(server.address() + "a?b#c", SHORT, allow_private=True)

    assert (found.body, found.status, found.redirects) == (WORDS, 200, ())
    assert (found.media_type, found.charset) == ("text/html", "windows-1252")
    assert found.address == server.address() + "a?b"


def test_a_server_that_says_nothing_of_its_page_is_not_spoken_for(server: Server) -> None:
    server.answer(page(WORDS))

    found = fetch(server.address(), SHORT, allow_private=True)

    assert (found.media_type, found.charset) == (None, None)


def test_the_request_says_who_asks_and_nothing_else(server: Server) -> None:
    server.answer(page(WORDS))

    fetch(f"http://somebody:secret@127.0.0.1:{server.port}/a b?ä#c", SHORT, allow_private=True)

    assert server.requests[0].decode().split("\r\n") == [
        "GET /a%20b?%C3%A4 HTTP/1.1",
        f"Host: 127.0.0.1:{server.port}",
        f"User-Agent: factcheck-gui/{__version__}",
        "Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
        "Accept-Encoding: gzip, deflate",
        "Connection: close",
        "",
        "",
    ]


@pytest.mark.parametrize(
    "answer",
    [
        page(WORDS),
        b"HTTP/1.0 200 OK\r\n\r\n" + WORDS,
        b"HTTP/1.1 200\nServer: old\nno header\n\n" + WORDS,
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + page(WORDS),
        page(IN_CHUNKS, "Transfer-Encoding: chunked"),
        page(WORDS, f"Content-Length: {len(WORDS)}, {len(WORDS)}", f"Content-Length: {len(WORDS)}"),
        page(WORDS + b"\r\n", f"Content-Length: {len(WORDS)}"),
        page(WORDS, "Content-Encoding: identity"),
        page(gzip.compress(WORDS), "Content-Encoding: gzip"),
        page(gzip.compress(WORDS), "Content-Encoding:\r\n x-gzip"),
        page(gzip.compress(WORDS[:9]) + gzip.compress(WORDS[9:]) + bytes(99), "Content-Encoding: gzip"),
        page(zlib.compress(WORDS), "Content-Encoding: deflate"),
        page(zlib.compress(WORDS)[2:-4], "Content-Encoding: deflate"),
        page(gzip.compress(zlib.compress(WORDS)), "Content-Encoding: deflate", "Content-Encoding: gzip"),
    ],
)
def test_a_page_comes_whole_however_it_is_sent(server: Server, answer: bytes) -> None:
    server.answer(answer)

    assert fetch(server.address(), SHORT, allow_private=True).body == WORDS


@pytest.mark.parametrize(
    "answer",
    [
        page(b"", status="204 No Content"),
        page(b""),
        page(b" \r\n"),
        page(b"", "Content-Encoding: gzip"),
    ],
)
def test_an_empty_page_is_told(server: Server, answer: bytes) -> None:
    server.answer(answer)

    with pytest.raises(EmptyInputError):
        fetch(server.address(), SHORT, allow_private=True)


@pytest.mark.parametrize(
    ("status", "detail"),
    [
        ("404 What you seek\x1b[31m", "404 Not Found"),
        ("500 Internal Server Error", "500 Internal Server Error"),
        ("206 Partial Content", "206 Partial Content"),
        ("304 Not Modified", "304 Not Modified"),
        ("101 Switching Protocols", "101 Switching Protocols"),
        ("299 Hm", "299"),
    ],
)
def test_an_answer_that_is_not_the_page_is_told_by_its_status(
    server: Server, status: str, detail: str
) -> None:
    server.answer(page(WORDS, status=status))

    error = failed(server.address())

    assert (error.trouble, error.detail) == (FetchTrouble.STATUS, detail)


def test_redirects_are_followed_and_remembered(server: Server) -> None:
    server.answer(
        redirect("/b"), redirect(f"//news.test:{server.port}/c", "308 Permanent Redirect"), page(WORDS)
    )

    found = fetch(server.address("news.test"), SHORT, allow_private=True, resolve=here)

    assert found.address == server.address("news.test") + "c"
    assert found.redirects == (server.address("news.test"), server.address("news.test") + "b")


@pytest.mark.parametrize("location", ["/ä".encode(), "/ä".encode("latin-1"), b"/%C3%A4"])
def test_a_redirect_that_is_not_written_in_ascii_is_followed(server: Server, location: bytes) -> None:
    server.answer(b"HTTP/1.1 301 Moved\r\nLocation: " + location + b"\r\n\r\n", page(WORDS))

    assert fetch(server.address(), SHORT, allow_private=True).address == server.address() + "%C3%A4"


def test_cookies_are_not_kept_and_nobody_is_told_where_one_comes_from(server: Server) -> None:
    server.answer(page(b"", "Location: /b", "Set-Cookie: a=b; Path=/", status="303 See Other"), page(WORDS))

    fetch(server.address(), SHORT, allow_private=True)

    assert server.requests[1].startswith(b"GET /b ")
    assert server.requests[1].partition(b"\r\n")[2] == server.requests[0].partition(b"\r\n")[2]


def test_a_loop_of_redirects_ends_at_the_limit(server: Server) -> None:
    server.answer(redirect("/"))

    assert failed(server.address()).trouble is FetchTrouble.REDIRECTS
    assert len(server.requests) == SHORT.redirects + 1


def test_the_next_address_is_tried_when_one_does_not_answer(server: Server) -> None:
    server.answer(page(WORDS))
    address = server.address("news.test")

    found = fetch(address, SHORT, allow_private=True, resolve=lambda _: ("::1", "127.0.0.1"))

    assert found.body == WORDS


def test_a_host_that_takes_no_connection_is_unreachable() -> None:
    with socket.socket() as silent:
        # Taken, so that no other program listens there meanwhile.
        silent.bind(("127.0.0.1", 0))

        error = failed(f"http://127.0.0.1:{silent.getsockname()[1]}/")

    assert error.trouble is FetchTrouble.UNREACHABLE


@pytest.mark.parametrize("addresses", ["", "nonsense"])
def test_a_name_without_addresses_is_unknown(addresses: str) -> None:
    error = failed("http://news.test/", {"news.test": addresses})

    assert (error.trouble, error.detail) == (FetchTrouble.UNKNOWN_HOST, "news.test")


def test_where_a_redirect_leads_is_told_shortly_and_plainly(server: Server) -> None:
    server.answer(redirect("//a\u202eb.test" + "x" * 9_000), redirect("//a\u202eb" + "x" * 5_000))

    assert failed(server.address()).trouble is FetchTrouble.REDIRECTS
    error = failed(server.address())

    assert error.trouble is FetchTrouble.NO_HOST
    assert error.detail == "ab" + "x" * 297


def test_an_error_names_the_link_without_its_password() -> None:
    assert failed("http://somebody:secret@nowhere.test/a").name == "http://nowhere.test/a"
