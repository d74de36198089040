"""Reads the words of a Word paragraph: what is deleted or hidden stays out, what stands in boxes apart."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.documents.findings import Findings
from factcheck_gui.formats.importers.documents.language_tally import NO_LANGUAGES, Languages
from factcheck_gui.formats.importers.documents.safe_xml import attribute, local_name
from factcheck_gui.formats.importers.documents.symbols import symbol_sign
from factcheck_gui.formats.importers.documents.word_styles import WordStyle, WordStyles, is_on, languages_of
from factcheck_gui.formats.importers.rebuilding import LINE_BREAK
from factcheck_gui.formats.importers.texts.lines import is_visible

if TYPE_CHECKING:
    from lxml.etree import _Element

_SIGNS: Final = {
    "tab": " ",
    "ptab": " ",
    "br": LINE_BREAK,
    "cr": LINE_BREAK,
    "noBreakHyphen": "\u2011",
    "softHyphen": "",
}
_SKIPPED: Final = frozenset(
    {
        *(
            "pPr",
            "rPr",
            "tblPr",
            "sectPr",
            "sdtPr",
            "sdtEndPr",
            "ctrlPr",
            "rubyPr",
            "fPr",
            "sSupPr",
            "sSubPr",
        ),
        # A field's orders, and the reading aid above ruby words.
        *("instrText", "delInstrText", "delText", "fldData", "rt"),
    }
)
_DELETED: Final = frozenset({"del", "moveFrom"})
_PICTURES: Final = frozenset({"drawing", "pict", "object"})
_IMAGES: Final = frozenset({"blip", "imagedata", "chart", "relIds", "OLEObject"})
_BETWEEN: Final = {"f": "/", "sSup": "^", "sSub": "_"}
"""What tells ½ from 12 when a formula becomes one line."""

_WORDS_OF: Final = (
    "{http://schemas.openxmlformats.org/wordprocessingml/",
    "{http://purl.oclc.org/ooxml/wordprocessingml/",
)
XML_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(slots=True, kw_only=True)
class RunReader:
    """Reads runs; `box` is called for what stands in a box, a drawing or another paragraph inside.

    `notes` are the notes referred to so far, by kind and id; `boxes` counts the boxes.
    """

    styles: WordStyles
    findings: Findings
    box: Callable[["_Element"], None]
    notes: list[tuple[str, str]] = field(default_factory=list)
    keeps_space: bool = False
    boxes: int = 0
    _fields: list[bool] = field(default_factory=list)
    _held: list[str] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _hidden: bool = False
    _languages: Languages = NO_LANGUAGES

    def paragraph(self, element: "_Element", style: WordStyle) -> str:
        """Return the words of a paragraph in a style."""
        before = (self._words, self._held, self._hidden, self._languages)
        self._words, self._held = [], []
        self._hidden, self._languages = style.hidden or False, style.languages
        self._read(element)
        if any(self._fields):
            # An order ends within its paragraph; where it does not, the file is damaged: no word may go.
            self._words += self._held
            self._fields = [False] * len(self._fields)
        words = "".join(self._words)
        self._words, self._held, self._hidden, self._languages = before
        return words

    def boxed(self, element: "_Element") -> None:
        """Hand a box over, for which the fields around it do not count."""
        self.boxes += 1
        before, self._fields = self._fields, []
        self.box(element)
        self._fields = before

    def _read(self, parent: "_Element") -> None:
        for element in parent:
            name = local_name(element)
            if name == "r":
                self._run(element)
            elif name == "t":
                self._add(element)
            elif name in _DELETED:
                self.count_hidden(element)
            elif name == "AlternateContent":
                self._alternatives(element)
            elif name in ("txbxContent", "p", "tbl"):
                self.boxed(element)
            elif name in _BETWEEN:
                self._formula(element, _BETWEEN[name])
            elif name not in _SKIPPED:
                self._single(element, name)

    def _single(self, element: "_Element", name: str) -> None:
        if name in _SIGNS:
            self._put(_SIGNS[name])
        elif name == "sym":
            self._put(symbol_sign(attribute(element, "font") or "", attribute(element, "char") or ""))
        elif name == "fldChar":
            self._field(attribute(element, "fldCharType"))
        elif name in ("footnoteReference", "endnoteReference"):
            self.notes.append((name.removesuffix("Reference"), attribute(element, "id") or ""))
        elif name == "commentReference":
            self.findings.comments += 1
        else:
            if name in _PICTURES:
                self.findings.pictures += any(local_name(one) in _IMAGES for one in element.iter())
            self._read(element)

    def _run(self, element: "_Element") -> None:
        hidden, languages = self._hidden, self._languages
        properties = element[0] if len(element) and local_name(element[0]) == "rPr" else ()
        for one in properties:
            match local_name(one):
                case "vanish":
                    hidden = is_on(attribute(one, "val"))
                case "rStyle":
                    style = self.styles.resolved(attribute(one, "val"))
                    hidden = hidden if style.hidden is None else style.hidden
                case "lang":
                    languages = languages_of(one).over(languages)
        if hidden:
            self.count_hidden(element)
            return
        before, self._languages = self._languages, languages
        self._read(element)
        self._languages = before

    def count_hidden(self, element: "_Element") -> None:
        """Count a stretch that stays out, if there are words in it."""
        texts = (one.text or "" for one in element.iter() if local_name(one) in ("t", "delText"))
        self.findings.hidden += any(is_visible(text) for text in texts)

    def _add(self, element: "_Element") -> None:
        """Add the text of a `t`; the space around it counts only where the file says so."""
        words = element.text or ""
        if (words[:1].isspace() or words[-1:].isspace()) and not self._keeps(element):
            words = words.strip(" \t\r\n")
        self.findings.tally.add(words, self._languages)
        self._put(words)

    def _keeps(self, element: "_Element") -> bool:
        said = element.get(XML_SPACE)
        if said is None:
            # A formula's spaces are its own, and so are those of a whole that says so at its root.
            return self.keeps_space or not str(element.tag).startswith(_WORDS_OF)
        return said == "preserve"

    def _put(self, words: str) -> None:
        (self._held if any(self._fields) else self._words).append(words)

    def _field(self, mark: str | None) -> None:
        """Follow a field: what stands between its beginning and its separator is its order, not its words."""
        if mark == "begin":
            self._fields.append(True)
        elif mark == "separate" and self._fields:
            self._fields[-1] = False
        elif mark == "end" and self._fields:
            self._fields.pop()

    def _alternatives(self, element: "_Element") -> None:
        """Read the first alternative in which there is something: the others say the same."""
        for alternative in element:
            before = (len(self._words), len(self._held), self.findings.pictures, self.boxes)
            self._read(alternative)
            if before != (len(self._words), len(self._held), self.findings.pictures, self.boxes):
                return

    def _formula(self, element: "_Element", between: str) -> None:
        for place, one in enumerate(one for one in element if local_name(one) not in _SKIPPED):
            if place:
                self._put(between)
            self._read(one)
