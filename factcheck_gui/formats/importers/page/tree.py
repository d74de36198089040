"""Parses a page; whether the parser has gone through to the end is found out here."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.page.ending import ends_early
from factcheck_gui.formats.importers.page.flattening import flatten

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# The parser puts what follows these into a second tree of its own, which nobody would read.
_ENDS: Final = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
_DECLARATION: Final = re.compile(r"\s*+<\?xml[^<>]*\?>")
_DOCTYPE: Final = re.compile(r"\s*+<!DOCTYPE[^<>\[]*+\[.*?\]\s*>", re.IGNORECASE | re.DOTALL)
# Stands at the very end: where it is no element, what is never closed has swallowed the rest.
_SENTINEL: Final = "factcheck-end"
_DEEPEST: Final = 200
_HUGE: Final = 1_000_000
_MOST_CELLS: Final = 5_000
DEPTH: Final = "depth"
SIZE: Final = "size"
DAMAGE: Final = "damage"
END: Final = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTree:
    """The elements of a page; `cut_short` says why what follows is missing, if it is.

    A `flattened` page has lost its structure, and so what tells its article from the rest.
    """

    root: "HtmlElement"
    cut_short: str | None = None
    flattened: bool = False


def parse_page(source: str) -> PageTree | None:
    """Return the tree of a page, or None where there is no element in it."""
    for opening in (_DECLARATION, _DOCTYPE):
        found = opening.match(source)
        source = source[found.end() :] if found else source
    is_early = ends_early(source)
    source = _ENDS.sub("", source)
    root, finding = _parse(source)
    flattened = finding is not None or (root is not None and _is_deeper(root, _DEEPEST))
    if flattened:
        root, finding = _parse(flatten(source))
    if root is None:
        return None
    sentinels = list(root.iter(_SENTINEL))
    for sentinel in sentinels:
        sentinel.drop_tag()
    if finding is None and not sentinels:
        finding = DAMAGE
    if finding is None and is_early:
        finding = END
    return PageTree(root=root, cut_short=finding, flattened=flattened)


def _parse(source: str) -> "tuple[HtmlElement | None, str | None]":
    """Return the tree, and why it is not whole."""
    from lxml.etree import ParserError, XMLSyntaxError
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    whole = f"{source}<{_SENTINEL}></{_SENTINEL}>"
    try:
        root = document_fromstring(whole.encode("utf-8", "replace"), parser=parser)
    except (ParserError, XMLSyntaxError):
        return None, None
    fatal = [entry.message.lower() for entry in parser.error_log.filter_from_fatals()]
    finding = None if not fatal else DEPTH if "depth" in fatal[0] else SIZE if "limit" in fatal[0] else DAMAGE
    return root, finding


def _is_deeper(root: "HtmlElement", limit: int) -> bool:
    """Tell whether elements lie deeper than this: what walks the tree later calls itself per level."""
    from lxml.etree import iterwalk

    depth = 0
    for event, _ in iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limit:
            return True
    return False


def is_huge(root: "HtmlElement") -> bool:
    """Tell whether a page holds more text than articles do: what guesses would work on it for minutes."""
    own = (len(one.text or "") for one in root.iter() if one.tag not in ("script", "style"))
    return sum(own) + sum(len(one.tail or "") for one in root.iter()) > _HUGE


def is_tabular(root: "HtmlElement") -> bool:
    """Tell whether a page's tables hold more cells than guesses get through in good time."""
    return sum(1 for _ in islice(root.iter("td", "th"), _MOST_CELLS + 1)) > _MOST_CELLS
