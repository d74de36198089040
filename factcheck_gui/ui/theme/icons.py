"""Icons as drawings of one colour, coloured from the palette."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap

_SCALE: Final = 2
_SIDE: Final = 16 * _SCALE
_EMPTY: Final = bytes(_SIDE * _SIDE * len("ARGB"))


def load_icon(resources: Path, name: str, colour: str) -> QIcon:
    """Return an icon of the bundled set (Lucide, ISC licence) in a colour."""
    from PySide6.QtSvg import QSvgRenderer

    drawing = (resources / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    # Empty from the beginning: to fill it would bring in the whole `Qt` namespace, for its colours.
    image = QImage(_EMPTY, _SIDE, _SIDE, QImage.Format.Format_ARGB32_Premultiplied).copy()
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(_SCALE)
    return QIcon(QPixmap.fromImage(image))
