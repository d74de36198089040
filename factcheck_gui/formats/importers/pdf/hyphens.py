"""Joins lines, and takes the hyphens out that stand only because a line ended there."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_SOFT: Final = "\xad"
_HYPHENS: Final = ("-", "\u2010", _SOFT)
_DASHES: Final = ("—", "/", "\u2011")
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_LAST: Final = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*[-\u2010]\Z")
_FIRST: Final = re.compile(r"[^\W_]+")
# Such words are written with a hyphen more often than they are torn.
_PREFIXES: Final = frozenset(
    {"self", "ex", "well", "half", "non", "cross", "vice", "long", "short", "high", "low"}
)


@dataclass(frozen=True, slots=True)
class Hyphens:
    """Knows the words of a document, of which most torn ones stand somewhere whole."""

    _words: frozenset[str]

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Hyphens":
        """Return what the words inside of lines tell."""
        return cls(frozenset(word.casefold() for line in lines for word in _WORD.findall(line)))

    def join(self, before: str, after: str) -> str:
        """Return two lines as one."""
        if before.endswith(_SOFT):
            return before[:-1] + after
        if before.endswith(_HYPHENS[:2]):
            last, first = _LAST.search(before), _FIRST.match(after)
            if last is None or first is None:
                return f"{before} {after}"
            return (before[:-1] if self._is_torn(last[0][:-1], first[0]) else before) + after
        return before + after if before.endswith(_DASHES) else f"{before} {after}"

    def _is_torn(self, last: str, first: str) -> bool:
        if not first[0].isalpha() or not last[-1].isalpha():
            return False
        whole, hyphened = (last + first).casefold(), f"{last}-{first}".casefold()
        if whole in self._words:
            return True
        if not first[0].islower():
            return False
        return hyphened not in self._words and last.casefold() not in _PREFIXES and "-" not in last
