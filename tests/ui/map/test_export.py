"""The map as files: words stay words, the ground is light, and whatever stands in a name does no harm."""

from dataclasses import replace

from lxml import etree
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer

from factcheck_gui.services.mapping.claim_map import ClaimMap
from factcheck_gui.ui.map.export import as_png, as_svg
from factcheck_gui.ui.map.picture import Draughtsman, Picture
from factcheck_gui.ui.theme.colours import LIGHT

_SVG = "{http://www.w3.org/2000/svg}"


def test_the_svg_holds_its_words_as_words(picture: Picture) -> None:
    tree = etree.fromstring(as_svg(picture))

    assert tree.tag == f"{_SVG}svg"
    assert tree.findtext(f"{_SVG}title") == "Who says what"
    assert (tree.findtext(f"{_SVG}desc") or "").startswith("Who broke the bridge? · 3 allegations")
    words = " ".join("".join(str(part) for part in one.itertext()) for one in tree.iter(f"{_SVG}text"))
    assert "Group & <friends>" in " ".join(words.split())
    assert "nobody has answered this" in words
    assert ", sans-serif" in as_svg(picture).decode()


def test_the_svg_can_be_drawn_by_others(picture: Picture) -> None:
    renderer = QSvgRenderer(QByteArray(as_svg(picture)))

    assert renderer.isValid()
    assert renderer.viewBoxF() == picture.size


def test_characters_that_no_file_may_hold_do_not_break_the_svg(claim_map: ClaimMap) -> None:
    odd = replace(claim_map, title="Über 🌉 \u2068اردو\u2069 & <b> “quoted” ]]>")

    etree.fromstring(as_svg(Draughtsman().draw(odd)))


def test_the_png_is_twice_as_large_and_light(picture: Picture) -> None:
    pixels = as_png(picture)
    image = QImage.fromData(pixels.content)

    assert pixels.scale == 2.0
    assert image.width() == round(picture.size.width() * 2)
    assert image.height() == round(picture.size.height() * 2)
    assert QColor(image.pixel(3, 3)) == QColor(LIGHT.paper)


def test_a_map_too_long_for_pixels_is_drawn_smaller(picture: Picture) -> None:
    long = replace(picture, size=QRectF(0, 0, 1300, 90_000))

    pixels = as_png(long)

    assert pixels.scale < 1
    assert QImage.fromData(pixels.content).height() == round(90_000 * pixels.scale)
