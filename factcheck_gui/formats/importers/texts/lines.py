"""A text's lines, with the marks of lists and quotations told from their words."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.light_dataclasses import dataclass

_RULE: Final = re.compile(r"[\s\-*_=~#·•.–—>]+")
_BULLET: Final = re.compile(r"[-*•]\s+(?=\S)")
_NUMBER: Final = re.compile(r"(\d{1,3})[.)]\s+(?=\S)")
_QUOTE: Final = re.compile(r"(?:>[ \t]?)*>\s+(?=\S)")
_INVISIBLE: Final = ("Z", "Cc", "Cf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line that shows something: `start` and `end` hold its words without white space and marker.

    `length` counts the whole line up to its last sign, as whoever wrapped it has counted.
    """

    kind: BlockKind
    start: int
    end: int
    length: int
    words: str
    after_blank: bool
    indented: bool


def is_visible(text: str) -> bool:
    """Tell whether a text shows anything at all."""
    return text[:1].isalnum() or any(not unicodedata.category(sign).startswith(_INVISIBLE) for sign in text)


def split_lines(text: str) -> list[Line]:
    """Return the lines of a text that are neither blank nor mere rules such as `* * *`."""
    return _numbered(list(_lines(text)))


def _lines(text: str) -> Iterator[Line]:
    position, after_blank = 0, False
    for raw in text.split("\n"):
        start, position = position, position + len(raw) + 1
        line = _line(raw, start, after_blank=after_blank) if raw else None
        after_blank = line is None
        if line is not None:
            yield line


def _line(raw: str, offset: int, *, after_blank: bool) -> Line | None:
    stripped = raw.strip()
    kind, marker = BlockKind.PARAGRAPH, 0
    # Neither rules nor marks begin with a letter, as most lines do.
    if not stripped[:1].isalnum():
        if not stripped or not is_visible(stripped) or _RULE.fullmatch(stripped):
            return None
        if found := _QUOTE.match(stripped):
            kind, marker = BlockKind.QUOTE, found.end()
        elif found := _BULLET.match(stripped):
            kind, marker = BlockKind.LIST_ITEM, found.end()
    # Most lines have no white space around them.
    is_bare = len(stripped) == len(raw)
    start = offset if is_bare else offset + len(raw) - len(raw.lstrip())
    words = stripped[marker:]
    if marker and not is_visible(words):
        return None
    return Line(
        kind=kind,
        start=start + marker,
        end=start + len(stripped),
        length=len(raw) if is_bare else len(raw.rstrip()),
        words=words,
        after_blank=after_blank,
        indented=not is_bare and raw[:2].isspace(),
    )


def _numbered(lines: list[Line]) -> list[Line]:
    """Make list items of the lines that count on from each other; a lone "3. Oktober" is no list."""
    found = [
        (place, number)
        for place, line in enumerate(lines)
        if line.kind is BlockKind.PARAGRAPH
        and line.words[0].isdecimal()
        and (number := _NUMBER.match(line.words))
    ]
    values = [int(number[1]) for _, number in found]
    for index, (place, number) in enumerate(found):
        before = index > 0 and values[index - 1] == values[index] - 1
        after = index + 1 < len(values) and values[index + 1] == values[index] + 1
        words = lines[place].words[number.end() :]
        if (before or after) and is_visible(words):
            start = lines[place].start + number.end()
            lines[place] = replace(lines[place], kind=BlockKind.LIST_ITEM, start=start, words=words)
    return lines
