"""Turns the bytes of a file into text: by its mark, by its pattern, by what makes sense."""

import codecs

from factcheck_gui.domain.errors import BinaryInputError, EmptyInputError
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.text.binary import has_many_controls, has_signature
from factcheck_gui.text.western import reads_as_western

_SAMPLE = 524_288  # bytes that are enough to guess an encoding by

_PRINTABLE_SAMPLE = 65_536
_SOUND_PER_BROKEN = 3

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Encodings in which people keep articles; left to itself, the guesser prefers EBCDIC and old Macintosh ones.
_PLAUSIBLE = (
    "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874", "koi8_r", "mac_roman",
    "iso8859_2", "iso8859_5", "cp866", "cp932", "euc_jp", "gb18030", "big5", "cp949",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text with the encoding it was in."""

    text: str
    encoding: str
    is_guessed: bool = False
    """Whether nothing proves the encoding, so that letters may have come out wrong."""


def decode(data: bytes, name: str = "") -> Decoded:
    """Decode the bytes of a text file; `name` is for the errors only.

    Raises:
        EmptyInputError: There is nothing but white space.
        BinaryInputError: It is no text.
    """
    decoded = _by_mark(data, name) or _by_pattern(data, name) or _by_sense(data, name)
    if not decoded.text.strip():
        raise EmptyInputError(name=name)
    return decoded


def _by_mark(data: bytes, name: str) -> Decoded | None:
    if not data.strip():
        raise EmptyInputError(name=name)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, errors="replace")
            return Decoded(text=text, encoding=encoding)
    if has_signature(data):
        raise BinaryInputError(name=name)
    return None


def _by_pattern(data: bytes, name: str) -> Decoded | None:
    """UTF-8 proves itself; UTF-16 without a mark shows in zero bytes at every other place."""
    if has_many_controls(data):
        for encoding, zero in (("utf-16-le", 1), ("utf-16-be", 0)):
            text = _as_utf_16(data, encoding, zero)
            if text is not None:
                return Decoded(text=text, encoding=encoding)
        raise BinaryInputError(name=name)
    if b"\x1b$" in data:
        try:
            return Decoded(text=data.decode("iso2022_jp"), encoding="iso2022_jp")
        except UnicodeDecodeError:
            pass
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if (paired := with_surrogates(data)) is not None:
        return Decoded(text=paired, encoding="utf-8")
    # One bad byte does not make it another encoding, where sound sequences hardly come about by chance.
    sound = sum(char > "\x7f" for char in text) - broken
    return Decoded(text=text, encoding="utf-8") if sound > _SOUND_PER_BROKEN * broken else None


def with_surrogates(data: bytes) -> str | None:
    """Return UTF-8 in which surrogates stand as such: pairs become their character, single ones stay.

    None where anything else is wrong with it.
    """
    try:
        wide = data.decode("utf-8", "surrogatepass").encode("utf-16-le", "surrogatepass")
    except UnicodeDecodeError:
        return None
    return wide.decode("utf-16-le", "surrogatepass")


def _as_utf_16(data: bytes, encoding: str, zero: int) -> str | None:
    """The text, if the zero bytes stand where this byte order has them and hardly anywhere else."""
    right, wrong = data[zero::2].count(0), data[1 - zero :: 2].count(0)
    if not right or wrong * 20 > right:
        return None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    sample = text[:_PRINTABLE_SAMPLE]
    unprintable = sum(not (char.isprintable() or char.isspace()) for char in sample)
    return text if unprintable * 50 < len(sample) else None


def _by_sense(data: bytes, name: str) -> Decoded:
    """Guess among the 8-bit and East Asian encodings."""
    encoding = "cp1252" if reads_as_western(data) else _guessed(data)
    if encoding is None:
        raise BinaryInputError(name=name)
    text = data.decode(encoding, errors="replace")
    return Decoded(text=text, encoding=encoding, is_guessed=True)


def _guessed(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    # Cut at the end of a line: half a character would rule out the right encoding.
    sample = data if len(data) <= _SAMPLE else data[: data.rfind(b"\n", 0, _SAMPLE) + 1 or _SAMPLE]
    best = from_bytes(sample, cp_isolation=list(_PLAUSIBLE)).best()
    if best:
        return best.encoding
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return "cp1252"
