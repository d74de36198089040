"""Reads plain text that comes inside of other things: a mail, a web archive, a cell of a table."""

import re
from dataclasses import replace
from typing import Final

from factcheck_gui.formats.importers.parsed import ParsedArticle
from factcheck_gui.formats.importers.texts.plain import PLAIN_TEXT

_BREAKS: Final = re.compile("\r\n|\r|\u2029")
_UNFIT: Final = re.compile("[\0\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]")


def settle(raw: str) -> tuple[str, int]:
    r"""Return a text with "\n" for every line break, and how many characters became U+FFFD in it."""
    return _UNFIT.subn("\ufffd", _BREAKS.sub("\n", raw.lstrip("\ufeff")))


def read_loose_text(raw: str) -> ParsedArticle:
    """Return what a plain text holds, as the importer of plain text files finds it."""
    text, replaced = settle(raw)
    return replace(PLAIN_TEXT.read(text), replaced=replaced)


def decode_as(data: bytes, charset: str | None) -> str | None:
    """Return bytes as text in the encoding that somebody has named; None where it is unknown or unfit."""
    if not charset:
        return None
    try:
        return data.decode(charset)
    except (LookupError, UnicodeError, ValueError):
        return None
