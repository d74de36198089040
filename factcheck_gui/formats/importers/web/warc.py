"""WARC: a web archive, of which every page becomes an article."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source
from factcheck_gui.formats.importers.web.archived_pages import read_pages

_HEAD: Final = re.compile(rb"\s{0,4}WARC/\d\.\d\r?\n")
_GZIP: Final = b"\x1f\x8b\x08"
_HEAD_LENGTH: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcImporter:
    """Reads the answers of servers that are pages; pictures, scripts and redirects are passed over."""

    name: str = "warc"
    suffixes: tuple[str, ...] = (".warc", ".warc.gz")
    media_type: str = "application/warc"

    def recognises(self, source: Source) -> bool:
        """Tell by the line that every record begins with, unpacking the first bytes where it is packed."""
        begins = source.data[:_HEAD_LENGTH]
        if begins.startswith(_GZIP):
            try:
                begins = zlib.decompressobj(31).decompress(source.data[:4096], _HEAD_LENGTH)
            except zlib.error:
                return False
        return _HEAD.match(begins) is not None

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield the pages in the order of the archive.

        Raises:
            EmptyInputError: there is no page in the archive.
            BrokenInputError: nothing in it can be read.
        """
        if not source.data.strip():
            raise EmptyInputError(name=source.name)
        if not self.recognises(source):
            raise BrokenInputError(name=source.name, format=self.name, finding="no record begins in it")
        empty = True
        for found in read_pages(source, source.data, set()):
            empty = False
            yield found
        if empty:
            raise EmptyInputError(name=source.name)


WARC: Final[FileImporter] = WarcImporter()
