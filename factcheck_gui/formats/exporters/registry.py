"""All exporters; imported only where one of them is needed, as they are many."""

from typing import Final

from factcheck_gui.formats.exporters.csv_table import CSV_TABLE
from factcheck_gui.formats.exporters.documents.markdown import MARKDOWN
from factcheck_gui.formats.exporters.documents.opendocument import OPEN_DOCUMENT
from factcheck_gui.formats.exporters.documents.pdf import PDF
from factcheck_gui.formats.exporters.documents.word import WORD
from factcheck_gui.formats.exporters.evidence_pack.pack import EVIDENCE_PACK
from factcheck_gui.formats.exporters.exporter import Exporter
from factcheck_gui.formats.exporters.html_report import HTML_REPORT
from factcheck_gui.formats.exporters.interchange.averitec import AVERITEC
from factcheck_gui.formats.exporters.interchange.brat import BRAT
from factcheck_gui.formats.exporters.interchange.cas_json import CAS_JSON
from factcheck_gui.formats.exporters.interchange.claim_review import CLAIM_REVIEW
from factcheck_gui.formats.exporters.interchange.doccano import DOCCANO
from factcheck_gui.formats.exporters.interchange.label_studio import LABEL_STUDIO
from factcheck_gui.formats.exporters.interchange.refi_qda import REFI_QDA
from factcheck_gui.formats.exporters.interchange.web_annotation import WEB_ANNOTATION
from factcheck_gui.formats.exporters.interchange.xmi import XMI
from factcheck_gui.formats.exporters.json_lines import JSON_LINES
from factcheck_gui.formats.exporters.json_workspace import JSON_WORKSPACE
from factcheck_gui.formats.exporters.xlsx_table import XLSX_TABLE

EXPORTERS: Final[tuple[Exporter, ...]] = (
    HTML_REPORT,
    PDF,
    WORD,
    OPEN_DOCUMENT,
    MARKDOWN,
    CSV_TABLE,
    XLSX_TABLE,
    JSON_LINES,
    CLAIM_REVIEW,
    WEB_ANNOTATION,
    AVERITEC,
    REFI_QDA,
    CAS_JSON,
    XMI,
    BRAT,
    DOCCANO,
    LABEL_STUDIO,
    JSON_WORKSPACE,
    EVIDENCE_PACK,
)
"""All formats, in the order in which dialogs offer them."""
