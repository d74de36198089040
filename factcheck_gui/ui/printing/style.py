"""How the words of a document are set: sizes in pixels of 96 to the inch, weights, spacing, colours."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.documents import Align, Block, Group, Listing, Look, Paragraph, Picture, Run, Table
from factcheck_gui.ui.printing.glyphs import FontWords, WrittenWords
from factcheck_gui.ui.theme.colours import LIGHT, Colours, mixed, readable

INDENT: Final = 18
"""Pixels by which quotes, and the blocks of lists, are set in for each step."""

_SANS: Final = ["Inter", "Noto Naskh Arabic", "Noto Sans", "DejaVu Sans"]
_SERIF: Final = ["Noto Serif", "Noto Naskh Arabic", "DejaVu Serif", "DejaVu Sans"]
_FIXED: Final = ["DejaVu Sans Mono", "Noto Sans Mono", "Courier New", "Noto Naskh Arabic"]
_LINE_HEIGHT: Final = 118.0  # per cent
_TITLE_LINE_HEIGHT: Final = 100.0
_LETTER_SPACING: Final = 0.6
_DARK_SHARE: Final = 0.22
_SMALL: Final = 0.88
# They put forms in the place of signs and digits that no letter leads to: a PDF would lose the letters.
_FEATURES_LEFT_OUT: Final = ("calt", "locl")
_MOST_KNOWN: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    size: int = 13
    above: int = 5
    is_bold: bool = False
    is_italic: bool = False
    is_serif: bool = False
    is_soft: bool = False
    is_label: bool = False


_TITLES: Final = {
    1: _Setting(size=26, above=4, is_bold=True, is_serif=True),
    2: _Setting(size=19, above=24, is_bold=True, is_serif=True),
    3: _Setting(size=15, above=14, is_bold=True),
}
_LOWER_TITLE: Final = _Setting(size=13, above=10, is_bold=True)
_SMALL_PRINT: Final = _Setting(size=12, above=3, is_soft=True)
_ROLES: Final = {
    "label": _Setting(size=11, above=12, is_bold=True, is_soft=True, is_label=True),
    "kicker": _Setting(size=11, above=10, is_soft=True, is_label=True),
    "row-head": _Setting(size=11, above=8, is_bold=True, is_soft=True),
    "headline": _Setting(size=20, above=6, is_bold=True, is_serif=True),
    "heading": _Setting(size=16, above=12, is_bold=True, is_serif=True),
    "dek": _Setting(size=15, above=5, is_italic=True, is_serif=True, is_soft=True),
    "paragraph": _Setting(size=15, above=8, is_serif=True),
    "quote": _Setting(size=15, above=8, is_italic=True, is_serif=True),
    "list_item": _Setting(size=15, above=4, is_serif=True),
    "caption": _Setting(size=13, above=5, is_italic=True, is_serif=True, is_soft=True),
    **dict.fromkeys(("meta", "facts-line", "kept", "byline", "voice", "legend", "coverage"), _SMALL_PRINT),
}
_QUOTE: Final = _Setting(size=16, above=6, is_serif=True)
_WORDS: Final = _Setting()
_ALIGNMENTS: Final = {
    Align.START: Qt.AlignmentFlag.AlignLeading,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.END: Qt.AlignmentFlag.AlignTrailing,
}
_UNDERLINES: Final = {
    "dashed": QTextCharFormat.UnderlineStyle.DashUnderline,
    "dotted": QTextCharFormat.UnderlineStyle.DotLine,
    "solid": QTextCharFormat.UnderlineStyle.SingleUnderline,
}


class _Leading(IntEnum):
    """Where words lead to."""

    NOWHERE = 0
    WITHIN = 1
    OUT = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """How words of one look are written, and what gathers the words that are written so."""

    look: Look
    form: QTextCharFormat
    words: FontWords


class PrintStyle:
    """Formats of one palette; `written` is what was written in them."""

    def __init__(self, colours: Colours) -> None:
        self.colours = colours
        self.written = WrittenWords()
        self._known: dict[tuple[int, int, bool, _Leading], Letters] = {}
        self._lines: dict[tuple[float, int, Align, int, bool], QTextBlockFormat] = {}

    def letters(self, run: Run, paragraph: Paragraph, *, is_head: bool = False) -> Letters:
        """Return how a run of a paragraph is written; `is_head` stands for the heads of tables."""
        setting, href = _setting(paragraph), run.href
        leading = _Leading.NOWHERE if not href else _Leading.WITHIN if href[0] == "#" else _Leading.OUT
        # By what they are and not by what they hold: to compare looks takes longer than all else.
        key = (id(run.look), id(setting), is_head, leading)
        found = self._known.get(key)
        if found is None or found.look is not run.look:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            form = self._format(run.look, setting, leading, is_head=is_head)
            words = self.written.of(form.font())
            found = self._known[key] = Letters(look=run.look, form=form, words=words)
        if href:
            form = QTextCharFormat(found.form)
            form.setAnchorHref(href)
            return Letters(look=run.look, form=form, words=found.words)
        return found

    def lines(self, paragraph: Paragraph, *, indent: int, above: float) -> QTextBlockFormat:
        """Return how the lines of a paragraph stand; who changes that makes a copy of it first."""
        side = indent + paragraph.indent + paragraph.is_quote
        key = (above, paragraph.level, paragraph.align, side, paragraph.is_rtl)
        found = self._lines.get(key)
        if found is None:
            found = self._lines[key] = self._stood(paragraph, INDENT * side, above)
        return found

    @staticmethod
    def _stood(paragraph: Paragraph, side: int, above: float) -> QTextBlockFormat:
        found = QTextBlockFormat()
        found.setTopMargin(above)
        found.setHeadingLevel(paragraph.level)
        found.setAlignment(_ALIGNMENTS[paragraph.align])
        direction = Qt.LayoutDirection.RightToLeft if paragraph.is_rtl else Qt.LayoutDirection.LeftToRight
        found.setLayoutDirection(direction)
        (found.setRightMargin if paragraph.is_rtl else found.setLeftMargin)(side)
        height = _TITLE_LINE_HEIGHT if paragraph.level in _TITLES else _LINE_HEIGHT
        found.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return found

    def _format(self, look: Look, setting: _Setting, leading: _Leading, *, is_head: bool) -> QTextCharFormat:
        colours, found = self.colours, QTextCharFormat()
        found.setFont(_font(look, setting, is_head=is_head))
        ground = self._ground(look.ground)
        ink = colours.soft_ink if setting.is_soft or is_head else colours.ink
        if look.colour or leading:
            ink = look.colour or colours.accent
        found.setForeground(QColor(readable(ink, ground or colours.panel)))
        if ground:
            found.setBackground(QColor(ground))
        if look.is_raised:
            found.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if look.underline in _UNDERLINES:
            found.setUnderlineStyle(_UNDERLINES[look.underline])
            found.setUnderlineColor(QColor(self._line_colour(look.underline)))
        elif look.is_inserted or leading is _Leading.OUT:
            found.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        if leading:
            found.setAnchor(True)
        return found

    def _ground(self, ground: str | None) -> str | None:
        """Return a tint of the light palette as it looks on this one."""
        if not ground or not self.colours.is_dark:
            return ground
        for kind in ClaimKind:
            if ground == LIGHT.kind(kind).tint:
                return self.colours.kind(kind).tint
        return mixed(ground, self.colours.panel, _DARK_SHARE)

    def _line_colour(self, underline: str) -> str:
        colours = self.colours
        kinds = {"dashed": colours.allegation, "dotted": colours.denial, "solid": colours.fact}
        return kinds[underline].ink


def space_above(block: Block) -> int:
    """Return the pixels between a block and what stands above it."""
    if isinstance(block, Paragraph):
        return _setting(block).above
    if isinstance(block, Group):
        return space_above(block.blocks[0]) if block.role == "whole" and block.blocks else 14
    if isinstance(block, Table | Picture):
        return 10
    return space_above(block.items[0][0]) if isinstance(block, Listing) and any(block.items) else 8


def _setting(paragraph: Paragraph) -> _Setting:
    if paragraph.role in _ROLES:
        return _ROLES[paragraph.role]
    if paragraph.level:
        return _TITLES.get(paragraph.level, _LOWER_TITLE)
    return _QUOTE if paragraph.is_quote else _WORDS


@cache
def _font(look: Look, setting: _Setting, *, is_head: bool) -> QFont:
    font = QFont()
    is_serif = (look.is_serif or setting.is_serif) and not look.is_code
    font.setFamilies(_FIXED if look.is_code else _SERIF if is_serif else _SANS)
    size = setting.size + 2 * (look.is_serif and not setting.is_serif and not setting.is_soft)
    smaller = _SMALL if look.is_small or look.is_code else 1
    font.setPixelSize(round((12 if is_head else size) * smaller))
    _without_forms(font)
    is_bold = look.is_strong or setting.is_bold or is_head
    # Inter comes in two weights only, the upper of which is semi-bold.
    bold = QFont.Weight.Bold if is_serif else QFont.Weight.DemiBold
    font.setWeight(bold if is_bold else QFont.Weight.Normal)
    font.setItalic(look.is_emphasis or setting.is_italic)
    font.setStrikeOut(look.is_deleted)
    if setting.is_label:
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _LETTER_SPACING)
    return font


def plain_font(size: int) -> QFont:
    """Return the font of small print outside the text."""
    font = QFont()
    font.setFamilies(_SANS)
    font.setPixelSize(size)
    _without_forms(font)
    return font


def _without_forms(font: QFont) -> None:
    """Let signs be as they are, and letters stand where the page has them, not where pixels are."""
    for feature in _FEATURES_LEFT_OUT:
        font.setFeature(QFont.Tag(feature), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
