"""The named styles and the page of an OpenDocument text."""

from collections.abc import Iterable, Mapping
from typing import Final

from factcheck_gui.domain.documents import Document
from factcheck_gui.formats.exporters.documents.markup import DECLARATION, element, words
from factcheck_gui.formats.exporters.documents.placing import STEP
from factcheck_gui.formats.exporters.documents.styling import ACCENT, BODY, LINE, STYLES, ParagraphStyle

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES: Final = {
    "xmlns:office": f"{_OASIS}:office:1.0",
    "xmlns:style": f"{_OASIS}:style:1.0",
    "xmlns:text": f"{_OASIS}:text:1.0",
    "xmlns:table": f"{_OASIS}:table:1.0",
    "xmlns:draw": f"{_OASIS}:drawing:1.0",
    "xmlns:fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "xmlns:svg": f"{_OASIS}:svg-compatible:1.0",
    "xmlns:meta": f"{_OASIS}:meta:1.0",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "office:version": "1.3",
}
BULLETS: Final = "Report_Bullets"
NUMBERS: Final = "Report_Numbers"
LINK: Final = "Internet_20_link"
REFERENCE: Final = "Report_20_Reference"
QUIET_REFERENCE: Final = "Report_20_Quiet_20_Reference"
BAR_SPACE: Final = 8

SERIF: Final = {"style:font-name": "Serif", "style:font-name-complex": "Complex"}
CODE: Final = {"style:font-name": "Mono", "style:font-name-complex": "Mono"}

_SANS: Final = {"style:font-name": "Sans", "style:font-name-complex": "Complex"}
_FONTS: Final = (
    ("Sans", "'Noto Sans', Carlito, Calibri, 'Liberation Sans', Arial", "swiss"),
    ("Serif", "'Noto Serif', Caladea, Cambria, 'Liberation Serif', Georgia", "roman"),
    ("Mono", "'DejaVu Sans Mono', 'Liberation Mono', Consolas", "modern"),
    ("Complex", "'Noto Naskh Arabic', 'Noto Sans Arabic', Arial", "swiss"),
)
_BUILT_IN: Final = {BODY: "Standard", "List Paragraph": "List", "Quote": "Quotations"}
_SIGNS: Final = ("•", "–", "▪")
_LEVELS: Final = 10
_HANGING: Final = 16


def style_id(name: str) -> str:
    """Return the name of a style as OpenDocument writes it; a space is `_20_`."""
    return _BUILT_IN.get(name, name).replace(" ", "_20_")


def points(length: float) -> str:
    """Return a length as it is written."""
    return f"{length:g}pt"


def size(letters: float) -> dict[str, str]:
    """Return the size of letters, whichever way they run."""
    return {"fo:font-size": points(letters), "style:font-size-complex": points(letters)}


STRONG: Final = {"fo:font-weight": "bold", "style:font-weight-complex": "bold"}
EMPHASIS: Final = {"fo:font-style": "italic", "style:font-style-complex": "italic"}


def fonts() -> str:
    """Return the fonts, those that are free first."""
    faces = (
        element(
            "style:font-face",
            {"style:name": name, "svg:font-family": family, "style:font-family-generic": generic},
        )
        for name, family, generic in _FONTS
    )
    return element("office:font-face-decls", None, *faces)


def styles(document: Document) -> str:
    """Return styles.xml."""
    named = (_style(style) for style in STYLES)
    underlined = {"style:text-underline-style": "solid", "style:text-underline-width": "auto"}
    plain = {"style:text-underline-style": "none"}
    links = (
        _link(LINK, {"fo:color": ACCENT, **underlined}),
        _link(REFERENCE, {"fo:color": ACCENT, **plain}),
        _link(QUIET_REFERENCE, plain),
    )
    content = (
        fonts(),
        element("office:styles", None, *named, *links, _list(BULLETS), _list(NUMBERS)),
        element("office:automatic-styles", None, _page_layout(document)),
        element("office:master-styles", None, _master_page(document)),
    )
    return DECLARATION + element("office:document-styles", NAMESPACES, *content)


def _link(name: str, letters: Mapping[str, str]) -> str:
    attributes = {
        "style:name": name,
        "style:display-name": name.replace("_20_", " "),
        "style:family": "text",
    }
    return element("style:style", attributes, element("style:text-properties", letters))


