"""Pictures of rows that were painted a moment ago."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap

_KEPT = 64


class RowPictures(QObject):
    """Keeps as many as a screen shows, by all that they depend on; shaping letters is what painting costs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[tuple[object, ...], QPixmap] = {}

    def get(self, key: tuple[object, ...]) -> QPixmap | None:
        """Return the picture of a row that is painted just so, or None."""
        return self._pictures.get(key)

    def keep(self, key: tuple[object, ...], picture: QPixmap) -> None:
        """Keep a picture; the one that came first goes."""
        if len(self._pictures) >= _KEPT:
            del self._pictures[next(iter(self._pictures))]
        self._pictures[key] = picture

    def forget(self) -> None:
        """Have every row painted anew."""
        self._pictures.clear()
