"""The styles and numberings of a Word document."""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.formats.exporters.documents.markup import DECLARATION, element
from factcheck_gui.formats.exporters.documents.styling import ACCENT, BODY, LINE, STYLES, ParagraphStyle

NAMESPACES: Final = {
    "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
TABLE_STYLE: Final = "ReportTable"
LINK_STYLE: Final = "Hyperlink"
SERIF: Final = {"w:ascii": "Cambria", "w:hAnsi": "Cambria", "w:cs": "Arial"}
CODE: Final = {"w:ascii": "Consolas", "w:hAnsi": "Consolas", "w:cs": "Consolas"}

BULLETS: Final = 1
NUMBERS: Final = 2
STEP: Final = 18
"""How far a list is set in from the one that it lies in, in points."""

_SANS: Final = {"w:ascii": "Calibri", "w:hAnsi": "Calibri", "w:eastAsia": "Calibri", "w:cs": "Arial"}
_HANGING: Final = 16
_LEVELS: Final = 9
# Word knows these by names in small letters.
_BUILT_IN: Final = {
    "Caption": "caption",
    "Footer": "footer",
    **{f"Heading {level}": f"heading {level}" for level in range(1, 7)},
}
_SIGNS: Final = ("•", "–", "·")


def twips(points: float) -> int:
    """Return a length in twentieths of a point."""
    return round(points * 20)


def style_id(name: str) -> str:
    """Return the id of a style by its name."""
    return name.replace(" ", "")


def bar(side: str, colour: str, width: float, space: int = 8) -> str:
    """Return a line at a side of a paragraph; the width is in points."""
    attributes = {
        "w:val": "single",
        "w:sz": round(width * 8),
        "w:space": space,
        "w:color": colour[1:].upper(),
    }
    return element(f"w:{side}", attributes)


def styles() -> str:
    """Return styles.xml."""
    defaults = element(
        "w:docDefaults",
        None,
        element("w:rPrDefault", None, element("w:rPr", None, element("w:rFonts", _SANS))),
        element("w:pPrDefault", None, element("w:pPr")),
    )
    written = (_style(style) for style in STYLES)
    return DECLARATION + element("w:styles", NAMESPACES, defaults, *written, _link_style(), _table_style())


def numbering(starts: Iterable[int]) -> str:
    """Return numbering.xml: one list of bullets, and one of numbers for each start."""
    bullets = (_level(level, "bullet", _SIGNS[level % 3]) for level in range(_LEVELS))
    numbers = (_level(level, "decimal", f"%{level + 1}.") for level in range(_LEVELS))
    kinds = (
        element("w:abstractNum", {"w:abstractNumId": number}, _multi(), *levels)
        for number, levels in ((BULLETS, bullets), (NUMBERS, numbers))
    )
    lists = [element("w:num", {"w:numId": 1}, element("w:abstractNumId", {"w:val": BULLETS}))]
    for number, start in enumerate(starts, start=2):
        begun = "".join(
            element("w:lvlOverride", {"w:ilvl": level}, element("w:startOverride", {"w:val": start}))
            for level in range(_LEVELS)
        )
        kind = element("w:abstractNumId", {"w:val": NUMBERS})
        lists.append(element("w:num", {"w:numId": number}, kind, begun))
    return DECLARATION + element("w:numbering", NAMESPACES, *kinds, *lists)


def _multi() -> str:
    return element("w:multiLevelType", {"w:val": "hybridMultilevel"})


def _level(level: int, kind: str, sign: str) -> str:
    indent = {"w:left": twips(STEP * (level + 1)), "w:hanging": twips(_HANGING)}
    return element(
        "w:lvl",
        {"w:ilvl": level},
        element("w:start", {"w:val": 1}),
        element("w:numFmt", {"w:val": kind}),
        element("w:lvlText", {"w:val": sign}),
        element("w:lvlJc", {"w:val": "left"}),
        element("w:pPr", None, element("w:ind", indent)),
    )


def _style(style: ParagraphStyle) -> str:
    kind = {"w:type": "paragraph", "w:styleId": style_id(style.name)}
    if style.parent is None:
        kind["w:default"] = "1"
    elif style.name.startswith(("Report", "Article")):
        kind["w:customStyle"] = "1"
    follows = BODY if style.level else style.name
    return element(
        "w:style",
        kind,
        element("w:name", {"w:val": _BUILT_IN.get(style.name, style.name)}),
        "" if style.parent is None else element("w:basedOn", {"w:val": style_id(style.parent)}),
        element("w:next", {"w:val": style_id(follows)}),
        element("w:qFormat"),
        element("w:pPr", None, *_paragraph(style)),
        element("w:rPr", None, *_letters(style)),
    )


def _paragraph(style: ParagraphStyle) -> Iterable[str]:
    spacing = {
        "w:before": twips(style.before),
        "w:after": twips(style.after),
        "w:line": round(style.line * 240),
        "w:lineRule": "auto",
    }
    if style.keeps_next:
        yield element("w:keepNext")
        yield element("w:keepLines")
    yield element("w:widowControl")
    if style.bar:
        yield element("w:pBdr", None, bar("left", LINE, style.bar))
    yield element("w:spacing", spacing)
    if style.indent:
        yield element("w:ind", {"w:left": twips(style.indent)})
    if style.level:
        yield element("w:outlineLvl", {"w:val": style.level - 1})


def _letters(style: ParagraphStyle) -> Iterable[str]:
    if style.is_serif:
        yield element("w:rFonts", SERIF)
    if style.is_strong:
        yield element("w:b") + element("w:bCs")
    if style.is_emphasis:
        yield element("w:i") + element("w:iCs")
    if style.is_capital:
        yield element("w:caps")
    if style.colour is not None:
        yield element("w:color", {"w:val": style.colour[1:].upper()})
    if style.is_capital:
        yield element("w:spacing", {"w:val": 12})
    if style.size is not None:
        half_points = {"w:val": round(style.size * 2)}
        yield element("w:sz", half_points) + element("w:szCs", half_points)


def _link_style() -> str:
    letters = element("w:color", {"w:val": ACCENT[1:].upper()}) + element("w:u", {"w:val": "single"})
    kind = {"w:type": "character", "w:styleId": LINK_STYLE}
    return element("w:style", kind, element("w:name", {"w:val": LINK_STYLE}), element("w:rPr", None, letters))


def _table_style() -> str:
    line = {"w:val": "single", "w:sz": 4, "w:space": 0, "w:color": LINE[1:].upper()}
    sides = (element(f"w:{side}", line) for side in ("top", "bottom", "insideH"))
    margins = (
        element(f"w:{side}", {"w:w": twips(width), "w:type": "dxa"})
        for side, width in (("top", 2), ("left", 4), ("bottom", 2), ("right", 4))
    )
    properties = element(
        "w:tblPr",
        None,
        element("w:tblBorders", None, *sides),
        element("w:tblCellMar", None, *margins),
    )
    kind = {"w:type": "table", "w:customStyle": "1", "w:styleId": TABLE_STYLE}
    return element("w:style", kind, element("w:name", {"w:val": "Report Table"}), properties)
