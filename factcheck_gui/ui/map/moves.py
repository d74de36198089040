"""Where the keys lead on the map: down a column, across along an arrow, one after another."""

from collections.abc import Iterable
from itertools import pairwise

from factcheck_gui.ui.map.picture import Box, Picture


class Moves:
    """Knows the neighbours of each box."""

    def __init__(self, picture: Picture | None = None) -> None:
        boxes = () if picture is None else picture.boxes
        self._boxes = {box.claim.id: box for box in boxes}
        self._linked: dict[str, set[str]] = {box.claim.id: {box.claim.id} for box in boxes}
        for placed in () if picture is None else picture.arrows:
            self._linked[placed.arrow.start].add(placed.arrow.end)
            self._linked[placed.arrow.end].add(placed.arrow.start)
        edges = sorted({box.rect.left() for box in boxes})
        self._columns = [
            sorted((box for box in boxes if box.rect.left() == edge), key=_top) for edge in edges
        ]
        self._order = [box.claim.id for column in self._columns for box in column]
        self._next = dict(pairwise(self._order))
        self._previous = {after: before for before, after in self._next.items()}

    @property
    def first(self) -> str | None:
        """The first claim, above at the left."""
        return next(iter(self._order), None)

    @property
    def last(self) -> str | None:
        """The last claim, below at the right."""
        return self._order[-1] if self._order else None

    def around(self, claim_id: str) -> frozenset[str]:
        """Return a claim and all that an arrow ties to it."""
        return frozenset(self._linked.get(claim_id, ()))

    def next(self, claim_id: str, step: int) -> str | None:
        """Return the claim after or before, first down one column and then the other; None at the end."""
        return (self._next if step > 0 else self._previous).get(claim_id)

    def down(self, claim_id: str, step: int) -> str | None:
        """Return the claim below or above in the same column; None at its end."""
        other = self.next(claim_id, step)
        if other is None or self._is_left(other) is not self._is_left(claim_id):
            return None
        return other

    def across(self, claim_id: str, *, to_left: bool) -> str | None:
        """Return the claim in the other column: that an arrow ties to it, else the one level with it."""
        if self._is_left(claim_id) is to_left or len(self._columns) == 1:
            return None
        here = self._boxes[claim_id]
        others = self._columns[0 if to_left else 1]
        linked = [box for box in others if box.claim.id in self._linked[claim_id]]
        return _nearest(linked or others, here).claim.id

    def _is_left(self, claim_id: str) -> bool:
        return self._boxes[claim_id].rect.left() == self._columns[0][0].rect.left()


def _top(box: Box) -> float:
    return box.rect.top()


def _nearest(boxes: Iterable[Box], here: Box) -> Box:
    level = here.rect.center().y()

    def distance(box: Box) -> float:
        return abs(box.rect.center().y() - level)

    return min(boxes, key=distance)
