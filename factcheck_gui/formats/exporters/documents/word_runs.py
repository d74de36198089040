"""The words of a Word document."""

import re
from typing import Final

from factcheck_gui.domain.documents import Look, Run
from factcheck_gui.formats.exporters.documents.directions import (
    END_OF_ISOLATE,
    ISOLATES,
    MARKS,
    split_by_direction,
)
from factcheck_gui.formats.exporters.documents.looks import MARK_COLOURS
from factcheck_gui.formats.exporters.documents.markup import element, words
from factcheck_gui.formats.exporters.documents.styling import ACCENT
from factcheck_gui.formats.exporters.documents.word_styles import CODE, LINK_STYLE, SERIF

_UNDERLINES: Final = {"dashed": "dash", "dotted": "dotted", "solid": "single"}
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CUT: Final = re.compile("([\n\t])")
# Word knows no isolates: there the direction of the runs and marks of direction do it.
_ISOLATES: Final = str.maketrans(
    {ISOLATES[False]: MARKS[False], ISOLATES[True]: MARKS[True], END_OF_ISOLATE: None}
)
_SPECIAL: Final = {"\n": element("w:br"), "\t": element("w:tab")}
_KEEP_SPACES: Final = {"xml:space": "preserve"}


class WordRuns:
    """Writes runs; properties that come up again are made once."""

    def __init__(self) -> None:
        self._made: dict[tuple[Look, str | None, bool, bool | None], str] = {}

    def written(self, run: Run, *, is_rtl: bool, language: str | None, leads_out: bool | None) -> str:
        """Return a run.

        `is_rtl` and `language` are those of its paragraph; `leads_out` tells whether its link leads to the
        web or into the document, and is None where it has none.
        """
        found = []
        for is_piece_rtl, whole in split_by_direction(run.text, is_rtl=is_rtl):
            piece = whole.translate(_ISOLATES)
            if not piece:
                continue
            key = (run.look, run.language or language, is_piece_rtl, leads_out)
            if key not in self._made:
                inner = _properties(run.look, key[1], is_rtl=is_piece_rtl, leads_out=leads_out)
                self._made[key] = element("w:rPr", None, inner) if inner else ""
            found.append(element("w:r", None, self._made[key], _text(piece)))
        return "".join(found)


def _text(piece: str) -> str:
    if "\n" not in piece and "\t" not in piece:
        return element("w:t", _KEEP_SPACES, words(piece))
    return "".join(
        _SPECIAL.get(part) or element("w:t", _KEEP_SPACES, words(part)) for part in _CUT.split(piece) if part
    )


def _properties(look: Look, language: str | None, *, is_rtl: bool, leads_out: bool | None) -> str:
    ground = None if look.ground is None else _colour(look.ground)
    colour = look.colour or (ACCENT if leads_out is False else None)
    parts = [
        element("w:rStyle", {"w:val": LINK_STYLE}) if leads_out else "",
        element("w:rFonts", CODE if look.is_code else SERIF) if look.is_code or look.is_serif else "",
        "<w:b/><w:bCs/>" if look.is_strong else "",
        "<w:i/><w:iCs/>" if look.is_emphasis else "",
        "<w:strike/>" if look.is_deleted else "",
        "" if colour is None else element("w:color", {"w:val": _colour(colour)}),
        '<w:sz w:val="17"/><w:szCs w:val="17"/>' if look.is_small or look.is_code else "",
        _underline(look),
        "" if ground is None else element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": ground}),
        '<w:vertAlign w:val="superscript"/>' if look.is_raised else "",
        "<w:rtl/>" if is_rtl else "",
        _language(language, is_rtl=is_rtl),
    ]
    return "".join(parts)


def _underline(look: Look) -> str:
    if look.underline is not None:
        colour = MARK_COLOURS.get(look.underline, "#000000")
        kind = _UNDERLINES.get(look.underline, "single")
        return element("w:u", {"w:val": kind, "w:color": _colour(colour)})
    return element("w:u", {"w:val": "single"}) if look.is_inserted else ""


def _language(language: str | None, *, is_rtl: bool) -> str:
    if language is None or not _LANGUAGE.fullmatch(language):
        return ""
    return element("w:lang", {"w:bidi" if is_rtl else "w:val": language})


def _colour(colour: str) -> str:
    return colour.removeprefix("#").upper()
