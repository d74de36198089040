"""What the styles of a Word file make of a paragraph: its part, whether it is hidden, its languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.documents.language_tally import NO_LANGUAGES, Languages
from factcheck_gui.formats.importers.documents.passages import Part
from factcheck_gui.formats.importers.documents.safe_xml import attribute, local_name
from factcheck_gui.formats.importers.documents.style_names import part_of_style

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF: Final = frozenset({"0", "false", "off", "none"})
_LONGEST_CHAIN: Final = 30
_LEVELS: Final = tuple("012345678")
"""The levels of headings; level 9 is the body's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordStyle:
    """What a style says, and which it is based on."""

    name: str = ""
    parent: str | None = None
    part: Part | None = None
    hidden: bool | None = None
    languages: Languages = NO_LANGUAGES


@dataclass(slots=True, kw_only=True)
class WordStyles:
    """The styles of a file; `defaults` is the style of paragraphs that name none."""

    styles: Mapping[str, WordStyle] = field(default_factory=dict)
    default: str | None = None
    languages: Languages = NO_LANGUAGES
    _resolved: dict[str | None, WordStyle] = field(default_factory=dict)

    def resolved(self, style_id: str | None) -> WordStyle:
        """Return a style completed from those that it is based on; unknown styles are the default one."""
        if style_id not in self._resolved:
            self._resolved[style_id] = self._resolve(style_id)
        return self._resolved[style_id]

    def _resolve(self, style_id: str | None) -> WordStyle:
        known = style_id in self.styles
        # Some programs name styles that they do not define.
        found = WordStyle(part=None if known or not style_id else part_of_style(style_id))
        following = style_id if known else self.default
        # Damaged files have styles that are based on each other.
        for _ in range(_LONGEST_CHAIN):
            style = self.styles.get(following or "")
            if style is None:
                break
            found = replace(
                found,
                part=found.part or style.part,
                hidden=style.hidden if found.hidden is None else found.hidden,
                languages=found.languages.over(style.languages),
            )
            following = style.parent
        return replace(found, languages=found.languages.over(self.languages))


def read_styles(root: "_Element | None") -> WordStyles:
    """Return the styles of the styles part."""
    styles: dict[str, WordStyle] = {}
    default, languages = None, NO_LANGUAGES
    for element in () if root is None else root:
        if local_name(element) == "docDefaults":
            languages = next(
                (languages_of(one) for one in element.iter() if local_name(one) == "lang"), languages
            )
        elif local_name(element) == "style" and (style_id := attribute(element, "styleId")) is not None:
            styles[style_id] = _style(element, style_id)
            if attribute(element, "type") == "paragraph" and is_on(attribute(element, "default") or "0"):
                default = style_id
    return WordStyles(styles=styles, default=default, languages=languages)


def is_on(value: str | None) -> bool:
    """Tell whether a switch that is there is on: without a value it is."""
    return (value or "1").lower() not in _OFF


def languages_of(element: "_Element") -> Languages:
    """Return what a `w:lang` says."""
    return Languages(
        western=attribute(element, "val"),
        asian=attribute(element, "eastAsia"),
        complex=attribute(element, "bidi"),
    )


def heading_of(level: str | None) -> Part | None:
    """Return the heading of an outline level, None for that of the body."""
    if level not in _LEVELS:
        return None
    return Part.TOP_HEADING if level == _LEVELS[0] else Part.HEADING


def list_part(numbering: "_Element") -> Part:
    """Return what a `w:numPr` makes of a paragraph: number 0 takes the numbering away."""
    number = next((attribute(one, "val") for one in numbering if local_name(one) == "numId"), None)
    return Part.PLAIN if number == "0" else Part.LIST_ITEM


def _style(element: "_Element", style_id: str) -> WordStyle:
    style = WordStyle()
    heading, listed, named = None, None, None
    for one in element.iter():
        match local_name(one):
            case "name":
                style = replace(style, name=attribute(one, "val") or "")
                named = part_of_style(style.name)
            case "basedOn":
                style = replace(style, parent=attribute(one, "val"))
            case "outlineLvl":
                heading = heading_of(attribute(one, "val"))
            case "numPr":
                listed = list_part(one)
            case "vanish":
                style = replace(style, hidden=is_on(attribute(one, "val")))
            case "lang":
                style = replace(style, languages=languages_of(one))
    # Ids help where the name is the user's own; those of character styles mean runs, not paragraphs.
    if attribute(element, "type") in (None, "paragraph"):
        style = replace(style, part=named or heading or part_of_style(style_id) or listed)
    return style
