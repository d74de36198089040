"""A palette gets onto the application and into those who paint themselves."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.theme.colours import DARK, LIGHT
from factcheck_gui.ui.theme.fonts import load_reading_fonts, reading_font, window_font
from factcheck_gui.ui.theme.icons import load_icon
from factcheck_gui.ui.theme.theme import Appearance, Theme
from tests.conftest import ROOT

RESOURCES = ROOT / "resources"
ICONS = sorted(
    path.stem for path in (RESOURCES / "icons").glob("*.svg") if not path.stem.startswith(("arrow-", "tick-"))
)


@pytest.fixture
def changing(theme: Theme) -> Iterator[Theme]:
    """The theme, set back to light at the end."""
    yield theme
    theme.choose(Appearance.LIGHT)


@pytest.mark.parametrize(("appearance", "colours"), [(Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)])
def test_a_palette_is_put_on_the_application(
    changing: Theme, qapp: QApplication, appearance: Appearance, colours: object
) -> None:
    changing.choose(appearance)

    assert changing.colours is colours
    window = qapp.palette().color(QPalette.ColorRole.Window).name()
    assert window == changing.colours.panel


def test_those_who_paint_themselves_are_told(changing: Theme) -> None:
    seen: list[str] = []

    def look() -> None:
        seen.append(changing.colours.paper)

    changing.changed.connect(look)

    changing.choose(Appearance.DARK)

    assert seen == [DARK.paper]
    changing.changed.disconnect(look)


def test_a_disabled_word_is_mute(theme: Theme, qapp: QApplication) -> None:
    colour = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)

    assert colour.name() == theme.colours.mute


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_style_sheet_has_no_name_left_and_no_colour_of_its_own(
    changing: Theme, qapp: QApplication, appearance: Appearance
) -> None:
    changing.choose(appearance)

    assert "$" not in qapp.styleSheet()
    source = (RESOURCES / "style.qss").read_text(encoding="utf-8")
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b(?=\s*[;,)])", source) == []


def test_the_bundled_fonts_are_used(theme: Theme) -> None:
    load_reading_fonts(RESOURCES)

    assert QFontInfo(window_font()).family() == "Inter"
    assert QFontInfo(reading_font()).family() == "Noto Serif"
    assert QFontInfo(reading_font(italic=True)).italic()


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_drawn_in_the_colour_asked_for(theme: Theme, name: str) -> None:
    image = load_icon(RESOURCES, name, "#ff0000").pixmap(16, 16).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]

    assert {pixel.name() for pixel in pixels if pixel.alpha() == 255} == {"#ff0000"}
