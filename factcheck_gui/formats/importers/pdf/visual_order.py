"""Brings Arabic and Hebrew from the order in which they are seen into that in which they are read."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

_RTL: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_FORMS: Final = re.compile("[\ufb1d-\ufdc7\ufe70-\ufefc]+")
_ISLAND: Final = re.compile(
    r"[0-9\u0660-\u0669\u06f0-\u06f9A-Za-z\u00c0-\u024f]"
    r"(?:[^\u0590-\u05ff\u0600-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]*"
    r"[0-9\u0660-\u0669\u06f0-\u06f9A-Za-z\u00c0-\u024f%])?"
)
_MIRRORED: Final = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_ENDS: Final = frozenset("ךםןףץةى")
"""Letters that stand at the end of words only."""
_ARTICLE: Final = "ال"
_SHARE: Final = 0.4


def is_rtl(text: str) -> bool:
    """Tell whether most letters of a text run from right to left."""
    letters = sum(sign.isalpha() for sign in text)
    return letters > 0 and len(_RTL.findall(text)) > _SHARE * letters


def are_seen(lines: Iterable[str]) -> bool:
    """Tell whether lines stand as they are seen, left to right, which is usual in a PDF."""
    seen = read = 0
    for line in lines:
        if not _RTL.search(line):
            continue
        for word in _plain(line).split():
            bare = "".join(sign for sign in word if sign.isalpha())
            if len(bare) > 1:
                seen += (bare[0] in _ENDS) + bare.endswith(_ARTICLE[::-1])
                read += (bare[-1] in _ENDS) + bare.startswith(_ARTICLE)
    return seen >= read


def as_read(line: str, *, seen: bool) -> str:
    """Return a line in the order of reading, its letters as they are typed and not as they are drawn."""
    if not _RTL.search(line):
        return line
    if seen:
        line = _reversed(line) if is_rtl(line) else _RUN.sub(_reversed_run, line)
    return _plain(line)


def _plain(line: str) -> str:
    return _FORMS.sub(_without_forms, line)


def _without_forms(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0])


def _reversed(line: str) -> str:
    turned = line[::-1].translate(_MIRRORED)
    return _ISLAND.sub(_reversed_island, turned)


def _reversed_island(found: re.Match[str]) -> str:
    return found[0][::-1].translate(_MIRRORED)


_RUN: Final = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]"
    "(?:[^A-Za-z0-9\u00c0-\u024f]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])?"
)


def _reversed_run(found: re.Match[str]) -> str:
    return _reversed(found[0])
