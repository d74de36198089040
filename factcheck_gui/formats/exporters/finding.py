"""Finds one exporter by its name, and reads in nothing of the others."""

from importlib import import_module
from typing import Final

from factcheck_gui.formats.exporters.exporter import Exporter

PLACES: Final = {
    "html": "html_report.HTML_REPORT",
    "pdf": "documents.pdf.PDF",
    "docx": "documents.word.WORD",
    "odt": "documents.opendocument.OPEN_DOCUMENT",
    "md": "documents.markdown.MARKDOWN",
    "csv": "csv_table.CSV_TABLE",
    "xlsx": "xlsx_table.XLSX_TABLE",
    "jsonl": "json_lines.JSON_LINES",
    "claimreview": "interchange.claim_review.CLAIM_REVIEW",
    "webannotation": "interchange.web_annotation.WEB_ANNOTATION",
    "averitec": "interchange.averitec.AVERITEC",
    "qdpx": "interchange.refi_qda.REFI_QDA",
    "casjson": "interchange.cas_json.CAS_JSON",
    "xmi": "interchange.xmi.XMI",
    "brat": "interchange.brat.BRAT",
    "doccano": "interchange.doccano.DOCCANO",
    "labelstudio": "interchange.label_studio.LABEL_STUDIO",
    "json": "json_workspace.JSON_WORKSPACE",
    "pack": "evidence_pack.pack.EVIDENCE_PACK",
}
"""Where each exporter is found, by its name."""


def find_by_name(name: str) -> Exporter | None:
    """Return the exporter that goes by a name, or None where there is none."""
    if name not in PLACES:
        return None
    module, _, attribute = PLACES[name].rpartition(".")
    found: Exporter = getattr(import_module(f"{__package__}.{module}"), attribute)
    return found
