"""Links as people type them: web addresses, and those of other schemes."""

import re
from typing import Final, TypeGuard
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

# A web address with a host, or any other scheme (doi:, mailto:, file:) but those that run code in a browser.
_LINK: Final = re.compile(
    r"https?://[^\s/]\S*|(?!https?:|javascript:|data:|vbscript:)[a-z][a-z0-9+.-]*:\S+", re.IGNORECASE
)

# Strict on purpose: browsers drop tabs and line feeds, so that "java\tscript:" is a script to them.
_FOLLOWED: Final = re.compile(r"(?:(https?)://|mailto:)[^\s\x00-\x20\x7f]+", re.IGNORECASE)

_CREDENTIALS: Final = re.compile(r"^(\s*[a-z][a-z0-9+.-]*:[/\\]*)[^/?#\\]*@", re.IGNORECASE)


def is_link(value: str) -> bool:
    """Tell whether a text is a link that can be kept."""
    return _LINK.fullmatch(value) is not None


def may_be_followed(link: str | None) -> TypeGuard[str]:
    """Tell whether a link leads to the web or to mail; all others are shown as words."""
    return link is not None and _followed(link) is not None


def leads_to_web(link: str | None) -> TypeGuard[str]:
    """Tell whether a link is a web address of one piece."""
    found = None if link is None else _followed(link)
    return found is not None and found[1] is not None


def _followed(link: str) -> re.Match[str] | None:
    # Letters of other scripts pass for ours where case makes no difference: a long s, a Kelvin sign.
    return _FOLLOWED.fullmatch(link) if link.partition(":")[0].isascii() else None


# What a link carries to tell the publisher where the reader came from; the page is the same without.
_TRACKING: Final = re.compile(
    r"utm_.*|[gy]clid|fbclid|gclsrc|dclid|[gw]braid|msclkid|twclid|ttclid|li_fat_id|igshid?|mc_[ce]id|_ga|_gl"
    r"|yclid|_openstat|vero_id|oly_(?:anon|enc)_id|_hs(?:enc|mi)|mkt_tok|s_cid|cmpid|ref_src|ref_url|at_\w+|xtor"
    r"|srsltid|guccounter|guce_referrer(?:_sig)?|__twitter_impression",
    re.IGNORECASE,
)
_SAFE: Final = "/:@!$&'()*+,;=-._~%"  # what stands in a path as it is
_ESCAPE: Final = re.compile(r"%[0-9a-f]{2}", re.IGNORECASE)
_DEFAULT_PORTS: Final = frozenset({"", "80", "443"})


def link_key(link: str) -> str:
    """Return a form of a link that is equal for two links of the same page.

    Scheme, "www.", user, default port, fragment, trailing slash and tracking parameters make no difference,
    nor do the case of the host, the order of the parameters, and what is percent-encoded without need. A link
    of another scheme than http or https is returned as it is.
    """
    link = link.strip()
    scheme, colon, rest = link.partition("://")
    if not colon or scheme.lower() not in {"http", "https"}:
        return link
    try:
        parts = urlsplit(f"//{rest}")
    except ValueError:  # a bracket that is no IPv6 address
        return link
    host, port = _host_and_port(parts.netloc.rpartition("@")[2].lower())
    path = _ESCAPE.sub(_needed, quote(parts.path, safe=_SAFE, errors="replace")).rstrip("/")
    parameters = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True, errors="replace")
        if not _TRACKING.fullmatch(name)
    )
    query = urlencode(parameters, errors="replace")
    return f"{host}{port}{path}{'?' if query else ''}{query}"


def _host_and_port(netloc: str) -> tuple[str, str]:
    """The host without "www." and final stop, and the port with its colon unless it goes without saying."""
    host, colon, port = netloc.rpartition(":")
    if not colon or not (port.isdecimal() or not port):
        host, port = netloc, ""
    host = host.rstrip(".").removeprefix("www.")
    return host, "" if port in _DEFAULT_PORTS else f":{port}"


def _needed(escape: re.Match[str]) -> str:
    """The character itself where it need not be escaped."""
    char = chr(int(escape[0][1:], 16))
    return char if char.isascii() and (char.isalnum() or char in "-._~") else escape[0].upper()


def without_password(link: str) -> str:
    """Return a link without the name and password that may stand before its host."""
    return _CREDENTIALS.sub(r"\1", link, count=1)
