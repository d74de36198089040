"""The two palettes, and what keeps text readable on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtGui import QColor

from factcheck_gui.domain import contrast as contrasts

if TYPE_CHECKING:
    from factcheck_gui.domain.claims import ClaimKind

_WHITE: Final = QColor("#ffffff")
_BLACK: Final = QColor("#000000")


class KindColours(NamedTuple):
    """How a kind of claim is shown: ink for words and underline, tint behind them."""

    ink: str
    tint: str


class Colours(NamedTuple):
    """One palette; each value is `#rrggbb`."""

    is_dark: bool
    ink: str
    soft_ink: str
    mute: str
    line: str
    faint_line: str
    field_line: str
    window: str
    panel: str
    raised: str
    paper: str
    accent: str
    on_accent: str
    chosen: str
    good: str
    warning: str
    error: str
    found: str
    found_here: str
    float_panel: str
    float_button: str
    on_float: str
    allegation: KindColours
    denial: KindColours
    fact: KindColours

    def kind(self, kind: ClaimKind) -> KindColours:
        """Return the colours of a kind."""
        return {"allegation": self.allegation, "denial": self.denial, "fact": self.fact}[kind.value]


LIGHT: Final = Colours(
    is_dark=False,
    ink="#1d2330",
    soft_ink="#475067",
    mute="#5f6b80",
    line="#e3e6ec",
    faint_line="#f0f1f4",
    field_line="#cfd4de",
    window="#f6f7f9",
    panel="#ffffff",
    raised="#fcfcfd",
    paper="#fffefb",
    accent="#3b5bdb",
    on_accent="#ffffff",
    chosen="#eef2ff",
    good="#067647",
    warning="#a15c07",
    error="#b42318",
    found="#ffec99",
    found_here="#ffc96b",
    float_panel="#1d2330",
    float_button="#343c4f",
    on_float="#ffffff",
    allegation=KindColours(ink="#a94e08", tint="#fde7cc"),
    denial=KindColours(ink="#1f5fa8", tint="#d8e9fb"),
    fact=KindColours(ink="#0a6f54", tint="#d2f0e4"),
)

DARK: Final = Colours(
    is_dark=True,
    ink="#e6e8ee",
    soft_ink="#b9c0d0",
    mute="#9aa3b5",
    line="#2b3040",
    faint_line="#272c3b",
    field_line="#3a4156",
    window="#151822",
    panel="#1d2130",
    raised="#1a1e2b",
    paper="#191c26",
    accent="#8ea2ff",
    on_accent="#10131f",
    chosen="#262d47",
    good="#4cc38a",
    warning="#e0a458",
    error="#f97f74",
    found="#5c5014",
    found_here="#7d5f0a",
    float_panel="#2b3142",
    float_button="#3c4459",
    on_float="#f2f4f9",
    allegation=KindColours(ink="#f2a65a", tint="#4a3118"),
    denial=KindColours(ink="#86bdf5", tint="#1c3552"),
    fact=KindColours(ink="#5fd0a8", tint="#143c30"),
)


def contrast(first: QColor, second: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    return contrasts.contrast(_shade(first), _shade(second))


def readable(colour: str, background: str) -> str:
    """Return a colour, made darker or lighter until it can be read on a background."""
    shade, ground = QColor(colour), QColor(background)
    lighten = contrast(ground, _WHITE) > contrast(ground, _BLACK)
    while contrast(shade, ground) < contrasts.READABLE:
        step = shade.lightness() + (8 if lighten else -8)
        if not _BLACK.lightness() <= step <= _WHITE.lightness():
            return (_WHITE if lighten else _BLACK).name()
        shade.setHsl(shade.hslHue(), shade.hslSaturation(), step)
        # Qt keeps finer shades than a screen shows; what is shown must be readable.
        shade = QColor(shade.name())
    return shade.name()


def tinted(colour: str, colours: Colours) -> tuple[str, str]:
    """Return a rating value's ink and the tint behind it, readable on each other."""
    tint = mixed(colour, colours.panel, 0.30 if colours.is_dark else 0.14)
    return readable(colour, tint), tint


def mixed(colour: str, ground: str, share: float) -> str:
    """Return what a colour looks like that covers so much of its ground, 0 to 1."""
    upper, lower = QColor(colour), QColor(ground)
    red, green, blue = (
        round(255 * (share * mine + (1 - share) * theirs))
        for mine, theirs in (
            (upper.redF(), lower.redF()),
            (upper.greenF(), lower.greenF()),
            (upper.blueF(), lower.blueF()),
        )
    )
    return QColor(red, green, blue).name()


def _shade(colour: QColor) -> contrasts.Shade:
    return colour.redF(), colour.greenF(), colour.blueF()
