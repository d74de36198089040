"""Fetches the one link that somebody asked for, within limits and from the open internet.

No cookies, no referrer, no passwords, no proxy, no `.netrc`; nothing of the page is loaded or run. What lies
in a private network is fetched only where the user has allowed it for this one link, and then from the host
of the link alone: a redirect to another private host, or back into the network from outside, stays refused.
"""

import re
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from factcheck_gui import __version__
from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import FetchError, FetchTrouble
from factcheck_gui.net.answers import Head, read_body, read_head
from factcheck_gui.net.connecting import connect
from factcheck_gui.net.links import Target, follow, read_link, without_credentials
from factcheck_gui.net.resolving import Resolve, addresses_of, system_resolve
from factcheck_gui.net.troubles import TroubleError
from factcheck_gui.net.unpacking import unpack
from factcheck_gui.net.wire import Budget, Wire

_MEGABYTE: Final = 1_000_000
_LONGEST_DETAIL: Final = 300
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_REQUEST: Final = (
    "GET {path} HTTP/1.1\r\n"
    "Host: {authority}\r\n"
    f"User-Agent: factcheck-gui/{__version__}\r\n"
    "Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8\r\n"
    "Accept-Encoding: gzip, deflate\r\n"
    "Connection: close\r\n"
    "\r\n"
)
_MEDIA_TYPE: Final = re.compile(r"\s*([\w.+-]+/[\w.+-]+)\s*(?:;|$)", re.ASCII)
_CHARSET: Final = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:+-]+)", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchLimits:
    """What a whole fetch may take, with all its redirects; sizes count bytes."""

    seconds: float = 30
    received: int = 20 * _MEGABYTE
    unpacked: int = 50 * _MEGABYTE
    redirects: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a link led to."""

    address: str
    """Where the answer came from, after all redirects."""
    body: bytes
    """Unpacked, and whole."""
    media_type: str | None
    charset: str | None
    """As the server names it, which may be no encoding that anybody knows."""
    status: int
    redirects: tuple[str, ...]
    """The addresses passed through, the first one first; the last is not among them."""


_DEFAULT_LIMITS: Final = FetchLimits()


def fetch(
    address: str,
    limits: FetchLimits = _DEFAULT_LIMITS,
    *,
    allow_private: bool = False,
    resolve: Resolve = system_resolve,
) -> Fetched:
    """Fetch a link; raises `FetchError` where that fails, and `EmptyInputError` where nothing is there."""
    try:
        fetched = _fetch(read_link(address), limits, allow_private=allow_private, resolve=resolve)
    except TroubleError as error:
        name = without_credentials(address)
        raise FetchError(name=name, trouble=error.trouble, detail=_told(error.detail)) from error
    if not fetched.body or fetched.body.isspace():
        raise EmptyInputError(name=fetched.address)
    return fetched


def _fetch(first: Target, limits: FetchLimits, *, allow_private: bool, resolve: Resolve) -> Fetched:
    budget = Budget(seconds=limits.seconds, size=limits.received)
    target = first
    passed: list[str] = []
    while True:
        # Once a redirect has led elsewhere, be it another port, none may lead back into a private network.
        allow_private = allow_private and _is_same_place(first, target)
        addresses = addresses_of(target.host, resolve, budget, allow_private=allow_private)
        with closing(connect(target, addresses, budget)) as line:
            wire = Wire(line, budget)
            wire.send(_REQUEST.format(path=target.path, authority=target.authority).encode("ascii"))
            head = read_head(wire)
            if head.status not in _REDIRECTS:
                return _taken(target, head, wire, limits, tuple(passed))
        passed.append(target.address)
        if len(passed) > limits.redirects:
            raise TroubleError(trouble=FetchTrouble.REDIRECTS, detail=target.address)
        target = follow(target, head.first("location"))


def _is_same_place(first: Target, target: Target) -> bool:
    """Tell whether a redirect stays with the host and port that were asked for, or only becomes encrypted."""
    is_upgrade = first.scheme == "http" and target.scheme == "https"
    return target.host == first.host and (target.port == first.port or is_upgrade)


def _taken(target: Target, head: Head, wire: Wire, limits: FetchLimits, passed: tuple[str, ...]) -> Fetched:
    """Read the body of the last answer."""
    if head.status not in {HTTPStatus.OK, HTTPStatus.NO_CONTENT}:
        raise TroubleError(trouble=FetchTrouble.STATUS, detail=_status(head.status))
    packed = read_body(wire, head)
    body = unpack(packed, head.all("content-encoding"), limit=limits.unpacked, budget=wire.budget)
    content_type = head.first("content-type")
    media_type = _MEDIA_TYPE.match(content_type)
    charset = _CHARSET.search(content_type)
    return Fetched(
        address=target.address,
        body=body,
        media_type=media_type[1].lower() if media_type else None,
        charset=charset[1].lower() if charset else None,
        status=head.status,
        redirects=passed,
    )


def _told(detail: str) -> str:
    """Return a detail as it may be shown, as a redirect could have brought anything into it."""
    return "".join(character for character in detail[:_LONGEST_DETAIL] if character.isprintable())


def _status(status: int) -> str:
    """Return a status with its usual words; the server's own could say anything."""
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)
