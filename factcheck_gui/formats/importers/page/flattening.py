"""Flattens a page whose elements lie deeper inside each other than parsers go, and loses no word of it."""

import re
from collections.abc import Iterator
from typing import Final

_TAG: Final = re.compile(
    r"""<!--.*?(?:-->|\Z) | <(?P<raw>script|style)\b[^<>]*+>.*?(?:</(?P=raw)[^<>]*+>|\Z)
    | <(?P<end>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9:-]*+)(?:[^<>"']|"[^"]*"|'[^']*')*+>""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_WITHOUT_END: Final = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
    # Their end is often left out, and another of them ends them.
    | {"p", "li", "dt", "dd", "option", "td", "th", "tr", "tbody", "thead", "tfoot"}
)
_INLINE: Final = frozenset(
    {"a", "b", "big", "em", "font", "i", "s", "small", "span", "strong", "sub", "sup", "u"}
)
_KEPT: Final = frozenset({"br", "img", "meta", "link"})
_DEEPEST: Final = 40


def flatten(source: str) -> str:
    """Return a page's source without the tags that lie too deep; a line break stands for those of blocks."""
    return "".join(_flat(source))


def _flat(source: str) -> Iterator[str]:
    depth = position = 0
    broken = False
    for found in _TAG.finditer(source):
        words = source[position : found.start()]
        yield words
        broken = broken and not words.strip()
        position = found.end()
        tag, is_end = (found["tag"] or "").lower(), bool(found["end"])
        too_deep = depth > _DEEPEST if is_end else depth >= _DEEPEST
        if tag and tag not in _WITHOUT_END:
            depth = max(0, depth + (-1 if is_end else 1))
        if not tag or not too_deep or tag in _KEPT:
            yield found[0]
        elif tag not in _INLINE and not broken:
            # One break is enough between words.
            yield "<br><br>"
            broken = True
    yield source[position:]
