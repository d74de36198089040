"""Reads the list of pages in a WACZ file: one JSON object on each line, the first of them a heading."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_PREFIX: Final = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPage:
    """A page that somebody meant to keep, with the title that the archive gives it."""

    address: str
    title: str


def read_page_list(data: bytes) -> Iterator[ListedPage]:
    """Yield the pages of a list; lines that are damaged are passed over."""
    for line in data.splitlines():
        try:
            page: object = json.loads(line)
        except (ValueError, RecursionError):
            continue
        address = page.get("url") if isinstance(page, dict) else None
        if isinstance(page, dict) and isinstance(address, str) and _PREFIX.match(address):
            title = page.get("title")
            words = " ".join(title.split()) if isinstance(title, str) else ""
            # Without a title of their own, pages are listed under their address.
            yield ListedPage(address=address, title="" if words == address else words)


def plain_address(address: str) -> str:
    """Return an address without what a redirect usually changes: scheme, `www.`, last slash, fragment."""
    return _PREFIX.sub("", address.partition("#")[0]).rstrip("/")
