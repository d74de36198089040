"""Notices a part of a mail that is not what its damaged headers say, and mends what can be mended.

One wrong byte in a header lets a whole page pass for plain text, or its coding for words.
"""

import base64
import binascii
import quopri
import re
from typing import Final

from factcheck_gui.domain.input_errors import BrokenInputError

_CODED: Final = re.compile(rb"\s*(?:[A-Za-z0-9+/]{60,80}\r?\n)*[A-Za-z0-9+/]{16,}={0,2}\s*")
_CODED_BEGINNING: Final = re.compile(rb"\s*(?:(?:[A-Za-z0-9+/]{60,80}\r?\n){3}|[A-Za-z0-9+/]{300})")
_MARKUP: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:<!--.*?-->\s*+|<\?xml.*?>\s*+)*<(?:!doctype html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_BEGINNING: Final = 4096
_LONGEST_HEAD: Final = 1 << 16
_ESCAPED: Final = re.compile(rb"=(?:[0-9A-F]{2}|[ \t]*\r?\n|[ \t]*\Z)")
_FEWEST_ESCAPED: Final = 3
# One byte of the mark itself may be damaged.
_PART_HEAD: Final = re.compile(
    rb"(?:^(?:-[^\s]|[^\s]-)|(?<!<!)--)[^\s]{0,100}\W{0,4}?(?:content-[^\n]{0,100})?\r?\n"
    rb"(?:[!-9;-~]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,9}?"
    rb"content-(?:type|transfer-encoding|location|id|disposition):",
    re.IGNORECASE | re.MULTILINE,
)
_HEAD: Final = re.compile(r"\s*[^\n]*\n(?:[!-9;-~]{1,60}:[^\n]*\n|[ \t][^\n]*\n)*\r?\n")
_OF_PARTS: Final = re.compile(
    r"content.?(?:type|transfer|location|id|disposition)|mime.?version|multipart/", re.IGNORECASE
)
_HTML: Final = "text/html"
_UNREADABLE: Final = "its words are coded in a way that it does not say"


def has_part_heads(words: str | None) -> bool:
    """Tell whether the mark and the headers of a part stand where nobody reads parts."""
    return words is not None and _PART_HEAD.search(words.encode("utf-8", "replace")) is not None


def without_head(raw: str) -> str:
    """Return a body without the headers that it begins with where one of them is damaged."""
    head = _HEAD.match(raw[:_LONGEST_HEAD])
    return raw if head is None or _OF_PARTS.search(head[0]) is None else raw[head.end() :]


def mend(media_type: str, data: bytes, name: str) -> tuple[str, bytes, bool]:
    """Return the media type and the bytes of a text, and whether something of it is damaged.

    Raises:
        BrokenInputError: it is a coding that does not become a text, or parts of which none can be told.
    """
    found = _PART_HEAD.search(data)
    if found is not None:
        data = data[: found.start()]
        if not data.strip():
            raise BrokenInputError(name=name, format="mhtml", finding="its parts cannot be found")
    data = _decoded(data, name)
    if media_type != _HTML and _MARKUP.match(data[:_BEGINNING]):
        media_type = _HTML
    return media_type, data, found is not None


def _decoded(data: bytes, name: str) -> bytes:
    if _CODED.fullmatch(data):
        return _from_base64(data, name)
    if _CODED_BEGINNING.match(data):
        raise BrokenInputError(name=name, format="mhtml", finding=_UNREADABLE)
    escaped = len(_ESCAPED.findall(data))
    if escaped >= _FEWEST_ESCAPED and escaped == data.count(b"="):
        return quopri.decodestring(data)
    return data


def _from_base64(data: bytes, name: str) -> bytes:
    try:
        decoded = base64.b64decode(b"".join(data.split()), validate=True)
    except binascii.Error as error:
        raise BrokenInputError(name=name, format="mhtml", finding=_UNREADABLE) from error
    if _MARKUP.match(decoded[:_BEGINNING]) or _is_text(decoded):
        return decoded
    raise BrokenInputError(name=name, format="mhtml", finding=_UNREADABLE)


def _is_text(data: bytes) -> bool:
    try:
        words = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return any(map(str.isspace, words)) and all(sign.isprintable() or sign.isspace() for sign in words)
