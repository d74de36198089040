"""The automatic styles of an OpenDocument text: one for each look of words and each place of paragraphs."""

import re
from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain.documents import Look
from factcheck_gui.formats.exporters.documents.looks import MARK_COLOURS
from factcheck_gui.formats.exporters.documents.markup import element
from factcheck_gui.formats.exporters.documents.odt_styles import CODE, EMPHASIS, SERIF, STRONG, size

_UNDERLINES: Final = {"dashed": "dash", "dotted": "dotted", "solid": "solid"}
_LANGUAGE: Final = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z]{4})?(?:-([A-Za-z]{2}))?(?:-.*)?")
_SMALL: Final = 8.5


class AutomaticStyles:
    """Gives each distinct set of properties a name."""

    def __init__(self) -> None:
        self._named: dict[tuple[str, str], str] = {}
        self._looks: dict[tuple[Look, str | None], str | None] = {}

    def named(self, family: str, parent: str | None, properties: str) -> str:
        """Return the name of the style with these properties."""
        inner = f"{'' if parent is None else parent}\n{properties}"
        return self._named.setdefault((family, inner), f"{family[:2].upper()}{len(self._named) + 1}")

    def look(self, look: Look, language: str | None) -> str | None:
        """Return the style of some words; None where they look like those around them."""
        key = (look, language)
        if key not in self._looks:
            properties = _properties(look, language)
            written = element("style:text-properties", properties)
            self._looks[key] = self.named("text", None, written) if properties else None
        return self._looks[key]

    def written(self) -> str:
        """Return all of them."""
        found = []
        for (family, inner), name in self._named.items():
            parent, _, properties = inner.partition("\n")
            attributes = {
                "style:name": name,
                "style:family": family,
                "style:parent-style-name": parent or None,
            }
            found.append(element("style:style", attributes, properties))
        return element("office:automatic-styles", None, *found)


def language_properties(language: str | None) -> Mapping[str, str]:
    """Return the language of words, for whichever way they run."""
    found = _LANGUAGE.fullmatch(language or "")
    if found is None:
        return {}
    tongue, country = found[1].lower(), (found[2] or "none").upper().replace("NONE", "none")
    return {
        "fo:language": tongue,
        "fo:country": country,
        "style:language-complex": tongue,
        "style:country-complex": country,
    }


def _properties(look: Look, language: str | None) -> dict[str, str]:
    found: dict[str, str] = dict(language_properties(language))
    if look.is_strong:
        found |= STRONG
    if look.is_emphasis:
        found |= EMPHASIS
    if look.is_serif:
        found |= SERIF
    if look.is_code:
        found |= CODE
    if look.is_small or look.is_code:
        found |= size(_SMALL)
    if look.is_raised:
        found["style:text-position"] = "super 65%"
    if look.is_deleted:
        found |= {"style:text-line-through-style": "solid", "style:text-line-through-type": "single"}
    if look.colour is not None:
        found["fo:color"] = look.colour
    if look.ground is not None:
        found["fo:background-color"] = look.ground
    return found | _underline(look)


def _underline(look: Look) -> dict[str, str]:
    if look.underline is None and not look.is_inserted:
        return {}
    kind = look.underline or "solid"
    colour = MARK_COLOURS.get(kind, "#000000") if look.underline else "font-color"
    return {
        "style:text-underline-style": _UNDERLINES.get(kind, "solid"),
        "style:text-underline-width": "auto",
        "style:text-underline-color": colour,
    }
