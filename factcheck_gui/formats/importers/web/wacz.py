"""WACZ: web archives in a zip file, with a list of the pages that somebody meant to keep."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Final

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import BrokenInputError, InputError
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.documents.archives import Archive, is_zip, open_archive
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source
from factcheck_gui.formats.importers.web.archived_pages import read_pages
from factcheck_gui.formats.importers.web.page_list import ListedPage, plain_address, read_page_list

_WARC: Final = re.compile(r"archive/[^/]+\.warc(?:\.gz)?", re.IGNORECASE)
_MANIFEST: Final = "datapackage.json"
_LIST: Final = "pages/pages.jsonl"
_LARGEST_LIST: Final = 20_000_000
_LARGEST: Final = 400_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class WaczImporter:
    """Reads the pages that are listed; all of them, where there is no list."""

    name: str = "wacz"
    suffixes: tuple[str, ...] = (".wacz",)
    media_type: str = "application/wacz"

    def recognises(self, source: Source) -> bool:
        """Tell by a zip file's list of contents."""
        if not is_zip(source.data):
            return False
        try:
            with zipfile.ZipFile(BytesIO(source.data)) as archive:
                names = archive.namelist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
            return False
        return _MANIFEST in names and any(map(_WARC.fullmatch, names))

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield the pages, and those as rejected that are listed and not there.

        Raises:
            EmptyInputError: there is no page in the archive.
            InputError: the file is no zip file, damaged, or a hostile one.
        """
        archive = open_archive(source, kind=self.name, limit=_LARGEST)
        listed = _listed(archive)
        missing, count = dict(listed), 0
        for found in _pages(archive, source):
            address = plain_address(found.place)
            page = listed.get(address)
            if isinstance(found, ParsedArticle) and listed and page is None:
                continue
            missing.pop(address, None)
            count += 1
            yield found if page is None else _titled(found, page)
        for page in missing.values():
            count += 1
            error = BrokenInputError(
                name=page.address, format=self.name, finding="it is listed, but not in the archive"
            )
            yield Rejected(place=page.address, error=error)
        if count == 0:
            raise EmptyInputError(name=source.name)


def _listed(archive: Archive) -> Mapping[str, ListedPage]:
    if archive.find(_LIST) is None:
        return {}
    return {
        plain_address(page.address): page for page in read_page_list(archive.read(_LIST, limit=_LARGEST_LIST))
    }


def _pages(archive: Archive, source: Source) -> Iterator[ParsedArticle | Rejected]:
    seen: set[tuple[str, bytes]] = set()
    for name in sorted(filter(_WARC.fullmatch, archive.names())):
        try:
            data = archive.read(name)
        except InputError as error:
            yield Rejected(place=name, error=error)
        else:
            yield from read_pages(source, data, seen)


def _titled(found: ParsedArticle | Rejected, page: ListedPage) -> ParsedArticle | Rejected:
    if isinstance(found, Rejected) or found.details.title or not page.title:
        return found
    found_in = {**found.details.found_in, "title": FoundIn.META}
    return replace(found, details=replace(found.details, title=page.title, found_in=found_in))


WACZ: Final[FileImporter] = WaczImporter()
