"""Paints what a search has found: articles with a piece of their text, claims with kind and verdict."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from factcheck_gui.domain.search_results import FoundArticle, FoundClaim, FoundIn, Snippet
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import RatingValue
from factcheck_gui.ui.models.claim_words import kind_word
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.models.search_list import FOUND_ROLE, VALUE_ROLE, SearchHeading
from factcheck_gui.ui.models.search_words import place_word, verdict_of
from factcheck_gui.ui.text.revealing import revealed
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.hit_text import HitText

Index = QModelIndex | QPersistentModelIndex

_MARGIN: Final = 12
_TOP: Final = 8
_GAP: Final = 3
_APART: Final = 12
_PADDING: Final = 9
_ACCENT: Final = 3
_LINES: Final = 2
_ELIDE: Final = Qt.TextElideMode.ElideRight


class SearchDelegate(QStyledItemDelegate):
    """Rows of one height, headings of another, so that the list need not measure what nobody sees."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strong = window_font(13, QFont.Weight.DemiBold)
        self._plain = window_font(13)
        self._small = window_font(12)
        self._chip = window_font(12, QFont.Weight.DemiBold)
        self._first = QFontMetrics(self._chip).height() + 3
        self._line = QFontMetrics(self._plain).height()
        self._size = QSize(0, 2 * _TOP + self._first + _GAP + _LINES * self._line + 2)
        self._heading = QSize(0, self._first + 2 * _TOP)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of every row, or of every heading."""
        return self._heading if isinstance(index.data(FOUND_ROLE), SearchHeading) else self._size

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row = index.data(FOUND_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect.adjusted(_MARGIN, _TOP, -_MARGIN, -_TOP)
        if isinstance(row, SearchHeading):
            self._paint_heading(painter, row, option.rect, area)
        else:
            self._paint_ground(painter, option)
        if isinstance(row, FoundArticle):
            self._paint_article(painter, row, area)
        elif isinstance(row, FoundClaim):
            self._paint_claim(painter, row, index.data(VALUE_ROLE), area)
        painter.restore()

    def _paint_heading(self, painter: QPainter, row: SearchHeading, whole: QRect, area: QRect) -> None:
        colours = self._theme.colours
        painter.fillRect(whole, QColor(colours.window))
        painter.setFont(self._chip)
        painter.setPen(QColor(colours.soft_ink))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, row.words)
        painter.setPen(QColor(colours.mute))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, row.count)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        colours, area = self._theme.colours, option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, QColor(colours.chosen if is_selected else colours.panel))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, QColor(colours.faint_line))
        if is_selected:
            painter.fillRect(area.left(), area.top(), _ACCENT, area.height(), QColor(colours.accent))

    def _paint_article(self, painter: QPainter, row: FoundArticle, area: QRect) -> None:
        known = " · ".join(filter(None, (isolated(row.publisher or ""), row.date)))
        used = self._paint_end(painter, known, area, area.width() // 3)
        title = HitText(
            row.title, self._strong, self._theme.colours, width=area.width() - used - _APART, lines=1
        )
        title.draw(painter, area.topLeft().toPointF(), self._theme.colours.ink)
        self._paint_below(painter, _placed(row.found_in, row.snippet), area, self._theme.colours.soft_ink)

    def _paint_claim(
        self, painter: QPainter, row: FoundClaim, value: RatingValue | None, area: QRect
    ) -> None:
        colours = self._theme.colours
        kind = colours.kind(row.kind)
        left = self._paint_pill(painter, kind_word(row.kind), area, kind.ink, kind.tint)
        verdict = colours.mute if value is None else self._theme.verdict_colour(value.colour)
        left += self._paint_pill(painter, verdict_of(value), area.adjusted(left, 0, 0, 0), verdict)
        self._paint_end(painter, isolated(revealed(row.article_title)), area, area.width() - left - _APART)
        is_quote = row.found_in is FoundIn.QUOTE
        if is_quote:
            self._paint_below(painter, row.quote, area, colours.ink)
            return
        quote = HitText(row.quote, self._plain, colours, width=area.width(), lines=1)
        top = area.top() + self._first + _GAP
        quote.draw(painter, QPointF(area.left(), top), colours.ink)
        words = HitText(_placed(row.found_in, row.snippet), self._small, colours, width=area.width(), lines=1)
        words.draw(painter, QPointF(area.left(), top + self._line), colours.soft_ink)

    def _paint_below(self, painter: QPainter, snippet: Snippet, area: QRect, ink: str) -> None:
        words = HitText(snippet, self._plain, self._theme.colours, width=area.width(), lines=_LINES)
        words.draw(painter, QPointF(area.left(), area.top() + self._first + _GAP), ink)

    def _paint_end(self, painter: QPainter, words: str, area: QRect, most: int) -> int:
        """Paint quiet words at the end of the first line and return the width that they take."""
        metrics = QFontMetrics(self._small)
        # Asked for the very width of a text, Qt cuts it short by the part of a pixel that was rounded off.
        fits = metrics.horizontalAdvance(words) <= most
        shown = words if fits else metrics.elidedText(words, _ELIDE, max(0, most))
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.colours.mute))
        line = QRect(area.left(), area.top(), area.width(), self._first)
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(line, end, shown)
        return metrics.horizontalAdvance(shown)

    def _paint_pill(self, painter: QPainter, words: str, area: QRect, ink: str, tint: str = "") -> int:
        """Paint a word in a pill and return how far the next one lies from it."""
        width = QFontMetrics(self._chip).horizontalAdvance(words) + 2 * _PADDING
        pill = QRect(area.left(), area.top(), width, self._first)
        painter.setPen(Qt.PenStyle.NoPen if tint else QPen(QColor(ink), 1))
        painter.setBrush(QColor(tint) if tint else Qt.BrushStyle.NoBrush)
        half = pill.height() / 2
        painter.drawRoundedRect(pill.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), half, half)
        painter.setPen(QColor(ink))
        painter.setFont(self._chip)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        return width + _GAP + 2


def _placed(found_in: FoundIn, snippet: Snippet) -> Snippet:
    """Return a piece with what it stands in before it."""
    word = place_word(found_in)
    if not word:
        return snippet
    before = f"{word}: "
    moved = (Span(start=hit.start + len(before), end=hit.end + len(before)) for hit in snippet.hits)
    return Snippet(text=before + snippet.text, hits=tuple(moved))
