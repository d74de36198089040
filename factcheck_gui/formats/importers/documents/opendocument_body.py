"""Reads the paragraphs, lists and tables of an OpenDocument text in order."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.documents.findings import Findings
from factcheck_gui.formats.importers.documents.language_tally import Languages
from factcheck_gui.formats.importers.documents.opendocument_styles import TextStyles
from factcheck_gui.formats.importers.documents.passages import Part, Passage, table_passages
from factcheck_gui.formats.importers.documents.safe_xml import attribute, local_name
from factcheck_gui.formats.importers.rebuilding import LINE_BREAK
from factcheck_gui.formats.importers.texts.lines import is_visible

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS: Final = {"s": " ", "tab": " ", "line-break": LINE_BREAK}
_SKIPPED: Final = frozenset(
    {
        *("sequence-decls", "variable-decls", "user-field-decls", "dde-connection-decls", "forms", "script"),
        *(
            "title",
            "desc",
            "ruby-text",
            "binary-data",
            "event-listeners",
            "note-citation",
            "covered-table-cell",
        ),
        *("shapes", "table-source", "soft-page-break", "alphabetical-index-auto-mark-file"),
    }
)
_CONTENTS: Final = frozenset(
    {"table-of-content", "illustration-index", "table-index", "object-index", "user-index"}
)
_HIDDEN: Final = frozenset({"hidden-text", "hidden-paragraph"})
_LISTS: Final = frozenset({"list-item", "list-header"})
_TABLE_PARTS: Final = ("table-header-rows", "table-rows", "table-row-group")
_STYLED: Final = frozenset({Part.TITLE, Part.SUBTITLE, Part.QUOTE, Part.CAPTION, Part.CONTENTS, Part.BYLINE})
_HEADINGS: Final = frozenset({Part.TITLE, Part.TOP_HEADING, Part.HEADING})
_LONGEST_HEADING: Final = 500
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


@dataclass(slots=True)
class TextBody:
    """A text as far as it has been read; `notes` are those met so far."""

    styles: TextStyles
    findings: Findings
    notes: "list[_Element]" = field(default_factory=list)
    _passages: list[Passage] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _boxes: list[Passage] = field(default_factory=list)

    def read(self, parent: "_Element", *, listed: bool = False) -> list[Passage]:
        """Return the passages of the body, a note or a cell."""
        before, self._passages = self._passages, []
        self._blocks(parent, listed=listed)
        collected, self._passages = self._passages, before
        return collected

    def _blocks(self, parent: "_Element", *, listed: bool) -> None:
        for element in parent:
            name = local_name(element)
            if name in ("p", "h"):
                self._paragraph(element, name, listed=listed)
            elif name == "table":
                self._passages += table_passages(self._row(row) for row in _rows(element))
            elif name == "tracked-changes":
                self.findings.hidden += sum(local_name(one) == "deletion" for one in element.iter())
            elif name in _CONTENTS:
                self.findings.contents += sum(local_name(one) == "p" for one in element.iter())
            elif name == "section" and self._is_hidden_section(element):
                self._count_hidden(element)
            elif name in ("frame", "custom-shape", "image"):
                self._passages += self._boxed(element)
            elif name not in _SKIPPED:
                self._blocks(element, listed=listed or name in _LISTS)

    def _paragraph(self, element: "_Element", name: str, *, listed: bool) -> None:
        style = self.styles.resolved("paragraph", attribute(element, "style-name"))
        if style.hidden or any(local_name(one) == "hidden-paragraph" and _is_so(one) for one in element):
            self._count_hidden(element)
            return
        before = (self._words, self._boxes)
        self._words, self._boxes = [], []
        self._inline(element, style.languages)
        words, boxes = "".join(self._words), self._boxes
        self._words, self._boxes = before
        part = style.part or Part.PLAIN
        if name == "h" and part not in _STYLED:
            part = Part.TOP_HEADING if attribute(element, "outline-level") in (None, "1") else Part.HEADING
        elif listed and part not in _STYLED:
            part = Part.LIST_ITEM
        elif part is Part.LIST_ITEM and not listed:
            part = Part.PLAIN
        if part in _HEADINGS and len(words) > _LONGEST_HEADING:
            part = Part.PLAIN
        if part is Part.CONTENTS:
            self.findings.contents += is_visible(words)
        else:
            self._passages.append(Passage(part=part, words=words))
        self._passages += boxes

    def _inline(self, parent: "_Element", languages: Languages) -> None:
        self._put(parent.text, languages)
        for element in parent:
            self._inner(element, languages)
            self._put(element.tail, languages)

    def _inner(self, element: "_Element", languages: Languages) -> None:
        name = local_name(element)
        if name in _SIGNS:
            self._words.append(_SIGNS[name])
        elif name in ("span", "a"):
            style = self.styles.resolved("text", attribute(element, "style-name"))
            if style.hidden:
                self._count_hidden(element)
            else:
                self._inline(element, style.languages.over(languages))
        elif name == "note":
            self.notes += [one for one in element if local_name(one) == "note-body"]
        elif name == "annotation":
            # A formula has notes of the same name, in its own language.
            self.findings.comments += str(element.tag).startswith(_OFFICE)
        elif name in ("p", "h", "list", "table", "frame", "custom-shape", "text-box", "image", "object", "g"):
            self._boxes += self._boxed(element)
        elif name in _HIDDEN and _is_so(element):
            self._count_hidden(element)
        elif name not in _SKIPPED:
            self._inline(element, languages)

    def _boxed(self, element: "_Element") -> list[Passage]:
        """Return what stands in a frame or shape, or is a block where words are expected."""
        name = local_name(element)
        if name in ("p", "h", "list", "table"):
            return self._alone(element)
        self.findings.pictures += name in ("image", "object")
        if name == "object":
            return []
        return self.read(element)

    def _alone(self, element: "_Element") -> list[Passage]:
        before, self._passages = self._passages, []
        name = local_name(element)
        if name in ("p", "h"):
            self._paragraph(element, name, listed=False)
        elif name == "table":
            self._passages += table_passages(self._row(row) for row in _rows(element))
        else:
            self._blocks(element, listed=True)
        collected, self._passages = self._passages, before
        return collected

    def _row(self, row: "_Element") -> list[list[Passage]]:
        return [self.read(cell) for cell in row if local_name(cell) == "table-cell"]

    def _put(self, words: str | None, languages: Languages) -> None:
        if words:
            self.findings.tally.add(words, languages)
            self._words.append(words)

    def _is_hidden_section(self, element: "_Element") -> bool:
        if attribute(element, "display") == "none":
            return True
        return bool(self.styles.resolved("section", attribute(element, "style-name")).hidden)

    def _count_hidden(self, element: "_Element") -> None:
        self.findings.hidden += any(is_visible(str(text)) for text in element.itertext())


def _rows(table: "_Element") -> "list[_Element]":
    found: list[_Element] = []
    for element in table:
        if local_name(element) == "table-row":
            found.append(element)
        elif local_name(element) in _TABLE_PARTS:
            found += _rows(element)
    return found


def _is_so(element: "_Element") -> bool:
    """Tell whether the condition of a hidden text was met when the file was written."""
    return attribute(element, "is-hidden") in (None, "true")
