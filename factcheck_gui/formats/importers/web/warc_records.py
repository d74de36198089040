"""Reads a web archive record by record; one that is damaged does not take the others with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck_gui.formats.importers.web.warc_feed import DamageError, WarcFeed

_KINDS: Final = ("response", "resource")
_HEAD: Final = b"WARC/"
_MOST_HEADERS: Final = 1000
_BEGINNING: Final = 1 << 16
LARGEST: Final = 50_000_000
"""The most bytes of a record that are read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcRecord:
    """What a server has answered, or a file that the archive holds: `block` are its bytes as they stand.

    `whole` is False where the bytes end before they should, `too_large` where only the first were read,
    and `cut_short` tells that the archive itself, or what follows, shows that more belongs to it.
    """

    uri: str
    kind: str
    media_type: str
    block: bytes
    whole: bool = True
    too_large: bool = False
    cut_short: bool = False


def read_records(data: bytes) -> Iterator[WarcRecord]:
    """Yield the answers and files of an archive in order; a place that is no record comes as a broken one."""
    feed, is_lost = WarcFeed(data), False
    while True:
        uri = ""
        try:
            line = _first_line(feed, is_lost=is_lost)
            is_lost = False
            if not line:
                return
            headers = _headers(feed) if line.startswith(_HEAD) else None
            if headers is not None:
                uri = headers.get("warc-target-uri", "").strip("<> ")
                record = _record(feed, headers, uri)
                if record is not None:
                    yield record
                    is_lost = record.cut_short
                if record is None or record.whole:
                    continue
        except DamageError:
            yield _broken(uri)
        else:
            if headers is None:
                yield _broken(uri)
        if not feed.resume():
            return


def _first_line(feed: WarcFeed, *, is_lost: bool) -> bytes:
    """Return the line with which a record should begin; behind too small a length comes the rest of one."""
    line = feed.first_line()
    while is_lost and line and not line.startswith(_HEAD):
        line = feed.first_line()
    return line


def _broken(uri: str) -> WarcRecord:
    return WarcRecord(uri=uri, kind="", media_type="", block=b"", whole=False)


def _headers(feed: WarcFeed) -> Mapping[str, str] | None:
    """Return the headers of a record by their small names, or None where they are none."""
    headers: dict[str, str] = {}
    for _ in range(_MOST_HEADERS):
        line = feed.line()
        words = line.decode("utf-8", errors="replace").strip()
        if not words:
            return headers if line else None
        name, colon, value = words.partition(":")
        if colon:
            headers.setdefault(name.strip().lower(), value.strip())
    return None


def _record(feed: WarcFeed, headers: Mapping[str, str], uri: str) -> WarcRecord | None:
    """Return the record that follows its headers; None for a kind that holds no page."""
    length = headers.get("content-length", "")
    if not length.isdecimal() or len(length) > len(str(1 << 62)):
        raise DamageError
    kind, size = headers.get("warc-type", "").lower(), int(length)
    if kind not in _KINDS:
        return None if feed.skip(size) == size else _broken(uri)
    too_large = size > LARGEST
    block = feed.read(_BEGINNING if too_large else size)
    whole = len(block) + feed.skip(size - len(block)) == size
    return WarcRecord(
        uri=uri,
        kind=kind,
        media_type=headers.get("content-type", "").lower(),
        block=block,
        whole=whole,
        too_large=too_large,
        cut_short="warc-truncated" in headers or (whole and not feed.is_between_records()),
    )
