"""The sizes of pictures, read from their first bytes; what word processors cannot show is left as words."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.documents import Picture

WIDEST: Final = 640
"""How many CSS pixels go on a line of a page."""

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_GIFS: Final = (b"GIF87a", b"GIF89a")
_MARKER: Final = 0xFF
_JPEG: Final = b"\xff\xd8\xff"
# The markers of a JPEG that its size stands behind, and what lies between a marker and the height.
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSize:
    """How large a picture is shown, in CSS pixels, and the ending of its file."""

    width: int
    height: int
    suffix: str


def picture_size(picture: Picture) -> PictureSize | None:
    """Return how a picture is shown; None where it is no PNG, JPEG or GIF, or has no size."""
    data = picture.data
    if data.startswith(_PNG):
        width, height, suffix = _number(data, 16, 4), _number(data, 20, 4), "png"
    elif data.startswith(_GIFS):
        width, height = (int.from_bytes(data[at : at + 2], "little") for at in (6, 8))
        suffix = "gif"
    elif data.startswith(_JPEG):
        (width, height), suffix = _jpeg_size(data), "jpeg"
    else:
        return None
    if not width or not height:
        return None
    shown = min(picture.width or width, WIDEST)
    return PictureSize(width=shown, height=max(1, round(height * shown / width)), suffix=suffix)


def _jpeg_size(data: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 <= len(data) and data[at] == _MARKER:
        if data[at + 1] in _FRAMES:
            return _number(data, at + 7, 2), _number(data, at + 5, 2)
        at += 2 + max(2, _number(data, at + 2, 2))
    return 0, 0


def _number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "big")
