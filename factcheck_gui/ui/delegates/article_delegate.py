"""Paints an article of the list: title, date, how far, and a thin bar of its verdicts."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from factcheck_gui.domain.articles import Direction
from factcheck_gui.domain.verdicts import RatingValue
from factcheck_gui.services.browsing import ArticleOverview
from factcheck_gui.ui.models.article_list import ArticleListModel, ArticleRole
from factcheck_gui.ui.models.claim_row import one_line
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.theme.icons import load_icon
from factcheck_gui.ui.theme.theme import Theme

_PADDING: Final = 12
_BAR: Final = 5
_LOCK: Final = 13
_LOCK_GAP: Final = 4
_TITLE_LINES: Final = 2
_TITLES_KEPT: Final = 256
_LINE: Final = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_RIGHT_LINE: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ArticleDelegate(QStyledItemDelegate):
    """Looks up and paints; every row costs the same."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.values: tuple[RatingValue, ...] = ()
        """The values that verdicts may have, in the order in which the bar shows them."""
        self.is_uniform = False
        """Whether every row has room for two lines, needed or not: a list of thousands then asks once."""
        self._title_font = window_font(13, QFont.Weight.DemiBold)
        self._small_font = window_font(12)
        self._locks: dict[str, QIcon] = {}
        # What words take up never changes: while one scrolls, most rows are painted again and again.
        self._lines: dict[tuple[str, int], list[str]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height that the title's lines need."""
        width = option.rect.width() - 2 * _PADDING
        title_words = "" if self.is_uniform else index.data(Qt.ItemDataRole.DisplayRole)
        lines = _TITLE_LINES if self.is_uniform else len(self._title_lines(title_words, width))
        title = QFontMetrics(self._title_font).lineSpacing() * lines
        return QSize(width, 10 + title + 4 + QFontMetrics(self._small_font).lineSpacing() + 7 + _BAR + 11)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        overview = index.data(ArticleRole.OVERVIEW)
        if not isinstance(overview, ArticleOverview):
            # It cannot be read, or went a moment ago; the session says so.
            return
        colours = self._theme.colours
        painter.save()
        rect = QRect(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.chosen))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(colours.faint_line))
        inner = rect.adjusted(_PADDING, 10, -_PADDING, 0)
        painter.setPen(QColor(colours.ink))
        painter.setFont(self._title_font)
        height = QFontMetrics(self._title_font).lineSpacing()
        side = _RIGHT_LINE if overview.article.details.direction is Direction.RTL else _LINE
        for line in self._title_lines(overview.article.details.title, inner.width()):
            painter.drawText(QRect(inner.left(), inner.top(), inner.width(), height), side, line)
            inner.translate(0, height)
        self._paint_progress(painter, inner.translated(0, 4), overview, index)
        painter.restore()

    def _paint_progress(
        self,
        painter: QPainter,
        inner: QRect,
        overview: ArticleOverview,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        metrics = QFontMetrics(self._small_font)
        model = index.model()
        progress = model.progress(overview) if isinstance(model, ArticleListModel) else ""
        words = " · ".join(filter(None, [overview.article.details.date, progress]))
        painter.setFont(self._small_font)
        painter.setPen(QColor(self._theme.colours.mute))
        line = QRect(inner.left(), inner.top(), inner.width(), metrics.lineSpacing())
        if overview.article.is_signed_off:
            line = self._paint_lock(painter, line)
        painter.drawText(line, _LINE, metrics.elidedText(words, Qt.TextElideMode.ElideRight, line.width()))
        self._paint_bar(painter, QRect(inner.left(), line.bottom() + 8, inner.width(), _BAR), overview)

    def _paint_lock(self, painter: QPainter, line: QRect) -> QRect:
        """Paint the sign of what is signed off, and return what is left of the line."""
        ink = self._theme.colours.mute
        if ink not in self._locks:
            self._locks[ink] = load_icon(self._theme.resources, "lock", ink)
        self._locks[ink].paint(painter, QRect(line.left(), line.top(), _LOCK, line.height()))
        return line.adjusted(_LOCK + _LOCK_GAP, 0, 0, 0)

    def _paint_bar(self, painter: QPainter, bar: QRect, overview: ArticleOverview) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.line))
        painter.drawRoundedRect(bar, 2, 2)
        counts = dict(overview.by_value)
        left = float(bar.left())
        for value in self.values:
            if value.id not in counts:
                continue
            width = bar.width() * counts[value.id] / max(1, overview.claims)
            painter.fillRect(
                QRect(round(left), bar.top(), round(left + width) - round(left), bar.height()),
                QColor(self._theme.verdict_colour(value.colour)),
            )
            left += width

    def _title_lines(self, title: str, width: int) -> list[str]:
        """Return a title in at most two lines, the second one elided."""
        known = self._lines.get((title, width))
        if known is None:
            if len(self._lines) >= _TITLES_KEPT:
                self._lines.clear()
            known = self._lines[title, width] = self._broken(one_line(title), width)
        return known

    def _broken(self, title: str, width: int) -> list[str]:
        metrics = QFontMetrics(self._title_font)
        words, lines = title.split(), [""]
        for place, word in enumerate(words):
            longer = f"{lines[-1]} {word}".strip()
            if not lines[-1] or metrics.horizontalAdvance(longer) <= width:
                lines[-1] = longer
            elif len(lines) < _TITLE_LINES:
                lines.append(word)
            else:
                lines[-1] = " ".join([lines[-1], *words[place:]])
                break
        return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]
