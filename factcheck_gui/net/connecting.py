"""Connections to addresses that were checked; the name is not looked up again, so it cannot lead elsewhere.

Nothing here knows proxies: one would look names up itself, and could reach what is refused here.
"""

import socket
import ssl
from collections.abc import Iterable
from ipaddress import IPv6Address
from pathlib import Path
from typing import Final

from factcheck_gui.domain.input_errors import FetchTrouble
from factcheck_gui.net.links import Target
from factcheck_gui.net.public_addresses import IpAddress
from factcheck_gui.net.troubles import Fault, TroubleError, broken
from factcheck_gui.net.wire import Budget

_TRIED: Final = 6
"""So many addresses of one host are tried; more are no help to anybody."""


def connect(target: Target, addresses: Iterable[IpAddress], budget: Budget) -> socket.socket:
    """Return a connection to the first address that answers, encrypted and proven for https."""
    line = _dial(tuple(addresses)[:_TRIED], target.port, budget)
    if target.scheme != "https":
        return line
    # Encrypting takes the connection over; what is closed here is the one that could not be encrypted.
    with line:
        return _encrypted(line, str(target.host), budget)


def _dial(addresses: tuple[IpAddress, ...], port: int, budget: Budget) -> socket.socket:
    reason = ""
    for tried, address in enumerate(addresses):
        family = socket.AF_INET6 if isinstance(address, IPv6Address) else socket.AF_INET
        # Each gets its share of the time, so that one which never answers leaves some for the next.
        share = budget.remaining() / (len(addresses) - tried)
        try:
            line = socket.socket(family, socket.SOCK_STREAM)
        except OSError as error:
            reason = error.strerror or reason
            continue
        try:
            line.settimeout(share)
            line.connect((str(address), port))
        except OSError as error:
            line.close()
            reason = error.strerror or reason
        else:
            return line
    budget.remaining()
    raise TroubleError(trouble=FetchTrouble.UNREACHABLE, detail=reason)


def _encrypted(line: socket.socket, host: str, budget: Budget) -> ssl.SSLSocket:
    """Prove that the certificate is trusted and names the host of the link."""
    context = _trusting()
    context.set_alpn_protocols(["http/1.1"])
    # Older releases of Python 3.11 take a connection that was cut for one that has ended.
    context.options &= ~ssl.OP_IGNORE_UNEXPECTED_EOF
    line.settimeout(budget.remaining())
    try:
        return context.wrap_socket(line, server_hostname=host, suppress_ragged_eofs=False)
    except ssl.SSLCertVerificationError as error:
        raise TroubleError(trouble=FetchTrouble.CERTIFICATE, detail=error.verify_message) from error
    except TimeoutError as error:
        raise budget.over() from error
    except OSError as error:
        raise broken(Fault.CONNECTION) from error


def _trusting() -> ssl.SSLContext:
    """Trust what the system trusts; a system that has no certificates at all gets those of Mozilla."""
    places = ssl.get_default_verify_paths()
    has_own = places.cafile is not None or (places.capath is not None and any(Path(places.capath).iterdir()))
    if has_own:
        return ssl.create_default_context()
    import certifi

    return ssl.create_default_context(cafile=certifi.where())
