"""A list of rows of known heights: nothing in it takes longer because there are many rows."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPainter, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from factcheck_gui.ui.widgets.own_viewport import give_viewport
from factcheck_gui.ui.widgets.row_places import RowPlaces

Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint
_Flag = QItemSelectionModel.SelectionFlag


class RowListView(QListView):
    """To Qt and to screen readers a list like any other; it lays out no rows, for it knows where each lies.

    QListView looks at every row whenever one comes, goes or changes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self._places = RowPlaces(count=0, height=1)
        self._is_moving = False
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Nothing is painted below it, and what is scrolled is moved as it is.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show the rows of a model."""
        super().setModel(model)
        if model is not None:
            signals = (
                model.rowsInserted,
                model.rowsRemoved,
                model.rowsMoved,
                model.layoutChanged,
                model.modelReset,
            )
            for signal in signals:
                signal.connect(self.place_rows)
        self.place_rows()

    def measured(self) -> RowPlaces:
        """Return where the rows lie: as many as the model has, each as high as the first."""
        count = self.model().rowCount() if self.model() is not None else 0
        height = self.sizeHintForRow(0) if count else 1
        return RowPlaces(count=count, height=max(1, height))

    def learn(self, rows: range) -> None:
        """Get ready to paint rows: those in sight, and some around them."""

    def place_rows(self) -> None:
        """Work out anew where the rows lie; the model says so whenever rows come, go or move."""
        self._places = self.measured()
        self.updateGeometries()
        self.get_ready()
        self.viewport().update()

    def get_ready(self) -> None:
        """Have what is in sight read before it is painted."""
        if self.isVisible() and not self._is_moving:
            self._learn_in_sight()

    @contextmanager
    def getting_ready_once(self) -> Iterator[None]:
        """Read what comes into sight only when all is done that moves it: the rest nobody will see."""
        was_moving, self._is_moving = self._is_moving, True
        try:
            yield
        finally:
            self._is_moving = was_moving
            self.get_ready()

    def doItemsLayout(self) -> None:
        """Place the rows if there are others or of another height; none is looked at."""
        if self.measured() != self._places:
            self.place_rows()
        else:
            self.updateGeometries()

    def rowsInserted(self, parent: Index, first: int, last: int) -> None:
        """Take note of rows that came; QListView would lay out all of them."""
        QAbstractItemView.rowsInserted(self, parent, first, last)

    def rowsAboutToBeRemoved(self, parent: Index, first: int, last: int) -> None:
        """Leave rows that go; QListView would lay out all others."""
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, first, last)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Paint rows anew, once what is in them now has been read; their heights have not changed."""
        self.get_ready()
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def updateGeometries(self) -> None:
        """Give the scroll bar its range."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(self._places.height)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._places.total - height))
        self.horizontalScrollBar().setRange(0, 0)
        self.get_ready()

    def verticalOffset(self) -> int:
        """Return how far the list is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Return 0: rows are as wide as the list."""
        return 0

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Get ready for what comes into sight, and scroll."""
        self.get_ready()
        self.viewport().scroll(dx, dy)

    def visualRect(self, index: Index) -> QRect:
        """Return where a row lies in the viewport, in sight or not."""
        if not index.isValid() or not 0 <= index.row() < self._places.count:
            return QRect()
        return self._rect(index.row())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the row at a point of the viewport."""
        row = self._places.row_at(point.y() + self.verticalOffset())
        is_inside = 0 <= point.x() < self.viewport().width()
        return QModelIndex() if row is None or not is_inside else self.model().index(row, 0)

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        """Bring a row into sight."""
        if not index.isValid() or not 0 <= index.row() < self._places.count:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, room = self._places.top(index.row()), self._places.height_of(index.row())
        if hint is _Hint.PositionAtCenter:
            bar.setValue(top - (height - room) // 2)
        elif hint is _Hint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif hint is _Hint.PositionAtBottom or top + room > bar.value() + height:
            # Where a row is higher than the list, its beginning counts.
            bar.setValue(min(top, top + room - height))

    def moveCursor(self, action: QAbstractItemView.CursorAction, _keys: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row that a key leads to; headings are passed over."""
        places, current = self._places, self.currentIndex()
        if not current.isValid():
            first = places.step(-1, 1)
            return QModelIndex() if first is None else self.model().index(first, 0)
        row, wanted, height = current.row(), None, self.viewport().height()
        if action in (_Move.MoveUp, _Move.MoveLeft, _Move.MovePrevious):
            wanted = places.step(row, -1)
        elif action in (_Move.MoveDown, _Move.MoveRight, _Move.MoveNext):
            wanted = places.step(row, 1)
        elif action is _Move.MoveHome:
            wanted = places.step(-1, 1)
        elif action is _Move.MoveEnd:
            wanted = places.step(places.count, -1)
        elif action is _Move.MovePageUp:
            there = places.row_at(max(0, places.top(row) - height + places.height)) or 0
            wanted = places.step(min(there, row - 1) - 1, 1)
        elif action is _Move.MovePageDown:
            there = places.row_at(min(places.total - 1, places.top(row) + height - 1)) or 0
            wanted = places.step(max(there, row + 1) + 1, -1)
        return current if wanted is None else self.model().index(wanted, 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the rows between two points."""
        area, offset = rect.normalized(), self.verticalOffset()
        rows = self._places.rows_on(area.top() + offset, area.bottom() + offset + 1)
        selection = QItemSelection()
        if rows:
            selection.select(self.model().index(rows[0], 0), self.model().index(rows[-1], 0))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return where the selected rows lie that are in sight."""
        shown, region = self._in_sight(), QRegion()
        for place in range(selection.count()):
            chosen = selection.at(place)
            for row in range(max(chosen.top(), shown.start), min(chosen.bottom() + 1, shown.stop)):
                region += self._rect(row)
        return region

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Show which row the keys are at, and tell those who listen."""
        QAbstractItemView.currentChanged(self, current, previous)
        if QAccessible.isActive() and current.isValid() and self.hasFocus():
            self._announce(QAccessible.Event.Focus, current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Show what is selected, and tell those who listen."""
        QAbstractItemView.selectionChanged(self, selected, deselected)
        if QAccessible.isActive():
            for what, rows in (
                (QAccessible.Event.Selection, selected),
                (QAccessible.Event.SelectionRemove, deselected),
            ):
                if not rows.isEmpty():
                    self._announce(what, rows.at(0).top())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight."""
        model, chosen, current = self.model(), self.selectionModel(), self.currentIndex()
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, offset, area = (
            option.state & ~QStyle.StateFlag.State_HasFocus,
            self.verticalOffset(),
            event.rect(),
        )
        painter = QPainter(self.viewport())
        painter.fillRect(area, self.palette().color(QPalette.ColorRole.Base))
        for row in self._places.rows_on(area.top() + offset, area.bottom() + offset + 1):
            index, state = model.index(row, 0), plain
            if chosen.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if index == current and self.hasFocus():
                state |= QStyle.StateFlag.State_HasFocus
            option.state, option.rect = state, self._rect(row)
            self.itemDelegateForIndex(index).paint(painter, option, index)
        painter.end()

    def _learn_in_sight(self) -> None:
        top, height = self.verticalOffset(), self.viewport().height()
        self.learn(self._places.rows_on(top - height // 2, top + height + height // 2))

    def _announce(self, what: QAccessible.Event, row: int) -> None:
        event = QAccessibleEvent(self, what)
        event.setChild(row)
        QAccessible.updateAccessibility(event)

    def _in_sight(self) -> range:
        top = self.verticalOffset()
        return self._places.rows_on(top, top + self.viewport().height())

    def _rect(self, row: int) -> QRect:
        top, height = self._places.top(row) - self.verticalOffset(), self._places.height_of(row)
        return QRect(0, top, self.viewport().width(), height)
