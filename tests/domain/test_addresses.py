"""What counts as a link."""

import pytest

from factcheck_gui.domain.addresses import is_link


@pytest.mark.parametrize(
    "value",
    [
        "https://example.org/a?b=1#c",
        "HTTP://example.org",
        "mailto:ada@example.org",
        "doi:10.1000/182",
        "file:///srv/a",
    ],
)
def test_a_web_address_with_a_host_and_any_other_scheme_are_links(value: str) -> None:
    assert is_link(value)


@pytest.mark.parametrize(
    "value",
    [
        "",
        "example.org",
        "no link",
        "https:",
        "https:foo",
        "https://",
        "http:///x",
        "https://a b",
        "javascript",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "://x",
        " https://example.org",
        "https://example.org\n",
    ],
)
def test_what_leads_nowhere_or_runs_code_is_none(value: str) -> None:
    assert not is_link(value)
