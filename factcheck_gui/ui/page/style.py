"""How the blocks of an article are set: sizes, weights, spacing."""

from functools import cached_property
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QTextBlockFormat, QTextCharFormat

from factcheck_gui.domain.articles import BlockKind, Direction
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.ui.theme.colours import Colours
from factcheck_gui.ui.theme.fonts import reading_font, window_font

COLUMN_WIDTH: Final = 610
"""Pixels of the reading column at 100 %: about 66 characters of 17 pixels."""
GUTTER: Final = 64
"""Pixels before the column, for the numbers of the claims."""
MARGIN: Final = 32
"""Pixels after the column, for the arrows of links."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """Sizes in pixels, the height of a line in per cent of the font's own."""

    size: int
    above: int
    below: int
    line_height: int = 119
    bold: bool = False
    italic: bool = False
    soft: bool = False
    plain: bool = False
    indent: int = 0


_SETTINGS: Final = {
    BlockKind.HEADLINE: _Setting(size=29, above=2, below=8, line_height=92, bold=True),
    BlockKind.DEK: _Setting(size=17, above=0, below=8, line_height=110, italic=True, soft=True),
    BlockKind.KICKER: _Setting(size=11, above=22, below=2, line_height=108, plain=True),
    BlockKind.BYLINE: _Setting(size=12, above=0, below=10, line_height=120, plain=True),
    BlockKind.HEADING: _Setting(size=19, above=0, below=2, line_height=98, bold=True),
    BlockKind.PARAGRAPH: _Setting(size=17, above=5, below=8),
    BlockKind.QUOTE: _Setting(size=17, above=5, below=8, italic=True, indent=22),
    BlockKind.LIST_ITEM: _Setting(size=17, above=2, below=4, indent=22),
    BlockKind.CAPTION: _Setting(size=14, above=4, below=10, line_height=108, italic=True, soft=True),
}
_TURN_SIZE: Final = 12
_TURN_ABOVE: Final = 12


def paper_palette(palette: QPalette, colours: Colours) -> QPalette:
    """Return a palette for what is written on paper."""
    found = QPalette(palette)
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
        found.setColor(role, QColor(colours.paper))
    # Qt draws the rule under the byline in this colour.
    found.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.WindowText, QColor(colours.line))
    return found


class PageStyle:
    """Formats of one palette at one zoom, for texts of one direction."""

    def __init__(self, colours: Colours, zoom: int, direction: Direction) -> None:
        self.colours = colours
        self._scale = zoom / 100
        self._direction = direction

    @property
    def column_width(self) -> int:
        """The width of the reading column in pixels."""
        return round(COLUMN_WIDTH * self._scale)

    @property
    def left_gutter(self) -> int:
        """The pixels at the left of the column."""
        return MARGIN if self._direction is Direction.RTL else GUTTER

    @property
    def right_gutter(self) -> int:
        """The pixels at the right of the column."""
        return GUTTER if self._direction is Direction.RTL else MARGIN

    def window_words(self, block_format: QTextBlockFormat) -> QTextBlockFormat:
        """Return the format of a block that holds the window's words and stands at the text's edge."""
        found = QTextBlockFormat(block_format)
        found.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        if self._direction is Direction.RTL:
            found.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        return found

    def block_format(self, kind: BlockKind, *, continued: bool = False) -> QTextBlockFormat:
        """Return spacing and direction of a block; a continued one follows its first part without a gap."""
        found = QTextBlockFormat()
        setting = _SETTINGS[kind]
        above, below, indent = setting.above, setting.below, setting.indent
        found.setTopMargin(0 if continued else above * self._scale)
        found.setBottomMargin(below * self._scale)
        found.setLineHeight(setting.line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        rtl = self._direction is Direction.RTL
        (found.setRightMargin if rtl else found.setLeftMargin)(indent * self._scale)
        found.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        return found

    def char_format(self, kind: BlockKind) -> QTextCharFormat:
        """Return font and ink of a block."""
        found = QTextCharFormat()
        setting = _SETTINGS[kind]
        if setting.plain:
            found.setFont(self._window_font(kind, round(setting.size * self._scale)))
            found.setForeground(QColor(self.colours.mute))
            return found
        weight = QFont.Weight.Bold if setting.bold else QFont.Weight.Normal
        found.setFont(reading_font(round(setting.size * self._scale), weight, italic=setting.italic))
        found.setForeground(QColor(self.colours.soft_ink if setting.soft else self.colours.ink))
        return found

    @cached_property
    def turn_format(self) -> QTextBlockFormat:
        """Spacing and direction of the line that says who speaks, close above the words."""
        found = self.block_format(BlockKind.BYLINE)
        found.setTopMargin(_TURN_ABOVE * self._scale)
        found.setBottomMargin(0)
        return found

    @cached_property
    def turn_name_letters(self) -> QTextCharFormat:
        """Font and ink of a speaker's name."""
        return self._turn_letters(QFont.Weight.DemiBold)

    @cached_property
    def turn_time_letters(self) -> QTextCharFormat:
        """Font and ink of the time beside it."""
        return self._turn_letters(QFont.Weight.Normal)

    def _turn_letters(self, weight: QFont.Weight) -> QTextCharFormat:
        found = self.char_format(BlockKind.BYLINE)
        found.setFont(window_font(round(_TURN_SIZE * self._scale), weight))
        return found

    def _window_font(self, kind: BlockKind, size: int) -> QFont:
        if kind is not BlockKind.KICKER:
            return window_font(size)
        font = window_font(size, QFont.Weight.DemiBold)
        # Arabic letters are joined: space between them tears words apart.
        if self._direction is Direction.LTR:
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 108)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        return font
