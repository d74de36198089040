"""A report as one HTML file that needs nothing else: no script, no font, no picture of others."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.exporters.documents.report_format import ReportFormat
from factcheck_gui.formats.exporters.exporter import Material


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlReport(ReportFormat):
    """Writes the chosen articles one after another."""

    name: str = "html"
    suffix: str = ".html"
    media_type: str = "text/html"

    def render(self, material: Material) -> bytes:
        """Return the report as UTF-8; every text in it is escaped.

        Raises:
            TemplateFaultError: a template, the words or what the desk has set has a fault.
        """
        # Imported here, as what writes each format is: who only lists the formats does without.
        from factcheck_gui.formats.exporters.report.rendering import render_report

        return render_report(material).encode()


HTML_REPORT: Final = HtmlReport()
