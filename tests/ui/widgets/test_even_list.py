"""A list with rows of one height stands where Qt's own would, and asks no row but the first."""

from typing import TypeVar

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    QStringListModel,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.widgets.even_list import EvenListView

_ROWS = 300

View = TypeVar("View", bound=QListView)


class PaintedAreas(QObject):
    """Notes which areas of a widget are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.areas: list[QRect] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.rect())
        return False

    def has_areas(self) -> bool:
        return bool(self.areas)


@pytest.fixture
def model() -> QStringListModel:
    return QStringListModel([f"Row {number}" for number in range(_ROWS)])


@pytest.fixture
def even(qtbot: QtBot, model: QStringListModel) -> EvenListView:
    view = EvenListView(None)
    view.is_even = True
    return _shown(qtbot, view, model)


@pytest.fixture
def plain(qtbot: QtBot, model: QStringListModel) -> QListView:
    view = QListView()
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    return _shown(qtbot, view, model)


def _shown(qtbot: QtBot, view: View, model: QAbstractItemModel) -> View:
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(200, 150)
    view.show()
    qtbot.waitExposed(view)
    view.doItemsLayout()
    return view


def test_rows_stand_where_those_of_qt_stand(even: EvenListView, plain: QListView) -> None:
    assert even.verticalScrollBar().maximum() == plain.verticalScrollBar().maximum()
    for value in (0, 37, 1200):
        for view in (even, plain):
            view.verticalScrollBar().setValue(value)
        for row in (0, 4, 80, _ROWS - 1):
            ours, theirs = (
                even.visualRect(even.model().index(row, 0)),
                plain.visualRect(plain.model().index(row, 0)),
            )
            assert (ours.top(), ours.height()) == (theirs.top(), theirs.height())
        for point in (QPoint(3, 0), QPoint(3, 70), QPoint(3, 149)):
            assert even.indexAt(point).row() == plain.indexAt(point).row()


@pytest.mark.parametrize("hint", list(QAbstractItemView.ScrollHint))
@pytest.mark.parametrize("row", [0, 5, 150, _ROWS - 1])
def test_a_row_comes_into_view_as_with_qt(
    even: EvenListView, plain: QListView, hint: QAbstractItemView.ScrollHint, row: int
) -> None:
    for view in (even, plain):
        view.verticalScrollBar().setValue(900)
        view.scrollTo(view.model().index(row, 0), hint)

    assert even.verticalScrollBar().value() == pytest.approx(plain.verticalScrollBar().value(), abs=1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End])
def test_keys_lead_where_they_lead_in_qt(even: EvenListView, plain: QListView, key: Qt.Key) -> None:
    for view in (even, plain):
        view.setCurrentIndex(view.model().index(100, 0))
        QTest.keyClick(view, key)

    assert even.currentIndex().row() == plain.currentIndex().row()


def test_a_page_further_shows_other_rows(even: EvenListView) -> None:
    even.setCurrentIndex(even.model().index(100, 0))

    QTest.keyClick(even, Qt.Key.Key_PageDown)

    assert 103 < even.currentIndex().row() < 120


def test_a_click_selects_the_row_under_it(even: EvenListView) -> None:
    even.verticalScrollBar().setValue(1000)
    wanted = even.indexAt(QPoint(5, 40))

    QTest.mouseClick(even.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 40))

    assert [one.row() for one in even.selectionModel().selectedIndexes()] == [wanted.row()]


def test_it_says_which_rows_are_shown_before_they_are_painted(even: EvenListView) -> None:
    told: list[tuple[int, int]] = []

    def note(first: int, last: int) -> None:
        told.append((first, last))

    even.shown.connect(note)

    even.verticalScrollBar().setValue(even.verticalScrollBar().maximum())

    assert told[-1][1] == _ROWS - 1
    assert told[-1][0] == even.indexAt(QPoint(0, 0)).row()


class Asked(QStringListModel):
    """Notes which rows it was asked for."""

    def __init__(self, rows: int) -> None:
        super().__init__([str(number) for number in range(rows)])
        self.rows: set[int] = set()

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        self.rows.add(index.row())
        return super().data(index, role)


def test_nothing_that_it_does_asks_for_many_rows(qtbot: QtBot) -> None:
    view, many = EvenListView(None), Asked(20_000)
    view.is_even = True
    _shown(qtbot, view, many)

    view.setCurrentIndex(many.index(15_000))
    view.viewport().repaint()
    many.dataChanged.emit(many.index(15_000), many.index(15_000))
    many.insertRows(0, 3)
    view.doItemsLayout()
    view.viewport().repaint()

    assert 0 < len(many.rows) < 60


def test_a_list_without_rows_paints_nothing(qtbot: QtBot) -> None:
    view = EvenListView(None)
    view.is_even = True

    _shown(qtbot, view, QStringListModel())
    view.viewport().repaint()

    assert not view.indexAt(QPoint(1, 1)).isValid()


@pytest.mark.parametrize("value", [3, 40, 3000])
def test_scrolling_paints_all_that_has_come_into_sight(
    qtbot: QtBot, even: EvenListView, qapp: QApplication, value: int
) -> None:
    qapp.processEvents()
    painted = PaintedAreas()
    even.viewport().installEventFilter(painted)

    even.verticalScrollBar().setValue(value)
    qtbot.waitUntil(painted.has_areas)

    uncovered = min(value, even.viewport().height())
    assert max(area.bottom() for area in painted.areas) == even.viewport().height() - 1
    assert max(area.height() for area in painted.areas) >= uncovered
    even.viewport().removeEventFilter(painted)


class WrappingDelegate(QStyledItemDelegate):
    """Makes a row as high as its text is long, and counts how often it is asked."""

    asked = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.asked += 1
        return QSize(option.rect.width(), 20 + 10 * (len(index.data()) // 20))


def test_a_row_that_changes_has_the_others_laid_out_only_where_its_height_does(qtbot: QtBot) -> None:
    model = QStringListModel([f"Row {number}" for number in range(50)])
    view = EvenListView()
    qtbot.addWidget(view)
    delegate = WrappingDelegate(view)
    view.setItemDelegate(delegate)
    view.setModel(model)
    with qtbot.waitExposed(view):
        view.show()
    third = view.visualRect(model.index(2))
    QApplication.processEvents()
    delegate.asked = 0

    model.setData(model.index(1), "Another")
    QApplication.processEvents()

    assert delegate.asked < 10
    assert view.visualRect(model.index(2)) == third

    model.setData(model.index(1), "Now with more words than one line has")
    QApplication.processEvents()

    assert view.visualRect(model.index(2)) == third.translated(0, 10)
    reach = view.verticalScrollBar().maximum()

    model.setData(model.index(49), "The last one with more words as well")
    QApplication.processEvents()

    assert view.verticalScrollBar().maximum() == reach + 10


class NarrowDelegate(QStyledItemDelegate):
    """Makes rows higher where there is no room for the words beside each other, and notes which it paints."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.painted: set[int] = set()

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.asked += 1
        return QSize(0, 20 if option.rect.width() > 100 else 40)

    def paint(
        self, _painter: QPainter, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.painted.add(index.row())


def test_a_row_is_as_high_as_before_in_the_width_that_rows_have(qtbot: QtBot) -> None:
    model = QStringListModel([f"Row {number}" for number in range(50)])
    view, delegate = EvenListView(), NarrowDelegate()
    view.setItemDelegate(delegate)
    _shown(qtbot, view, model)
    QApplication.processEvents()
    delegate.asked, delegate.painted = 0, set()

    model.setData(model.index(1), "Another")
    QApplication.processEvents()

    assert delegate.asked < 10
    assert delegate.painted == {1}
