"""Makes files of a picture: SVG with its words as words, PNG at twice the size."""

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from factcheck_gui.ui.map.drawing import paint_all
from factcheck_gui.ui.map.picture import Picture
from factcheck_gui.ui.theme.colours import LIGHT

_SCALE: Final = 2.0
_LONGEST: Final = 30_000
"""Qt's painter works on up to 32,767 pixels, and so do most programs that show pictures."""
_MOST_PIXELS: Final = 60_000_000
_DPI: Final = 96
_COMPRESSION: Final = 30
# Whoever opens the file may have none of our fonts.
_FAMILIES: Final = (
    (re.compile(rb'font-family="(Inter[^"]*)"'), rb'font-family="\1, sans-serif"'),
    (re.compile(rb'font-family="(Noto Serif[^"]*)"'), rb'font-family="\1, serif"'),
)
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML has no place for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pixels:
    """A picture as PNG, and how large it is drawn: 2 unless it is too long for that."""

    content: bytes
    scale: float


def as_svg(picture: Picture) -> bytes:
    """Return a picture as SVG, always in the light palette."""
    from PySide6.QtSvg import QSvgGenerator

    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DPI)
    generator.setSize(picture.size.size().toSize())
    generator.setViewBox(picture.size)
    generator.setTitle(picture.heading)
    generator.setDescription(f"{picture.subtitle}. {picture.legend}")
    painter = QPainter(generator)
    paint_all(painter, picture, LIGHT)
    painter.end()
    buffer.close()
    content = bytes(store.data())
    for ours, with_any in _FAMILIES:
        content = ours.sub(with_any, content)
    # Qt writes them as they are, and no reader of XML takes the file then.
    return _UNFIT.sub("\ufffd", content.decode("utf-8", "replace")).encode()


def as_png(picture: Picture) -> Pixels:
    """Return a picture as PNG, always in the light palette."""
    width, height = picture.size.width(), picture.size.height()
    scale = min(_SCALE, _LONGEST / max(width, height), (_MOST_PIXELS / (width * height)) ** 0.5)
    size = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.fillRect(image.rect(), QColor(LIGHT.paper))
    painter.scale(scale, scale)
    paint_all(painter, picture, LIGHT)
    painter.end()
    image.setDotsPerMeterX(round(_DPI * scale / 0.0254))
    image.setDotsPerMeterY(round(_DPI * scale / 0.0254))
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    # The most that it can do saves a tenth and takes six times as long.
    writer.setCompression(_COMPRESSION)
    writer.write(image)
    buffer.close()
    return Pixels(content=bytes(store.data()), scale=scale)
