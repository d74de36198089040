"""A report as an OpenDocument text (ISO/IEC 26300, OpenDocument 1.3)."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.exporters.documents.report_format import ReportFormat
from factcheck_gui.formats.exporters.documents.steps import report_document
from factcheck_gui.formats.exporters.exporter import Material


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDocument(ReportFormat):
    """Writes what the templates render, for LibreOffice and whatever else reads OpenDocument."""

    name: str = "odt"
    suffix: str = ".odt"
    media_type: str = "application/vnd.oasis.opendocument.text"

    def render(self, material: Material) -> bytes:
        """Return the document; the same material always gives the same bytes."""
        from factcheck_gui.formats.exporters.documents.odt_file import write_opendocument

        return write_opendocument(report_document(material), material)


OPEN_DOCUMENT: Final = OpenDocument()
