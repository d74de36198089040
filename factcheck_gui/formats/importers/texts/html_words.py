"""Takes the words out of pieces of HTML; runs, loads and shows nothing."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from factcheck_gui.formats.importers.rebuilding import LINE_BREAK

# Our own, because the standard library's parser needs a minute for 60 KB of tags that are never closed. Each
# repetition is possessive or runs to an end that is always there: the time grows with the length only.
_MARKUP: Final = re.compile(
    r"""
      <!--.*?(?:-->|\Z)
    | <(?P<silent>script|style|template|noscript|svg|math|head|title)\b[^<>]*+
      (?:(?<=/)>|>.*?(?:</(?P=silent)[^<>]*+>|\Z))
    | </?(?P<tag>[a-z][a-z0-9:-]*+)(?P<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*+)>
    | <[!?/][^<>]*+>
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_ALTERNATIVE: Final = re.compile(r"""\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_INLINE: Final = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
    }
    | {"s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"}
)
_DIVISION: Final = "\0"
"""Stands for the end of a paragraph; canonical text does not hold it."""


def html_paragraphs(source: str) -> list[str]:
    """Return the paragraphs of a piece of HTML as words; some may be empty."""
    return "".join(_pieces(source)).split(_DIVISION)


def _pieces(source: str) -> Iterator[str]:
    """Yield the words between the tags, and what each tag stands for."""
    position = 0
    for found in _MARKUP.finditer(source):
        yield _words(source[position : found.start()])
        yield _instead_of(found)
        position = found.end()
    yield _words(source[position:])


def _instead_of(found: re.Match[str]) -> str:
    tag = (found["tag"] or "").lower()
    if tag == "br":
        return LINE_BREAK
    if tag == "img":
        alternative = _ALTERNATIVE.search(found["attributes"])
        words = next(filter(None, alternative.groups()), "") if alternative else ""
        return f"{_DIVISION}{_words(words)}{_DIVISION}"
    return "" if not tag or tag in _INLINE else _DIVISION


def _words(source: str) -> str:
    return unescape(source).replace(_DIVISION, "\ufffd")
