"""MHTML: a page saved with its pictures in the form of a mail; mails themselves are read too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Final

from factcheck_gui.domain.errors import EmptyInputError, ExpectedError, UnknownFormatError
from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.page.reading import read_page
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source
from factcheck_gui.formats.importers.pdf.pdf import PDF
from factcheck_gui.formats.importers.texts.loose_text import decode_as, read_loose_text
from factcheck_gui.formats.importers.web.mail import Mail, Part, attachments, open_mail

_HEADERS: Final = re.compile(rb"\s{0,128}(?:From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
_MIME: Final = re.compile(
    rb"^(?:mime-version|content-type):[ \t]*(?:1\.0|multipart/|text/)", re.IGNORECASE | re.MULTILINE
)
_MAIL: Final = tuple(
    re.compile(rb"^%s:" % name, re.IGNORECASE | re.MULTILINE)
    for name in (b"from", b"date|received", b"subject|to")
)
_LONGEST_HEAD: Final = 1 << 16
_HTML: Final = ("text/html", "application/xhtml+xml")
_PLAIN: Final = "text/plain"
_DOCUMENTS: Final = frozenset({".doc", ".docx", ".odt", ".rtf", ".epub", ".html", ".htm", ".txt", ".md"})


@dataclass(frozen=True, slots=True, kw_only=True)
class MhtmlImporter:
    """Reads the page, or the text of a mail and the PDFs that are attached to it."""

    name: str = "mhtml"
    suffixes: tuple[str, ...] = (".mhtml", ".mht", ".eml")
    media_type: str = "multipart/related"

    def recognises(self, source: Source) -> bool:
        """Tell by the headers that every mail begins with."""
        found = _HEADERS.match(source.data[:_LONGEST_HEAD])
        if found is None:
            return False
        head = found[0].replace(b"\r\n", b"\n")
        return _MIME.search(head) is not None or all(one.search(head) for one in _MAIL)

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield the page, then the documents that are attached.

        Raises:
            EmptyInputError: there is nothing in the file.
            BrokenInputError: there is neither a page nor a text in it, or they are damaged.
        """
        if not source.data.strip():
            raise EmptyInputError(name=source.name)
        mail = open_mail(source.data, source.name)
        body = _body(mail)
        if body is None or not body.data.strip():
            finding = "there is no page in it" if body is None else "the page in it is empty"
            raise BrokenInputError(name=source.name, format=self.name, finding=finding)
        yield _article(mail, body, source)
        for part in attachments(mail, body):
            yield from _attached(part, source)


def _body(mail: Mail) -> Part | None:
    """Return the part that is shown first; a page that shows nothing gives way to the plain text."""
    bodies = [part for part in mail.parts if part.media_type in {*_HTML, _PLAIN}]
    started = [part for part in bodies if mail.start and part.content_id == mail.start]
    shown = [part for part in bodies if part.media_type in _HTML and not part.file_name] or [
        part for part in bodies if part.media_type in _HTML
    ]
    plain = [part for part in bodies if part.media_type == _PLAIN and not part.file_name]
    ranked = [*started, *shown, *plain, *bodies]
    return next((part for part in ranked if part.data.strip()), next(iter(ranked), None))


def _article(mail: Mail, body: Part, source: Source) -> ParsedArticle:
    address = mail.address or body.address or source.address
    if body.media_type == _PLAIN:
        text = decode_as(body.data, body.charset)
        article = read_loose_text(source.decode(body.data, source.name) if text is None else text)
    else:
        article = read_page(
            body.data, address=address, charset=body.charset, name=source.name, decode=source.decode
        )
    details = article.details
    found = {
        "title": (mail.subject, FoundIn.DOCUMENT),
        "link": (address, FoundIn.ADDRESS),
        "author": (
            mail.sender if mail.address is None and "Saved by" not in (mail.sender or "") else None,
            FoundIn.DOCUMENT,
        ),
    }
    for name, (value, where) in found.items():
        if value and getattr(details, name) is None:
            details = replace(details, **{name: value}, found_in={**details.found_in, name: where})
    remarks = article.remarks
    if body.damaged or mail.damaged:
        remarks = (*remarks, Remark(kind=RemarkKind.CUT_SHORT, detail="damage"))
    return replace(article, details=details, remarks=remarks)


def _attached(part: Part, source: Source) -> Iterator[ParsedArticle | Rejected]:
    """Yield an attached PDF; other documents are named as not read, and pictures are passed over."""
    place = part.file_name or ""
    if part.data.startswith(b"%PDF-"):
        inner = replace(source, name=place, data=part.data, address=None, media_type=None, charset=None)
        try:
            yield from (_placed(found, part, place) for found in PDF.read(inner))
        except ExpectedError as error:
            yield Rejected(place=place, error=error)
    elif PurePath(place).suffix.lower() in _DOCUMENTS:
        yield Rejected(place=place, error=UnknownFormatError(name=place))


def _placed(found: ParsedArticle | Rejected, part: Part, place: str) -> ParsedArticle | Rejected:
    if isinstance(found, Rejected):
        return found
    return replace(found, place=place, original=part.data, media_type=PDF.media_type)


MHTML: Final[FileImporter] = MhtmlImporter()
