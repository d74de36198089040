"""The map in a window: zoomed, moved, and walked through with keys or mouse."""

from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsView, QToolTip, QWidget

from factcheck_gui.services.mapping.claim_map import ClaimMap
from factcheck_gui.ui.map.items import BoxItem, PillItem
from factcheck_gui.ui.map.scene import MapScene
from factcheck_gui.ui.map.words import claim_sentence, speaker_words
from factcheck_gui.ui.widgets.plain_text import tooltip

_STEP: Final = 1.2
_NOTCH: Final = 120
_SMALLEST: Final = 0.02
_LARGEST: Final = 4.0
_LEAST_READABLE: Final = 0.6
_MARGIN: Final = 40
_PAN: Final = 60
_SLACK: Final = 4
_UP_DOWN: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SIDEWAYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MapView(QGraphicsView):
    """Tells which claim was chosen, and which one is to be gone to."""

    chosen = Signal(str)
    """The claim is to be selected in the main window."""
    wanted = Signal(str)
    """The claim is to be shown in the text, in front of the map."""
    zoomed = Signal()

    def __init__(self, scene: MapScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._scene = scene
        self._map: ClaimMap | None = None
        self._pressed: QPoint | None = None
        self._from = QPoint()
        self._is_fresh = True
        self._resting: QPoint | None = None
        self.setObjectName("claimMap")
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Else it would come and go with the zoom, and take of the room that the zoom is made for.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setMouseTracking(True)
        # Qt makes it a stop of its own, without a name, before the map.
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scene.current_changed.connect(self._on_current_changed)
        self._on_current_changed()

    @property
    def zoom(self) -> float:
        """How large the map is shown, 1 for its own size."""
        return self.transform().m11()

    def show_map(self, claim_map: ClaimMap, *, is_other: bool) -> None:
        """Take a map that the scene shows already; another article's begins at the top."""
        self._map = claim_map
        self._is_fresh = self._is_fresh or is_other
        if self._is_fresh and self.isVisible():
            self._begin()
        self._on_current_changed()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the beginning as large as it can be read, the first time; nothing is dimmed yet."""
        super().showEvent(event)
        self._resting = QCursor.pos()
        self._scene.point_at()
        self._scene.go_to(self._scene.current_id)
        if self._is_fresh and self._map is not None:
            self._begin()

    def zoom_by(self, steps: float) -> None:
        """Make the map larger, or smaller for negative steps, around the middle."""
        anchor = self.transformationAnchor()
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self._scale_to(self.zoom * _STEP**steps)
        self.setTransformationAnchor(anchor)

    def show_own_size(self) -> None:
        """Show the map at its own size."""
        self._scale_to(1.0)

    def fit(self) -> None:
        """Show the whole map."""
        rect, room = self.sceneRect(), self.viewport().size()
        if rect.isEmpty():
            return
        self._scale_to(min(1.0, room.width() / rect.width(), room.height() / rect.height()))
        self.centerOn(rect.center())

    def reveal(self, claim_id: str) -> None:
        """Scroll until a claim is seen, no farther."""
        item = self._scene.box_item(claim_id)
        if item is not None:
            self.ensureVisible(item.box.rect, _MARGIN, _MARGIN)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._scale_to(self.zoom * _STEP ** (event.angleDelta().y() / _NOTCH))
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to drag the map, or to click a claim."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._from = self._pressed
            event.accept()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the map along."""
        if self._pressed is None and self._resting == event.globalPosition().toPoint():
            # The window has come to the mouse, which points at nothing yet.
            return
        self._resting = None
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        here = event.position().toPoint()
        if not self._is_dragging and (here - self._from).manhattanLength() < QApplication.startDragDistance():
            return
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._pan(self._pressed - here)
        self._pressed = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag, or choose the claim that was clicked."""
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        was_dragged, self._pressed = self._is_dragging, None
        self.viewport().unsetCursor()
        if was_dragged:
            return
        claim_id = self._claim_at(event.position().toPoint())
        self._scene.go_to(claim_id, stands_out=claim_id is not None)
        if claim_id is not None:
            self.chosen.emit(claim_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the claim."""
        claim_id = self._claim_at(event.position().toPoint())
        if claim_id is not None:
            self.wanted.emit(claim_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the claims, move the map, or go to a claim."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _ENTER and self._scene.current_id is not None:
            self.wanted.emit(self._scene.current_id)
        elif key is Qt.Key.Key_Space and self._scene.current_id is not None:
            self.chosen.emit(self._scene.current_id)
        elif key is Qt.Key.Key_Escape and self._scene.is_dimmed:
            self._scene.go_to(self._scene.current_id)
        elif key in _UP_DOWN | _SIDEWAYS and modifiers & Qt.KeyboardModifier.ControlModifier:
            self._pan(QPoint(_SIDEWAYS.get(key, 0), _UP_DOWN.get(key, 0)) * _PAN)
        elif key in _UP_DOWN | _SIDEWAYS or key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(key)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin with the first claim, or the last one, where somebody comes with Tab."""
        super().focusInEvent(event)
        end = {
            Qt.FocusReason.TabFocusReason: self._scene.moves.first,
            Qt.FocusReason.BacktabFocusReason: self._scene.moves.last,
        }.get(event.reason())
        if self._scene.current_id is None and end is not None:
            self._scene.go_to(end)
            self.reveal(end)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Walk with Tab from claim to claim, and leave the map after the last."""
        current, moves = self._scene.current_id, self._scene.moves
        if current is None:
            return super().focusNextPrevChild(is_next)
        other = moves.next(current, 1 if is_next else -1)
        if other is None:
            return super().focusNextPrevChild(is_next)
        self._step_to(other)
        return True

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in a tooltip what a box has no room for."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tooltip(self._said_at(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    @property
    def _is_dragging(self) -> bool:
        return self._pressed is not None and self._pressed != self._from

    def _walk(self, key: Qt.Key) -> None:
        current, moves = self._scene.current_id, self._scene.moves
        if key is Qt.Key.Key_Home or (current is None and key is not Qt.Key.Key_End):
            other = moves.first
        elif current is None or key is Qt.Key.Key_End:
            other = moves.last
        elif key in _UP_DOWN:
            other = moves.down(current, _UP_DOWN[key])
        else:
            other = moves.across(current, to_left=_SIDEWAYS[key] < 0)
        if other is not None:
            self._step_to(other)

    def _step_to(self, claim_id: str) -> None:
        self._scene.go_to(claim_id, stands_out=True)
        self.reveal(claim_id)

    def _begin(self) -> None:
        self._is_fresh = False
        across = (self.viewport().width() - _SLACK) / max(1.0, self.sceneRect().width())
        self._scale_to(min(1.0, max(_LEAST_READABLE, across)))
        self.horizontalScrollBar().setValue(0)
        self.verticalScrollBar().setValue(0)
        if self._scene.current_id is not None:
            self.reveal(self._scene.current_id)

    def _scale_to(self, zoom: float) -> None:
        wanted = min(_LARGEST, max(_SMALLEST, zoom))
        factor = wanted / self.zoom
        self.scale(factor, factor)
        self.zoomed.emit()

    def _pan(self, by: QPoint) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + by.x())
        down.setValue(down.value() + by.y())

    def _claim_at(self, point: QPoint) -> str | None:
        item = self.itemAt(point)
        return item.box.claim.id if isinstance(item, BoxItem) else None

    def _said_at(self, point: QPoint) -> str:
        item = self.itemAt(point)
        if isinstance(item, PillItem):
            return speaker_words(item.pill.speaker)
        return self._sentence(item.box.claim.id) if isinstance(item, BoxItem) else ""

    def _sentence(self, claim_id: str) -> str:
        item = self._scene.box_item(claim_id)
        if item is None or self._map is None:
            return ""
        return claim_sentence(self._map, item.box.claim)

    def _on_current_changed(self) -> None:
        """Tell screen readers where the keys are."""
        current = self._scene.current_id
        name = self.tr("Map: who says what")
        said = "" if current is None else self._sentence(current)
        self.setAccessibleName(said or name)
        self.setAccessibleDescription(
            self.tr(
                "Map: who says what. Tab, Up and Down go from claim to claim, Left and Right across along an "
                "arrow, Enter goes to the claim in the text."
            )
        )
