"""Makes OpenDocument texts for tests."""

from factcheck_gui.formats.importers.documents.opendocument import OPENDOCUMENT
from factcheck_gui.formats.importers.parsed import ParsedArticle
from tests.formats.importers.documents.documents import packed, read_one

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = (
    "".join(
        f' xmlns:{name}="{OASIS}:{name}:1.0"'
        for name in ("office", "text", "style", "table", "meta", "manifest")
    )
    + f' xmlns:draw="{OASIS}:drawing:1.0" xmlns:fo="{OASIS}:xsl-fo-compatible:1.0"'
    f' xmlns:svg="{OASIS}:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
MIMETYPE = "application/vnd.oasis.opendocument.text"
STYLES = (
    '<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"'
    ' style:default-outline-level="1"/>'
    '<style:style style:name="Quotations" style:family="paragraph"/>'
    '<style:style style:name="Title" style:family="paragraph"/>'
    '<style:style style:name="Subtitle" style:family="paragraph"/>'
    '<style:style style:name="caption" style:family="paragraph"/>'
    '<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="caption"/>'
)
AUTOMATIC = (
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
    '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/>'
    "</style:style>"
    '<style:style style:name="T2" style:family="text">'
    '<style:text-properties fo:language="de" fo:country="DE"/>'
    "</style:style>"
)


def content(body: str) -> str:
    """Return the content part of a body."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content{SPACES}>'
        f"<office:automatic-styles>{AUTOMATIC}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def packed_text(body: str, *, styles: str = STYLES, meta: str = "", manifest: str = "") -> bytes:
    """Return an ODT of a body."""
    members = {
        "mimetype": MIMETYPE,
        "content.xml": content(body),
        "styles.xml": f"<office:document-styles{SPACES}><office:styles>{styles}</office:styles>"
        f"</office:document-styles>",
        "meta.xml": f"<office:document-meta{SPACES}><office:meta>{meta}</office:meta></office:document-meta>",
        "META-INF/manifest.xml": f"<manifest:manifest{SPACES}>{manifest}</manifest:manifest>",
    }
    return packed(members, stored=("mimetype",))


def read(body: str, **parts: str) -> ParsedArticle:
    """Return the article of a body."""
    return read_one(OPENDOCUMENT, packed_text(body, **parts), "a.odt")


def p(words: str, style: str = "Standard") -> str:
    """Return a paragraph."""
    return f'<text:p text:style-name="{style}">{words}</text:p>'
