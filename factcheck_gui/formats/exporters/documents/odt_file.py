"""Writes the file of an OpenDocument text part by part."""

from collections.abc import Iterator
from typing import Final

from factcheck_gui.domain.documents import Document
from factcheck_gui.formats.exporters.documents.markup import DECLARATION, element, words
from factcheck_gui.formats.exporters.documents.odt_body import OdtBody
from factcheck_gui.formats.exporters.documents.odt_styles import NAMESPACES, fonts, styles
from factcheck_gui.formats.exporters.documents.steps import written_parts
from factcheck_gui.formats.exporters.exporter import Material, Piece
from factcheck_gui.formats.exporters.packing import packed
from factcheck_gui.formats.exporters.report.characters import replace_unfit

_TYPE: Final = "application/vnd.oasis.opendocument.text"
_MANIFEST: Final = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
_TYPE_FILE: Final = "mimetype"


def write_opendocument(document: Document, material: Material) -> bytes:
    """Return a document as an OpenDocument text."""
    # The type of the file stands first and uncompressed, so that it can be told without unpacking.
    return packed(_pieces(document, material), stored=(_TYPE_FILE,))


def _pieces(document: Document, material: Material) -> Iterator[Piece]:
    body = OdtBody(document)
    text = "".join(written_parts(body.written(), len(document.blocks), material))
    content = (
        fonts(),
        body.styles.written(),
        element("office:body", None, element("office:text", None, text)),
    )
    parts = {
        _TYPE_FILE: _TYPE,
        "content.xml": DECLARATION + element("office:document-content", NAMESPACES, *content),
        "styles.xml": styles(document),
        "meta.xml": _meta(document, material.made_at, material.program),
        "META-INF/manifest.xml": _manifest(body),
    }
    for name, written in parts.items():
        yield Piece(name=name, content=written.encode())
    for name, (picture, _) in zip(_picture_names(body), body.pictures, strict=True):
        yield Piece(name=name, content=picture.data)


def _picture_names(body: OdtBody) -> Iterator[str]:
    for number, (_, suffix) in enumerate(body.pictures, start=1):
        yield f"Pictures/picture{number}.{suffix}"


def _meta(document: Document, made_at: str, program: str) -> str:
    moment = words(made_at[:19])
    found = [
        element("meta:generator", None, words(replace_unfit(program))),
        element("dc:title", None, words(document.title)),
        element("meta:creation-date", None, moment),
        element("dc:date", None, moment),
    ]
    if document.language:
        found.append(element("dc:language", None, words(document.language)))
    if document.author:
        found.append(element("meta:initial-creator", None, words(document.author)))
        found.append(element("dc:creator", None, words(document.author)))
    return DECLARATION + element("office:document-meta", NAMESPACES, element("office:meta", None, *found))


def _manifest(body: OdtBody) -> str:
    files = {"/": _TYPE, **dict.fromkeys(("content.xml", "styles.xml", "meta.xml"), "text/xml")}
    suffixes = (suffix for _, suffix in body.pictures)
    files |= {name: f"image/{suffix}" for name, suffix in zip(_picture_names(body), suffixes, strict=True)}
    entries = (
        element(
            "manifest:file-entry",
            {
                "manifest:full-path": name,
                "manifest:media-type": kind,
                "manifest:version": "1.3" if name == "/" else None,
            },
        )
        for name, kind in files.items()
    )
    namespace = {"xmlns:manifest": _MANIFEST, "manifest:version": "1.3"}
    return DECLARATION + element("manifest:manifest", namespace, *entries)
