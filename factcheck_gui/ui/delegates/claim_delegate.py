"""Paints a claim's row: number, kind, verdict, state, words, and who says it; and the headings of groups."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.ui.delegates.line_pieces import BETWEEN, fitted
from factcheck_gui.ui.delegates.row_pictures import RowPictures
from factcheck_gui.ui.models.claim_list import ROW_ROLE, ClaimListModel
from factcheck_gui.ui.models.claim_row import ClaimRow
from factcheck_gui.ui.models.group_row import GroupRow
from factcheck_gui.ui.models.reading_direction import is_right_to_left
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.text_lines import draw_line, wrapped_lines

Index = QModelIndex | QPersistentModelIndex

_MARGIN: Final = 12
_TOP: Final = 9
_NUMBER: Final = 26
_NUMBER_GAP: Final = 8
_GAP: Final = 4
_CHIP_GAP: Final = 5
_CHIP_PADDING: Final = 9
_ACCENT: Final = 3
_QUOTE_LINES: Final = 2
_HEADING_PADDING: Final = 5
_ELIDE: Final = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chip:
    """A pill: filled where it has a tint, else outlined."""

    text: str
    ink: str
    tint: str | None = None
    is_dashed: bool = False


class ClaimDelegate(QStyledItemDelegate):
    """Claims of one height, so that the list need not measure those that nobody sees; headings are lower."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures = RowPictures(self)
        theme.changed.connect(self._pictures.forget)
        self._chip_font = window_font(12, QFont.Weight.DemiBold)
        self._number_font = window_font(13, QFont.Weight.DemiBold)
        self._line_font = window_font(12)
        self._quote_font = window_font(13)
        self._chip_height = QFontMetrics(self._chip_font).height() + 3
        self._quote_height = QFontMetrics(self._quote_font).height() + 1
        self._line_height = QFontMetrics(self._line_font).height()

        text = self._quote_height * _QUOTE_LINES + self._line_height
        self._size = QSize(0, 2 * _TOP + self._chip_height + 2 * _GAP + text)
        self._heading_size = QSize(0, self._chip_height + 2 * _HEADING_PADDING)

    @property
    def claim_height(self) -> int:
        """How high every claim is, in pixels."""
        return self._size.height()

    @property
    def heading_height(self) -> int:
        """How high every heading is, in pixels."""
        return self._heading_size.height()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of every claim, or of every heading."""
        model = index.model()
        is_heading = isinstance(model, ClaimListModel) and model.is_heading(index.row())
        return self._heading_size if is_heading else self._size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(ROW_ROLE)
        if isinstance(row, GroupRow):
            self._paint_heading(painter, row, option.rect)
        if not isinstance(row, ClaimRow):
            return
        self._paint_claim(painter, row, option)

    def _paint_claim(self, painter: QPainter, row: ClaimRow, option: QStyleOptionViewItem) -> None:
        """Paint a claim from its picture, and the number over it: other claims that come change only that."""
        scale = painter.device().devicePixelRatioF()
        painter.save()
        if (option.rect.height() * scale).is_integer() and (option.rect.width() * scale).is_integer():
            painter.drawPixmap(option.rect.topLeft(), self._picture(row, option, scale))
        else:
            # Half pixels: a picture would be blurred.
            painter.translate(option.rect.topLeft())
            self._paint_all_but_number(painter, row, option)
            painter.translate(-option.rect.topLeft())
        self._paint_number(painter, row, option.rect.adjusted(_MARGIN, _TOP, -_MARGIN, -_TOP))
        painter.restore()

    def _picture(self, row: ClaimRow, option: QStyleOptionViewItem, scale: float) -> QPixmap:
        key = _picture_key(row, option, scale)
        picture = self._pictures.get(key)
        if picture is None:
            picture = QPixmap(option.rect.size() * scale)
            picture.setDevicePixelRatio(scale)
            # Not transparent: letters would be drawn without the colours that sharpen them.
            picture.fill(QColor(self._theme.colours.panel))
            painter = QPainter(picture)
            self._paint_all_but_number(painter, row, option)
            painter.end()
            self._pictures.keep(key, picture)
        return picture

    def _paint_all_but_number(self, painter: QPainter, row: ClaimRow, option: QStyleOptionViewItem) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRect(QPoint(0, 0), option.rect.size())
        self._paint_ground(painter, option, whole)
        area = whole.adjusted(_MARGIN, _TOP, -_MARGIN, -_TOP)
        area.setLeft(area.left() + self._number_width(row))
        left_over = self._paint_chips(painter, row, area)
        area.setTop(area.top() + self._chip_height + _GAP)
        area.setTop(area.top() + self._paint_quote(painter, row, area) + _GAP)
        self._paint_line(painter, row, left_over, area)

    def _paint_heading(self, painter: QPainter, row: GroupRow, area: QRect) -> None:
        colours = self._theme.colours
        painter.save()
        painter.fillRect(area, QColor(colours.window))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(colours.line))
        line = area.adjusted(_MARGIN, 0, -_MARGIN, 0)
        painter.setFont(self._chip_font)
        metrics = painter.fontMetrics()
        count_width = metrics.horizontalAdvance(row.count)
        painter.setPen(QColor(colours.mute))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, right, row.count)
        line.setRight(line.right() - count_width - _NUMBER_GAP)
        painter.setPen(QColor(colours.soft_ink))
        shown = metrics.elidedText(row.quote, Qt.TextElideMode.ElideRight, line.width())
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(line, left, shown)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        colours = self._theme.colours
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, QColor(colours.chosen if is_selected else colours.panel))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(colours.faint_line))
        if is_selected:
            painter.fillRect(area.left(), area.top(), _ACCENT, area.height(), QColor(colours.accent))
        if is_selected and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _number_width(self, row: ClaimRow) -> int:
        """Return how far the number pushes the rest to the side."""
        digits = QFontMetrics(self._number_font).horizontalAdvance("0" * len(str(row.number)))
        return max(_NUMBER, digits + _NUMBER_GAP)

    def _paint_number(self, painter: QPainter, row: ClaimRow, area: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._number_font)
        painter.setPen(QColor(self._theme.colours.mute))
        box = QRect(area.left(), area.top(), self._number_width(row), self._chip_height)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(row.number))

    def _paint_chips(self, painter: QPainter, row: ClaimRow, area: QRect) -> list[_Chip]:
        """Paint what there is room for, and return the chips whose words go into the line below."""
        left, left_over = area.left(), list[_Chip]()
        painter.setFont(self._chip_font)
        for number, chip in enumerate(self._chips(row)):
            full = painter.fontMetrics().horizontalAdvance(chip.text) + 2 * _CHIP_PADDING
            room = area.right() - left
            if left_over or (number > 1 and full > room):
                left_over.append(chip)
            else:
                left += self._paint_chip(painter, chip, QPoint(left, area.top()), min(full, room))
        return left_over

    def _chips(self, row: ClaimRow) -> list[_Chip]:
        colours = self._theme.colours
        kind = colours.kind(row.kind)
        found = [_Chip(text=row.kind_word, ink=kind.ink, tint=kind.tint)]
        if row.value is None and row.verdict_word:
            found.append(_Chip(text=row.verdict_word, ink=colours.mute, is_dashed=True))
        elif row.value is not None:
            found.append(_Chip(text=row.verdict_word, ink=self._theme.verdict_colour(row.value.colour)))
        if row.trouble:
            found.append(_Chip(text=f"! {row.trouble}", ink=colours.warning))
        if row.state:
            found.append(_Chip(text=row.state, ink=colours.soft_ink))
        return found

    def _paint_chip(self, painter: QPainter, chip: _Chip, place: QPoint, width: int) -> int:
        """Paint a pill and return how far the next one lies from it."""
        metrics, room = painter.fontMetrics(), max(0, width - 2 * _CHIP_PADDING)
        # Asked for the very width of a text, Qt cuts it short by the part of a pixel that was rounded off.
        fits = metrics.horizontalAdvance(chip.text) <= room
        shown = chip.text if fits else metrics.elidedText(chip.text, _ELIDE, room)
        pill = QRect(place.x(), place.y(), width, self._chip_height)
        pen = QPen(QColor(chip.ink), 1, Qt.PenStyle.DashLine if chip.is_dashed else Qt.PenStyle.SolidLine)
        painter.setPen(Qt.PenStyle.NoPen if chip.tint else pen)
        painter.setBrush(QColor(chip.tint) if chip.tint else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(
            pill.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2, pill.height() / 2
        )
        painter.setPen(QColor(chip.ink))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)
        return width + _CHIP_GAP

    def _paint_quote(self, painter: QPainter, row: ClaimRow, area: QRect) -> int:
        """Paint the words and return their height."""
        painter.setPen(QColor(self._theme.colours.ink))
        rtl, font, width = is_right_to_left(row.quote), self._quote_font, area.width()
        lines = wrapped_lines(row.quote, font, width, most=_QUOTE_LINES, rtl=rtl)
        for number, line in enumerate(lines):
            place = QPointF(area.left(), area.top() + number * self._quote_height)
            draw_line(painter, line, font, place, width, rtl=rtl)
        return len(lines) * self._quote_height

    def _paint_line(self, painter: QPainter, row: ClaimRow, left_over: list[_Chip], area: QRect) -> None:
        """Paint what the claim still needs, in colours, then who says it and how many sources it has."""
        colours, metrics = self._theme.colours, QFontMetrics(self._line_font)
        painter.setFont(self._line_font)
        pieces = [(chip.text, chip.ink) for chip in left_over]
        pieces += [(mark, colours.warning) for mark in row.marks]
        pieces += [(row.line, colours.mute)] if row.line else []
        left, right = area.left(), area.right()
        shown = fitted([words for words, _ in pieces], metrics, right - left)
        if is_right_to_left(row.quote):
            left = max(left, right - metrics.horizontalAdvance(BETWEEN.join(shown)))
        # By the baseline: letters of another script would be pushed down, and cut off, by a box.
        baseline = area.top() + metrics.ascent()
        for number, (words, (_, ink)) in enumerate(zip(shown, pieces, strict=False)):
            if number:
                painter.setPen(QColor(colours.mute))
                painter.drawText(left, baseline, BETWEEN)
                left += metrics.horizontalAdvance(BETWEEN)
            painter.setPen(QColor(ink))
            painter.drawText(left, baseline, words)
            left += metrics.horizontalAdvance(words)


def _picture_key(row: ClaimRow, option: QStyleOptionViewItem, scale: float) -> tuple[object, ...]:
    """Return all that a claim's picture depends on; the colours of the theme are seen to elsewhere."""
    value = "" if row.value is None else row.value.colour
    words = row.kind, row.verdict_word, value, row.trouble, row.state, row.marks, row.quote, row.line
    state = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
    return *words, len(str(row.number)), option.rect.width(), state.value, scale
