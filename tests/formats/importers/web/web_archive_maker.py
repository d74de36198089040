"""Writes web archives as crawlers do."""

import gzip
from collections.abc import Sequence

WORDS = "The council voted on Tuesday to raise the price of water by a third, officials said. "


def page(title: str, words: str = WORDS * 6) -> bytes:
    """Return a page of HTML."""
    return (
        f"<!doctype html><html><head><title>{title}</title><meta charset=utf-8></head><body><article>"
        f"<h1>{title}</h1><p>{words}</p><p>{words}</p></article></body></html>"
    ).encode()


def answer(
    body: bytes, *, status: str = "200 OK", kind: str = "text/html", headers: Sequence[str] = ()
) -> bytes:
    """Return what a server says."""
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(uri: str, block: bytes, *, kind: str = "response") -> bytes:
    """Return a record of a web archive."""
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {uri}",
        "WARC-Date: 2026-03-04T10:00:00Z",
        "Content-Type: application/http; msgtype=response",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def packed(records: Sequence[bytes]) -> bytes:
    """Return an archive with each record packed by itself."""
    return b"".join(map(gzip.compress, records))
