"""What a PDF says of itself: the document information, the XMP packet, the catalog."""

import re
from collections.abc import Iterator
from typing import Final

from pypdf import PdfReader

from factcheck_gui.domain.clock import is_date
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.parsed import FoundDetails
from factcheck_gui.formats.importers.pdf.opening import FAILURES

_DATE: Final = re.compile(r"(?:D:)?(\d{4})-?(\d{2})-?(\d{2})")
_NO_TITLE: Final = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel) - .*|.*\.(?:docx?|odt|pdf|indd|qxd|rtf|txt|html?|pptx?)|"
    r"untitled(?:[- ]?\d+)?|(?:document|dokument|layout)\s?\d*|about:blank|print|(?:https?://|file:)\S+|[\W\d_]*)",
    re.IGNORECASE,
)
_NO_AUTHOR: Final = frozenset(
    {
        "user",
        "administrator",
        "admin",
        "owner",
        "author",
        "unknown",
        "microsoft office user",
        "root",
        "windows user",
    }
)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_LONGEST: Final = 500


def details_of(reader: PdfReader) -> FoundDetails:
    """Return the title, the date, the authors and the language that a document names."""
    found = {
        "title": next(filter(None, map(_title, _values(reader, "title"))), None),
        "date": next(filter(None, map(_date, _values(reader, "date"))), None),
        "author": next(filter(None, map(_author, _values(reader, "author"))), None),
        "language": next(filter(None, map(_language, _values(reader, "language"))), None),
    }
    known = {name: value for name, value in found.items() if value}
    found_in = dict.fromkeys(known, FoundIn.DOCUMENT)
    if "date" in known:
        # When somebody made the file, which may be long after the article went out.
        found_in["date"] = FoundIn.GUESSED
    return FoundDetails(**known, found_in=found_in)


def _values(reader: PdfReader, name: str) -> Iterator[str]:
    """Yield what the places say that may hold a detail; a place that is damaged says nothing."""
    for place in (_from_information, _from_catalog, _from_xmp):
        try:
            value = place(reader, name)
        except FAILURES:
            continue
        if isinstance(value, bytes):
            value = value.decode("utf-8", errors="replace")
        if isinstance(value, str) and value.strip():
            yield " ".join(value.replace("\x00", " ").split())[:_LONGEST]


def _from_information(reader: PdfReader, name: str) -> object:
    information = reader.metadata
    key = {"title": "/Title", "date": "/CreationDate", "author": "/Author"}.get(name)
    value = information.get(key) if information is not None and key is not None else None
    return value.get_object() if value is not None else None


def _from_catalog(reader: PdfReader, name: str) -> object:
    value = reader.root_object.get("/Lang") if name == "language" else None
    return value.get_object() if value is not None else None


def _from_xmp(reader: PdfReader, name: str) -> object:
    packet = reader.xmp_metadata
    if packet is None:
        return None
    if name == "title":
        return next(iter((packet.dc_title or {}).values()), None)
    if name == "author":
        return ", ".join(packet.dc_creator or ())
    if name == "language":
        return next(iter(packet.dc_language or ()), None)
    created = packet.xmp_create_date
    return None if created is None else created.strftime("%Y-%m-%d")


def _title(value: str) -> str | None:
    return None if _NO_TITLE.fullmatch(value) else value


def _date(value: str) -> str | None:
    found = _DATE.match(value)
    date = "-".join(found.groups()) if found is not None else ""
    return date if is_date(date) else None


def _author(value: str) -> str | None:
    words = ", ".join(filter(None, (one.strip() for one in value.split(";"))))
    return None if not words or words.casefold() in _NO_AUTHOR else words


def _language(value: str) -> str | None:
    code = value.replace("_", "-")
    return code if _LANGUAGE.fullmatch(code) else None
