"""Hosts as links write them, brought into the one form that is looked up, connected to and sent.

Numbers are read as the system's `inet_aton` would read them, so that `127.1`, `0x7f.0.0.1`, `0177.0.0.1` and
`2130706433` are seen for what they are. Names are written in Punycode; ß and ς keep their own names, as in
browsers, where the standard library's codec would lead to another site.
"""

import re
import unicodedata
from ipaddress import IPv4Address, IPv6Address
from typing import Final

from factcheck_gui.domain.input_errors import FetchTrouble
from factcheck_gui.net.public_addresses import IpAddress
from factcheck_gui.net.troubles import TroubleError

_NUMBER: Final = re.compile(r"0x[0-9a-f]*|[0-9]+")
_PLAIN_LABEL: Final = re.compile(r"[a-z0-9_-]+")
_LETTERS: Final = frozenset({"Ll", "Lm", "Lo", "Mc", "Mn", "Nd", "Nl", "So"})
_ALSO_IN_NAMES: Final = frozenset("·׳״・\u200c\u200d")
_NOT_WRITTEN: Final = {0x00AD: None, 0x200B: None, 0x2060: None, 0xFE0F: None, 0x3002: "."}
_LONGEST_LABEL: Final = 63
_LONGEST_NAME: Final = 253
_IPV4_PARTS: Final = 4
_BYTE: Final = 256


def read_host(written: str) -> str | IpAddress:
    """Return a host as a name in ASCII or as an address; raises NO_HOST where it is neither."""
    if written.startswith("["):
        return _read_ipv6(written)
    name = unicodedata.normalize("NFKC", written).lower().translate(_NOT_WRITTEN).removesuffix(".")
    labels = [_read_label(label, written) for label in name.split(".")]
    if _NUMBER.fullmatch(labels[-1]):
        return _read_ipv4(labels, written)
    found = ".".join(labels)
    if len(found) > _LONGEST_NAME:
        raise _no_host(written)
    return found


def _no_host(written: str) -> TroubleError:
    return TroubleError(trouble=FetchTrouble.NO_HOST, detail=written)


def _read_ipv6(written: str) -> IpAddress:
    # A zone (%eth0) is refused: it names a network card of this computer.
    if not written.endswith("]") or "%" in written:
        raise _no_host(written)
    try:
        return IPv6Address(written[1:-1])
    except ValueError as error:
        raise _no_host(written) from error


def _read_label(label: str, written: str) -> str:
    if not label.isascii():
        if not all(_may_stand_in_name(character) for character in label):
            raise _no_host(written)
        label = "xn--" + label.encode("punycode").decode("ascii")
    if not _PLAIN_LABEL.fullmatch(label) or len(label) > _LONGEST_LABEL:
        raise _no_host(written)
    return label


def _may_stand_in_name(character: str) -> bool:
    return (
        _PLAIN_LABEL.fullmatch(character) is not None
        or character in _ALSO_IN_NAMES
        or (not character.isascii() and unicodedata.category(character) in _LETTERS)
    )


def _read_ipv4(parts: list[str], written: str) -> IPv4Address:
    """Read one to four numbers, of which the last fills all bytes that are left."""
    try:
        *first, last = [_read_number(part) for part in parts]
    except ValueError as error:
        raise _no_host(written) from error
    left = _IPV4_PARTS - len(first)
    if left < 1 or any(number >= _BYTE for number in first) or last >= _BYTE**left:
        raise _no_host(written)
    value = last
    for place, number in enumerate(first):
        value += number << (8 * (_IPV4_PARTS - 1 - place))
    return IPv4Address(value)


def _read_number(part: str) -> int:
    if not _NUMBER.fullmatch(part):
        raise ValueError(part)
    if part.startswith("0x"):
        return int(part[2:] or "0", 16)
    return int(part, 8 if part.startswith("0") else 10)
