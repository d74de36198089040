"""How words look by the elements and classes that a template has put them in."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.documents import Look

if TYPE_CHECKING:
    from lxml.etree import _Element

MARK_COLOURS: Final = {"dashed": "#a04a08", "dotted": "#1f5fa8", "solid": "#0a6c51"}
"""The colours of the lines under the marks of claims."""

MUTED: Final = "#596377"
"""The colour of what stands back."""

_UNDERLINES: Final = {"allegation": "dashed", "denial": "dotted", "fact": "solid"}
_COLOURS: Final = {
    "allegation": "#a04a08",
    "allegation-tint": "#fde7cc",
    "denial": "#1f5fa8",
    "denial-tint": "#d8e9fb",
    "fact": "#0a6c51",
    "fact-tint": "#d2f0e4",
    "mute": MUTED,
}
_DEFINED: Final = re.compile(r"--([a-z-]+):\s*(#[0-9a-fA-F]{6})\b")
_LIGHT: Final = re.compile(r"--light:\s*(#[0-9a-fA-F]{6})\b")

_STRONG: Final = frozenset({"b", "strong", "th", "dt"})
_EMPHASIS: Final = frozenset({"i", "em", "var", "dfn"})
_CODE: Final = frozenset({"code", "kbd", "samp", "tt", "pre"})
_DELETED: Final = frozenset({"del", "s", "strike"})
_INSERTED: Final = frozenset({"ins", "u"})
_SMALL: Final = frozenset({"small", "sub"})


def defined_colours(sheets: Iterable[str]) -> Mapping[str, str]:
    """Return the colours that style sheets give names to, on a light ground."""
    found = dict(_COLOURS)
    for sheet in sheets:
        for part in sheet.split("@media"):
            if "dark" not in part.partition("{")[0]:
                found |= {name: colour.lower() for name, colour in _DEFINED.findall(part)}
    return found


def verdict_colour(element: "_Element") -> str | None:
    """Return the colour on light ground that stands on an element, if one does."""
    found = _LIGHT.search(element.get("style") or "")
    return None if found is None else found[1].lower()


def look_within(look: Look, element: "_Element", colours: Mapping[str, str]) -> Look:
    """Return how words look in an element that stands among words of some look."""
    tag, classes = str(element.tag), frozenset((element.get("class") or "").split())
    changed = replace(
        look,
        is_strong=look.is_strong or tag in _STRONG or bool(classes & {"name", "chip", "verdict"}),
        is_emphasis=look.is_emphasis or tag in _EMPHASIS,
        is_code=look.is_code or tag in _CODE,
        is_raised=look.is_raised or tag == "sup",
        is_deleted=look.is_deleted or tag in _DELETED,
        is_inserted=look.is_inserted or tag in _INSERTED,
        is_serif=look.is_serif or tag == "q",
        is_small=look.is_small or tag in _SMALL or (tag == "span" and "meta" in classes),
    )
    kind = next((name for name in _UNDERLINES if name in classes), None)
    if tag == "mark":
        underline = None if kind is None else _UNDERLINES[kind]
        return replace(changed, underline=underline, ground=colours[f"{kind or 'allegation'}-tint"])
    if kind is not None and "chip" in classes:
        return replace(changed, colour=colours[kind], ground=colours[f"{kind}-tint"])
    if "open" in classes and "chip" in classes:
        return replace(changed, colour=colours["mute"])
    if "verdict" in classes:
        return replace(changed, colour=verdict_colour(element) or look.colour)
    return changed
