"""Turns the bytes of a page into text, as a browser would, and counts what cannot be decoded."""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.formats.importers.page.charsets import GUESSED, codec_of

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf_8"),
    (codecs.BOM_UTF32_LE, "utf_32_le"),
    (codecs.BOM_UTF16_LE, "utf_16_le"),
    (codecs.BOM_UTF16_BE, "utf_16_be"),
)
# Without a mark: every second byte of `<!` or `<h` is NUL.
_WIDE: Final = (
    (re.compile(rb"\s*<\0[!?a-zA-Z]\0"), "utf_16_le"),
    (re.compile(rb"\0<\0[!?a-zA-Z]"), "utf_16_be"),
)
_DECLARED: Final = re.compile(
    rb"""<(?:meta|\?xml)\b[^<>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE
)
_MARKUP: Final = re.compile(
    rb"<!--.*?-->|<(script|style)\b.*?</\1|</?[a-z!][^<>]*+>", re.IGNORECASE | re.DOTALL
)
_SOUND: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf](?![\x80-\xbf])|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
"""Signs in UTF-8, of which a damaged page in it holds some."""
Decode = Callable[[bytes, str], str]
_BEGINNING: Final = 8_192
_SAMPLE: Final = 60_000
_LAST_OF_ASCII: Final = 0x7F
# Quotation marks, dashes and the like, which stand at the same places in all of Windows' encodings.
_TYPOGRAPHY: Final = frozenset(
    {0x82, 0x84, 0x85, *range(0x91, 0x98), 0x80, 0x99, 0xA0, 0xA9, 0xAE, 0xB0, 0xB7}
)
_SPARSE: Final = 50
_FEW: Final = 3
_SHARE: Final = 10
_SEVEN_BITS: Final = ("iso_2022", "iso2022", "hz")
_FORBIDDEN: Final = re.compile("[\0\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]")
REPLACEMENT: Final = "\ufffd"


@dataclass(frozen=True, slots=True, kw_only=True)
class DecodedPage:
    """A page's source as text without what no version can hold, and the encoding it was read with."""

    text: str
    encoding: str


def decode_page(data: bytes, charset: str | None, decode: Decode | None = None) -> DecodedPage:
    """Return the source of a page; `charset` is what the server or the archive said of it.

    `decode` reads words whose encoding only they themselves can tell.
    """
    text, encoding = _decode(data, charset, decode)
    return DecodedPage(text=_FORBIDDEN.sub(REPLACEMENT, text), encoding=encoding.replace("_", "-"))


def _decode(data: bytes, charset: str | None, decode: Decode | None) -> tuple[str, str]:
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace"), codec
    for pattern, codec in _WIDE:
        if pattern.match(data):
            return data.decode(codec, "replace"), codec
    claimed = tuple(_claimed(data, charset))
    # These look like ASCII, and so like UTF-8.
    for codec in claimed:
        if codec.startswith(_SEVEN_BITS) and (text := _strictly(data, codec)) is not None:
            return text, codec
    # Before any claim: what is no UTF-8 does not look like it, and servers are often wrong.
    for codec in ("utf_8", *claimed):
        if (text := _strictly(data, codec)) is not None:
            return text, codec
    if decode is not None and not _SOUND.search(data) and (sensible := _sensible(data, decode)) is not None:
        return data.decode(sensible, "replace"), sensible
    return _mended(data, claimed, decode)


def _claimed(data: bytes, charset: str | None) -> Iterator[str]:
    labels = [] if charset is None else [charset]
    labels += [found[1].decode("ascii") for found in _DECLARED.finditer(data[:_BEGINNING])]
    for label in labels:
        codec = codec_of(label)
        # A page whose declaration can be read byte by byte is not written two bytes at a time.
        if codec is not None and not codec.startswith("utf_16"):
            yield codec


def _strictly(data: bytes, codec: str, errors: str = "strict") -> str | None:
    try:
        return data.decode(codec, errors)
    except (UnicodeDecodeError, LookupError):
        return None


def _sensible(data: bytes, decode: Decode) -> str | None:
    """Return the codec by which the words of a page make sense, without its tags, which say nothing of it."""
    words = b" ".join(_MARKUP.sub(b" ", data).split())
    try:
        text = decode(words, "")
    except ExpectedError:
        return None
    return next((codec for codec in GUESSED if words.decode(codec, "replace") == text), None)


def _mended(data: bytes, claimed: tuple[str, ...], decode: Decode | None) -> tuple[str, str]:
    """Decode what no claim fits entirely: damage in few places is replaced, a false claim passed over."""
    if (text := _strictly(data, "utf_8", "surrogatepass")) is not None:
        # Pairs become their character; what is left of others is replaced.
        return text.encode("utf_16_le", "surrogatepass").decode("utf_16_le", "surrogatepass"), "utf_8"
    others = sum(byte > _LAST_OF_ASCII for byte in data[:_SAMPLE])
    for codec in (*claimed, "utf_8"):
        try:
            text = data.decode(codec, "replace")
        except LookupError:
            continue
        wrong = text.count(REPLACEMENT)
        if wrong * _SHARE <= others or (codec in claimed and wrong <= _FEW):
            return text, codec
    sensible = None if decode is None else _sensible(data, decode)
    return _guessed(data) if sensible is None else (data.decode(sensible, "replace"), sensible)


def _guessed(data: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    first = next((place for place, byte in enumerate(data) if byte > _LAST_OF_ASCII), 0)
    sample = data[max(0, first - _SAMPLE // 2) : first + _SAMPLE // 2]
    others = [byte for byte in sample if byte > _LAST_OF_ASCII]
    # Of so few signs nobody can tell more than a browser does.
    if len(others) * _SPARSE < len(sample) or _TYPOGRAPHY.issuperset(others):
        return data.decode("cp1252", "replace"), "cp1252"
    best = from_bytes(sample).best()
    codec = "cp1252" if best is None else (codec_of(best.encoding) or "cp1252")
    return data.decode(codec, "replace"), codec
