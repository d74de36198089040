"""A link is fetched as asked for, and from nowhere else than may be asked."""

import gzip
import socket
import threading
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

import pytest

from factcheck_gui import __version__
from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import FetchError, FetchTrouble
from factcheck_gui.net import fetching
from factcheck_gui.net.fetching import FetchLimits, fetch
from factcheck_gui.net.links import Target
from factcheck_gui.net.public_addresses import IpAddress
from factcheck_gui.net.wire import Budget
from tests.net.conftest import CERTIFICATE, Server, page, redirect

WORDS: Final = b"<p>The mayor says the bridge is safe.</p>" * 50
IN_CHUNKS: Final = b"5;a=b\r\n%b\r\n%X\r\n%b\r\n0\r\nA: b\r\n\r\n" % (
    WORDS[:5],
    len(WORDS) - 5,
    WORDS[5:],
)
NOBODY: Final[Mapping[str, str]] = {}
PUBLIC: Final = "93.184.215.14"
SHORT: Final = FetchLimits(seconds=5)


def here(host: str) -> tuple[str, ...]:
    return ("127.0.0.1",)


def failed(address: str, known: Mapping[str, str] = NOBODY, *, allow_private: bool = True) -> FetchError:
    """Return how a fetch fails, with the addresses of the names that are known."""

    def resolve(host: str) -> Iterator[str]:
        if host not in known:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        yield from known[host].split()

    with pytest.raises(FetchError) as found:
        fetch(address, SHORT, allow_private=allow_private, resolve=resolve)
    return found.value


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system trust the certificate of the encrypted server."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))


