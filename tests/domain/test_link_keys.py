"""Which links lead to the same page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.addresses import link_key


@pytest.mark.parametrize(
    "link",
    [
        "http://example.org/a/b?x=1&y=2",
        "https://EXAMPLE.org/a/b/?y=2&x=1",
        "https://www.example.org:443/a/b?x=1&y=2#part",
        "http://example.org:80/a/b?x=1&utm_source=mail&UTM_Medium=x&fbclid=abc&y=2&gclid=1",
        "https://user@example.org./a/b?x=1&y=2",
        " https://example.org/%61/b?x=1&y=%32 ",
    ],
)
def test_what_leads_to_the_same_page_has_the_same_key(link: str) -> None:
    assert link_key(link) == "example.org/a/b?x=1&y=2"


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/a",
        "https://example.org/A/b?x=1&y=2",
        "https://example.org:8080/a/b?x=1&y=2",
        "https://example.com/a/b?x=1&y=2",
        "https://sub.example.org/a/b?x=1&y=2",
        "https://example.org/a/b?x=1&y=3",
        "https://example.org/a%2Fb?x=1&y=2",
        "https://example.org/a/b%3Fx=1&y=2",
        "ftp://example.org/a/b?x=1&y=2",
    ],
)
def test_another_page_has_another_key(link: str) -> None:
    assert link_key(link) != "example.org/a/b?x=1&y=2"


def test_a_front_page_is_the_same_with_and_without_its_slash() -> None:
    assert link_key("https://www.example.org/") == link_key("http://example.org") == "example.org"


def test_addresses_of_ipv6_keep_their_brackets() -> None:
    assert link_key("http://[::1]:8080/a") == "[::1]:8080/a"
    assert link_key("http://[::1]/a") == "[::1]/a"


def test_other_schemes_stay_as_they_are() -> None:
    assert link_key("doi:10.1000/182") == "doi:10.1000/182"
    assert link_key("mailto:Ada@example.org?subject=b&body=a") == "mailto:Ada@example.org?subject=b&body=a"


@given(rest=st.text(max_size=60))
def test_any_text_has_a_key_and_every_fragment_is_ignored(rest: str) -> None:
    assert link_key(rest) == link_key(rest)
    if "#" not in rest and "[" not in rest and "]" not in rest:
        assert link_key(f"https://example.org/{rest}x") == link_key(f"http://www.example.org/{rest}x#y")
