"""A report as PDF; setting it on pages is the window's work, which hands in a printer."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.exporters.documents.report_format import ReportFormat
from factcheck_gui.formats.exporters.documents.steps import report_document
from factcheck_gui.formats.exporters.exporter import Material


class NoPrinterError(RuntimeError):
    """A PDF was asked for by a part of the program that has not handed in what sets documents on pages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf(ReportFormat):
    """Writes what the templates render, as it goes to readers and into the files."""

    name: str = "pdf"
    suffix: str = ".pdf"
    media_type: str = "application/pdf"

    def render(self, material: Material) -> bytes:
        """Return the document.

        Raises:
            NoPrinterError: the material comes without a printer.
        """
        if material.print_document is None:
            raise NoPrinterError
        return material.print_document(report_document(material))


PDF: Final = Pdf()
