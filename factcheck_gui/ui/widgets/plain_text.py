"""Foreign text where Qt would read it as markup: tags in tooltips, ampersands on buttons."""

import unicodedata
from typing import Final

_LONGEST_TOOLTIP: Final = 600


def tooltip(text: str) -> str:
    """Return a tooltip that shows a text as it is: Qt takes tooltips for markup when they look like it."""
    import html

    short = text if len(text) <= _LONGEST_TOOLTIP else f"{text[:_LONGEST_TOOLTIP]}…"
    return f"<qt>{html.escape(short)}</qt>" if short else ""


def on_button(text: str) -> str:
    """Return a text as a button or a menu shows it, without underlining a letter after an ampersand."""
    return text.replace("&", "&&")


def is_blank(text: str) -> bool:
    """Tell whether a text has nothing to see."""
    return all(letter.isspace() or unicodedata.category(letter) in {"Cc", "Cf"} for letter in text)
