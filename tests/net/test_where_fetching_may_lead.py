"""A link is fetched from nowhere else than may be asked."""

import socket
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from factcheck_gui.domain.input_errors import FetchError, FetchTrouble
from factcheck_gui.net import fetching
from factcheck_gui.net.fetching import fetch
from factcheck_gui.net.links import Target
from factcheck_gui.net.public_addresses import IpAddress
from factcheck_gui.net.wire import Budget
from tests.net.conftest import Server, page, redirect
from tests.net.fetches import PUBLIC, SHORT, WORDS, failed


@pytest.fixture
def dialled(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Lead every connection to loopback, and keep the addresses that it was to be made to."""
    kept: list[tuple[str, ...]] = []

    def to_loopback(target: Target, addresses: tuple[IpAddress, ...], budget: Budget) -> socket.socket:
        kept.append(tuple(str(address) for address in addresses))
        return socket.create_connection(("127.0.0.1", target.port), budget.remaining())

    monkeypatch.setattr(fetching, "connect", to_loopback)
    return kept


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
