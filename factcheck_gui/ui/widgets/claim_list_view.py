"""The list of claims: follows the place without taking the focus, and tells when somebody chooses a claim."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from factcheck_gui.ui.delegates.claim_delegate import ClaimDelegate
from factcheck_gui.ui.models.claim_list import ID_ROLE, ClaimListModel
from factcheck_gui.ui.theme.theme import Theme


class ClaimListView(QListView):
    """Only keys and clicks choose; rows that come and go move the selection and choose nothing."""

    chosen = Signal(str)

    def __init__(self, model: ClaimListModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claims = model
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(ClaimDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        theme.changed.connect(self.viewport().update)

    @property
    def current_id(self) -> str | None:
        """The claim of the current row."""
        found = self.currentIndex().data(ID_ROLE)
        return found if isinstance(found, str) else None

    def follow(self, claim_id: str | None) -> None:
        """Select a claim's row and bring it into view; select nothing where it is not shown."""
        row = self._claims.row_of(claim_id)
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif self.current_id != claim_id or not self.selectionModel().hasSelection():
            self.setCurrentIndex(self._claims.index(row))
            self.scrollTo(self._claims.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the selected claim in view while the editor below takes its room."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the keys that move."""
        before = self.current_id
        super().keyPressEvent(event)
        if self.current_id != before:
            self._choose()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose with a click."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.indexAt(event.position().toPoint()).isValid():
            self._choose()

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the window's keys instead of looking for a row that begins with them."""

    def _choose(self) -> None:
        claim_id = self.current_id
        if claim_id is not None:
            self.chosen.emit(claim_id)
