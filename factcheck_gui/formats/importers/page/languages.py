"""Writes languages as BCP 47 does."""

import re
from typing import Final

_TAG: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|\d{3}))?(?:[-_.@].*)?")
_NAMES: Final = {
    "english": "en",
    "deutsch": "de",
    "german": "de",
    "french": "fr",
    "français": "fr",
    "spanish": "es",
    "español": "es",
    "arabic": "ar",
    "urdu": "ur",
    "chinese": "zh",
    "japanese": "ja",
    "russian": "ru",
    "portuguese": "pt",
    "italian": "it",
    "dutch": "nl",
    "turkish": "tr",
    "hindi": "hi",
    "polish": "pl",
}


def language_in(words: str | None) -> str | None:
    """Return the language that words such as `en_US` or `English` name, or None."""
    words = (words or "").split(",")[0].strip()
    if words.lower() in _NAMES:
        return _NAMES[words.lower()]
    found = _TAG.fullmatch(words)
    # "x-default" and "und" name none.
    if found is None or found[1].lower() in ("und", "zxx", "mul"):
        return None
    parts = (found[1].lower(), (found[2] or "").title(), (found[3] or "").upper())
    return "-".join(filter(None, parts))
