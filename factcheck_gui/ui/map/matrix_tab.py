"""The matrix of speakers and targets, and the claims of the cell that was chosen in it."""

import math
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.services.mapping.matrix import count_claims
from factcheck_gui.services.mapping.table import TableRow, table_rows
from factcheck_gui.ui.dialogs.framed_dialog import FooterButton
from factcheck_gui.ui.map.claim_table import ClaimTable
from factcheck_gui.ui.map.claim_table_model import Column
from factcheck_gui.ui.map.matrix_model import MatrixModel
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.widgets.caption import text_label

_LINE: Final = 18
_PADDING: Final = 14
_MARGINS: Final = 18
_NARROWEST: Final = 64
_LEFT_OUT: Final = (Column.REPORTED_BY, Column.ANSWERS, Column.ANSWERED_BY)


class MatrixTab(QWidget):
    """Counts who says how much of whom; a cell that is activated shows its claims below."""

    chosen = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TableRow, ...] = ()
        self._cell: tuple[str, str] | None = None
        self.model = MatrixModel(self)
        self.matrix = QTableView(self)
        self.list = ClaimTable(self.tr("Claims of the chosen cell"), self)
        self.all_button = FooterButton(self.tr("Show all"), self)
        self.about = text_label("", "strong", self, is_wrapping=True)
        self._build()
        self._connect()

    def show_review(self, review: ArticleReview) -> None:
        """Count the claims of an article anew."""
        self._rows = table_rows(review)
        index = self.matrix.currentIndex()
        current = self.model.names(index.row(), index.column()) if index.isValid() else None
        if self.model.show_matrix(count_claims(review)):
            self._size()
            place = None if current is None else self.model.position(current)
            self.matrix.setCurrentIndex(self.model.index(*(place or (0, 0))))
        self._show_list()

    def _build(self) -> None:
        self.matrix.setModel(self.model)
        self.matrix.setProperty("role", "preview")
        self.matrix.setAccessibleName(self.tr("Who says how much about whom"))
        self.matrix.setAccessibleDescription(self.tr("Enter shows the claims of a cell in the list below."))
        self.matrix.setTabKeyNavigation(False)
        self.matrix.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.matrix.setCornerButtonEnabled(False)
        across, down = self.matrix.horizontalHeader(), self.matrix.verticalHeader()
        across.setMinimumSectionSize(_NARROWEST)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setAccessibleName(self.tr("Targets"))
        down.setAccessibleName(self.tr("Speakers"))
        for header in (across, down):
            # The model has broken the names into lines, and shortened them where they are too long.
            header.setTextElideMode(Qt.TextElideMode.ElideNone)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in _LEFT_OUT:
            self.list.hideColumn(column)
        below = QWidget(self)
        head = QHBoxLayout()
        head.addWidget(self.about, 1)
        head.addWidget(self.all_button)
        column_below = QVBoxLayout(below)
        column_below.setContentsMargins(0, 8, 0, 0)
        column_below.addLayout(head)
        column_below.addWidget(self.list, 1)
        sides = QSplitter(Qt.Orientation.Vertical, self)
        sides.setChildrenCollapsible(False)
        sides.addWidget(self.matrix)
        sides.addWidget(below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.addWidget(sides)

    def _connect(self) -> None:
        self.matrix.clicked.connect(self._on_cell)
        self.matrix.activated.connect(self._on_activated)
        self.all_button.clicked.connect(self._on_all)
        self.list.chosen.connect(self.chosen)
        self.list.wanted.connect(self.wanted)

    def _size(self) -> None:
        for row in range(self.model.rowCount()):
            self.matrix.setRowHeight(row, _LINE * self.model.lines_of_row(row) + _PADDING)
        metrics = QFontMetricsF(window_font(weight=QFont.Weight.DemiBold))
        for column in range(self.model.columnCount()):
            self.matrix.setColumnWidth(
                column,
                max(_NARROWEST, _widest(metrics, self.model.lines_of_column(column)) + _MARGINS),
            )
        speakers = range(self.model.rowCount())
        names = (line for row in speakers for line in self.model.heading_lines(row, Qt.Orientation.Vertical))
        self.matrix.verticalHeader().setFixedWidth(_widest(metrics, names) + _MARGINS)

    def _show_list(self) -> None:
        place = None if self._cell is None else self.model.position(self._cell)
        self.all_button.setEnabled(place is not None)
        if place is None:
            self.list.show_rows(self._rows)
            self.about.setText(self.tr("All claims. Choose a cell to see only its own."))
        else:
            wanted = frozenset(self.model.cell(*place).claims)
            self.list.show_rows(row for row in self._rows if row.id in wanted)
            self.about.setText(self.model.sentence(*place))

    def _on_cell(self, index: QModelIndex) -> None:
        self._cell = self.model.names(index.row(), index.column())
        self._show_list()

    def _on_activated(self, index: QModelIndex) -> None:
        self._on_cell(index)
        if self.list.ids():
            self.list.setFocus()

    def _on_all(self) -> None:
        self._cell = None
        self._show_list()


def _widest(metrics: QFontMetricsF, lines: Iterable[str]) -> int:
    return math.ceil(max((metrics.horizontalAdvance(line) for line in lines), default=0.0))
