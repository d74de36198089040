"""Reads the paragraphs and tables of a Word document in order, with what stands in boxes and notes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.documents.findings import Findings
from factcheck_gui.formats.importers.documents.passages import Part, Passage, table_passages
from factcheck_gui.formats.importers.documents.safe_xml import attribute, local_name
from factcheck_gui.formats.importers.documents.word_runs import XML_SPACE, RunReader
from factcheck_gui.formats.importers.documents.word_styles import WordStyle, WordStyles, heading_of, list_part
from factcheck_gui.formats.importers.texts.lines import is_visible

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED: Final = frozenset({"sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "tblPrEx"})
_DELETED: Final = frozenset({"del", "moveFrom"})
_GONE_ROWS: Final = frozenset({"del", "hidden", "cellDel"})
_ELSEWHERE: Final = frozenset({"altChunk", "subDoc"})
"""What Word brings in from other files when it opens this one."""
_LONGEST_HEADING: Final = 500
_STYLED: Final = frozenset(
    {
        Part.TITLE,
        Part.SUBTITLE,
        Part.TOP_HEADING,
        Part.HEADING,
        Part.QUOTE,
        Part.CAPTION,
        Part.CONTENTS,
        Part.BYLINE,
    }
)
_HEADINGS: Final = frozenset({Part.TITLE, Part.TOP_HEADING, Part.HEADING})


@dataclass(slots=True)
class WordBody:
    """A document as far as it has been read."""

    styles: WordStyles
    findings: Findings
    runs: RunReader = field(init=False)
    _passages: list[Passage] = field(default_factory=list)
    _carried: str = ""

    def __post_init__(self) -> None:
        self.runs = RunReader(styles=self.styles, findings=self.findings, box=self._box)

    def read(self, story: "_Element") -> list[Passage]:
        """Return the passages of a story: the body, a note."""
        self.runs.keeps_space = story.getroottree().getroot().get(XML_SPACE) == "preserve"
        return self._collected(story)

    def _collected(self, parent: "_Element") -> list[Passage]:
        before, self._passages = self._passages, []
        self._blocks(parent)
        self._flush()
        collected, self._passages = self._passages, before
        return collected

    def _blocks(self, parent: "_Element") -> None:
        for element in parent:
            self._block(element)

    def _block(self, element: "_Element") -> None:
        name = local_name(element)
        if name == "p":
            self._paragraph(element)
        elif name == "tbl":
            self._flush()
            self._passages += table_passages(
                self._row(row) for row in _below(element, "tr") if self._stays(row)
            )
        elif name in _DELETED:
            self.runs.count_hidden(element)
        elif name == "AlternateContent":
            self._alternatives(element)
        elif name in _ELSEWHERE:
            self.findings.missing.append(name)
        elif name == "r":
            self._passages.append(Passage(part=Part.PLAIN, words=self.runs.paragraph(element, WordStyle())))
        elif name not in _SKIPPED:
            self._blocks(element)

    def _box(self, element: "_Element") -> None:
        carried, self._carried = self._carried, ""
        if local_name(element) == "txbxContent":
            self._blocks(element)
        else:
            self._block(element)
        self._flush()
        self._carried = carried

    def _alternatives(self, element: "_Element") -> None:
        for alternative in element:
            before = len(self._passages)
            self._blocks(alternative)
            if len(self._passages) > before:
                return

    def _paragraph(self, element: "_Element") -> None:
        properties = next((one for one in element if local_name(one) == "pPr"), None)
        style_id, joins, initial = None, False, False
        for one in () if properties is None else properties:
            match local_name(one):
                case "pStyle":
                    style_id = attribute(one, "val")
                case "rPr":
                    # The paragraph's end was deleted: its words run on in the next.
                    joins = any(local_name(mark) in _DELETED for mark in one)
                case "framePr":
                    initial = attribute(one, "dropCap") in ("drop", "margin")
        style = self.styles.resolved(style_id)
        before, self._passages = self._passages, []
        words = self.runs.paragraph(element, style)
        boxes, self._passages = self._passages, before
        if joins or initial:
            self._carried += words.strip() if initial else words
        else:
            words, self._carried = self._carried + words, ""
            self._add(_part(properties, style, words), words)
        self._passages += boxes

    def _add(self, part: Part, words: str) -> None:
        if part is Part.CONTENTS:
            self.findings.contents += is_visible(words)
        else:
            self._passages.append(Passage(part=part, words=words))

    def _flush(self) -> None:
        if self._carried:
            words, self._carried = self._carried, ""
            self._add(Part.PLAIN, words)

    def _stays(self, row: "_Element") -> bool:
        """Tell whether a row or cell is shown; one that was deleted or hidden is counted."""
        marks = (mark for one in row if local_name(one) in ("trPr", "tcPr") for mark in one)
        if any(local_name(mark) in _GONE_ROWS for mark in marks):
            self.runs.count_hidden(row)
            return False
        return True

    def _row(self, row: "_Element") -> list[list[Passage]]:
        return [self._collected(cell) for cell in _below(row, "tc") if self._stays(cell)]


def _below(parent: "_Element", name: str) -> "Iterable[_Element]":
    """Yield a table's rows, or a row's cells, with those that content controls wrap."""
    for element in parent:
        found = local_name(element)
        if found == name:
            yield element
        elif found not in _SKIPPED and found not in ("tr", "tc", "p", "tbl"):
            yield from _below(element, name)


def _part(properties: "_Element | None", style: WordStyle, words: str) -> Part:
    """Return what a paragraph is: its style goes first, then its outline level, then its numbering."""
    part = style.part or Part.PLAIN
    if part not in _STYLED:
        for one in () if properties is None else properties:
            match local_name(one):
                case "outlineLvl":
                    part = heading_of(attribute(one, "val")) or part
                case "numPr" if part not in _HEADINGS:
                    part = list_part(one)
    return Part.PLAIN if part in _HEADINGS and len(words) > _LONGEST_HEADING else part
