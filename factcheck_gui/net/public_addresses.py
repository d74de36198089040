"""Which addresses lie in the open internet; all others lead to this computer or into somebody's network.

For IPv6 the lists of the standard library differ between Python's versions, so it is not asked.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Final

IpAddress = IPv4Address | IPv6Address

_NO_ARTICLES: Final = (
    IPv4Network("192.0.0.0/24"),  # protocol assignments
    IPv4Network("192.88.99.0/24"),  # relays of 6to4
    IPv4Network("224.0.0.0/3"),  # multicast, reserved, broadcast
)
_NO_ARTICLES_6: Final = (
    IPv6Network("2001::/23"),  # protocol assignments, Teredo among them, which carries two IPv4 addresses
    IPv6Network("2001:db8::/32"),  # documentation
    IPv6Network("3fff::/20"),  # documentation
)
_UNICAST: Final = IPv6Network("2000::/3")
"""What is given out to the public; local, multicast, IPv4-compatible and local NAT64 ones lie outside."""
_MAPPED: Final = IPv6Network("::ffff:0:0/96")
_NAT64: Final = IPv6Network("64:ff9b::/96")
_ISATAP: Final = frozenset({0x0000_5EFE, 0x0200_5EFE})
_LOW_32_BITS: Final = 0xFFFF_FFFF


def is_public(address: IpAddress) -> bool:
    """Tell whether an address, and the IPv4 address that it may carry, lies in the open internet."""
    if isinstance(address, IPv4Address):
        return address.is_global and not any(address in network for network in _NO_ARTICLES)
    # A zone names one of this computer's network cards.
    if address.scope_id is not None:
        return False
    carried = _carried(address)
    if carried is not None and not is_public(carried):
        return False
    if address in _MAPPED or address in _NAT64:
        return True
    return address in _UNICAST and not any(address in network for network in _NO_ARTICLES_6)


def _carried(address: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 address to which routers translate or tunnel."""
    is_isatap = (int(address) >> 32) & _LOW_32_BITS in _ISATAP
    if address in _MAPPED or address in _NAT64 or is_isatap:
        return IPv4Address(int(address) & _LOW_32_BITS)
    return address.sixtofour
