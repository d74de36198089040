"""Turns the codes that a PDF shows into characters, and tells how wide they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from pypdf.generic import DictionaryObject
from pypdf.generic._font import Font

UNREADABLE: Final = "\ufffd"
"""Stands for a sign of which the font does not say what it is."""

_LIGATURES: Final = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
    "\x00": "",
    "\xad": "\xad",
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
}
# One glyph for two letters: as one sign it is not turned around with the line that it stands in.
_JOINED: Final = {
    "\u0644\u0622": "\ufef5",
    "\u0644\u0623": "\ufef7",
    "\u0644\u0625": "\ufef9",
    "\u0644\u0627": "\ufefb",
}
_EM: Final = 1000.0
_LETTER: Final = 2
"""Codes of a single letter, as many programs draw them one by one."""
_SPACE: Final = 32
_HIGHEST_CONTROL: Final = 0x20
_BOLD: Final = ("bold", "black", "heavy", "semibold", "demi")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A string as it is shown: its characters, its width in parts of the size, its codes and spaces."""

    text: str
    width: float
    codes: int
    spaces: int


@dataclass(slots=True)
class PdfFont:
    """A font as far as reading needs it."""

    bold: bool
    _font: Font
    _wide: bool
    _named: bool
    _em: float
    _known: dict[str, str] = field(default_factory=dict)
    _widths: dict[str, float] = field(default_factory=dict)
    _shown: dict[bytes, Shown] = field(default_factory=dict)

    @classmethod
    def of(cls, resource: DictionaryObject) -> "PdfFont":
        """Return the font that a page's resources describe."""
        font = Font.from_font_resource(resource)
        name = str(font.name).lower()
        return cls(
            any(word in name for word in _BOLD),
            font,
            isinstance(font.encoding, str),
            not _shows_glyph_numbers(resource),
            _em(resource),
        )

    def show(self, codes: bytes) -> Shown:
        """Return what a string of codes shows."""
        known = self._shown.get(codes)
        if known is None:
            known = self._read(codes)
            if len(codes) <= _LETTER:
                self._shown[codes] = known
        return known

    def _read(self, codes: bytes) -> Shown:
        encoding = self._font.encoding
        raw = _decode(codes, encoding) if isinstance(encoding, str) else codes.decode("latin-1")
        text = "".join(map(self._character, raw))
        width = sum(map(self._width, raw))
        spaces = 0 if self._wide else codes.count(_SPACE)
        return Shown(text=text, width=width / self._em, codes=len(raw), spaces=spaces)

    def _character(self, raw: str) -> str:
        known = self._known.get(raw)
        if known is None:
            known = self._known[raw] = self._mapped(raw)
        return known

    def _mapped(self, raw: str) -> str:
        mapping: Mapping[object, object] = self._font.character_map
        encoding = self._font.encoding
        encoded = raw if isinstance(encoding, str) else encoding.get(ord(raw), raw)
        found = mapping.get(encoded)
        if found is None:
            found = encoded if self._named else UNREADABLE
        text = str(found)
        if text.startswith("/") and len(text) > 1:
            # A glyph's own name, such as `/g23`, of which nobody knows what it shows.
            return UNREADABLE
        text = _JOINED.get(text) or "".join(_LIGATURES.get(sign, sign) for sign in text)
        if len(text) == 1 and ord(text) < _HIGHEST_CONTROL and text not in "\t\n\r":
            return UNREADABLE
        return " " if text in {"\t", "\n", "\r", "\xa0"} else text

    def _width(self, raw: str) -> float:
        width = self._widths.get(raw)
        if width is None:
            if raw == self._font.space_char:
                width = float(self._font.space_width)
            else:
                width = float(self._font.get_text_width(raw))
            self._widths[raw] = width
        return width


def _decode(codes: bytes, encoding: str) -> str:
    try:
        return codes.decode(encoding, "surrogatepass")
    except (UnicodeDecodeError, LookupError):
        return codes.decode("utf-16-be" if encoding == "utf-16-be" else "latin-1", "replace")


def _shows_glyph_numbers(resource: DictionaryObject) -> bool:
    """Tell whether codes are mere numbers of glyphs, which mean nothing where no table names them."""
    encoding = resource.get("/Encoding")
    return resource.get("/Subtype") == "/Type0" and str(encoding) in {"/Identity-H", "/Identity-V"}


def _em(resource: DictionaryObject) -> float:
    """Return how many units of its widths make the size of a font; drawn fonts choose for themselves."""
    held = resource.get("/FontMatrix")
    numbers = held.get_object() if held is not None else None
    first = numbers[0] if isinstance(numbers, list) and numbers else None
    return 1 / float(first) if isinstance(first, (int, float)) and first > 0 else _EM
