"""The map on a scene: what is on it, which claim is current, what stands out."""

from dataclasses import dataclass
from itertools import chain
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QGraphicsScene

from factcheck_gui.ui.map.drawing import Drawing
from factcheck_gui.ui.map.items import ArrowItem, BoxItem, FrameItem, PillItem, ThreadsItem
from factcheck_gui.ui.map.moves import Moves
from factcheck_gui.ui.map.picture import Picture
from factcheck_gui.ui.theme.colours import Colours


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """What stands out: some claims, and all around them."""

    centre: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()


_NOWHERE: Final = Spot()


class MapScene(QGraphicsScene):
    """Shows a picture; a claim that is pointed at or chosen stands out with all that it is linked to."""

    current_changed = Signal()

    def __init__(self, colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.drawing = Drawing(colours)
        self.picture: Picture | None = None
        self.moves = Moves()
        self.current_id: str | None = None
        self._boxes: dict[str, BoxItem] = {}
        self._frame: FrameItem | None = None
        self._chosen = _NOWHERE
        self._pointed = _NOWHERE
        self.use_colours(colours)

    def use_colours(self, colours: Colours) -> None:
        """Paint everything in another palette."""
        self.drawing = Drawing(colours)
        self.setBackgroundBrush(QBrush(self.drawing.ground()))
        self.update()

    def show_picture(self, picture: Picture) -> None:
        """Show another picture; the current claim stays current where it is still there."""
        before, self.picture = self.picture, picture
        if before is not None and _is_alike(before, picture):
            self._reword(before, picture)
            return
        self.clear()
        self.moves = Moves(picture)
        self._pointed = _NOWHERE
        self.setSceneRect(picture.size)
        self._frame = FrameItem(self, picture)
        self.addItem(self._frame)
        for pill in picture.pills:
            self.addItem(ThreadsItem(self, pill))
            self.addItem(PillItem(self, pill))
        for arrow in picture.arrows:
            self.addItem(ArrowItem(self, arrow))
        self._boxes = {box.claim.id: BoxItem(self, box) for box in picture.boxes}
        for item in self._boxes.values():
            self.addItem(item)
        self.go_to(self.current_id, stands_out=self.is_dimmed)

    def go_to(self, claim_id: str | None, *, stands_out: bool = False) -> None:
        """Make a claim the current one; where it stands out, everything else is dimmed."""
        found = claim_id if claim_id in self._boxes else None
        self.current_id = found
        self._chosen = self._spot(found) if stands_out and found is not None else _NOWHERE
        self.update()
        self.current_changed.emit()

    @property
    def is_dimmed(self) -> bool:
        """Whether a chosen claim stands out."""
        return bool(self._chosen.around)

    def box_item(self, claim_id: str) -> BoxItem | None:
        """Return where a claim is shown."""
        return self._boxes.get(claim_id)

    def point_at(self, *claim_ids: str) -> None:
        """Let claims stand out, with what they are linked to, while the mouse is over them; none lets go."""
        self._pointed = self._spot(*claim_ids)
        self.update()

    def point_at_arrow(self, start: str, end: str) -> None:
        """Let an arrow stand out with its two ends."""
        ends = frozenset((start, end))
        self._pointed = Spot(centre=ends, around=ends)
        self.update()

    def is_faint(self, *claim_ids: str) -> bool:
        """Tell whether something else is to be seen, and none of these."""
        shown = self._pointed if self._pointed.around else self._chosen
        return bool(shown.around) and shown.around.isdisjoint(claim_ids)

    def is_arrow_faint(self, start: str, end: str) -> bool:
        """Tell whether something else is to be seen than an arrow between these."""
        shown = self._pointed if self._pointed.around else self._chosen
        if not shown.around:
            return False
        return shown.centre.isdisjoint((start, end)) or not shown.around.issuperset((start, end))

    def _reword(self, before: Picture, picture: Picture) -> None:
        """Show other words at the same places, which is all that most edits ask for."""
        for old, new in zip(before.boxes, picture.boxes, strict=True):
            if old != new:
                self._boxes[new.claim.id].show_box(new)
        if self._frame is not None:
            self._frame.show_picture(picture)
        self.current_changed.emit()

    def _spot(self, *claim_ids: str) -> Spot:
        """Return claims with all that is linked to them; nothing where that would only dim the rest."""
        centre = frozenset(claim_ids)
        around = frozenset(chain(*(self.moves.around(claim_id) for claim_id in claim_ids)))
        return Spot(centre=centre, around=around) if len(around) > 1 else _NOWHERE


def _is_alike(before: Picture, after: Picture) -> bool:
    """Tell whether everything stands where it stood."""
    return (
        (before.size, before.pills, before.arrows) == (after.size, after.pills, after.arrows)
        and len(before.boxes) == len(after.boxes)
        and all(
            one.claim.id == other.claim.id and one.rect == other.rect
            for one, other in zip(before.boxes, after.boxes, strict=True)
        )
    )
