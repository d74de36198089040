"""A table whose rows are read and chosen as a whole."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QHeaderView, QTableView, QWidget

from factcheck_gui.ui.widgets.caption import text_label

_ROW_HEIGHT: Final = 28


class RowTable(QTableView):
    """Shows a model in the look of all tables; the last column takes what room is left."""

    def __init__(
        self, model: QAbstractItemModel, name: str, widths: Iterable[tuple[int, int]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setProperty("role", "preview")
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in widths:
            self.setColumnWidth(column, width)

    def choose_row(self, row: int) -> None:
        """Select one row and no other.

        Qt's own `selectRow` asks which keys are held, and those that have opened a dialog mostly are.
        """
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), flags)


def head_of_table(label: str, name: str, parent: QWidget) -> tuple[QHBoxLayout, QComboBox]:
    """Return what stands above a table: a field that says which rows are shown, with its label."""
    field = QComboBox(parent)
    field.setAccessibleName(name)
    field.view().setAccessibleName(name)
    words = text_label(label, "mute", parent)
    words.setBuddy(field)
    head = QHBoxLayout()
    head.addWidget(words)
    head.addWidget(field)
    head.addStretch(1)
    return head, field
