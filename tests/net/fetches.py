"""Fetching from the server on loopback, and how it fails."""

import socket
from collections.abc import Iterator, Mapping
from typing import Final

import pytest

from factcheck_gui.domain.input_errors import FetchError
from factcheck_gui.net.fetching import FetchLimits, fetch

WORDS: Final = b"<p>The mayor says the bridge is safe.</p>" * 50
NOBODY: Final[Mapping[str, str]] = {}
PUBLIC: Final = "93.184.215.14"
SHORT: Final = FetchLimits(seconds=60)


def here(host: str) -> tuple[str, ...]:
    """Lead every name to loopback."""
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
