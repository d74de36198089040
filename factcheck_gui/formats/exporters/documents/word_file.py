"""Writes the file of a Word document part by part."""

from collections.abc import Iterator
from typing import Final

from factcheck_gui.domain.documents import Document
from factcheck_gui.formats.exporters.documents.markup import DECLARATION, element, words
from factcheck_gui.formats.exporters.documents.steps import written_parts
from factcheck_gui.formats.exporters.documents.word_body import LINE_WIDTH, WordBody
from factcheck_gui.formats.exporters.documents.word_styles import NAMESPACES, numbering, styles
from factcheck_gui.formats.exporters.exporter import Material, Piece
from factcheck_gui.formats.exporters.packing import packed
from factcheck_gui.formats.exporters.report.characters import replace_unfit

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MARGIN: Final = 1134
_PARTS: Final = (
    ("styles", "styles.xml"),
    ("numbering", "numbering.xml"),
    ("settings", "settings.xml"),
    ("footer", "footer1.xml"),
)


def write_word(document: Document, material: Material) -> bytes:
    """Return a document as a Word file."""
    return packed(_pieces(document, material))


def _pieces(document: Document, material: Material) -> Iterator[Piece]:
    body = WordBody(document)
    content = "".join(written_parts(body.written(), len(document.blocks), material))
    text = element("w:body", None, content, _page(document))
    parts = {
        "[Content_Types].xml": _content_types(body),
        "_rels/.rels": _roots(),
        "docProps/core.xml": _core(document, material.made_at),
        "docProps/app.xml": _application(material.program),
        "word/document.xml": DECLARATION + element("w:document", NAMESPACES, text),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(body.starts),
        "word/settings.xml": _settings(),
        "word/footer1.xml": _footer(document),
        "word/_rels/document.xml.rels": _relations(body),
    }
    for name, written in parts.items():
        yield Piece(name=name, content=written.encode())
    for number, (picture, suffix) in enumerate(body.pictures, start=1):
        yield Piece(name=f"word/media/picture{number}.{suffix}", content=picture.data)


def _page(document: Document) -> str:
    margins = dict.fromkeys(("w:top", "w:right", "w:bottom", "w:left"), _MARGIN)
    return element(
        "w:sectPr",
        None,
        element("w:footerReference", {"w:type": "default", "r:id": "footer"}),
        element("w:pgSz", {"w:w": 11906, "w:h": 16838}),
        element("w:pgMar", {**margins, "w:header": 567, "w:footer": 567, "w:gutter": 0}),
        element("w:bidi") if document.is_rtl else "",
    )


def _footer(document: Document) -> str:
    tab = element("w:tabs", None, element("w:tab", {"w:val": "right", "w:pos": LINE_WIDTH}))
    bidi = "<w:bidi/>" if document.is_rtl else ""
    properties = element("w:pPr", None, element("w:pStyle", {"w:val": "Footer"}), tab, bidi)
    line = element("w:r", None, element("w:t", {"xml:space": "preserve"}, words(document.footer)))
    page, pages = (
        element("w:fldSimple", {"w:instr": f" {field} "}, _digit()) for field in ("PAGE", "NUMPAGES")
    )
    of = element("w:r", None, element("w:t", {"xml:space": "preserve"}, " / "))
    end = element("w:r", None, element("w:tab"))
    return DECLARATION + element(
        "w:ftr", NAMESPACES, element("w:p", None, properties, line, end, page, of, pages)
    )


def _digit() -> str:
    return element("w:r", None, element("w:t", None, "1"))


def _settings() -> str:
    modern = {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": 15,
    }
    return DECLARATION + element(
        "w:settings", NAMESPACES, element("w:compat", None, element("w:compatSetting", modern))
    )


def _core(document: Document, made_at: str) -> str:
    namespaces = {
        "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    moment = f"{made_at[:19]}Z"
    dates = (
        element(f"dcterms:{name}", {"xsi:type": "dcterms:W3CDTF"}, words(moment))
        for name in ("created", "modified")
    )
    creator = element("dc:creator", None, words(document.author)) if document.author else ""
    language = element("dc:language", None, words(document.language)) if document.language else ""
    title = element("dc:title", None, words(document.title))
    return DECLARATION + element("cp:coreProperties", namespaces, title, creator, language, *dates)


def _application(program: str) -> str:
    namespace = {"xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}
    return DECLARATION + element(
        "Properties", namespace, element("Application", None, words(replace_unfit(program)))
    )


def _content_types(body: WordBody) -> str:
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        **{suffix: f"image/{suffix}" for _, suffix in body.pictures},
    }
    overrides = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        **{f"/word/{file}": f"{_WORD}.{kind}+xml" for kind, file in _PARTS},
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    }
    return DECLARATION + element(
        "Types",
        {"xmlns": f"{_PACKAGE}/content-types"},
        *(
            element("Default", {"Extension": ending, "ContentType": kind})
            for ending, kind in defaults.items()
        ),
        *(element("Override", {"PartName": part, "ContentType": kind}) for part, kind in overrides.items()),
    )


def _roots() -> str:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    targets = (
        ("document", f"{_OFFICE}/officeDocument", "word/document.xml"),
        ("core", core, "docProps/core.xml"),
        ("app", f"{_OFFICE}/extended-properties", "docProps/app.xml"),
    )
    return _relationships(*(_relation(*target) for target in targets))


def _relations(body: WordBody) -> str:
    parts = (_relation(kind, f"{_OFFICE}/{kind}", file) for kind, file in _PARTS)
    pictures = (
        _relation(f"picture{number}", f"{_OFFICE}/image", f"media/picture{number}.{suffix}")
        for number, (_, suffix) in enumerate(body.pictures, start=1)
    )
    links = (
        _relation(name, f"{_OFFICE}/hyperlink", target, mode="External")
        for target, name in body.addresses.items()
    )
    return _relationships(*parts, *pictures, *links)


def _relation(name: str, kind: str, target: str, *, mode: str | None = None) -> str:
    return element("Relationship", {"Id": name, "Type": kind, "Target": target, "TargetMode": mode})


def _relationships(*relations: str) -> str:
    return DECLARATION + element("Relationships", {"xmlns": f"{_PACKAGE}/relationships"}, *relations)
