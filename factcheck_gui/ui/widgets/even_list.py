"""A list whose rows may all have one height: then nothing that it does takes longer in a longer list."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from factcheck_gui.ui.widgets.own_viewport import give_viewport

Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemView.ScrollHint
_Move = QAbstractItemView.CursorAction


class EvenListView(QListView):
    """Works out where a row stands; Qt's own list asks the model for every row and writes each down.

    While it `is_even`, the first row tells the height of all.
    """

    shown = Signal(int, int)
    """The first and the last row that will be painted; said before they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._is_even = self._is_at_keys = False
        self._height = 1
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self.tell_shown)

    @property
    def is_even(self) -> bool:
        """Whether every row has the height of the first."""
        return self._is_even

    @is_even.setter
    def is_even(self, is_on: bool) -> None:
        if is_on is not self._is_even:
            self._is_even = is_on
            self.setUniformItemSizes(is_on)
            self.scheduleDelayedItemsLayout()

    @property
    def is_at_keys(self) -> bool:
        """Whether what changes just now is chosen by a key, and not by the mouse or from outside."""
        return self._is_at_keys

    def tell_shown(self) -> None:
        """Say which rows are on the screen."""
        rows = self._row_count()
        if not rows or not self.isVisible():
            return
        if self._is_even:
            top = self.verticalScrollBar().value()
            first, last = top // self._height, (top + self.viewport().height()) // self._height
            self.shown.emit(min(first, rows - 1), min(last, rows - 1))
        else:
            self.shown.emit(0, rows - 1)

    def doItemsLayout(self) -> None:
        """Ask for the height of one row, and of no other."""
        if not self._is_even or not self._row_count():
            super().doItemsLayout()
            return
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        self._height = max(1, self.itemDelegate().sizeHint(option, self.model().index(0, 0)).height())
        QAbstractItemView.doItemsLayout(self)
        self.tell_shown()

    def updateGeometries(self) -> None:
        """Let the scroll bar reach from the first row to the last."""
        if not self._is_even:
            super().updateGeometries()
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(self._height // 4)
        bar.setPageStep(room)
        bar.setRange(0, max(0, self._row_count() * self._height - room))
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll what is shown; Qt's own list would go by the rows that it has written down."""
        if self._is_even:
            self.viewport().scroll(dx, dy)
        else:
            super().scrollContentsBy(dx, dy)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Show which row the keys are at, and tell those who listen."""
        if not self._is_even:
            super().currentChanged(current, previous)
            return
        QAbstractItemView.currentChanged(self, current, previous)
        if QAccessible.isActive() and current.isValid() and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(current.row())
            QAccessible.updateAccessibility(event)

    def verticalOffset(self) -> int:
        """Return how far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value() if self._is_even else super().verticalOffset()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint anew what has changed; all rows are laid out anew only where one is of another height."""
        if self._is_even or (first == last and self._is_as_high(first)):
            QAbstractItemView.dataChanged(self, first, last, roles)
        else:
            super().dataChanged(first, last, roles)

    def visualRect(self, index: Index) -> QRect:
        """Return where a row stands on the screen."""
        if not self._is_even:
            return super().visualRect(index)
        if not index.isValid():
            return QRect()
        top = index.row() * self._height - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self._height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point."""
        if not self._is_even:
            return super().indexAt(point)
        row = (point.y() + self.verticalScrollBar().value()) // self._height
        return self.model().index(row, 0) if 0 <= row < self._row_count() else QModelIndex()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        """Bring a row into view."""
        if not self._is_even:
            super().scrollTo(index, hint)
            return
        if not index.isValid():
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        top = index.row() * self._height
        bottom = top + self._height - room
        middle = top - (room - self._height) // 2
        nearest = min(max(bar.value(), bottom), top)
        wanted = {_Hint.PositionAtTop: top, _Hint.PositionAtBottom: bottom, _Hint.PositionAtCenter: middle}
        bar.setValue(wanted.get(hint, nearest))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go where a key leads, or to what is typed ahead."""
        self._is_at_keys = True
        try:
            super().keyPressEvent(event)
        finally:
            self._is_at_keys = False

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Return the row that a key leads to."""
        rows = self._row_count()
        if not self._is_even or not rows:
            return super().moveCursor(action, modifiers)
        current = self.currentIndex().row() if self.currentIndex().isValid() else -1
        page = max(1, self.viewport().height() // self._height)
        steps = {
            _Move.MoveUp: -1,
            _Move.MovePrevious: -1,
            _Move.MoveDown: 1,
            _Move.MoveNext: 1,
            _Move.MovePageUp: -page,
            _Move.MovePageDown: page,
            _Move.MoveHome: -rows,
            _Move.MoveEnd: rows,
        }
        return self.model().index(min(max(0, current + steps.get(action, 0)), rows - 1), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the row that was clicked, or those of a stretch."""
        if not self._is_even:
            super().setSelection(rect, command)
            return
        box = rect.normalized()
        first, last = self.indexAt(box.topLeft()), self.indexAt(box.bottomLeft())
        last = last if last.isValid() else first
        selection = QItemSelection(first, last) if first.isValid() else QItemSelection()
        self.selectionModel().select(selection, command)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are to be seen."""
        if not self._is_even:
            super().paintEvent(event)
            return
        self.executeDelayedItemsLayout()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~QStyle.StateFlag.State_HasFocus
        painter = QPainter(self.viewport())
        top = self.verticalScrollBar().value()
        first = (event.rect().top() + top) // self._height
        last = min((event.rect().bottom() + top) // self._height, self._row_count() - 1)
        for row in range(first, last + 1):
            index = self.model().index(row, 0)
            option.rect = self.visualRect(index)
            option.state = plain
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if self.hasFocus() and index == self.currentIndex():
                option.state |= QStyle.StateFlag.State_HasFocus
            self.itemDelegate().paint(painter, option, index)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew: titles wrap."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _is_as_high(self, index: Index) -> bool:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        # As wide as where Qt lays rows out: words wrap there.
        option.rect = self.viewport().rect()
        # The row's own rectangle would be as high as it is to be; where the next one begins is written down.
        below = self.model().index(index.row() + 1, 0)
        bottom = self.contentsSize().height() - self.verticalOffset()
        height = (self.visualRect(below).top() if below.isValid() else bottom) - self.visualRect(index).top()
        return self.itemDelegate().sizeHint(option, index).height() == height

    def _row_count(self) -> int:
        # Qt says that there always is a model; until one is set there is none.
        model: QAbstractItemModel | None = QListView.model(self)
        return model.rowCount() if model else 0
