"""What the attributes of an element say."""

import binascii
import re
from base64 import b64decode
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.documents import Align, Picture
from factcheck_gui.formats.exporters.documents.directions import (
    END_OF_ISOLATE,
    ISOLATES,
    MARKS,
    runs_from_right,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_DATA: Final = re.compile(r"data:(image/[a-z.+-]+);base64,(.*)", re.IGNORECASE | re.DOTALL)
_NUMBER: Final = re.compile("[0-9]{1,6}")
_WIDEST: Final = 4000
_LEFT_OUT: Final = frozenset(
    {"head", "script", "style", "svg", "template", "noscript", "iframe", "object", "embed", "audio", "video"}
    | {"canvas", "math", "input", "button", "select", "textarea", "map", "dialog", "colgroup"}
)


def classes(element: "_Element") -> list[str]:
    """Return the classes of an element in their order."""
    return (element.get("class") or "").split()


def anchors(element: "_Element") -> tuple[str, ...]:
    """Return the id of an element, if it has one."""
    found = element.get("id")
    return (found,) if found else ()


def is_left_out(element: "_Element") -> bool:
    """Tell whether an element is for screens or for screen readers only, or nothing that can be read."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _LEFT_OUT:
        return True
    names = element.keys()
    if not names:
        return False
    if "hidden" in names or "data-screen" in names:
        return True
    return "class" in names and "unseen" in classes(element)


def direction(element: "_Element", *, is_rtl: bool) -> bool:
    """Tell whether a block runs from right to left; `is_rtl` is what it takes over."""
    found = (element.get("dir") or "").lower()
    if found == "auto":
        way = runs_from_right("".join(element.itertext()))
        return is_rtl if way is None else way
    return found == "rtl" if found in {"ltr", "rtl"} else is_rtl


def turning_marks(element: "_Element", *, is_rtl: bool) -> tuple[str, str, str]:
    """Return the invisible letters before and behind foreign words, and those behind both.

    The first two part the words from the line in which they stand; the last does so in programs that know
    only single letters.
    """
    way = direction(element, is_rtl=is_rtl)
    if element.tag == "bdi" and not element.get("dir"):
        found = runs_from_right("".join(element.itertext()) if len(element) else element.text or "")
        way = is_rtl if found is None else found
    if way == is_rtl:
        return "", "", ""
    return ISOLATES[way], END_OF_ISOLATE, MARKS[is_rtl]


def alignment(element: "_Element", taken_over: Align) -> Align:
    """Return where the lines of a block begin."""
    style = element.get("style")
    if not style:
        return Align.CENTRE if element.tag == "center" else taken_over
    style = style.replace(" ", "").lower()
    if element.tag == "center" or "text-align:center" in style:
        return Align.CENTRE
    return Align.END if "text-align:end" in style or "text-align:right" in style else taken_over


def number(element: "_Element", name: str, otherwise: int) -> int:
    """Return a whole number that an attribute holds."""
    found = element.get(name) or ""
    return int(found) if _NUMBER.fullmatch(found) else otherwise


def picture(element: "_Element") -> Picture | None:
    """Return the picture that lies in the element itself; those of elsewhere are never fetched."""
    found = _DATA.fullmatch((element.get("src") or "").strip())
    if found is None:
        return None
    try:
        data = b64decode(found[2])
    except binascii.Error:
        return None
    width = number(element, "width", 0)
    return Picture(
        data=data,
        media_type=found[1].lower(),
        alternative=alternative(element),
        width=min(width, _WIDEST) or None,
    )


def alternative(element: "_Element") -> str:
    """Return what a picture shows, in words."""
    return " ".join((element.get("alt") or "").split())
