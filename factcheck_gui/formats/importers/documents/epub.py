"""EPUB: a book as one article, its chapters in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.errors import BinaryInputError, EmptyInputError
from factcheck_gui.domain.input_errors import BrokenInputError, InputError
from factcheck_gui.formats.importers.documents.archives import MEGABYTE, is_zip, open_archive
from factcheck_gui.formats.importers.documents.document_details import document_details
from factcheck_gui.formats.importers.documents.epub_package import (
    CONTAINER,
    FORMAT,
    Book,
    BookPage,
    open_book,
)
from factcheck_gui.formats.importers.documents.findings import Findings
from factcheck_gui.formats.importers.documents.manuscript import lay_out_manuscript
from factcheck_gui.formats.importers.documents.markup_blocks import MarkupReader, is_mostly_links
from factcheck_gui.formats.importers.documents.markup_tree import parse_page
from factcheck_gui.formats.importers.documents.passages import Part, Passage
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source

if TYPE_CHECKING:
    from lxml.etree import _Element

_MIMETYPE: Final = "mimetype"
_OF_BOOKS: Final = b"application/epub+zip"
_PAGE_LIMIT: Final = 50 * MEGABYTE
_HEAD: Final = 200
_TITLE_PLACES: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class EpubImporter:
    """Reads every page of the spine but a table of contents, which repeats the headings."""

    name: str = FORMAT
    suffixes: tuple[str, ...] = (".epub",)
    media_type: str = "application/epub+zip"

    def recognises(self, source: Source) -> bool:
        """Tell by the type that the file itself names, or by the container that leads to its pages."""
        if not is_zip(source.data):
            return False
        try:
            archive = open_archive(source, kind=FORMAT)
            if archive.find(CONTAINER) is not None:
                return True
            return archive.find(_MIMETYPE) is not None and _OF_BOOKS in archive.read(_MIMETYPE, limit=_HEAD)
        except InputError:
            ending = PurePath(source.name).suffix.lower()
            return ending in self.suffixes or _OF_BOOKS in source.data[:_HEAD]

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield the book.

        Raises:
            EncryptedInputError: its pages are locked by a shop.
            TooLargeInputError, BrokenInputError: it is a bomb, or damaged.
        """
        book = open_book(source)
        findings = Findings()
        passages = [passage for page in book.pages for passage in _passages(source, book, page, findings)]
        if findings.missing and not passages:
            raise book.archive.broken(finding=findings.missing[0])
        page = lay_out_manuscript(_with_title(passages, book.properties.title), guesses=False)
        yield ParsedArticle(
            text=page.text,
            blocks=page.blocks,
            details=document_details(book.properties, page),
            remarks=findings.remarks(),
            media_type=self.media_type,
        )


def _passages(source: Source, book: Book, page: BookPage, findings: Findings) -> Sequence[Passage]:
    """Return what stands on a page; one that is missing or damaged is noted."""
    if page.path is None:
        if page.is_picture:
            findings.pictures += 1
        else:
            findings.missing.append(f"{page.href} is missing")
        return ()
    root = _root(source, book, page.href, page.path, findings)
    if root is None:
        return ()
    reader = MarkupReader()
    passages = reader.read(root)
    if page.is_contents and is_mostly_links(root):
        findings.contents += len(passages)
        return ()
    findings.pictures += reader.pictures
    findings.hidden += reader.hidden
    return passages


def _root(source: Source, book: Book, href: str, path: str, findings: Findings) -> "_Element | None":
    """Return the root of a page, or None for one that is empty, or of which it is noted why it is out."""
    try:
        data = book.archive.read(path, limit=_PAGE_LIMIT)
        return parse_page(data, name=source.name, kind=FORMAT, decode=source.decode)
    except EmptyInputError:
        return None
    except BrokenInputError as error:
        # What an archive finds names the page already.
        is_named = error.finding.startswith(path)
        findings.missing.append(error.finding if is_named else f"{href}: {error.finding}")
    except BinaryInputError:
        findings.missing.append(f"{href} is no text")
    return None


def _with_title(passages: Sequence[Passage], title: str | None) -> Iterator[Passage]:
    """Yield the passages with the book's title marked where a page near the beginning shows it."""
    wanted = _plain(title or "")
    place = next(
        (at for at, one in enumerate(passages[:_TITLE_PLACES]) if wanted and _plain(one.words) == wanted),
        None,
    )
    for at, passage in enumerate(passages):
        if at == place:
            yield replace(passage, part=Part.TITLE)
        else:
            yield replace(passage, part=Part.HEADING) if passage.part is Part.TOP_HEADING else passage


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()


EPUB: Final[FileImporter] = EpubImporter()