def _style(style: ParagraphStyle) -> str:
    spacing: dict[str, object] = {
        "fo:margin-top": points(style.before),
        "fo:margin-bottom": points(style.after),
        "fo:line-height": f"{style.line:.0%}",
        "fo:orphans": 2,
        "fo:widows": 2,
    }
    if style.indent:
        spacing["fo:margin-left"] = points(style.indent - (BAR_SPACE + style.bar if style.bar else 0))
    if style.bar:
        spacing["fo:padding-left"] = points(BAR_SPACE)
        spacing["fo:border-left"] = f"{points(style.bar)} solid {LINE}"
    if style.keeps_next:
        spacing |= {"fo:keep-with-next": "always", "fo:keep-together": "always"}
    attributes = {
        "style:name": style_id(style.name),
        "style:display-name": _BUILT_IN.get(style.name, style.name),
        "style:family": "paragraph",
        "style:class": "text",
        "style:parent-style-name": None if style.parent is None else style_id(style.parent),
        "style:default-outline-level": style.level or None,
    }
    return element(
        "style:style",
        attributes,
        element("style:paragraph-properties", spacing),
        element("style:text-properties", _letters(style)),
    )


def _letters(style: ParagraphStyle) -> dict[str, str]:
    found: dict[str, str] = dict(_SANS) if style.parent is None else {}
    if style.is_serif:
        found |= SERIF
    if style.is_strong:
        found |= STRONG
    if style.is_emphasis:
        found |= EMPHASIS
    if style.is_capital:
        found |= {"fo:text-transform": "uppercase", "fo:letter-spacing": "0.6pt"}
    if style.colour is not None:
        found["fo:color"] = style.colour
    return found if style.size is None else found | size(style.size)


def _list(name: str) -> str:
    return element(
        "text:list-style", {"style:name": name}, *(_level(name, at) for at in range(1, _LEVELS + 1))
    )


def _level(name: str, level: int) -> str:
    alignment = {
        "text:label-followed-by": "listtab",
        "text:list-tab-stop-position": points(STEP * level),
        "fo:margin-left": points(STEP * level),
        "fo:text-indent": points(-_HANGING),
    }
    properties = element(
        "style:list-level-properties",
        {"text:list-level-position-and-space-mode": "label-alignment"},
        element("style:list-level-label-alignment", alignment),
    )
    if name == BULLETS:
        sign = {"text:level": level, "text:bullet-char": _SIGNS[level % len(_SIGNS) - 1]}
        return element("text:list-level-style-bullet", sign, properties)
    number = {"text:level": level, "style:num-format": "1", "style:num-suffix": "."}
    return element("text:list-level-style-number", number, properties)


def _page_layout(document: Document) -> str:
    page = {
        "fo:page-width": "210mm",
        "fo:page-height": "297mm",
        "fo:margin-top": "20mm",
        "fo:margin-left": "20mm",
        "fo:margin-right": "20mm",
        "fo:margin-bottom": "11mm",
        "style:print-orientation": "portrait",
        "style:writing-mode": "rl-tb" if document.is_rtl else "lr-tb",
    }
    footer = element("style:header-footer-properties", {"fo:min-height": "5mm", "fo:margin-top": "5mm"})
    tab = element("style:tab-stop", {"style:position": "170mm", "style:type": "right"})
    properties = {"style:writing-mode": "rl-tb"} if document.is_rtl else {}
    line = element("style:paragraph-properties", properties, element("style:tab-stops", None, tab))
    foot = {"style:name": "Foot", "style:family": "paragraph", "style:parent-style-name": "Footer"}
    return element(
        "style:page-layout",
        {"style:name": "Page"},
        element("style:page-layout-properties", page),
        element("style:footer-style", None, footer),
    ) + element("style:style", foot, line)


def _master_page(document: Document) -> str:
    numbers: Iterable[str] = (
        element("text:tab"),
        element("text:page-number", {"text:select-page": "current"}, "1"),
        " / ",
        element("text:page-count", None, "1"),
    )
    line = element("text:p", {"text:style-name": "Foot"}, words(document.footer), *numbers)
    named = {"style:name": "Standard", "style:page-layout-name": "Page"}
    return element("style:master-page", named, element("style:footer", None, line))
