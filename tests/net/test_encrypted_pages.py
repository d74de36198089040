"""An encrypted page comes from a host that proves its name, and from no other."""

import pytest

from factcheck_gui.domain.input_errors import FetchTrouble
from factcheck_gui.net.fetching import fetch
from tests.net.conftest import CERTIFICATE, Server, page, redirect
from tests.net.fetches import SHORT, WORDS, failed, here


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system trust the certificate of the encrypted server."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))


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
