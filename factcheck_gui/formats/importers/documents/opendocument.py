"""OpenDocument text: ODT, its templates, and the flat form in one XML file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.formats.importers.documents.archives import is_zip
from factcheck_gui.formats.importers.documents.document_details import Properties, document_details
from factcheck_gui.formats.importers.documents.findings import Findings
from factcheck_gui.formats.importers.documents.manuscript import lay_out_manuscript
from factcheck_gui.formats.importers.documents.opendocument_body import TextBody
from factcheck_gui.formats.importers.documents.opendocument_package import (
    FORMAT,
    is_flat,
    looks_packed,
    open_document,
)
from factcheck_gui.formats.importers.documents.opendocument_styles import read_text_styles
from factcheck_gui.formats.importers.documents.passages import Passage
from factcheck_gui.formats.importers.documents.safe_xml import local_name
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOTS: Final = frozenset({"document-content", "document"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDocumentImporter:
    """Reads the body; notes follow at the end, headers and footers stay out."""

    name: str = FORMAT
    suffixes: tuple[str, ...] = (".odt", ".ott", ".fodt")
    media_type: str = "application/vnd.oasis.opendocument.text"

    def recognises(self, source: Source) -> bool:
        """Tell by the type that the file itself names."""
        return looks_packed(source) if is_zip(source.data) else is_flat(source.data)

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield the text.

        Raises:
            EncryptedInputError: it opens with a password only.
            TooLargeInputError, BrokenInputError: it is a bomb, or damaged.
        """
        document = open_document(source)
        body = _child(_child(document.content, "body"), "text")
        if local_name(document.content) not in _ROOTS or body is None:
            raise BrokenInputError(name=source.name, format=FORMAT, finding="it holds no text body")
        findings = Findings()
        reader = TextBody(read_text_styles(document.content, document.styles), findings)
        passages = reader.read(body)
        page = lay_out_manuscript(passages, _notes(reader, findings))
        properties = _properties(_child(document.meta, "meta"), findings)
        yield ParsedArticle(
            text=page.text,
            blocks=page.blocks,
            details=document_details(properties, page),
            remarks=findings.remarks(),
            media_type=self.media_type,
        )


def _notes(reader: TextBody, findings: Findings) -> list[Passage]:
    notes = list(reader.notes)
    findings.notes += len(notes)
    return [passage for note in notes for passage in reader.read(note)]


def _properties(meta: "_Element | None", findings: Findings) -> Properties:
    said: dict[str, str] = {}
    for one in () if meta is None else meta:
        if (one.text or "").strip():
            said.setdefault(local_name(one), one.text or "")
    # The creator is who saved it last, and the date when.
    author = said.get("initial-creator") or said.get("creator")
    return Properties(
        title=said.get("title"),
        authors=(author,) if author else (),
        date=said.get("creation-date") or said.get("date"),
        language=said.get("language", "").strip() or findings.tally.language,
        publisher=said.get("publisher"),
    )


def _child(parent: "_Element | None", name: str) -> "_Element | None":
    if parent is None:
        return None
    return next((one for one in parent if local_name(one) == name), None)


OPENDOCUMENT: Final[FileImporter] = OpenDocumentImporter()
