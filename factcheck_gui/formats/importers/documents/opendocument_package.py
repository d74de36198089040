"""Opens an OpenDocument text, packed or flat, and gives its parts."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.input_errors import BrokenInputError, EncryptedInputError, InputError
from factcheck_gui.formats.importers.documents.archives import MEGABYTE, Archive, is_zip, open_archive
from factcheck_gui.formats.importers.documents.safe_xml import XmlError, decode_xml, local_name, parse_xml
from factcheck_gui.formats.importers.parsed import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMAT: Final = "odt"
CONTENT: Final = "content.xml"

_OF_TEXTS: Final = b"opendocument.text"
_MIMETYPE: Final = "mimetype"
_MANIFEST: Final = "META-INF/manifest.xml"
_CONTENT_LIMIT: Final = 150 * MEGABYTE
_SMALL_LIMIT: Final = 20 * MEGABYTE
_HEAD: Final = 4_000
# A flat file holds its pictures as text, which is larger than the parser allows for one place.
_PICTURE: Final = re.compile(r"<office:binary-data>[^<]*</office:binary-data>")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDocument:
    """The parts of a text; in a flat one they are the same."""

    content: "_Element"
    styles: "_Element | None"
    meta: "_Element | None"


def is_flat(data: bytes) -> bool:
    """Tell whether bytes are XML that calls itself an OpenDocument text, in whatever encoding."""
    head = data[:_HEAD].replace(b"\0", b"")
    return b"<" in head[:8] and b"office:document" in head and _OF_TEXTS in head


def holds_text(source: Source) -> bool:
    """Tell whether a zip file holds an OpenDocument text, and no table or presentation.

    Raises:
        InputError: the zip file is damaged.
    """
    archive = open_archive(source, kind=FORMAT)
    if archive.find(_MIMETYPE) is not None:
        return _OF_TEXTS in archive.read(_MIMETYPE, limit=_HEAD)
    if archive.find(CONTENT) is None or archive.find(_MANIFEST) is None:
        return False
    return _OF_TEXTS in archive.read(_MANIFEST, limit=MEGABYTE)


def open_document(source: Source) -> OpenDocument:
    """Return the parts of a text.

    Raises:
        EncryptedInputError: it opens with a password only.
        TooLargeInputError, BrokenInputError: it is a bomb, or damaged.
    """
    if not is_zip(source.data):
        root = _flat(source)
        return OpenDocument(content=root, styles=root, meta=root)
    archive = open_archive(source, kind=FORMAT)
    manifest = _part(archive, _MANIFEST, _SMALL_LIMIT)
    if manifest is not None and any(local_name(one) == "encryption-data" for one in manifest.iter()):
        raise EncryptedInputError(name=source.name)
    return OpenDocument(
        content=_parsed(archive, CONTENT, _CONTENT_LIMIT),
        styles=_part(archive, "styles.xml", _SMALL_LIMIT),
        meta=_part(archive, "meta.xml", _SMALL_LIMIT),
    )


def looks_packed(source: Source) -> bool:
    """Tell whether a zip file begins as OpenDocument texts do: their type stands first, unpacked."""
    try:
        return holds_text(source)
    except InputError:
        head = source.data[:_HEAD]
        return b"mimetypeapplication/vnd.oasis.opendocument.text" in head


def _flat(source: Source) -> "_Element":
    try:
        text = decode_xml(source.data)
    except XmlError as error:
        raise BrokenInputError(name=source.name, format=FORMAT, finding=error.finding) from error
    declared = text[: text.index(">") + 1] if text.lstrip("\ufeff \t\r\n").startswith("<?xml") else ""
    text = text[len(declared) :].removeprefix("\ufeff")
    return parse_xml(_PICTURE.sub("", text).encode("utf-8", "replace"), name=source.name, kind=FORMAT)


def _part(archive: Archive, name: str, limit: int) -> "_Element | None":
    return None if archive.find(name) is None else _parsed(archive, name, limit)


def _parsed(archive: Archive, name: str, limit: int) -> "_Element":
    return parse_xml(archive.read(name, limit=limit), name=archive.name, kind=FORMAT, part=name)
