"""The palettes can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.contrast import READABLE
from factcheck_gui.ui.theme.colours import DARK, LIGHT, Colours, contrast, readable, tinted

_PALETTES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
_HEX = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def ratio(first: str, second: str) -> float:
    return contrast(QColor(first), QColor(second))


@_PALETTES
@pytest.mark.parametrize("ink", ["ink", "soft_ink", "mute", "accent", "good", "warning", "error"])
@pytest.mark.parametrize("ground", ["window", "panel", "raised", "paper"])
def test_words_can_be_read_on_every_ground(colours: Colours, ink: str, ground: str) -> None:
    assert ratio(getattr(colours, ink), getattr(colours, ground)) >= READABLE


@_PALETTES
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *(("on_accent", "accent"), ("on_float", "float_panel"), ("on_float", "float_button")),
        *(("ink", "chosen"), ("ink", "found"), ("ink", "found_here")),
    ],
)
def test_words_on_buttons_can_be_read(colours: Colours, ink: str, ground: str) -> None:
    assert ratio(getattr(colours, ink), getattr(colours, ground)) >= READABLE


@_PALETTES
@pytest.mark.parametrize("kind", ClaimKind)
def test_a_kinds_ink_can_be_read_on_its_tint_and_on_panels(colours: Colours, kind: ClaimKind) -> None:
    shown = colours.kind(kind)

    assert ratio(shown.ink, shown.tint) >= READABLE
    assert ratio(shown.ink, colours.panel) >= READABLE


@_PALETTES
@pytest.mark.parametrize("kind", ClaimKind)
def test_the_articles_words_can_be_read_on_the_tint_of_a_claim(colours: Colours, kind: ClaimKind) -> None:
    assert ratio(colours.ink, colours.kind(kind).tint) >= READABLE


@given(colour=_HEX, ground=_HEX)
def test_any_colour_is_made_readable_on_any_ground(colour: str, ground: str) -> None:
    assert ratio(readable(colour, ground), ground) >= READABLE


@given(colour=_HEX, ground=_HEX)
def test_a_colour_that_can_be_read_is_left_as_it_is(colour: str, ground: str) -> None:
    if ratio(colour, ground) >= READABLE:
        assert readable(colour, ground) == colour


@given(colour=_HEX, colours=st.sampled_from([LIGHT, DARK]))
def test_a_rating_value_of_any_colour_can_be_read_on_its_tint(colour: str, colours: Colours) -> None:
    ink, tint = tinted(colour, colours)

    assert ratio(ink, tint) >= READABLE


def test_contrast_is_that_of_wcag() -> None:
    assert ratio("#000000", "#ffffff") == pytest.approx(21)
    assert ratio("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert ratio("#123456", "#123456") == pytest.approx(1)
