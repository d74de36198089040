"""A report as a Word document (Office Open XML, ECMA-376)."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.exporters.documents.report_format import ReportFormat
from factcheck_gui.formats.exporters.documents.steps import report_document
from factcheck_gui.formats.exporters.exporter import Material


@dataclass(frozen=True, slots=True, kw_only=True)
class Word(ReportFormat):
    """Writes what the templates render, with Word's own styles, so that a desk can work on with it."""

    name: str = "docx"
    suffix: str = ".docx"
    media_type: str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

    def render(self, material: Material) -> bytes:
        """Return the document; the same material always gives the same bytes."""
        from factcheck_gui.formats.exporters.documents.word_file import write_word

        return write_word(report_document(material), material)


WORD: Final = Word()
