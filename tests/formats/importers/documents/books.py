"""Makes EPUBs for tests."""

from collections.abc import Mapping

from factcheck_gui.formats.importers.documents.epub import EPUB
from factcheck_gui.formats.importers.parsed import ParsedArticle
from tests.formats.importers.documents.documents import packed, read_one

TITLE = "<dc:title>The Mill</dc:title><dc:language>en-GB</dc:language>"
XHTML = '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'


def page(body: str, head: str = "<!DOCTYPE html>") -> str:
    """Return a page with this body."""
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n{head}\n{XHTML}<head><title>x</title></head>'
        f"<body>{body}</body></html>"
    )


def book(
    pages: Mapping[str, str | bytes],
    *,
    metadata: str = TITLE,
    items: str = "",
    spine: str | None = None,
    guide: str = "",
    others: Mapping[str, str] | None = None,
) -> bytes:
    """Return an EPUB of pages by name."""
    listed = "".join(
        f'<item id="i{place}" href="{name}" media-type="application/xhtml+xml"/>'
        for place, name in enumerate(pages)
    )
    order = "".join(f'<itemref idref="i{place}"/>' for place in range(len(pages))) if spine is None else spine
    package = (
        '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:opf="http://www.idpf.org/2007/opf"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{metadata}</metadata>'
        f"<manifest>{listed}{items}"
        f"</manifest><spine>{order}</spine><guide>{guide}</guide></package>"
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
    )
    members: dict[str, str | bytes] = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": container,
        "OEBPS/content.opf": package,
    }
    members |= {f"OEBPS/{name.replace('%20', ' ')}": content for name, content in pages.items()}
    return packed(members | dict(others or {}), stored=("mimetype",))


def read(*bodies: str) -> ParsedArticle:
    """Return the article of a book with these pages."""
    pages = {f"{place}.xhtml": page(body) for place, body in enumerate(bodies)}
    return read_one(EPUB, book(pages), "a.epub")
