"""Makes copies of pages that a browser shows without running, loading or opening anything of them."""

import codecs
import re
from typing import Final

# What a security policy does not stop: to go to another page, and to connect to others ahead of time. All
# of these go: a page needs none of them once scripts and files from elsewhere are shut out, and to tell the
# harmless ones apart would be to read attributes exactly as browsers do. An inner page can hide them.
_LEADING_AWAY: Final = re.compile(
    rb"""<(?:meta|link|base|iframe)(?=[\s/>])(?:[^>=]++|=\s*+(?:"[^"]*"|'[^']*')?)*+>?""", re.IGNORECASE
)
# Not nothing: what stands on both sides must not become a tag together.
_BLANK: Final = b" "
_GUARD: Final = (
    '<meta charset="{charset}">'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:;'
    " style-src 'unsafe-inline'; font-src data:; form-action 'none'; base-uri 'none'\">"
    '<meta http-equiv="x-dns-prefetch-control" content="off">\n'
)
_DECLARED: Final = re.compile(rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]{1,40})""", re.IGNORECASE)
_BEGINNING: Final = 8_192
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UTF_8: Final = "utf-8"
_SHIFTING: Final = "iso2022_jp"
_ANYTHING: Final = "cp1252"
# Python's names of the encodings in which a tag is the same bytes as in ASCII, and the names browsers know.
_CHARSETS: Final = {
    "utf-8": "utf-8",
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "windows-874",
    "cp874": "windows-874",
    **{f"cp{number}": f"windows-{number}" for number in range(1250, 1259)},
    **{f"iso8859-{part}": f"iso-8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    "cp866": "ibm866",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "mac-roman": "macintosh",
    "mac-cyrillic": "x-mac-cyrillic",
    "gb2312": "gbk",
    "gbk": "gbk",
    "gb18030": "gb18030",
    "big5": "big5",
    "big5hkscs": "big5",
    "cp932": "shift_jis",
    "shift_jis": "shift_jis",
    "euc_jp": "euc-jp",
    "euc_kr": "euc-kr",
    "cp949": "euc-kr",
}


def guarded(content: bytes, encoding: str | None) -> bytes:
    """Return a page with a guard in front and without what leads away from it.

    `encoding` is the one it was read with, where known. The bytes stay in it, behind its name; where browsers
    do not know it, or write tags otherwise in it, they become UTF-8.
    """
    for mark, meant in _MARKS:
        if content.startswith(mark):
            return _guarded(content[len(mark) :], meant)
    return _guarded(content, _codec(encoding) or _declared(content) or _likely(content))


def _guarded(content: bytes, codec: str) -> bytes:
    if codec not in _CHARSETS:
        content, codec = content.decode(codec, "replace").encode(_UTF_8, "replace"), _UTF_8
    guard = _GUARD.format(charset=_CHARSETS[codec]).encode("ascii")
    return guard + _LEADING_AWAY.sub(_BLANK, content)


def _codec(name: str | None) -> str | None:
    """Python's own name of an encoding, or None where it knows none for texts."""
    try:
        b" ".decode(name or "", "replace")
        return codecs.lookup(name or "").name
    except (LookupError, ValueError):
        return None


def _declared(content: bytes) -> str | None:
    """The encoding that a page names itself; the name would be gone with the rest of what it tells."""
    found = _DECLARED.search(content[:_BEGINNING])
    codec = _codec(found[1].decode("ascii", "replace")) if found else None
    # A page is not to choose among all that Python decodes; one that names UTF-16 byte by byte is not in it.
    return codec if codec in _CHARSETS or codec == _SHIFTING else None


def _likely(content: bytes) -> str:
    try:
        content.decode(_UTF_8)
    except UnicodeDecodeError:
        return _ANYTHING
    return _UTF_8
