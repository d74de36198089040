"""All importers."""

from typing import Final

from factcheck_gui.formats.importers.annotated.brat import BRAT
from factcheck_gui.formats.importers.annotated.cas import CAS
from factcheck_gui.formats.importers.annotated.doccano import DOCCANO
from factcheck_gui.formats.importers.annotated.label_studio import LABEL_STUDIO
from factcheck_gui.formats.importers.annotated.refi_qda import REFI_QDA
from factcheck_gui.formats.importers.annotated.webanno import WEBANNO
from factcheck_gui.formats.importers.documents.epub import EPUB
from factcheck_gui.formats.importers.documents.opendocument import OPENDOCUMENT
from factcheck_gui.formats.importers.documents.word import WORD
from factcheck_gui.formats.importers.parsed import FileImporter, TextImporter
from factcheck_gui.formats.importers.pdf.pdf import PDF
from factcheck_gui.formats.importers.tables.csv_rows import CSV_ROWS
from factcheck_gui.formats.importers.tables.json_lines import JSON_LINES
from factcheck_gui.formats.importers.texts.markdown import MARKDOWN
from factcheck_gui.formats.importers.texts.plain import PLAIN_TEXT
from factcheck_gui.formats.importers.transcripts.srt import SRT
from factcheck_gui.formats.importers.transcripts.transcript import TRANSCRIPT
from factcheck_gui.formats.importers.transcripts.vtt import VTT
from factcheck_gui.formats.importers.web.html import HTML
from factcheck_gui.formats.importers.web.mhtml import MHTML
from factcheck_gui.formats.importers.web.wacz import WACZ
from factcheck_gui.formats.importers.web.warc import WARC

TEXT_IMPORTERS: Final[tuple[TextImporter, ...]] = (PLAIN_TEXT, MARKDOWN, SRT, VTT, TRANSCRIPT)

# Those with a mark of their own first; a page and a table are recognised by what they look like.
FILE_IMPORTERS: Final[tuple[FileImporter, ...]] = (
    PDF,
    WORD,
    OPENDOCUMENT,
    EPUB,
    REFI_QDA,
    BRAT,
    WACZ,
    WARC,
    MHTML,
    HTML,
    LABEL_STUDIO,
    DOCCANO,
    JSON_LINES,
    CSV_ROWS,
    CAS,
    WEBANNO,
)

IMPORTERS: Final[tuple[TextImporter | FileImporter, ...]] = (*TEXT_IMPORTERS, *FILE_IMPORTERS)
"""Every format that is read, in the order in which they are listed."""
