"""Makes the XML of Word files for tests, and reads it."""

import io

from docx.document import Document

from factcheck_gui.formats.importers.documents.word import WORD
from factcheck_gui.formats.importers.parsed import ParsedArticle
from tests.formats.importers.documents.documents import read_one, word_file


def saved(document: Document) -> bytes:
    """Return a document of python-docx as a file."""
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def read(body: str, styles: str = "", **parts: str) -> ParsedArticle:
    """Return the article of a body of Word's XML."""
    return read_one(WORD, word_file(body, styles=styles, parts=parts), "a.docx")


def p(words: str, properties: str = "") -> str:
    """Return a paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(words)}</w:p>"


def r(words: str, properties: str = "") -> str:
    """Return a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def style(style_id: str, name: str, more: str = "") -> str:
    """Return the definition of a style."""
    return f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>{more}</w:style>'
