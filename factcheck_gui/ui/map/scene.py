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
        self.clear()
        self.picture = picture
        self.moves = Moves(picture)
        self._pointed = _NOWHERE
        self.setSceneRect(picture.size)
        self.addItem(FrameItem(self, picture))
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

    def _spot(self, *claim_ids: str) -> Spot:
        """Return claims with all that is linked to them; nothing where that would only dim the rest."""
        centre = frozenset(claim_ids)
        around = frozenset(chain(*(self.moves.around(claim_id) for claim_id in claim_ids)))
        return Spot(centre=centre, around=around) if len(around) > 1 else _NOWHERE
