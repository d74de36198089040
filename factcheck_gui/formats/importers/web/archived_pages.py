"""Makes articles of the pages in a web archive, whether it lies alone or inside of a WACZ file."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.input_errors import BrokenInputError, TooLargeInputError
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.page.reading import read_page
from factcheck_gui.formats.importers.parsed import ParsedArticle, Rejected, Source
from factcheck_gui.formats.importers.texts.loose_text import decode_as, read_loose_text
from factcheck_gui.formats.importers.web.http_answers import split_answer, split_media_type, unpack_body
from factcheck_gui.formats.importers.web.warc_records import LARGEST, WarcRecord, read_records

_PAGES: Final = ("text/html", "application/xhtml+xml")
_PLAIN: Final = "text/plain"
_OK: Final = 200
_MOVED: Final = 300
_BEGINNING: Final = 4096
_ENDS_EARLY: Final = "the record ends too early"
_MARKUP: Final = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_NO_ARTICLES: Final = re.compile(
    r"(?:/robots\.txt|/ads\.txt|\.(?:js|mjs|css|json|map|xml|ico|svg))$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    uri: str
    media_type: str
    charset: str | None
    data: bytes
    cut_short: bool = False


def read_pages(
    source: Source, data: bytes, seen: set[tuple[str, bytes]]
) -> Iterator[ParsedArticle | Rejected]:
    """Yield the pages of an archive's bytes; what is in `seen` already comes no more, and it grows."""
    for record in read_records(data):
        try:
            page = _page(record, source.name)
            if page is None:
                continue
            key = (page.uri, hashlib.sha256(page.data).digest())
            if key not in seen:
                seen.add(key)
                yield _article(page, source)
        except ExpectedError as error:
            yield Rejected(place=record.uri, error=error)


def _page(record: WarcRecord, name: str) -> _Page | None:
    """Return the page that a record holds; None for pictures, scripts, redirects and the like."""
    place = record.uri or name
    if not record.whole:
        raise BrokenInputError(name=place, format="warc", finding="the record is damaged")
    if not record.uri.lower().startswith(("http://", "https://")):
        return None
    page = _resource(record) if record.kind == "resource" else _answer(record, place)
    if page is not None and record.too_large:
        raise TooLargeInputError(name=place, limit=LARGEST)
    if page is None or page.data.strip():
        return page
    if page.cut_short:
        raise BrokenInputError(name=place, format="warc", finding=_ENDS_EARLY)
    return None


def _resource(record: WarcRecord) -> _Page | None:
    media_type, charset = split_media_type(record.media_type)
    if media_type not in {*_PAGES, _PLAIN}:
        return None
    return _Page(
        uri=record.uri,
        media_type=media_type,
        charset=charset,
        data=record.block,
        cut_short=record.cut_short,
    )


def _answer(record: WarcRecord, place: str) -> _Page | None:
    answer = split_answer(record.block)
    if answer is None:
        raise BrokenInputError(name=place, format="warc", finding="the record holds no answer of a server")
    if record.cut_short and not answer.has_whole_head:
        raise BrokenInputError(name=place, format="warc", finding=_ENDS_EARLY)
    if not _OK <= answer.status < _MOVED or answer.media_type not in {*_PAGES, _PLAIN, ""}:
        return None
    if answer.media_type == _PLAIN and _NO_ARTICLES.search(re.split(r"[?#]", record.uri, maxsplit=1)[0]):
        return None
    data = answer.body if record.too_large else unpack_body(answer, name=place, limit=LARGEST)
    media_type = answer.media_type
    if media_type not in _PAGES and _MARKUP.match(data[:_BEGINNING]):
        media_type = _PAGES[0]
    if not media_type:
        return None
    cut_short = record.cut_short or (answer.is_cut_short and not record.too_large)
    return _Page(
        uri=record.uri, media_type=media_type, charset=answer.charset, data=data, cut_short=cut_short
    )


def _article(page: _Page, source: Source) -> ParsedArticle:
    if page.media_type == _PLAIN:
        text = decode_as(page.data, page.charset)
        article = read_loose_text(source.decode(page.data, page.uri) if text is None else text)
    else:
        article = read_page(
            page.data, address=page.uri, charset=page.charset, name=page.uri, decode=source.decode
        )
    details = article.details
    if details.link is None:
        found_in = {**details.found_in, "link": FoundIn.ADDRESS}
        details = replace(details, link=page.uri, found_in=found_in)
    remarks = article.remarks
    if page.cut_short:
        remarks = (*remarks, Remark(kind=RemarkKind.CUT_SHORT, detail="record"))
    return replace(
        article,
        details=details,
        remarks=remarks,
        place=page.uri,
        original=page.data,
        media_type=page.media_type,
    )
