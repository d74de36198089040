"""The list of claims: follows the place without taking the focus, and tells when somebody chooses claims."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from factcheck_gui.ui.delegates.claim_delegate import ClaimDelegate
from factcheck_gui.ui.models.claim_list import ID_ROLE, ClaimListModel
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.row_list_view import RowListView
from factcheck_gui.ui.widgets.row_places import RowPlaces

_Flag = QItemSelectionModel.SelectionFlag


class ClaimListView(RowListView):
    """Only keys and clicks choose; rows that come and go move the selection and choose nothing.

    With `is_multiple` several claims can be selected; the place follows the current one of them.
    """

    chosen = Signal(str)
    picked = Signal(str)
    """The same, while `is_picking`: the claim is asked for, and not to be gone to."""
    selection_changed = Signal(tuple)
    """The ids of the selected claims in the order shown; of one or none where not several are selected."""

    def __init__(
        self, model: ClaimListModel, theme: Theme, parent: QWidget | None = None, *, is_multiple: bool = False
    ) -> None:
        super().__init__(parent)
        self._claims = model
        self._theme = theme
        self.is_picking = False
        self._is_settling = False
        self._told: tuple[str, ...] = ()
        self._delegate = ClaimDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        if is_multiple:
            self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        theme.changed.connect(self.viewport().update)

    def measured(self) -> RowPlaces:
        """Return where claims lie, which are of one height, and headings, which are lower."""
        model, delegate = self._claims, self._delegate
        return RowPlaces.of(model.rowCount(), delegate.claim_height, model.headings, delegate.heading_height)

    def learn(self, rows: range) -> None:
        """Have the claims read that are about to be painted."""
        self._claims.learn(rows.start, rows.stop)

    @property
    def current_id(self) -> str | None:
        """The claim of the current row."""
        found = self.currentIndex().data(ID_ROLE)
        return found if isinstance(found, str) else None

    @property
    def selected_ids(self) -> tuple[str, ...]:
        """The selected claims, in the order shown."""
        # By their ranges: of ten thousand selected rows Qt would make ten thousand objects.
        ranges = sorted((one.top(), one.bottom() + 1) for one in self.selectionModel().selection().toList())
        return tuple(chain.from_iterable(self._claims.ids_between(*one) for one in ranges))

    def follow(self, claim_id: str | None) -> None:
        """Select a claim's row and bring it into view; select nothing where it is not shown."""
        row = self._claims.row_of(claim_id)
        if row is None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        elif self.current_id != claim_id or not self.selectionModel().hasSelection():
            self._show_row(row)

    def select_one(self) -> bool:
        """Go back from several selected claims to the current one; tell whether there were several."""
        if len(self.selected_ids) <= 1:
            return False
        index = self.currentIndex()
        self.selectionModel().select(index, _Flag.ClearAndSelect)
        return True

    def selectAll(self) -> None:
        """Select every claim shown; the current one stays what it is."""
        if self.selectionMode() is not QAbstractItemView.SelectionMode.ExtendedSelection:
            return
        if self.current_id is None and self._claims.claim_count:
            self._show_row(int(self._claims.is_heading(0)))
            self._choose()
        self._select(self._claims.claim_ids)

    @contextmanager
    def keeping_selection(self) -> Iterator[None]:
        """Keep selected what is selected and still shown afterwards, while the model changes its rows."""
        kept, current = self._told, self.current_id
        self._is_settling = True
        try:
            yield
        finally:
            self._is_settling = False
            self.get_ready()
            row, selected = self._claims.row_of(current), self.selected_ids
            if len(kept) > 1 and kept != selected:
                if row is not None:
                    self.selectionModel().setCurrentIndex(self._claims.index(row), _Flag.NoUpdate)
                self._select(one for one in kept if self._claims.row_of(one) is not None)
                selected = self.selected_ids
            self._tell(selected)

    def claim_at(self, point: QPoint) -> str | None:
        """Return the id of the claim whose row is there."""
        found = self.indexAt(point).data(ID_ROLE)
        return found if isinstance(found, str) else None

    def event(self, event: QEvent) -> bool:
        """Claim Esc from the window while several claims are selected."""
        is_override = event.type() is QEvent.Type.ShortcutOverride and len(self._told) > 1
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the selected claim in view while the editor below takes its room."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the keys that move; Esc goes back to one claim."""
        if event.key() == Qt.Key.Key_Escape and self.select_one():
            return
        before = self.current_id
        super().keyPressEvent(event)
        if self.current_id != before:
            self._choose()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a click on a heading choose and unselect nothing."""
        if not self._claims.is_heading(self.indexAt(event.position().toPoint()).row()):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose with a click."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_claim = index.isValid() and not self._claims.is_heading(index.row())
        if event.button() is Qt.MouseButton.LeftButton and is_claim:
            self._choose()

    def keyboardSearch(self, search: str) -> None:
        """Leave letters to the window's keys instead of looking for a row that begins with them."""

    def _show_row(self, row: int) -> None:
        # Qt's own way asks which keys are held, and the one that has led here mostly is.
        self.selectionModel().setCurrentIndex(self._claims.index(row), _Flag.ClearAndSelect)
        if self._claims.is_heading(row - 1):
            self.scrollTo(self._claims.index(row - 1))
        self.scrollTo(self._claims.index(row))

    def _select(self, claim_ids: Iterable[str]) -> None:
        rows = sorted(row for one in claim_ids if (row := self._claims.row_of(one)) is not None)
        selection = QItemSelection()
        for first, last in _runs(rows):
            selection.select(self._claims.index(first), self._claims.index(last))
        self.selectionModel().select(selection, _Flag.ClearAndSelect)

    def _tell_selection(self) -> None:
        if not self._is_settling:
            self._tell(self.selected_ids)

    def _tell(self, selected: tuple[str, ...]) -> None:
        if selected != self._told:
            self._told = selected
            self.selection_changed.emit(selected)

    def _choose(self) -> None:
        claim_id = self.current_id
        if claim_id is not None:
            (self.picked if self.is_picking else self.chosen).emit(claim_id)


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Return first and last of each run of neighbouring rows."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = found[-1][0], row
        else:
            found.append((row, row))
    return found
