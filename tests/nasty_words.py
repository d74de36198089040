"""Words that break programs: what no file can hold, what has no picture, what counts in more than one way."""

import random
from typing import Final

PIECES: Final = (
    *(
        "word",
        "Görling",
        "O'Neill & Sons",
        "1,000 m²",
        "%1 {x} %s",
        "<b>&amp;</b>",
        "=1+1",
        "'; DROP TABLE --",
    ),
    *(" ", "  ", ". ", "\t", "\n", "\r\n", "\r", "\n\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\x1c"),
    *("\u00a0", "\u202f", "\u3000", "\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u180e"),
    *("\0", "\x07", "\x1b[2J", "\x1b]0;own\x07", "\x7f", "\x9b31m", "\ud800", "\udcff", "\udfff"),
    *("\ufdd0", "\ufdef", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff", "\ufffc", "\ufffd", "\ue000"),
    *("\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u200e"),
    *("\u200f", "\u061c", "\ufff9", "\U000e0001", "\U000e0041"),
    *("😀", "👩‍🚀", "👨‍👩‍👧‍👦", "🌧️", "🇫🇮", "👍🏽", "1\ufe0f\u20e3", "𝔄", "𠮷", "ﷺ"),
    *("e\u0301", "a\u0308\u0323", "\u0301", "Z" + "\u0301\u0316\u0337" * 20, "क्\u200dष", "می\u200cخواهم"),
    *("میئر", "نے کہا", "שלום", "מ\u05b8ה", "市長", "नमस्ते", "ไทย", "İi", "ß", "ﬁ"),
)


def nasty_words(dice: random.Random, most: int = 12) -> str:
    """Return some pieces in a row, or none; the same dice give the same words."""
    return "".join(dice.choices(PIECES, k=dice.randint(0, most)))


def nasty_text(dice: random.Random, blocks: int = 6, most: int = 60) -> str:
    """Return an article in which something can be seen: a title and paragraphs."""
    parts = (nasty_words(dice, most) for _ in range(dice.randint(1, blocks)))
    return f"Title{nasty_words(dice)}\n\n" + "\n\n".join(f"{part}x" for part in parts)
