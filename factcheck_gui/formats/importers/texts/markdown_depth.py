"""Keeps the words of Markdown that is nested deeper than its parser follows, which would drop them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore

_DEEPEST: Final = 100
"""Levels of quotations and lists that are followed; a few calls each, of a thousand that Python allows."""
_NEVER_REACHED: Final = _DEEPEST + 10
_DEEPEST_INLINE: Final = 20
"""Words are not lost beyond it, and time grows with it: it stays as the parser has it."""
_MARKERS: Final = re.compile(r"(?:(?:>|[-*+](?=\s|$)|\d{1,9}[.)](?=\s|$))\s*+)*+")


def keep_deep_words(parser: "MarkdownIt") -> None:
    """Let a parser follow more levels, and make plain paragraphs of what lies deeper still."""
    parser.options["maxNesting"] = _NEVER_REACHED
    parser.block.ruler.before("table", "too_deep", _too_deep)
    parser.core.ruler.after("block", "usual_depth", _usual_depth)


def _usual_depth(state: "StateCore") -> None:
    state.md.options["maxNesting"] = _DEEPEST_INLINE


def _too_deep(state: "StateBlock", first: int, end: int, silent: object) -> bool:
    """Take the lines that are left of a block, where it lies too deep, up to one that stands further out."""
    if silent or state.level < _DEEPEST:
        return False
    last = first + 1
    while last < end and (state.isEmpty(last) or state.sCount[last] >= state.blkIndent):
        last += 1
    for words in _paragraphs(state.getLines(first, last, state.blkIndent, keepLastLF=False)):
        state.push("paragraph_open", "p", 1)
        inline = state.push("inline", "", 0)
        inline.content, inline.map, inline.children = words, [first, last], []
        state.push("paragraph_close", "p", -1)
    state.line = last
    return True


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text without the marks of its lists and quotations."""
    lines: list[str] = []
    for raw in text.split("\n"):
        line = raw.strip()
        marker = _MARKERS.match(line)
        words = line[marker.end() :] if marker else line
        if (lines and words != line) or not words:
            yield from filter(None, ["\n".join(lines)])
            lines = []
        if words:
            lines.append(words)
    if lines:
        yield "\n".join(lines)
