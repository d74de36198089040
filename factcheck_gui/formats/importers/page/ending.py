"""Tells whether the source of a page ends before the page does."""

import re
from collections import Counter
from typing import Final

_TAG: Final = re.compile(
    r"""<!--.*?(?:-->|\Z)
    | <(?P<raw>script|style|textarea|title|noscript)\b[^<>]*+>.*?(?:</(?P=raw)[^<>]*+>|\Z)
    | <(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:-]*+)(?:[^<>"']|"[^"]*"|'[^']*')*+>""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_END: Final = re.compile(r"</(?:body|html)\b", re.IGNORECASE)
_MAIN: Final = frozenset({"article", "main"})
_OTHERS: Final = frozenset({"blockquote", "div", "figure", "h2", "h3", "section", "span", "table", "ul"})
_ALL: Final = _MAIN | _OTHERS | {"p"}
_FEWEST: Final = 2
_MOST_OPEN: Final = 0.1


def ends_early(source: str) -> bool:
    """Tell whether a page ends inside of what it ends elsewhere; its last end tags may be left out."""
    if _END.search(source):
        return False
    opened: Counter[str] = Counter()
    ended: Counter[str] = Counter()
    last = ""
    for found in _TAG.finditer(source):
        tag = (found["tag"] or "").lower()
        if tag in _ALL:
            (ended if found["end"] else opened)[tag] += 1
            if tag == "p":
                last = found["end"] or tag
    if not ended:
        return False
    if any(opened[tag] > ended[tag] for tag in _MAIN):
        return True
    if last == "p" and _are_ended(opened["p"] - 1, ended["p"]):
        return True
    return any(opened[tag] > ended[tag] and ended[tag] >= _FEWEST for tag in _OTHERS)


def _are_ended(opened: int, ended: int) -> bool:
    return opened > 0 and opened - ended <= _MOST_OPEN * opened
