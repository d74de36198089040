"""The bytes of a table as UTF-8, whatever they came in."""

import codecs
from typing import Final

from factcheck_gui.formats.importers.endings import suffix_of
from factcheck_gui.formats.importers.parsed import Source

# UTF-32 first: its mark begins with that of UTF-16.
_WIDE: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE_MARKS: Final = tuple(mark for mark, _ in _WIDE)


def has_suffix(source: Source, suffixes: tuple[str, ...]) -> bool:
    """Tell whether a file's name ends in one of these; the case does not matter."""
    return suffix_of(source.name) in suffixes


def as_utf8(source: Source) -> bytes:
    """Return the bytes without a byte order mark, rewritten where they are UTF-16 or UTF-32."""
    data = source.data
    if data.startswith(_WIDE_MARKS):
        encoding = next(encoding for mark, encoding in _WIDE if data.startswith(mark))
        return data.decode(encoding, errors="replace").encode("utf-8", errors="replace")
    return data.removeprefix(codecs.BOM_UTF8)
