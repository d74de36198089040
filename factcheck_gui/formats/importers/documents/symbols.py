"""The signs that Word takes from symbol fonts, as Unicode."""

from typing import Final

_PRIVATE: Final = 0xF000
_PRIVATE_END: Final = 0xF0FF

# The order of Adobe's Symbol encoding.
_SYMBOL_LOW: Final = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_SYMBOL_HIGH: Final = (
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪�〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
)
_SYMBOL: Final = {0x20 + place: sign for place, sign in enumerate(_SYMBOL_LOW)} | {
    0xA0 + place: sign for place, sign in enumerate(_SYMBOL_HIGH)
}
_WINGDINGS: Final = {
    0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x36: "⌛", 0x3F: "✍", 0x41: "✌", 0x43: "👍", 0x44: "👎", 0x45: "☜",
    0x46: "☞", 0x4A: "☺", 0x4C: "☹", 0x52: "☼", 0x54: "❄", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑",
    0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9F: "•", 0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xD8: "➢", 0xE0: "→",
    0xDF: "←", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xF3: "⇔", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒",
    0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2: Final = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x97: "•", 0xA3: "□"}
_FONTS: Final = {"symbol": _SYMBOL, "wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2}
_UNKNOWN: Final = "\ufffd"
_PLAIN: Final = (range(0x20, 0xD800), range(0xE000, _PRIVATE), range(_PRIVATE_END + 1, 0x110000))


def symbol_sign(font: str, code: str) -> str:
    """Return the sign that a hexadecimal code stands for in a font; U+FFFD where nobody can say."""
    try:
        number = int(code, 16)
    except ValueError:
        return _UNKNOWN
    table = _FONTS.get(font.strip().lower())
    if table is not None:
        return table.get(number - _PRIVATE if _PRIVATE <= number <= _PRIVATE_END else number, _UNKNOWN)
    return chr(number) if any(number in signs for signs in _PLAIN) else _UNKNOWN
