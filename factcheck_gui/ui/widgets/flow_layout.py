"""Lays widgets out like words: one after the other, and in a new line where there is no room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Lines of widgets; with `is_filling` those of a line share its whole width among them."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 6, is_filling: bool = False) -> None:
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._is_filling = is_filling
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take in an item."""
        self._forget()
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return the item at an index, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take the item at an index out and return it, or None."""
        self._forget()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return no direction: more room than asked for is not wanted."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow lines are more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at a width."""
        if width not in self._heights:
            self._heights[width] = self._lay_out(QRect(0, 0, width, 0), is_measuring=True)
        return self._heights[width]

    def invalidate(self) -> None:
        """Measure anew what has changed."""
        self._forget()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._lay_out(rect, is_measuring=False)

    def sizeHint(self) -> QSize:
        """Return the size with everything in one line."""
        if self._hint is None:
            self._hint = self._in_one_line()
        return self._hint

    def _in_one_line(self) -> QSize:
        shown = self._shown()
        widths = [item.sizeHint().width() for item in shown]
        heights = [item.sizeHint().height() for item in shown]
        return QSize(sum(widths) + self.spacing() * max(0, len(shown) - 1), max(heights, default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the widest widget."""
        shown = self._shown()
        return QSize(
            max((item.minimumSize().width() for item in shown), default=0),
            max((item.minimumSize().height() for item in shown), default=0),
        )

    def _forget(self) -> None:
        self._heights.clear()
        self._hint = None

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lay_out(self, rect: QRect, *, is_measuring: bool) -> int:
        """Return the height of all lines, and place them unless it was only asked for."""
        top = rect.top()
        for line in self._lines(rect.width()):
            height = max(item.sizeHint().height() for item in line)
            if not is_measuring:
                self._place(line, QRect(rect.left(), top, rect.width(), height), rect)
            top += height + self.spacing()
        return max(0, top - rect.top() - self.spacing())

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if lines and used + self.spacing() + wanted <= width:
                lines[-1].append(item)
                used += self.spacing() + wanted
            else:
                lines.append([item])
                used = wanted
        return lines

    def _place(self, line: list[QLayoutItem], row: QRect, whole: QRect) -> None:
        parent = self.parentWidget()
        direction = Qt.LayoutDirection.LeftToRight if parent is None else parent.layoutDirection()
        used = sum(item.sizeHint().width() for item in line) + self.spacing() * (len(line) - 1)
        spare = max(0, row.width() - used) if self._is_filling else 0
        left = row.left()
        for number, item in enumerate(line):
            share = spare * (number + 1) // len(line) - spare * number // len(line)
            width = min(item.sizeHint().width() + share, row.width())
            place = QRect(left, row.top(), width, row.height())
            item.setGeometry(QStyle.visualRect(direction, whole, place))
            left += width + self.spacing()
