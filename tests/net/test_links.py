"""Links are read in one way only, and that is the way in which they are then looked up and asked for."""

from ipaddress import ip_address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.input_errors import FetchTrouble
from factcheck_gui.net.links import follow, read_link, without_credentials
from factcheck_gui.net.troubles import TroubleError


def trouble_of(address: str) -> FetchTrouble:
    with pytest.raises(TroubleError) as found:
        read_link(address)
    return found.value.trouble


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://Example.ORG", "https://example.org/"),
        ("  http://example.org/a?b=c#d ", "http://example.org/a?b=c"),
        ("https://example.org:443/", "https://example.org/"),
        ("http://example.org:/", "http://example.org/"),
        ("https://example.org:8443/x", "https://example.org:8443/x"),
        ("https://example.org./x", "https://example.org/x"),
        ("https://example.org?q=ä b", "https://example.org/?q=%C3%A4%20b"),
        ("https://example.org/straße/50%25", "https://example.org/stra%C3%9Fe/50%25"),
        ("https://example.org/a\\b", "https://example.org/a%5Cb"),
        ("https://münchen.example/", "https://xn--mnchen-3ya.example/"),
        ("https://faß.example/", "https://xn--fa-hia.example/"),
        ("https://例え。テスト/", "https://xn--r8jz45g.xn--zckzah/"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://ＥＸＡＭＰＬＥ．org/", "https://example.org/"),
        ("https://a_b.example/", "https://a_b.example/"),
        ("http://[2A00:1450::0001]:8080/", "http://[2a00:1450::1]:8080/"),
        ("https://somebody:secret@example.org/", "https://example.org/"),
        ("https://bbc.example@evil.example/", "https://evil.example/"),
        ("https://a@b@example.org/", "https://example.org/"),
    ],
)
def test_a_link_is_brought_into_its_plain_form(written: str, address: str) -> None:
    assert read_link(written).address == address


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("127.1", "127.0.0.1"),
        ("127.0.1", "127.0.0.1"),
        ("10.1.2", "10.1.0.2"),
        ("2130706433", "127.0.0.1"),
        ("017700000001", "127.0.0.1"),
        ("0177.0.0.1", "127.0.0.1"),
        ("0x7f.1", "127.0.0.1"),
        ("0X7F000001", "127.0.0.1"),
        ("0x7f.0x0.0x0.0x1", "127.0.0.1"),
        ("127.0.0.1.", "127.0.0.1"),
        ("１２７．０．０．１", "127.0.0.1"),
        ("127。0。0。1", "127.0.0.1"),
        ("①②⑦.1", "127.0.0.1"),
        ("[::ffff:127.0.0.1]", "::ffff:127.0.0.1"),
        ("[0:0:0:0:0:0:0:1]", "::1"),
    ],
)
def test_a_number_is_seen_for_the_address_that_it_is(host: str, address: str) -> None:
    assert read_link(f"http://{host}/").host == ip_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "http:///etc/passwd",
        "http:example.org",
        "http:/example.org",
        "http://:80/",
        "http://user@/",
        "http://a..b/",
        "http://example.org../",
        "http://./",
        "http://256.0.0.1/",
        "http://1.2.3.4.5/",
        "http://1.2.3.08/",
        "http://a.1/",
        "http://4294967296/",
        "http://127.0.0.0x1g.0x/",
        "http://%31%32%37.0.0.1/",
        "http://local%68ost/",
        "http://[::1%25eth0]/",
        "http://[fe80::1%eth0]/",
        "http://[::1/",
        "http://::1/",
        "http://[127.0.0.1]/",
        "http://good.example\\@127.0.0.1/",
        "http://exa mple.org/",
        "http://exa\nmple.org/",
        "http://example.org/\r\nHost: other.example",
        "http://a／b.example/",
        "http://℀.example/",
        "http://a\u202eb.example/",
        "http://\ud800.example/",
        "http://example.org:80a/",
        f"http://{'a' * 64}.example/",
        f"http://{'a.' * 130}example/",
    ],
)
def test_what_names_no_host_is_refused(address: str) -> None:
    assert trouble_of(address) is FetchTrouble.NO_HOST


@pytest.mark.parametrize(
    "address",
    [
        "",
        "example.org",
        "//example.org/",
        "/etc/passwd",
        "file:///etc/passwd",
        "ftp://example.org/",
        "gopher://example.org/",
        "data:text/html,x",
        "javascript:alert(1)",
        "view-source:https://example.org/",
        "https",
    ],
)
def test_other_schemes_are_refused(address: str) -> None:
    assert trouble_of(address) is FetchTrouble.SCHEME


@pytest.mark.parametrize("port", [0, 1, 22, 25, 53, 81, 445, 1023, 5060, 6000, 6379, 6667, 65536, 99999])
def test_ports_where_no_pages_are_served_are_refused(port: int) -> None:
    assert trouble_of(f"http://example.org:{port}/") is FetchTrouble.UNREACHABLE


@pytest.mark.parametrize(
    ("location", "address"),
    [
        ("/there", "https://example.org/there"),
        ("there", "https://example.org/a/there"),
        ("?page=2", "https://example.org/a/b?page=2"),
        ("//other.example/x", "https://other.example/x"),
        ("https://other.example", "https://other.example/"),
        ("https://u:p@other.example/", "https://other.example/"),
    ],
)
def test_a_redirect_is_followed_from_where_it_stands(location: str, address: str) -> None:
    assert follow(read_link("https://example.org/a/b?c"), location).address == address


@pytest.mark.parametrize(
    ("location", "trouble"),
    [
        ("", FetchTrouble.REDIRECTS),
        ("http://[/", FetchTrouble.REDIRECTS),
        ("http://example.org/", FetchTrouble.REDIRECTS),
        ("file:///etc/passwd", FetchTrouble.SCHEME),
        ("ftp://example.org/", FetchTrouble.SCHEME),
        ("data:text/html,x", FetchTrouble.SCHEME),
        ("javascript:alert(1)", FetchTrouble.SCHEME),
    ],
)
def test_a_redirect_that_leads_nowhere_or_out_of_encryption_is_refused(
    location: str, trouble: FetchTrouble
) -> None:
    with pytest.raises(TroubleError) as found:
        follow(read_link("https://example.org/"), location)

    assert found.value.trouble is trouble


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://somebody:secret@example.org/a@b", "https://example.org/a@b"),
        ("ftp://somebody:secret@example.org", "ftp://example.org"),
        ("https://example.org/a@b", "https://example.org/a@b"),
        ("nothing", "nothing"),
    ],
)
def test_a_password_is_shown_to_nobody(address: str, shown: str) -> None:
    assert without_credentials(address) == shown


@given(st.text(max_size=40))
def test_whatever_is_written_either_names_a_plain_host_or_is_refused(written: str) -> None:
    try:
        target = read_link(f"http://{written}")
    except TroubleError:
        return
    assert target.address.isascii()
    assert target.address.isprintable()
    assert read_link(target.address) == target
