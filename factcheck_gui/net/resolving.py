"""From a host to the addresses that may be connected to: looked up once, and every one of them checked."""

import socket
from collections.abc import Callable, Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address
from queue import Empty, SimpleQueue
from threading import Thread

from factcheck_gui.domain.input_errors import FetchTrouble
from factcheck_gui.net.public_addresses import IpAddress, is_public
from factcheck_gui.net.troubles import TroubleError
from factcheck_gui.net.wire import Budget

Resolve = Callable[[str], Iterable[str]]
"""Returns the addresses of a name; raises OSError where it has none."""


def system_resolve(host: str) -> tuple[str, ...]:
    """Return the addresses of a name as the system knows them, each once and in the system's order."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def addresses_of(
    host: str | IpAddress, resolve: Resolve, budget: Budget, *, allow_private: bool
) -> tuple[IpAddress, ...]:
    """Return all addresses of a host; raises NOT_PUBLIC where one of them is not, unless that is allowed."""
    if isinstance(host, IPv4Address | IPv6Address):
        found: tuple[IpAddress, ...] = (host,)
    else:
        found = _looked_up(host, resolve, budget)
    for address in found:
        if not allow_private and not is_public(address):
            raise TroubleError(trouble=FetchTrouble.NOT_PUBLIC, detail=str(address))
    return found


def _looked_up(host: str, resolve: Resolve, budget: Budget) -> tuple[IpAddress, ...]:
    """Look a name up in a thread, as the system's look-up knows no time limit."""
    answers: SimpleQueue[tuple[IpAddress, ...]] = SimpleQueue()

    def look_up() -> None:
        try:
            answers.put(tuple(ip_address(found) for found in resolve(host)))
        except (OSError, ValueError):
            answers.put(())

    # A daemon: one that hangs must not keep the program from ending.
    thread = Thread(target=look_up, name=f"look up {host}", daemon=True)
    thread.start()
    thread.join(budget.remaining())
    if thread.is_alive():
        raise budget.over()
    try:
        found = answers.get_nowait()
    except Empty:
        found = ()
    if not found:
        raise TroubleError(trouble=FetchTrouble.UNKNOWN_HOST, detail=host)
    return found
