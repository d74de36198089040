"""The bytes of a table as UTF-8, whatever they came in."""

import codecs
from functools import lru_cache
from pathlib import PurePath
from typing import Final

from factcheck_gui.formats.importers.parsed import Source

_ASKED_AT_ONCE: Final = 8
"""Names of files; each format asks about the same."""
# UTF-32 first: its mark begins with that of UTF-16.
_WIDE: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def has_suffix(source: Source, suffixes: tuple[str, ...]) -> bool:
    """Tell whether a file's name ends in one of these; the case does not matter."""
    return _suffix(source.name) in suffixes


@lru_cache(maxsize=_ASKED_AT_ONCE)
def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()


def as_utf8(source: Source) -> bytes:
    """Return the bytes without a byte order mark, rewritten where they are UTF-16 or UTF-32."""
    for mark, encoding in _WIDE:
        if source.data.startswith(mark):
            return source.data.decode(encoding, errors="replace").encode("utf-8", errors="replace")
    return source.data.removeprefix(codecs.BOM_UTF8)
