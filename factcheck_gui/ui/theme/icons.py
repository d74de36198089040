"""Icons as drawings of one colour, coloured from the palette."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap

_SIZE: Final = 16
_SCALE: Final = 2


def load_icon(resources: Path, name: str, colour: str) -> QIcon:
    """Return an icon of the bundled set (Lucide, ISC licence) in a colour."""
    from PySide6.QtSvg import QSvgRenderer

    drawing = (resources / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    image = QImage(QSize(_SIZE, _SIZE) * _SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(_SCALE)
    return QIcon(QPixmap.fromImage(image))
