"""Only addresses of the open internet count as public, whatever they are wrapped in."""

from ipaddress import ip_address

import pytest

from factcheck_gui.net.public_addresses import is_public


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8",
        "93.184.215.14",
        "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
        "2a00:1450:4001:812::200e",
        "::ffff:8.8.8.8",
        "64:ff9b::8.8.8.8",
        "2002:808:808::1",
        "2a00:1450:4001:812:0:5efe:8.8.8.8",
    ],
)
def test_an_address_of_the_open_internet_is_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.1",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.9",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "2a00:1450::1%eth0",
        "fec0::1",
        "fc00::1",
        "fd12:3456:789a::1",
        "ff02::1",
        "ff0e::1",
        "100::1",
        "2001:db8::1",
        "3fff::1",
        "4000::1",
        "5f00::1",
        # An IPv4 address of this computer or a private network, mapped, compatible, and through NAT64.
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:169.254.169.254",
        "::127.0.0.1",
        "::8.8.8.8",
        "::ffff:0:127.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b::c0a8:101",
        "64:ff9b:1::8.8.8.8",
        "64:ff9b:1:7f00:0:100::",
        # Through 6to4, Teredo (to a server, and to a client behind it), and ISATAP.
        "2002:7f00:1::1",
        "2002:c0a8:101::1",
        "2002:a00:1::1",
        "2001:0:7f00:1::1",
        "2001:0:808:808:0:0:80ff:fffe",
        "2a00:1450:4001:812:0:5efe:127.0.0.1",
        "2a00:1450:4001:812:200:5efe:10.0.0.1",
        "fe80::5efe:8.8.8.8",
    ],
)
def test_an_address_of_this_computer_or_of_a_private_network_is_not(address: str) -> None:
    assert not is_public(ip_address(address))
