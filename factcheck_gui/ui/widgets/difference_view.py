"""Two texts side by side, word by word."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QSizePolicy, QVBoxLayout, QWidget

from factcheck_gui.ui.delegates.difference_delegate import GUTTER, LONGEST, MARGIN, DifferenceDelegate
from factcheck_gui.ui.models.difference_list import DifferenceListModel, ShownRow
from factcheck_gui.ui.models.marked_words import length
from factcheck_gui.ui.theme.fonts import load_reading_fonts
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.caption import rule, text_label

# Rows are laid out in parts, so that a long article keeps nobody waiting.
_AT_ONCE: Final = 60
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DifferenceView(QWidget):
    """A list of paragraphs under the names of both texts; a folded stretch opens by Enter or a click."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_reading_fonts(theme.resources)
        self.model = DifferenceListModel(self)
        self._left, self._right = text_label("", "label", self), text_label("", "label", self)
        self.list = _Rows(self.model, theme, self)
        cut = self.tr(
            "Paragraphs of more than %1 characters are cut short here, at “…”; the versions hold them whole."
        )
        self.cut_line = text_label(cut.replace("%1", f"{LONGEST:,}"), "mute", self, is_wrapping=True)
        self._build()

    def show_rows(self, rows: Iterable[ShownRow], names: tuple[str, str], *, rtl: bool) -> None:
        """Show the rows of two texts that go by these names; the older one stands at the left."""
        for label, name in zip((self._left, self._right), names, strict=True):
            label.setText(name)
        self.list.show_direction(rtl=rtl)
        row_list = tuple(rows)
        self.model.show_rows(row_list)
        self.cut_line.setVisible(any(max(length(row.left), length(row.right)) > LONGEST for row in row_list))
        first = self.model.next_change(-1, 1)
        self.list.setCurrentIndex(self.model.index(0 if first is None else first))
        self.list.scrollToTop()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 0, MARGIN + self.list.verticalScrollBar().sizeHint().width(), 0)
        head.setSpacing(GUTTER)
        for label in (self._left, self._right):
            # Names of any length share the room as the texts do.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            head.addWidget(label, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addLayout(head)
        layout.addWidget(rule(self))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.cut_line)
        self.cut_line.hide()

    @property
    def names(self) -> tuple[QLabel, QLabel]:
        """The names of the older and the newer text."""
        return self._left, self._right


class _Rows(QListView):
    """Goes from change to change with N and P, or row by row with the arrow keys."""

    def __init__(self, model: DifferenceListModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self._delegate = DifferenceDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Differences, paragraph by paragraph"))
        self.setToolTip(self.tr("N and P go to the next and the previous difference."))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_AT_ONCE)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.clicked.connect(self._on_clicked)
        theme.changed.connect(self.viewport().update)

    def show_direction(self, *, rtl: bool) -> None:
        """Let the texts run from right to left, or from left to right."""
        self._delegate.is_rtl = rtl
        self._delegate.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unfold, or go to the next or previous difference."""
        row = self.currentIndex().row()
        if event.key() in _ENTER and self._rows.unfold(row):
            self.setCurrentIndex(self._rows.index(row))
            return
        steps: dict[int, int] = {Qt.Key.Key_N: 1, Qt.Key.Key_P: -1}
        step = None if event.modifiers() else steps.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        found = self._rows.next_change(row, step)
        if found is not None:
            self.setCurrentIndex(self._rows.index(found))

    def keyboardSearch(self, search: str) -> None:
        """Leave letters alone instead of looking for a row that begins with them."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew when their width changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()

    def _on_clicked(self, index: QModelIndex) -> None:
        self._rows.unfold(index.row())
