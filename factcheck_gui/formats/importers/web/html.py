"""Saved web pages: the article, without the menus, notices and advertisements around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.importers.endings import suffix_of
from factcheck_gui.formats.importers.page.reading import read_page
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source

_MEDIA_TYPES: Final = frozenset({"text/html", "application/xhtml+xml"})
_BEGINNING: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<!--.*?-->|<\?xml[^<>]*\?>)*<(?:!doctype\s+html|html|head|body|article|title)\b",
    re.IGNORECASE | re.DOTALL,
)
_SAVED_FROM: Final = re.compile(
    rb"<!--\s*(?:saved from url=(?:\(\d+\))?|page saved with singlefile\s+url:\s*)(https?://[^\s<>]{1,2000})",
    re.IGNORECASE,
)
_BYTES_LOOKED_AT: Final = 2_048


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlImporter:
    """Reads the one article of a page; runs, loads and shows nothing of it."""

    name: str = "html"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    media_type: str = "text/html"

    def recognises(self, source: Source) -> bool:
        """Tell from the beginning, the media type, or the ending, since many pages lack a mark."""
        beginning = source.data[:_BYTES_LOOKED_AT].replace(b"\0", b"")
        return (
            (source.media_type or "").partition(";")[0].strip().lower() in _MEDIA_TYPES
            or _BEGINNING.match(beginning.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")) is not None
            or suffix_of(source.name) in self.suffixes
        )

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield the article of the page.

        Raises:
            EmptyInputError: the page shows no text.
            BrokenInputError: the bytes are no page.
        """
        address = source.address or _address_in(source.data)
        yield read_page(
            source.data, address=address, charset=source.charset, name=source.name, decode=source.decode
        )


def _address_in(data: bytes) -> str | None:
    """Return the address that browsers and SingleFile write at the beginning of what they save."""
    found = _SAVED_FROM.search(data[:_BYTES_LOOKED_AT])
    return None if found is None else found[1].decode("ascii", "replace")


HTML: Final[FileImporter] = HtmlImporter()
"""Reads saved web pages."""
