"""The pictures of a Word document."""

from typing import Final

from factcheck_gui.domain.documents import Picture
from factcheck_gui.formats.exporters.documents.markup import element
from factcheck_gui.formats.exporters.documents.pictures import PictureSize

_EMU: Final = 9525
"""English Metric Units in a CSS pixel."""

_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_PICTURE: Final = f"{_DRAWING}/picture"


def drawing(picture: Picture, size: PictureSize, number: int) -> str:
    """Return a picture as it stands among words; its relationship is `picture` and the number."""
    extent = {"cx": size.width * _EMU, "cy": size.height * _EMU}
    named = {"id": number, "name": f"Picture {number}", "descr": picture.alternative}
    shown = element(
        "pic:blipFill",
        None,
        element("a:blip", {"r:embed": f"picture{number}"}),
        element("a:stretch", None, element("a:fillRect")),
    )
    frame = element("a:xfrm", None, element("a:off", {"x": 0, "y": 0}), element("a:ext", extent))
    shape = element("a:prstGeom", {"prst": "rect"}, element("a:avLst"))
    graphic = element(
        "pic:pic",
        {"xmlns:pic": _PICTURE},
        element("pic:nvPicPr", None, element("pic:cNvPr", named), element("pic:cNvPicPr")),
        shown,
        element("pic:spPr", None, frame, shape),
    )
    inline = element(
        "wp:inline",
        {
            "xmlns:wp": f"{_DRAWING}/wordprocessingDrawing",
            "xmlns:a": f"{_DRAWING}/main",
            "distT": 0,
            "distB": 0,
            "distL": 0,
            "distR": 0,
        },
        element("wp:extent", extent),
        element("wp:docPr", named),
        element("a:graphic", None, element("a:graphicData", {"uri": _PICTURE}, graphic)),
    )
    return element("w:r", None, element("w:drawing", None, inline))
