"""What the export formats and the reports are called, and what each is for."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.reports import Report
from factcheck_gui.services.export_orders import Back, Group
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "export formats"
_NAMES: Final = {
    "html": QT_TRANSLATE_NOOP("export formats", "HTML"),
    "pdf": QT_TRANSLATE_NOOP("export formats", "PDF"),
    "docx": QT_TRANSLATE_NOOP("export formats", "Word"),
    "odt": QT_TRANSLATE_NOOP("export formats", "OpenDocument"),
    "md": QT_TRANSLATE_NOOP("export formats", "Markdown"),
    "csv": QT_TRANSLATE_NOOP("export formats", "Table (CSV)"),
    "xlsx": QT_TRANSLATE_NOOP("export formats", "Table (XLSX)"),
    "jsonl": QT_TRANSLATE_NOOP("export formats", "JSON Lines"),
    "claimreview": QT_TRANSLATE_NOOP("export formats", "ClaimReview"),
    "webannotation": QT_TRANSLATE_NOOP("export formats", "Web Annotation"),
    "averitec": QT_TRANSLATE_NOOP("export formats", "AVeriTeC"),
    "qdpx": QT_TRANSLATE_NOOP("export formats", "REFI-QDA"),
    "casjson": QT_TRANSLATE_NOOP("export formats", "UIMA CAS (JSON)"),
    "xmi": QT_TRANSLATE_NOOP("export formats", "UIMA CAS (XMI)"),
    "brat": QT_TRANSLATE_NOOP("export formats", "brat standoff"),
    "doccano": QT_TRANSLATE_NOOP("export formats", "doccano"),
    "labelstudio": QT_TRANSLATE_NOOP("export formats", "Label Studio"),
    "json": QT_TRANSLATE_NOOP("export formats", "Whole workspace"),
    "pack": QT_TRANSLATE_NOOP("export formats", "Evidence pack"),
}
_PURPOSES: Final = {
    "html": QT_TRANSLATE_NOOP("export formats", "One page, opens in every browser"),
    "pdf": QT_TRANSLATE_NOOP("export formats", "Pages to print or to send"),
    "docx": QT_TRANSLATE_NOOP("export formats", "DOCX, to edit in a word processor"),
    "odt": QT_TRANSLATE_NOOP("export formats", "ODT, to edit in LibreOffice"),
    "md": QT_TRANSLATE_NOOP("export formats", "Plain text for a site or a repository"),
    "csv": QT_TRANSLATE_NOOP("export formats", "A row for each claim, for any program"),
    "xlsx": QT_TRANSLATE_NOOP("export formats", "A sheet for each kind of thing"),
    "jsonl": QT_TRANSLATE_NOOP("export formats", "One claim on each line, for scripts"),
    "claimreview": QT_TRANSLATE_NOOP("export formats", "JSON-LD by which search engines find checks"),
    "webannotation": QT_TRANSLATE_NOOP("export formats", "The W3C’s format, for Hypothesis and others"),
    "averitec": QT_TRANSLATE_NOOP("export formats", "Claims with evidence, for research"),
    "qdpx": QT_TRANSLATE_NOOP("export formats", "For NVivo, ATLAS.ti, MAXQDA, QualCoder"),
    "casjson": QT_TRANSLATE_NOOP("export formats", "For INCEpTION and other UIMA tools"),
    "xmi": QT_TRANSLATE_NOOP("export formats", "For older UIMA tools"),
    "brat": QT_TRANSLATE_NOOP("export formats", "Text and annotations side by side"),
    "doccano": QT_TRANSLATE_NOOP("export formats", "JSONL with labelled spans"),
    "labelstudio": QT_TRANSLATE_NOOP("export formats", "Tasks with labelled spans, in JSON"),
    "json": QT_TRANSLATE_NOOP("export formats", "JSON with the whole history, to go on elsewhere"),
    "pack": QT_TRANSLATE_NOOP("export formats", "ZIP: report, texts, originals, copies, history"),
}
_REPORTS: Final = {
    Report.VERDICTS: QT_TRANSLATE_NOOP("export formats", "Verdict report"),
    Report.ANNOTATED: QT_TRANSLATE_NOOP("export formats", "Annotated article"),
    Report.CORRECTIONS: QT_TRANSLATE_NOOP("export formats", "Corrections memo"),
    Report.SOURCES: QT_TRANSLATE_NOOP("export formats", "Source list"),
    Report.COMPARISON: QT_TRANSLATE_NOOP("export formats", "Comparison of two versions"),
}
_REPORT_PURPOSES: Final = {
    Report.VERDICTS: QT_TRANSLATE_NOOP("export formats", "For readers: every claim and its verdict"),
    Report.ANNOTATED: QT_TRANSLATE_NOOP("export formats", "For readers: the text with marks and notes"),
    Report.CORRECTIONS: QT_TRANSLATE_NOOP("export formats", "For the desk: what is not right as written"),
    Report.SOURCES: QT_TRANSLATE_NOOP("export formats", "For readers: what the check rests on"),
    Report.COMPARISON: QT_TRANSLATE_NOOP("export formats", "For the desk: what has changed"),
}
_GROUPS: Final = {
    Group.DOCUMENT: QT_TRANSLATE_NOOP("export formats", "Document"),
    Group.TABLE: QT_TRANSLATE_NOOP("export formats", "Table"),
    Group.INTERCHANGE: QT_TRANSLATE_NOOP("export formats", "For other programs"),
    Group.ARCHIVE: QT_TRANSLATE_NOOP("export formats", "To keep"),
}
_BACK: Final = {
    Back.CLAIMS: QT_TRANSLATE_NOOP("export formats", "with its claims"),
    Back.TEXT: QT_TRANSLATE_NOOP("export formats", "as text"),
    Back.ONTO_ARTICLE: QT_TRANSLATE_NOOP("export formats", "onto its article"),
    Back.WORKSPACE: QT_TRANSLATE_NOOP("export formats", "as a workspace"),
    Back.NOTHING: QT_TRANSLATE_NOOP("export formats", "no"),
}


def format_name(name: str) -> str:
    """Return what a format is called; one without words goes by its own name."""
    return _translated(_NAMES[name]) if name in _NAMES else name


def format_purpose(name: str) -> str:
    """Return one line about what a format is for, or an empty text."""
    return _translated(_PURPOSES[name]) if name in _PURPOSES else ""


def back_words(back: Back) -> str:
    """Return what comes back when a file of a format is read again."""
    return _translated(_BACK[back])


def report_name(report: Report) -> str:
    """Return what a report is called."""
    return _translated(_REPORTS[report])


def report_purpose(report: Report) -> str:
    """Return for whom a report is, and what it shows."""
    return _translated(_REPORT_PURPOSES[report])


def group_name(group: Group) -> str:
    """Return the heading under which formats are offered."""
    return _translated(_GROUPS[group])


def _translated(words: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(words))
