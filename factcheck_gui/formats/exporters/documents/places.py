"""Where the links of a document lead: to the web, to mail, or to a place that is in it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final
from urllib.parse import quote, urlsplit

from factcheck_gui.domain.documents import Block, Document, Group
from factcheck_gui.domain.paragraphs import paragraphs

_FOLLOWED: Final = re.compile(r"(?:https?://[^\s/?#]|mailto:)[^\s\x00-\x20\x7f]*", re.IGNORECASE)
# What may stand in an address as it is; all else is written as %XX, or word processors call the file damaged.
_SAFE: Final = "!#$%&'()*+,/:;=?@~-._"
_LONGEST: Final = 2000
"""Word takes no longer address."""


def groups(blocks: Iterable[Block]) -> Iterator[Group]:
    """Yield every group, those within groups too."""
    for block in blocks:
        if isinstance(block, Group):
            yield block
            yield from groups(block.blocks)


def bookmarks(document: Document) -> Mapping[str, str]:
    """Return short names for the anchors that some link leads to, by anchor."""
    lines = tuple(paragraphs(document.blocks))
    asked = {run.href[1:] for line in lines for run in line.runs if run.href and run.href.startswith("#")}
    there = [anchor for line in lines for anchor in line.anchors]
    there += [anchor for group in groups(document.blocks) for anchor in group.anchors]
    known = [anchor for anchor in dict.fromkeys(there) if anchor in asked]
    return {anchor: f"place{position}" for position, anchor in enumerate(known, start=1)}


def address(href: str | None) -> str | None:
    """Return where a link leads out of the document; None where it may not be followed."""
    if href is None or not _FOLLOWED.fullmatch(href):
        return None
    written = quote(href, safe=_SAFE)
    try:
        urlsplit(written)
    except ValueError:
        return None
    return written if len(written) <= _LONGEST else None
