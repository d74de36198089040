"""A report as Markdown: CommonMark with tables, without any HTML."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.exporters.documents.report_format import ReportFormat
from factcheck_gui.formats.exporters.documents.steps import report_document
from factcheck_gui.formats.exporters.exporter import Material


@dataclass(frozen=True, slots=True, kw_only=True)
class Markdown(ReportFormat):
    """Writes what the templates render, for content systems and version control."""

    name: str = "md"
    suffix: str = ".md"
    media_type: str = "text/markdown"

    def render(self, material: Material) -> bytes:
        """Return the document as UTF-8."""
        from factcheck_gui.formats.exporters.documents.markdown_blocks import write_markdown

        return write_markdown(report_document(material), material).encode()


MARKDOWN: Final = Markdown()
