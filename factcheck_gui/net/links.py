"""Links taken apart into what is needed to ask for them, and where a redirect leads."""

import re
from dataclasses import dataclass
from ipaddress import IPv6Address
from typing import Final
from urllib.parse import quote, urljoin

from factcheck_gui.domain.input_errors import FetchTrouble
from factcheck_gui.net.hosts import read_host
from factcheck_gui.net.public_addresses import IpAddress
from factcheck_gui.net.troubles import TroubleError

_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_FIRST_FREE_PORT: Final = 1024
_LAST_PORT: Final = 65535
_LONGEST_LOCATION: Final = 8 * 1024
# The higher ports that browsers refuse as well: other services listen there, and a request could be taken
# for one of theirs.
_REFUSED_PORTS: Final = frozenset(
    {1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6379, 6566, 6679, 6697, 10080, 11211}
    | set(range(6665, 6670))
)

_LINK: Final = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):(?P<rest>.*)", re.IGNORECASE)
# Browsers take a backslash for a slash, others for a part of the host: it is refused there.
_REST: Final = re.compile(r"//(?P<authority>[^/?#\\]*)(?P<path>/[^?#]*)?(?P<query>\?[^#]*)?(?:#.*)?")
_AUTHORITY: Final = re.compile(r"(?:.*@)?(?P<host>\[[^\]]*\]|[^:\[\]]+)(?::(?P<port>[0-9]{0,5}))?")
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_CREDENTIALS: Final = re.compile(r"^(\s*[a-z][a-z0-9+.-]*:[/\\]*)[^/?#\\]*@", re.IGNORECASE)
_KEPT_AS_WRITTEN: Final = "/%:@!$&'()*+,;=~[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What one request asks for, and of whom; user names and fragments are gone."""

    scheme: str
    host: str | IpAddress
    port: int
    path: str
    """Path and query in ASCII, beginning with a slash."""

    @property
    def authority(self) -> str:
        """The host, with the port where it is not the usual one, as the Host header names it."""
        host = f"[{self.host}]" if isinstance(self.host, IPv6Address) else str(self.host)
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def address(self) -> str:
        """The link in its plain form."""
        return f"{self.scheme}://{self.authority}{self.path}"


def without_credentials(address: str) -> str:
    """Return a link, whatever is wrong with it, without user name and password."""
    return _CREDENTIALS.sub(r"\1", address)


def read_link(address: str) -> Target:
    """Take a link apart; raises SCHEME or NO_HOST, and UNREACHABLE for ports where no pages are served."""
    address = address.strip()
    if _CONTROL.search(address):
        raise TroubleError(trouble=FetchTrouble.NO_HOST)
    link = _LINK.fullmatch(address)
    scheme = link["scheme"].lower() if link else ""
    if link is None or scheme not in _DEFAULT_PORTS:
        raise TroubleError(trouble=FetchTrouble.SCHEME, detail=scheme)
    rest = _REST.fullmatch(link["rest"])
    # User names are dropped: passwords are not ours to send, and a kept link must not hold one.
    authority = _AUTHORITY.fullmatch(rest["authority"]) if rest else None
    if rest is None or authority is None:
        raise TroubleError(trouble=FetchTrouble.NO_HOST)
    path = quote(rest["path"] or "/", safe=_KEPT_AS_WRITTEN, errors="replace")
    query = quote(rest["query"] or "", safe=_KEPT_AS_WRITTEN + "?", errors="replace")
    return Target(
        scheme=scheme,
        host=read_host(authority["host"]),
        port=_read_port(authority["port"], scheme),
        path=path + query,
    )


def follow(target: Target, location: str) -> Target:
    """Return where a redirect leads; raises REDIRECTS where that is nowhere, or no longer encrypted."""
    location = location.strip()
    if not location or len(location) > _LONGEST_LOCATION or _CONTROL.search(location):
        raise TroubleError(trouble=FetchTrouble.REDIRECTS, detail=target.address)
    try:
        joined = urljoin(target.address, location)
    except ValueError as error:
        raise TroubleError(trouble=FetchTrouble.REDIRECTS, detail=without_credentials(location)) from error
    following = read_link(joined)
    # Who asked for a page of a proven host is not handed one that anybody on the way can have changed.
    if target.scheme == "https" and following.scheme == "http":
        raise TroubleError(trouble=FetchTrouble.REDIRECTS, detail=following.address)
    return following


def _read_port(written: str | None, scheme: str) -> int:
    if not written:
        return _DEFAULT_PORTS[scheme]
    port = int(written)
    usual = port in _DEFAULT_PORTS.values()
    free = _FIRST_FREE_PORT <= port <= _LAST_PORT and port not in _REFUSED_PORTS
    if not (usual or free):
        raise TroubleError(trouble=FetchTrouble.UNREACHABLE, detail=f":{port}")
    return port
