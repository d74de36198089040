"""Finds the parts of a Word file: they may lie anywhere, and relationships lead to them."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from factcheck_gui.formats.importers.documents.archives import MEGABYTE, Archive, open_archive
from factcheck_gui.formats.importers.documents.safe_xml import attribute, parse_xml
from factcheck_gui.formats.importers.parsed import Source

if TYPE_CHECKING:
    from lxml.etree import _Element

FORMAT: Final = "docx"
MAIN: Final = "officeDocument"
CORE: Final = "core-properties"

_USUAL_MAIN: Final = "word/document.xml"
_PART_LIMIT: Final = 150 * MEGABYTE
_SMALL_PART_LIMIT: Final = 20 * MEGABYTE


@dataclass(frozen=True, slots=True, kw_only=True)
class WordPackage:
    """A Word file: its archive, and the names of the parts that the main part leads to."""

    archive: Archive
    main: str
    parts: Mapping[str, str]

    def document(self) -> "_Element":
        """Return the main part.

        Raises:
            InputError: it is damaged, encrypted or too large.
        """
        return _parsed(self.archive, self.main, _PART_LIMIT)

    def part(self, kind: str) -> "_Element | None":
        """Return the part of a kind such as `styles`, or None where there is none.

        Raises:
            InputError: it is damaged, encrypted or too large.
        """
        name = self.parts.get(kind)
        if name is None or self.archive.find(name) is None:
            return None
        return _parsed(self.archive, name, _SMALL_PART_LIMIT)


def open_package(source: Source) -> WordPackage:
    """Return the parts of a Word file.

    Raises:
        InputError: it is no whole zip file, or has no main part.
    """
    archive = open_archive(source, kind=FORMAT)
    whole = _relationships(archive, "")
    main = whole.get(MAIN, _USUAL_MAIN)
    parts = {CORE: whole[CORE]} if CORE in whole else {}
    return WordPackage(archive=archive, main=main, parts=_relationships(archive, main) | parts)


def _relationships(archive: Archive, name: str) -> dict[str, str]:
    """Return the parts that a part leads to by the last word of their kind, which Strict files share."""
    folder, base = posixpath.split(name)
    listing = posixpath.join(folder, "_rels", f"{base}.rels")
    if archive.find(listing) is None:
        return {}
    found: dict[str, str] = {}
    for relationship in _parsed(archive, listing, _SMALL_PART_LIMIT):
        kind = (attribute(relationship, "Type") or "").rpartition("/")[2]
        target = unquote(attribute(relationship, "Target") or "")
        if attribute(relationship, "TargetMode") != "External" and target:
            place = target if target.startswith("/") else posixpath.join("/", folder, target)
            found.setdefault(kind, posixpath.normpath(place).lstrip("/"))
    return found


def _parsed(archive: Archive, name: str, limit: int) -> "_Element":
    return parse_xml(archive.read(name, limit=limit), name=archive.name, kind=FORMAT, part=name)
