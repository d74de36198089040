"""The values of a rating scale in their order."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from factcheck_gui.domain.verdicts import RatingScale, RatingValue
from factcheck_gui.ui.models.claim_row import one_line
from factcheck_gui.ui.text.revealing import revealed
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.plain_text import tooltip

_ID: Final = int(Qt.ItemDataRole.UserRole)
_ROW_HEIGHT: Final = 28


class ValueTable(QTreeWidget):
    """One row per value; the row chosen stays chosen where its value does."""

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_filling = False
        self.setProperty("role", "preview")
        self.setAccessibleName(self.tr("Values of the scale, in their order"))
        self.setHeaderLabels(
            [
                self.tr("Sign"),
                self.tr("Label"),
                self.tr("Number"),
                self.tr("Verdicts"),
                self.tr("Definition"),
            ]
        )
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        for column, width in enumerate((52, 170, 66, 70)):
            self.setColumnWidth(column, width)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)
        self.currentItemChanged.connect(self._on_current_changed)

    @property
    def value_id(self) -> str | None:
        """The id of the value in the chosen row."""
        item = self.currentItem()
        return None if item is None else str(item.data(0, _ID))

    def show_scale(self, scale: RatingScale | None, uses: Mapping[str, int], wanted: str | None) -> None:
        """Show the values of a scale, and choose the one wanted, else the first."""
        self._is_filling = True
        self.clear()
        for value in () if scale is None else scale.values:
            item = self._item(value, uses.get(value.id, 0))
            self.addTopLevelItem(item)
            if value.id == wanted:
                self.setCurrentItem(item)
        first = self.topLevelItem(0)
        if not self.selectedItems() and first is not None:
            self.setCurrentItem(first)
        self._is_filling = False

    def _item(self, value: RatingValue, uses: int) -> QTreeWidgetItem:
        number = "–" if value.number is None else str(value.number)
        item = QTreeWidgetItem(
            [
                revealed(value.sign),
                revealed(value.label),
                number,
                str(uses),
                one_line(value.definition),
            ]
        )
        item.setData(0, _ID, value.id)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, revealed(value.label))
        if value.number is None:
            item.setData(2, Qt.ItemDataRole.AccessibleTextRole, self.tr("no number"))
        if not value.definition:
            item.setData(4, Qt.ItemDataRole.AccessibleTextRole, self.tr("no definition"))
        item.setSizeHint(0, QSize(0, _ROW_HEIGHT))
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        for column in (0, 1):
            item.setForeground(column, QColor(self._theme.verdict_colour(value.colour)))
            item.setFont(column, bold)
        item.setToolTip(1, tooltip(value.label))
        item.setToolTip(4, tooltip(value.definition))
        return item

    def _on_current_changed(self) -> None:
        if not self._is_filling:
            self.chosen.emit()
