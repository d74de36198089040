"""PDF: documents with a text layer, of which all lines lie somewhere and nothing is a paragraph."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, pairwise
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import BrokenInputError, NoTextLayerError
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.parsed import FileImporter, FoundDetails, ParsedArticle, Rejected, Source
from factcheck_gui.formats.importers.rebuilding import Rebuilding
from factcheck_gui.formats.importers.texts.bylines import author_of

if TYPE_CHECKING:
    from factcheck_gui.formats.importers.pdf.lines import PdfLine
    from factcheck_gui.formats.importers.pdf.margins import PageSegments
    from factcheck_gui.formats.importers.pdf.opening import OpenedPdf
    from factcheck_gui.formats.importers.pdf.pages import PdfPages
    from factcheck_gui.formats.importers.pdf.paragraphs import PdfParagraph

_SIGNATURE: Final = b"%PDF-"
_SIGNATURE_WITHIN: Final = 1024
_SHORTEST_TWICE: Final = 20
_UNREADABLE: Final = 0.5
"""Where more signs than this are unknown, there is no text that anybody could read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PdfImporter:
    """Reads the text layer, in the order in which people read the pages."""

    name: str = "pdf"
    suffixes: tuple[str, ...] = (".pdf",)
    media_type: str = "application/pdf"

    def recognises(self, source: Source) -> bool:
        """Tell by the mark, which may stand a little behind the beginning."""
        return _SIGNATURE in source.data[:_SIGNATURE_WITHIN]

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield the one article of the document.

        Raises:
            EmptyInputError: there is nothing in the file.
            EncryptedInputError: it opens with a password only.
            NoTextLayerError: its pages are pictures, or its fonts do not say what they show.
            BrokenInputError: no page can be read.
        """
        from factcheck_gui.formats.importers.pdf.details import details_of
        from factcheck_gui.formats.importers.pdf.opening import open_pdf, reading_quietly
        from factcheck_gui.formats.importers.pdf.pages import PageReader

        if not source.data.strip():
            raise EmptyInputError(name=source.name)
        with reading_quietly() as warned:
            opened = open_pdf(source)
            found = PageReader(opened, warned).read()
            details = details_of(opened.reader)
        if not any(page.segments for page in found.pages):
            if found.damaged:
                finding = f"pages that cannot be read: {number_ranges(found.damaged)}"
                raise BrokenInputError(name=source.name, format=self.name, finding=finding)
            raise NoTextLayerError(name=source.name, pages=len(found.pages))
        if found.unreadable > _UNREADABLE * found.signs:
            raise NoTextLayerError(name=source.name, pages=len(found.pages))
        yield _article(opened, found, details)


def _article(opened: "OpenedPdf", found: "PdfPages", details: FoundDetails) -> ParsedArticle:
    from factcheck_gui.formats.importers.pdf.blocks import kinds_of
    from factcheck_gui.formats.importers.pdf.margins import trim

    trimmed = trim(found.pages)
    paragraphs = _paragraphs(trimmed.pages)
    rebuilding = Rebuilding()
    more: dict[str, tuple[str | None, FoundIn]] = {"link": (trimmed.address, FoundIn.LAYOUT)}
    for kind, one in zip(kinds_of(paragraphs), paragraphs, strict=True):
        rebuilding.add(kind, one.words)
        if kind is BlockKind.HEADLINE:
            more.setdefault("title", (one.words, FoundIn.LAYOUT))
        if kind is BlockKind.BYLINE:
            more.setdefault("author", (author_of(one.words), FoundIn.LAYOUT))
    for name, (value, where) in more.items():
        if value and getattr(details, name) is None:
            details = replace(details, **{name: value}, found_in={**details.found_in, name: where})
    left_out = trimmed.count + found.sideways + found.artifacts
    return ParsedArticle(
        text=rebuilding.text,
        blocks=rebuilding.blocks,
        details=details,
        remarks=tuple(_remarks(opened, found, left_out)),
    )


def _paragraphs(pages: Sequence["PageSegments"]) -> "list[PdfParagraph]":
    from factcheck_gui.formats.importers.pdf.columns import reading_order
    from factcheck_gui.formats.importers.pdf.lines import lines_of
    from factcheck_gui.formats.importers.pdf.paragraphs import paragraphs_of
    from factcheck_gui.formats.importers.pdf.visual_order import are_seen, as_read, is_rtl

    rtl = is_rtl("".join(one.text for page in pages for one in page.segments))
    regions = count()
    lines = [
        line
        for page in pages
        for region in reading_order(page.segments, rtl=rtl)
        for line in lines_of(region, page=page.number, number=next(regions), rtl=rtl)
    ]
    seen = are_seen(line.text for line in lines)
    lines = [replace(line, text=as_read(line.text, seen=seen).strip()) for line in lines]
    return paragraphs_of(list(_once([line for line in lines if line.text])), rtl=rtl)


def _once(lines: "Sequence[PdfLine]") -> "Iterator[PdfLine]":
    """Yield lines, those once of which one half stands below a page and the other above the next."""
    before: PdfLine | None = None
    for line in lines:
        is_same = before is not None and (before.page + 1, before.text) == (line.page, line.text)
        if not is_same or len(line.text) < _SHORTEST_TWICE:
            yield line
        before = line


def _remarks(opened: "OpenedPdf", found: "PdfPages", left_out: int) -> Iterator[Remark]:
    if found.without_text:
        yield Remark(
            kind=RemarkKind.PAGES_WITHOUT_TEXT,
            count=len(found.without_text),
            detail=number_ranges(found.without_text),
        )
    if found.damaged:
        detail = f"damage on pages {number_ranges(found.damaged)}"
        yield Remark(kind=RemarkKind.CUT_SHORT, count=len(found.damaged), detail=detail)
    if opened.missing or opened.is_truncated:
        yield Remark(kind=RemarkKind.CUT_SHORT, count=max(1, opened.missing), detail="missing pages")
    if found.unreadable:
        yield Remark(kind=RemarkKind.CUT_SHORT, count=found.unreadable, detail="fonts")
    if left_out:
        yield Remark(kind=RemarkKind.RUNNING_HEADS, count=left_out)


def number_ranges(numbers: Sequence[int]) -> str:
    """Return rising numbers as people write them: `2, 5-6`."""
    starts = [0, *(place for place, (one, other) in enumerate(pairwise(numbers), 1) if other != one + 1)]
    groups = [numbers[start:end] for start, end in pairwise([*starts, len(numbers)])]
    return ", ".join(f"{one[0]}-{one[-1]}" if len(one) > 1 else f"{one[0]}" for one in groups)


PDF: Final[FileImporter] = PdfImporter()
