"""The web addresses in ClaimReviews."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from factcheck_gui.formats.exporters.interchange.claim_review_graph import Node, text_of, values


def links_of(node: Node, key: str) -> tuple[str, ...]:
    """Return all addresses under a key, as text or as objects with `@id`; others as the words they are."""
    found: list[str] = []
    for one in values(node, key):
        value = one.get("@id", one.get("url", one.get("@value"))) if isinstance(one, Mapping) else one
        found.append(value.strip() if isinstance(value, str) else text_of(value) or str(value))
    return tuple(found)


def host_of(link: str) -> str | None:
    """Return the host of a web address without “www.”; None for what is none."""
    try:
        parts = urlsplit(link)
        host = parts.hostname
    except ValueError:  # brackets that hold no address
        return None
    return host.lower().removeprefix("www.") if host and parts.scheme.lower() in {"http", "https"} else None


def is_web(link: str) -> bool:
    """Tell whether a text is a web address, of one piece."""
    return len(link.split()) == 1 and host_of(link) is not None
