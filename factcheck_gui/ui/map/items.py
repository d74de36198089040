"""The parts of the map on the scene: each paints itself with the scene's drawing and tells of the mouse."""

from typing import Final, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from factcheck_gui.services.mapping.layout import PlacedArrow
from factcheck_gui.ui.map.drawing import FAINT, Drawing, arrow_path, thread_path
from factcheck_gui.ui.map.picture import Box, Picture, Pill

_READABLE: Final = 0.3
"""The magnification under which words are left out."""
_NEAR: Final = 8.0
_EDGE: Final = 8.0


class Emphasis(Protocol):
    """What items ask of their scene."""

    drawing: Drawing
    current_id: str | None

    def is_faint(self, *claim_ids: str) -> bool:
        """Tell whether something else is to be seen, and none of these."""

    def point_at(self, *claim_ids: str) -> None:
        """Let these stand out while the mouse is over them; none lets go."""

    def point_at_arrow(self, start: str, end: str) -> None:
        """Let an arrow stand out with its two ends."""

    def is_arrow_faint(self, start: str, end: str) -> bool:
        """Tell whether something else is to be seen than an arrow between these."""


class MapItem(QGraphicsItem):
    """A part of the map that concerns some claims."""

    def __init__(self, scene: Emphasis, bounds: QRectF, *claim_ids: str) -> None:
        super().__init__()
        self._emphasis = scene
        self._bounds = bounds
        self._claim_ids = claim_ids

    def boundingRect(self) -> QRectF:
        """Return all that may be painted."""
        return self._bounds

    def _dim(self, painter: QPainter) -> None:
        painter.setOpacity(FAINT if self._is_faint() else 1.0)

    def _is_faint(self) -> bool:
        return self._emphasis.is_faint(*self._claim_ids)

    def _stand_out(self) -> None:
        self._emphasis.point_at(*self._claim_ids)

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Let its claims stand out."""
        self._stand_out()
        super().hoverEnterEvent(event)

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        """Let go of them."""
        self._emphasis.point_at()
        super().hoverLeaveEvent(event)


class BoxItem(MapItem):
    """A claim."""

    def __init__(self, scene: Emphasis, box: Box) -> None:
        super().__init__(scene, box.rect.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE), box.claim.id)
        self.box = box
        self.setAcceptHoverEvents(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setZValue(3)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the box."""
        del option, widget
        self._emphasis.drawing.box(
            painter,
            self.box,
            is_current=self._emphasis.current_id == self.box.claim.id,
            has_text=_is_near(painter),
            is_faint=self._is_faint(),
        )

    def show_box(self, box: Box) -> None:
        """Show the same claim at the same place with other words."""
        self.box = box
        self.update()


class PillItem(MapItem):
    """A speaker."""

    def __init__(self, scene: Emphasis, pill: Pill) -> None:
        super().__init__(scene, pill.rect.adjusted(-1, -1, 1, 1), *pill.claims)
        self.pill = pill
        self.setAcceptHoverEvents(True)
        self.setZValue(2)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the pill."""
        del option, widget
        self._emphasis.drawing.pill(painter, self.pill, has_text=_is_near(painter), is_faint=self._is_faint())


class ThreadsItem(MapItem):
    """What ties a speaker to the claims."""

    def __init__(self, scene: Emphasis, pill: Pill) -> None:
        super().__init__(scene, thread_path(pill).boundingRect().adjusted(-2, -2, 2, 2), *pill.claims)
        self._pill = pill

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the threads."""
        del option, widget
        self._dim(painter)
        self._emphasis.drawing.threads(painter, self._pill)


class ArrowItem(MapItem):
    """A link; it stands out with both its ends only."""

    def __init__(self, scene: Emphasis, arrow: PlacedArrow) -> None:
        self._path = arrow_path(arrow)
        bounds = self._path.boundingRect().united(QRectF(*arrow.end, 1, 1))
        super().__init__(
            scene, bounds.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE), arrow.arrow.start, arrow.arrow.end
        )
        self.arrow = arrow
        self.setAcceptHoverEvents(True)
        self.setZValue(1)

    def _stand_out(self) -> None:
        self._emphasis.point_at_arrow(self.arrow.arrow.start, self.arrow.arrow.end)

    def _is_faint(self) -> bool:
        return self._emphasis.is_arrow_faint(self.arrow.arrow.start, self.arrow.arrow.end)

    def shape(self) -> QPainterPath:
        """Return where the mouse meets the line."""
        stroker = QPainterPathStroker()
        stroker.setWidth(_NEAR)
        return stroker.createStroke(self._path)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the arrow."""
        del option, widget
        self._dim(painter)
        self._emphasis.drawing.arrow(painter, self.arrow, self._path)


class FrameItem(MapItem):
    """The title, the captions and the legend."""

    def __init__(self, scene: Emphasis, picture: Picture) -> None:
        super().__init__(scene, picture.size)
        self._picture = picture

    def show_picture(self, picture: Picture) -> None:
        """Show the words of another picture of the same size."""
        self._picture = picture
        self.update()

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint them."""
        del option, widget
        self._emphasis.drawing.frame(painter, self._picture)


def _is_near(painter: QPainter) -> bool:
    return painter.worldTransform().m11() >= _READABLE
