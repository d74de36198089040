"""What the styles of an OpenDocument text make of a paragraph or a stretch of words."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.documents.language_tally import NO_LANGUAGES, Languages
from factcheck_gui.formats.importers.documents.passages import Part
from factcheck_gui.formats.importers.documents.safe_xml import attribute, local_name
from factcheck_gui.formats.importers.documents.style_names import part_of_style

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_CHAIN: Final = 30
_STYLES: Final = frozenset({"style", "default-style"})
_FAMILIES: Final = frozenset({"paragraph", "text", "section"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """What a style says, and which it completes."""

    parent: str | None = None
    part: Part | None = None
    hidden: bool | None = None
    languages: Languages = NO_LANGUAGES


_NOTHING: Final = TextStyle()


@dataclass(slots=True)
class TextStyles:
    """The styles of a text by family and name."""

    styles: Mapping[tuple[str, str], TextStyle]
    _resolved: dict[tuple[str, str], TextStyle] = field(default_factory=dict)

    def resolved(self, family: str, name: str | None) -> TextStyle:
        """Return a style completed from those that it is based on, and from the default of its family."""
        key = (family, name or "")
        if key not in self._resolved:
            self._resolved[key] = self._resolve(family, name or "")
        return self._resolved[key]

    def _resolve(self, family: str, name: str) -> TextStyle:
        found, following = _NOTHING, name
        # Damaged files have styles that are based on each other.
        for _ in range(_LONGEST_CHAIN):
            style = self.styles.get((family, following), _NOTHING)
            found = replace(
                found,
                part=found.part or style.part,
                hidden=style.hidden if found.hidden is None else found.hidden,
                languages=found.languages.over(style.languages),
            )
            if not following:
                break
            following = style.parent or ""
        return found


def read_text_styles(*roots: "_Element | None") -> TextStyles:
    """Return the styles of a content part and a styles part; those of the first go before."""
    styles: dict[tuple[str, str], TextStyle] = {}
    for root in roots:
        for folder in () if root is None else root:
            if local_name(folder) in ("styles", "automatic-styles"):
                for element in folder:
                    family = attribute(element, "family")
                    if local_name(element) in _STYLES and family in _FAMILIES:
                        styles.setdefault((family, attribute(element, "name") or ""), _style(element))
    return TextStyles(styles)


def _style(element: "_Element") -> TextStyle:
    name, shown = attribute(element, "name") or "", attribute(element, "display-name") or ""
    part = part_of_style(shown) or part_of_style(name)
    level = attribute(element, "default-outline-level")
    if part is None and level and level.isdecimal():
        part = Part.TOP_HEADING if level == "1" else Part.HEADING
    style = TextStyle(parent=attribute(element, "parent-style-name"), part=part)
    for one in element:
        if local_name(one) == "text-properties":
            style = replace(style, languages=_languages(one))
        if attribute(one, "display") == "none":
            style = replace(style, hidden=True)
    return style


def _languages(element: "_Element") -> Languages:
    found = {
        str(key).rpartition("}")[2]: str(value)
        for key, value in element.attrib.items()
        if str(value) != "none"
    }

    def _code(suffix: str) -> str | None:
        language, country = found.get(f"language{suffix}"), found.get(f"country{suffix}")
        return f"{language}-{country}" if language and country else language

    return Languages(western=_code(""), asian=_code("-asian"), complex=_code("-complex"))
