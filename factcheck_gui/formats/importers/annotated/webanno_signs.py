r"""The escapes of WebAnno TSV 3, and how its cells fall apart.

In a cell `|` parts annotations on the same words, `;` what fills the slots of one, `[N]` at the end is the
annotation's number; `_` alone stands for nothing, `*` for an annotation that says nothing. Behind a backslash
all of these are plain signs.
"""

import re
from typing import Final

_TEXT_ESCAPE: Final = re.compile(r"\\([tnfrb\\\x00-\x07\x0e-\x1f])")
_JAVA_ESCAPE: Final = re.compile(r"\\(?:u+([0-9a-fA-F]{4})|([tnfrb\\\"']))")
_VALUE_ESCAPE: Final = re.compile(r"\\(->|[\\\[\]|_;tn*])")
_SIGNS: Final = {"t": "\t", "n": "\n", "f": "\f", "r": "\r", "b": "\b"}
_NUMBER: Final = re.compile(r"\[(\d{1,9})\]")
_PIECE: Final = re.compile(r"\\.|[|;]|[^\\|;]+|\\$", re.DOTALL)
_ARROW: Final = re.compile(r"(?P<label>(?:[^\\]|\\->|\\.)*?)->(?P<link>\d{1,9}-\d{1,9})", re.DOTALL)

NOTHING: Final = "_"
SAYS_NOTHING: Final = "*"


def unescape_text(words: str, *, by_java: bool) -> str:
    """Return a text or a token as it is; the first versions of the format escape as Java does."""
    if "\\" not in words:
        return words
    if not by_java:
        return _TEXT_ESCAPE.sub(_sign, words)
    # Signs beyond the first plane are written as two halves, which come together here.
    halves = _JAVA_ESCAPE.sub(_java_sign, words)
    return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def unescape_value(value: str) -> str:
    """Return the value of a feature as it is; one that says nothing is empty."""
    if value in (NOTHING, SAYS_NOTHING):
        return ""
    return _VALUE_ESCAPE.sub(_sign, value)


def split_at(cell: str, sign: str) -> list[str]:
    """Return the parts of a cell between signs that have no backslash before them."""
    parts = [""]
    for piece in _PIECE.findall(cell) if sign in cell else [cell]:
        if piece == sign:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def split_number(value: str) -> tuple[str, int]:
    """Return a value and the number of its annotation, 0 where it has none."""
    start = value.rfind("[")
    found = _NUMBER.fullmatch(value, start) if start >= 0 else None
    if found is None or _is_escaped(value, start):
        return value, 0
    return value[:start], int(found[1])


def split_arrow(value: str) -> tuple[str, str] | None:
    """Return the label and the chain link of `label->chain-link`; None where it is none."""
    found = _ARROW.fullmatch(value)
    return None if found is None else (found["label"], found["link"])


def _is_escaped(value: str, place: int) -> bool:
    before = value[:place]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def _sign(found: re.Match[str]) -> str:
    return _SIGNS.get(found[1], found[1])


def _java_sign(found: re.Match[str]) -> str:
    return chr(int(found[1], 16)) if found[1] else _SIGNS.get(found[2], found[2])
