"""Whether the colours that a desk sets can be read together: at least 4.5 to 1 (WCAG 2.1, AA)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.contrast import READABLE
from factcheck_gui.formats.exporters.report.colours import contrast

DARK: Final = "-dark"
"""What ends the key of a colour for screens with a dark ground."""

PROPERTY: Final = re.compile(r"--([a-z-]+):\s*(#[0-9a-fA-F]{6})\s*;")
"""A colour of a style sheet: its key and its value."""

_DARK_SCREENS: Final = "prefers-color-scheme: dark"
_KINDS: Final = ("allegation", "denial", "fact")
_PAIRS: Final = (
    *((words, ground) for words in ("ink", "mute", "accent") for ground in ("ground", "page")),
    *((words, f"{words}-tint") for words in (*_KINDS, "removed", "added")),
    *((kind, "ground") for kind in _KINDS),
    *(("ink", f"{kind}-tint") for kind in _KINDS),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FaintWords:
    """Words that do not stand out: the keys of their colour and of what they stand on."""

    words: str
    ground: str
    contrast: float


def faint_words(colours: Mapping[str, str], style_sheet: str) -> Iterator[FaintWords]:
    """Yield what cannot be read on screens of either ground, with a desk's colours put into a style sheet."""
    light, dark = _palettes(style_sheet)
    own_light = {key: value for key, value in colours.items() if not key.endswith(DARK)}
    own_dark = {key.removesuffix(DARK): value for key, value in colours.items() if key.endswith(DARK)}
    for palette, ending in ((light | own_light, ""), (light | dark | own_dark, DARK)):
        for words, ground in _PAIRS:
            if words in palette and ground in palette:
                found = contrast(palette[words], palette[ground])
                if found < READABLE:
                    yield FaintWords(words=words + ending, ground=ground + ending, contrast=found)


def _palettes(style_sheet: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the colours of a style sheet, and those that it has for dark screens."""
    before, _, after = style_sheet.partition(_DARK_SCREENS)
    end = _end_of_block(after)
    return dict(PROPERTY.findall(before + after[end:])), dict(PROPERTY.findall(after[:end]))


def _end_of_block(text: str) -> int:
    depth = 0
    for brace in re.finditer("[{}]", text):
        depth += 1 if brace.group() == "{" else -1
        if depth <= 0:
            return brace.end()
    return len(text)