@pytest.fixture
def dialled(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Lead every connection to loopback, and keep the addresses that it was to be made to."""
    kept: list[tuple[str, ...]] = []

    def to_loopback(target: Target, addresses: tuple[IpAddress, ...], budget: Budget) -> socket.socket:
        kept.append(tuple(str(address) for address in addresses))
        return socket.create_connection(("127.0.0.1", target.port), budget.remaining())

    monkeypatch.setattr(fetching, "connect", to_loopback)
    return kept


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


@pytest.mark.parametrize(
    ("location", "trouble"),
    [
        ("", FetchTrouble.REDIRECTS),
        ("file:///etc/passwd", FetchTrouble.SCHEME),
        ("javascript:alert(1)", FetchTrouble.SCHEME),
        ("http://169.254.169.254/latest/", FetchTrouble.NOT_PUBLIC),
        ("http://2130706433:8080/", FetchTrouble.NOT_PUBLIC),
        ("http://[::ffff:127.0.0.1]:8080/", FetchTrouble.NOT_PUBLIC),
        ("http://other.test:8080/", FetchTrouble.NOT_PUBLIC),
        ("http://nowhere.test/", FetchTrouble.UNKNOWN_HOST),
    ],
)
def test_what_is_allowed_for_a_host_is_not_allowed_for_where_it_leads(
    server: Server, location: str, trouble: FetchTrouble
) -> None:
    server.answer(redirect(location))
    names = {"news.test": "127.0.0.1", "other.test": "127.0.0.1"}

    assert failed(server.address("news.test"), names).trouble is trouble
    assert len(server.requests) == 1


def test_no_way_leads_back_from_outside_into_the_allowed_network(
    server: Server, dialled: list[tuple[str, ...]]
) -> None:
    outside = server.address("outside.test")
    server.answer(redirect(outside), redirect(server.address("inside.test") + "erase"))
    names = {"inside.test": "10.0.0.1", "outside.test": PUBLIC}

    error = failed(server.address("inside.test"), names)

    assert (error.trouble, error.detail) == (FetchTrouble.NOT_PUBLIC, "10.0.0.1")
    assert dialled == [("10.0.0.1",), (PUBLIC,)]


@pytest.mark.parametrize(
    "address",
    ["http://127.1/", "http://0x7f000001/", "http://0177.0.0.1/", "http://[::1]/", "http://[::ffff:a00:1]/"],
)
def test_a_private_address_is_refused_without_asking_anybody(address: str) -> None:
    assert failed(address, allow_private=False).trouble is FetchTrouble.NOT_PUBLIC


@pytest.mark.parametrize(
    "addresses",
    [
        "127.0.0.1",
        f"{PUBLIC} 10.0.0.1",
        f"{PUBLIC} ::1",
        "64:ff9b::7f00:1",
        "2002:c0a8:101::1",
        "fe80::1%eth0",
    ],
)
def test_a_name_is_refused_when_one_of_its_addresses_is_private(
    addresses: str, dialled: list[tuple[str, ...]]
) -> None:
    error = failed("https://news.test/", {"news.test": addresses}, allow_private=False)

    assert (error.trouble, error.detail) == (FetchTrouble.NOT_PUBLIC, addresses.rpartition(" ")[2])
    assert dialled == []


@pytest.mark.parametrize("name", ["localhost", "LOCALHOST.", "printer.local"])
def test_names_of_this_network_are_refused_by_where_they_lead(name: str) -> None:
    names = {"localhost": "::1 127.0.0.1", "printer.local": "192.168.1.9"}

    assert failed(f"http://{name}/", names, allow_private=False).trouble is FetchTrouble.NOT_PUBLIC


def test_the_system_is_asked_for_names() -> None:
    with pytest.raises(FetchError) as found:
        fetch("http://localhost/", SHORT)

    assert found.value.trouble is FetchTrouble.NOT_PUBLIC


def test_a_name_is_looked_up_once_and_not_again_to_connect(
    server: Server, dialled: list[tuple[str, ...]]
) -> None:
    server.answer(page(WORDS))
    answers = iter([(PUBLIC,), ("127.0.0.1",)])

    fetch(server.address("news.test"), SHORT, resolve=lambda _: next(answers))

    assert dialled == [(PUBLIC,)]


def test_a_name_that_turns_private_on_the_way_is_refused(
    server: Server, dialled: list[tuple[str, ...]]
) -> None:
    server.answer(redirect("/b"))
    answers = iter([(PUBLIC,), ("127.0.0.1",)])

    with pytest.raises(FetchError) as found:
        fetch(server.address("news.test"), SHORT, resolve=lambda _: next(answers))

    assert found.value.trouble is FetchTrouble.NOT_PUBLIC
    assert len(server.requests) == 1


def test_the_next_address_is_tried_when_one_does_not_answer(server: Server) -> None:
    server.answer(page(WORDS))
    address = server.address("news.test")

    found = fetch(address, SHORT, allow_private=True, resolve=lambda _: ("::1", "127.0.0.1"))

    assert found.body == WORDS


def test_a_host_that_takes_no_connection_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]

    assert failed(f"http://127.0.0.1:{port}/").trouble is FetchTrouble.UNREACHABLE


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


def test_neither_proxy_nor_netrc_is_used(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    server.answer(page(WORDS))
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login somebody password secret", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    asked: list[bytes] = []

    with socket.create_server(("127.0.0.1", 0)) as trap:
        proxy = f"http://127.0.0.1:{trap.getsockname()[1]}"
        for variable in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
            monkeypatch.setenv(variable, proxy)
        listening = threading.Thread(target=_note_who_comes, args=(trap, asked), daemon=True)
        listening.start()
        found = fetch(server.address(), SHORT, allow_private=True)
        trap.shutdown(socket.SHUT_RDWR)
        listening.join(2)

    assert found.body == WORDS
    assert asked == []
    assert b"Authorization" not in server.requests[0]


def _note_who_comes(trap: socket.socket, asked: list[bytes]) -> None:
    with suppress(OSError):
        line, _ = trap.accept()
        with line:
            asked.append(line.recv(100))


def test_a_certificate_that_nobody_has_signed_is_refused(tls_server: Server) -> None:
    tls_server.answer(page(WORDS))

    assert failed(tls_server.address()).trouble is FetchTrouble.CERTIFICATE
    assert tls_server.requests == []


@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_another_host_is_refused(tls_server: Server) -> None:
    tls_server.answer(page(WORDS))
    error = failed(tls_server.address("other.test"), {"other.test": "127.0.0.1"})

    assert error.trouble is FetchTrouble.CERTIFICATE
    assert "other.test" in error.detail


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("host", ["news.test", "127.0.0.1"])
def test_a_page_comes_encrypted_from_a_host_that_proves_its_name(tls_server: Server, host: str) -> None:
    tls_server.answer(page(WORDS))

    assert fetch(tls_server.address(host), SHORT, allow_private=True, resolve=here).body == WORDS


@pytest.mark.usefixtures("trusted")
def test_a_redirect_does_not_lead_out_of_encryption(tls_server: Server, server: Server) -> None:
    server.answer(page(WORDS))
    tls_server.answer(redirect(server.address("news.test")))

    error = failed(tls_server.address("news.test"), {"news.test": "127.0.0.1"})

    assert (error.trouble, error.detail) == (FetchTrouble.REDIRECTS, server.address("news.test"))
    assert server.requests == []


@pytest.mark.usefixtures("trusted")
def test_a_redirect_leads_into_encryption(tls_server: Server, server: Server) -> None:
    tls_server.answer(page(WORDS))
    server.answer(redirect(tls_server.address("news.test")))

    found = fetch(server.address("news.test"), SHORT, allow_private=True, resolve=here)

    assert found.address == tls_server.address("news.test")


@pytest.mark.usefixtures("trusted")
def test_an_encrypted_page_whose_end_is_not_proven_is_broken(tls_server: Server) -> None:
    tls_server.answer(b"HTTP/1.1 200 OK\r\n\r\n" + WORDS)

    assert failed(tls_server.address()).trouble is FetchTrouble.BROKEN_ANSWER


def test_a_server_that_cannot_encrypt_is_broken(server: Server) -> None:
    server.answer(page(WORDS))

    error = failed(f"https://127.0.0.1:{server.port}/")

    assert error.trouble is FetchTrouble.BROKEN_ANSWER
