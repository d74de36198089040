"""Reads the pages of an open PDF, and keeps account of what could not be read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pypdf import PageObject
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject, StreamObject

from factcheck_gui.formats.importers.pdf.fonts import UNREADABLE, PdfFont
from factcheck_gui.formats.importers.pdf.instructions import instructions_of
from factcheck_gui.formats.importers.pdf.margins import PageSegments
from factcheck_gui.formats.importers.pdf.opening import FAILURES, OpenedPdf, Warnings
from factcheck_gui.formats.importers.pdf.operators import Operators
from factcheck_gui.formats.importers.pdf.runs import Run, RunSheet
from factcheck_gui.formats.importers.pdf.segments import join_runs, upright

_FEW_OPERATORS: Final = 12
"""A page with fewer shows nothing: it was left blank."""
_MOST_ARTIFACTS: Final = 0.5


@dataclass(slots=True)
class PdfPages:
    """The pages with their segments; the lists hold the numbers of pages with trouble, from one on."""

    pages: list[PageSegments] = field(default_factory=list)
    without_text: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    sideways: int = 0
    artifacts: int = 0
    signs: int = 0
    unreadable: int = 0


@dataclass(slots=True)
class PageReader:
    """Reads the pages of one document, of which many share their fonts."""

    opened: OpenedPdf
    warned: Warnings
    _fonts: dict[int, tuple[DictionaryObject, PdfFont | None]] = field(default_factory=dict)

    def read(self) -> PdfPages:
        """Return what the pages hold."""
        found = PdfPages()
        for number, page in enumerate(self.opened.pages, start=1):
            runs, is_damaged, is_blank = self._runs(page)
            if is_damaged:
                found.damaged.append(number)
            shown = _without_artifacts(runs)
            found.artifacts += (
                len(join_runs(run for run in runs if run.is_artifact)) if len(shown) < len(runs) else 0
            )
            kept, sideways = upright(shown)
            found.sideways += sideways
            text = "".join(run.text for run in kept)
            found.signs += sum(not sign.isspace() for sign in text)
            found.unreadable += sum(sign == UNREADABLE or "\ue000" <= sign <= "\uf8ff" for sign in text)
            segments = tuple(join_runs(kept))
            if not segments and not is_blank and not is_damaged:
                found.without_text.append(number)
            low, high = _edges(page, kept)
            found.pages.append(PageSegments(number=number, low=low, high=high, segments=segments))
        return found

    def _runs(self, page: PageObject) -> tuple[list[Run], bool, bool]:
        """Return what a page shows, whether some of it could not be read, and whether it is blank."""
        sheet = RunSheet(fonts=self._font)
        before, warned_by_fonts = self.warned.count, 0
        try:
            contents = page.get("/Contents")
            contents = contents.get_object() if contents is not None else None
            resources = page.get("/Resources")
            resources = resources.get_object() if resources is not None else DictionaryObject()
            if not isinstance(contents, (StreamObject, ArrayObject)):
                # Of a page whose own description breaks off, what it shows may stand behind that.
                is_lost = page.get("/Contents") is not None or self.warned.broken_objects > 0
                return [], is_lost, True
            content = ContentStream(contents, self.opened.reader, "bytes")
            held = resources if isinstance(resources, DictionaryObject) else DictionaryObject()
            operators = Operators(sheet, self.opened.reader, held)
            instructions, count = instructions_of(content, operators.handled)
            warned_by_fonts = self.warned.count
            operators.follow(instructions)
        except FAILURES:
            return sheet.runs, True, False
        is_damaged = sheet.troubles > 0 or warned_by_fonts > before
        return sheet.runs, is_damaged, count < _FEW_OPERATORS and not _has_pictures(held)

    def _font(self, resource: DictionaryObject) -> PdfFont | None:
        known = self._fonts.get(id(resource))
        if known is None:
            try:
                font = PdfFont.of(resource)
            except FAILURES:
                font = None
            # The resource is kept as well: its id must not be given to another.
            known = self._fonts[id(resource)] = (resource, font)
        return known[1]


def _has_pictures(resources: DictionaryObject) -> bool:
    held = resources.get("/XObject")
    held = held.get_object() if held is not None else None
    return isinstance(held, DictionaryObject) and len(held) > 0


def _without_artifacts(runs: list[Run]) -> list[Run]:
    """Leave out what a document calls no part of its text, unless that is most of it."""
    marked = sum(len(run.text) for run in runs if run.is_artifact)
    if marked > _MOST_ARTIFACTS * sum(len(run.text) for run in runs):
        return runs
    return [run for run in runs if not run.is_artifact]


def _edges(page: PageObject, runs: Sequence[Run]) -> tuple[float, float]:
    """Return the lower and the upper edge of a page."""
    heights = [run.y for run in runs] or [0.0]
    low, high = min(heights), max(heights)
    if runs and runs[0].turns == 0:
        try:
            return min(low, float(page.mediabox.bottom)), max(high, float(page.mediabox.top))
        except FAILURES:
            return low, high
    return low, high
