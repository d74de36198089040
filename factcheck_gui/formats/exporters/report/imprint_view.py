"""The publisher of a check as the templates show it."""

import base64
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.contrast import READABLE
from factcheck_gui.domain.errors import TemplateFaultError
from factcheck_gui.domain.imprint import Imprint
from factcheck_gui.formats.exporters.report.contrasts import DARK, PROPERTY, faint_words
from factcheck_gui.formats.exporters.report.links import LinkView, link_view
from factcheck_gui.formats.exporters.report.word_files import line_of

IMPRINT_FILE: Final = "desk.toml"
"""Where a desk sets who it is."""

PICTURE_TYPES: Final[Mapping[str, tuple[bytes, ...]]] = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/gif": (b"GIF87a", b"GIF89a"),
    "image/webp": (b"RIFF",),
}
"""The pictures that a logo can be, with the bytes that such a file begins with; none that holds scripts."""

_HEX: Final = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ColourView:
    """A colour of the style sheet: its key there, and what it is set to."""

    key: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImprintView:
    """Who publishes the check; `logo` is a data: URI."""

    name: str
    link: LinkView | None
    logo: str
    light: tuple[ColourView, ...]
    dark: tuple[ColourView, ...]


def imprint_view(imprint: Imprint, style_sheet: str) -> ImprintView:
    """Return how to show a publisher.

    Raises:
        TemplateFaultError: a colour is none, is not known or cannot be read, or the logo is no picture.
    """
    check_colours(imprint.colours, style_sheet)
    if imprint.logo and picture_type(imprint.logo) != imprint.logo_type:
        raise TemplateFaultError(
            file=IMPRINT_FILE, line=None, finding="the logo is not a PNG, JPEG, GIF or WebP"
        )
    encoded = base64.b64encode(imprint.logo).decode()
    return ImprintView(
        name=imprint.name,
        link=link_view(imprint.link),
        logo=f"data:{imprint.logo_type};base64,{encoded}" if imprint.logo else "",
        light=tuple(_colours(imprint.colours, is_dark=False)),
        dark=tuple(_colours(imprint.colours, is_dark=True)),
    )


def check_colours(colours: Mapping[str, object], style_sheet: str, text: str = "") -> None:
    """Check that colours are written `#rrggbb`, named as in the style sheet, and can be read together.

    Only what a desk has set itself is held against it; `text` is what sets the colours.

    Raises:
        TemplateFaultError: as it says.
    """
    known = dict(PROPERTY.findall(style_sheet))
    written: dict[str, str] = {}
    for key, value in colours.items():
        if key.removesuffix(DARK) not in known:
            finding = f"no colour is called “{key}”"
        elif not isinstance(value, str) or not _HEX.fullmatch(value):
            finding = f"the colour “{key}” must be written as #rrggbb"
        else:
            written[key] = value
            continue
        raise TemplateFaultError(file=IMPRINT_FILE, line=line_of(key, text), finding=finding)
    for faint in faint_words(written, style_sheet):
        own = [key for key in (faint.words, faint.ground) if key in written]
        if own:
            # Cut, not rounded: 4.46 must not read as enough.
            ratio = int(faint.contrast * 10) / 10
            pair = f"“{faint.words}” on “{faint.ground}”"
            finding = f"{pair} has a contrast of {ratio} to 1; words need {READABLE} to 1"
            raise TemplateFaultError(file=IMPRINT_FILE, line=line_of(own[0], text), finding=finding)


def picture_type(content: bytes) -> str | None:
    """Return the media type of a picture, or None where it is not one that a logo can be."""
    is_webp = content[8:12] == b"WEBP"
    for media_type, beginnings in PICTURE_TYPES.items():
        if content.startswith(beginnings) and (media_type != "image/webp" or is_webp):
            return media_type
    return None


def _colours(colours: Mapping[str, str], *, is_dark: bool) -> Iterable[ColourView]:
    for key, value in colours.items():
        if key.endswith(DARK) is is_dark:
            yield ColourView(key=key.removesuffix(DARK), value=value)
