"""A table of claims that can be sorted, and leads to the claim that is activated in it."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from factcheck_gui.services.mapping.table import TableRow
from factcheck_gui.ui.map.claim_table_model import ID_ROLE, SORT_ROLE, ClaimTableModel, Column
from factcheck_gui.ui.widgets.row_table import RowTable

_WIDTHS: Final = (
    (Column.NUMBER, 52),
    (Column.KIND, 88),
    (Column.SPEAKER, 140),
    (Column.REPORTED_BY, 100),
    (Column.TARGET, 140),
    (Column.VERDICT, 116),
    (Column.ANSWERS, 74),
    (Column.ANSWERED_BY, 106),
)


class ClaimTable(RowTable):
    """Tells which claim was clicked, and which one is to be gone to."""

    chosen = Signal(str)
    wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        self.rows = ClaimTableModel(parent)
        self.order = QSortFilterProxyModel(parent)
        self.order.setSourceModel(self.rows)
        self.order.setSortRole(SORT_ROLE)
        super().__init__(self.order, name, _WIDTHS, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.NUMBER, Qt.SortOrder.AscendingOrder)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_activated)

    def show_rows(self, rows: Iterable[TableRow]) -> None:
        """Show these claims; the first is current where none is."""
        self.rows.show_rows(rows)
        if not self.currentIndex().isValid() and self.order.rowCount():
            self.setCurrentIndex(self.order.index(0, 0))

    def ids(self) -> tuple[str, ...]:
        """Return the claims in the order in which they are shown."""
        return tuple(self.order.index(row, 0).data(ID_ROLE) for row in range(self.order.rowCount()))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ID_ROLE))

    def _on_activated(self, index: QModelIndex) -> None:
        self.wanted.emit(index.data(ID_ROLE))
