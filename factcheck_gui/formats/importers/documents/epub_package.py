"""Finds the pages of an EPUB in reading order, and what the book says of itself."""

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from factcheck_gui.domain.input_errors import EncryptedInputError
from factcheck_gui.formats.importers.documents.archives import MEGABYTE, Archive, open_archive
from factcheck_gui.formats.importers.documents.document_details import Properties
from factcheck_gui.formats.importers.documents.safe_xml import attribute, local_name, parse_xml
from factcheck_gui.formats.importers.parsed import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMAT: Final = "epub"
CONTAINER: Final = "META-INF/container.xml"

_ENCRYPTION: Final = "META-INF/encryption.xml"
_PACKAGE_LIMIT: Final = 20 * MEGABYTE
_FONTS_ONLY: Final = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
_PAGES: Final = frozenset({"application/xhtml+xml", "text/html", "text/x-oeb1-document", "application/xml"})
_PAGE_ENDING: Final = re.compile(r"\.(?:xhtml|html?|xml)", re.IGNORECASE)
_PICTURE: Final = "image/"
_MOST_FALLBACKS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPage:
    """A page of the spine: `path` is None where no page that can be read is there."""

    href: str
    path: str | None
    is_contents: bool = False
    is_picture: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """An EPUB with its pages in reading order."""

    archive: Archive
    pages: tuple[BookPage, ...]
    properties: Properties


@dataclass(frozen=True, slots=True, kw_only=True)
class _Item:
    href: str
    media_type: str
    properties: str
    fallback: str | None


def open_book(source: Source) -> Book:
    """Return the pages and properties of a book.

    Raises:
        EncryptedInputError: its pages are locked by a shop.
        TooLargeInputError, BrokenInputError: it is a bomb, or damaged.
    """
    archive = open_archive(source, kind=FORMAT)
    _refuse_locked(archive)
    container = _parsed(archive, CONTAINER)
    paths = (attribute(one, "full-path") for one in container.iter() if local_name(one) == "rootfile")
    path = next((path for path in paths if path), None)
    if path is None:
        raise archive.broken(finding=f"{CONTAINER} names no package")
    path = unquote(path) if archive.find(path) is None else path
    package = _parsed(archive, path)
    parts = {local_name(one): one for one in package}
    if "spine" not in parts or "manifest" not in parts:
        raise archive.broken(finding=f"{path} has no reading order")
    items = {attribute(one, "id") or "": _item(one) for one in parts["manifest"]}
    contents = _contents_pages(parts.get("guide"))
    pages = [
        _page(archive, posixpath.dirname(path), items, attribute(one, "idref") or "", contents)
        for one in parts["spine"]
        if local_name(one) == "itemref"
    ]
    metadata = parts.get("metadata")
    found = () if metadata is None else metadata.iter()
    return Book(archive=archive, pages=tuple(pages), properties=_properties(list(found)))


def _refuse_locked(archive: Archive) -> None:
    """Refuse a book of which more is locked than its fonts."""
    if archive.find(_ENCRYPTION) is None:
        return
    for one in _parsed(archive, _ENCRYPTION).iter():
        if local_name(one) == "EncryptedData":
            methods = (attribute(each, "Algorithm") for each in one if local_name(each) == "EncryptionMethod")
            if next(methods, None) not in _FONTS_ONLY:
                raise EncryptedInputError(name=archive.name)


def _item(element: "_Element") -> _Item:
    return _Item(
        href=attribute(element, "href") or "",
        media_type=(attribute(element, "media-type") or "").strip().lower(),
        properties=attribute(element, "properties") or "",
        fallback=attribute(element, "fallback"),
    )


def _contents_pages(guide: "_Element | None") -> frozenset[str]:
    """Return the pages that an older book calls its table of contents."""
    found = () if guide is None else guide
    return frozenset(attribute(one, "href") or "" for one in found if attribute(one, "type") == "toc")


def _page(
    archive: Archive, folder: str, items: dict[str, _Item], wanted: str, contents: frozenset[str]
) -> BookPage:
    item = items.get(wanted)
    if item is None:
        return BookPage(href=wanted, path=None)
    first = item
    for _ in range(_MOST_FALLBACKS):
        is_page = item.media_type in _PAGES or _PAGE_ENDING.search(posixpath.splitext(item.href)[1])
        if is_page or item.fallback not in items:
            break
        item = items[item.fallback]
    else:
        is_page = None
    path = posixpath.normpath(posixpath.join("/", folder, unquote(item.href.partition("#")[0]))).lstrip("/")
    return BookPage(
        href=first.href,
        path=path if is_page and archive.find(path) is not None else None,
        is_contents="nav" in first.properties.split() or first.href in contents,
        is_picture=first.media_type.startswith(_PICTURE) and not is_page,
    )


def _properties(metadata: "list[_Element]") -> Properties:
    said: dict[str, list[_Element]] = {}
    for one in metadata:
        if (one.text or "").strip():
            said.setdefault(local_name(one).lower(), []).append(one)
    refined = {
        ((attribute(one, "refines") or "").removeprefix("#"), attribute(one, "property") or ""): one.text
        or ""
        for one in said.get("meta", ())
    }
    titles, creators, dates = said.get("title", []), said.get("creator", []), said.get("date", [])
    main = (one for one in titles if refined.get((one.get("id") or "", "title-type")) == "main")
    written = [one for one in creators if _role(one, refined) in ("", "aut")]
    published = (one for one in dates if (attribute(one, "event") or "publication") == "publication")
    return Properties(
        title=_text(next(main, None)) or _first(titles),
        authors=tuple(one.text or "" for one in written or creators),
        date=_text(next(published, None)),
        language=(_first(said.get("language", ())) or "").strip().replace("_", "-") or None,
        publisher=_first(said.get("publisher", ())),
        is_published=True,
    )


def _role(creator: "_Element", refined: dict[tuple[str, str], str]) -> str:
    return (attribute(creator, "role") or refined.get((creator.get("id") or "", "role"), "")).strip().lower()


def _first(elements: "Iterable[_Element]") -> str | None:
    return _text(next(iter(elements), None))


def _text(element: "_Element | None") -> str | None:
    return None if element is None else element.text


def _parsed(archive: Archive, name: str) -> "_Element":
    return parse_xml(archive.read(name, limit=_PACKAGE_LIMIT), name=archive.name, kind=FORMAT, part=name)
