"""The one form in which a version's text is kept, so that an offset means the same everywhere."""

import hashlib
import re

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.text.beyond_ascii import beyond_ascii

_BYTE_ORDER_MARK = "\ufeff"
_REPLACEMENT = "\ufffd"
# What SQLite, Qt or UTF-8 cannot carry: NUL, surrogates, and the noncharacters that Qt uses for itself.
_UNFIT = re.compile("[\x00\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class CanonicalText:
    """A text in its stored form; `replaced` counts the characters that became U+FFFD on the way."""

    text: str
    replaced: int


def canonicalise(raw: str) -> CanonicalText:
    r"""Bring a text into its stored form; doing so twice changes nothing more.

    A leading byte order mark goes; CRLF, CR and U+2029 become "\n", while U+2028 stays inside its paragraph;
    characters that cannot be stored become U+FFFD. There is no Unicode normalisation: it would change quotes.
    """
    # All leading marks, since a second one would be the first of the result.
    text = raw.lstrip(_BYTE_ORDER_MARK).replace("\u2029", "\n")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    replaced = 0
    if "\0" in text or _UNFIT.search(beyond_ascii(text)):
        text, replaced = _UNFIT.subn(_REPLACEMENT, text)
    return CanonicalText(text=text, replaced=replaced)


def sha256(text: str) -> str:
    """Return the SHA-256 of a canonical text's UTF-8, as lower-case hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
