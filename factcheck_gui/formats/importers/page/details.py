"""Gathers the details of a page's article, with where each was found."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urljoin, urlsplit

from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.page.dates import date_in, date_in_address, date_near, is_republished
from factcheck_gui.formats.importers.page.languages import language_in
from factcheck_gui.formats.importers.page.linked_data import plain
from factcheck_gui.formats.importers.page.markup import (
    headings_of,
    microdata_authors,
    microdata_date,
    visible_authors,
    visible_date,
)
from factcheck_gui.formats.importers.page.meta_tags import (
    AUTHORS,
    DATES,
    DESCRIPTIONS,
    LANGUAGES,
    LINKS,
    PUBLISHERS,
    TITLES,
    Metas,
    contents,
    first_content,
    read_metas,
)
from factcheck_gui.formats.importers.page.names import names_in
from factcheck_gui.formats.importers.page.passages import words_of
from factcheck_gui.formats.importers.page.structured import Structured, read_structured
from factcheck_gui.formats.importers.page.titles import choose_title
from factcheck_gui.formats.importers.page.tree import is_huge
from factcheck_gui.formats.importers.parsed import FoundDetails

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSTORABLE: Final = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]")
_Found = tuple[str | None, FoundIn]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDetails:
    """The details, and what only helps to read the rest: summaries, and the text as JSON-LD repeats it."""

    details: FoundDetails
    descriptions: tuple[str, ...]
    body: tuple[str, ...]


def read_details(root: "HtmlElement", address: str | None) -> PageDetails:
    """Return the details of the article on a page; `address` is where the page was fetched from."""
    metas = read_metas(root)
    link, link_in = _link(metas, address)
    structured = read_structured(root, filter(None, (link, address)))
    link, link_in = (link, link_in) if link else (structured.link, FoundIn.STRUCTURED_DATA)
    publisher, publisher_in = _first(
        (structured.publisher, FoundIn.STRUCTURED_DATA), (first_content(metas, PUBLISHERS), FoundIn.META)
    )
    sites = tuple(
        filter(None, (publisher, *(name for found in contents(metas, PUBLISHERS) for name in found)))
    )
    found: dict[str, _Found] = {
        "title": _title(root, structured, metas, (*sites, *_hosts(link or address))),
        "date": _date(root, structured, metas, link or address),
        "author": _authors(root, structured, metas, sites),
        "publisher": (publisher, publisher_in),
        "link": (link, link_in),
        "language": _language(root, structured, metas),
    }
    return PageDetails(
        details=FoundDetails(
            **{name: _canonical(value) for name, (value, _) in found.items()},
            found_in={name: where for name, (value, where) in found.items() if value},
        ),
        descriptions=tuple(filter(None, (structured.description, *map(_one, contents(metas, DESCRIPTIONS))))),
        body=structured.body,
    )


def _canonical(value: str | None) -> str | None:
    """Return a value without what no workspace can hold: escapes in JSON and references can bring it in."""
    return None if value is None else _UNSTORABLE.sub("\ufffd", value)


def _hosts(address: str | None) -> tuple[str, ...]:
    """Return the name of the host as a whole and as people say it: `example` of `www.example.org`."""
    try:
        host = (urlsplit(address or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ()
    return host, host.partition(".")[0]


def _one(found: tuple[str, ...]) -> str:
    return found[0]


def _first(*candidates: _Found) -> _Found:
    return next((one for one in candidates if one[0]), (None, FoundIn.GUESSED))


def _title(root: "HtmlElement", structured: Structured, metas: Metas, sites: Iterable[str]) -> _Found:
    headings = [words_of(one) for one in headings_of(root)]
    page = root.find(".//head/title")
    named = None if page is None else plain(words_of(page))
    titles = [(title, FoundIn.STRUCTURED_DATA) for title in structured.titles]
    titles += [(title, FoundIn.META) for found in contents(metas, TITLES) for title in found]
    titles += [] if named is None else [(named, FoundIn.MARKUP)]
    return choose_title(titles, headings, sites) or (None, FoundIn.MARKUP)


def _date(root: "HtmlElement", structured: Structured, metas: Metas, address: str | None) -> _Found:
    in_address = date_in_address(address)
    in_meta = (
        date_near(value, in_address) for found in contents(metas, DATES) for value in found if date_in(value)
    )
    found = _first(
        (date_near(structured.date, in_address), FoundIn.STRUCTURED_DATA),
        (next(in_meta, None), FoundIn.META),
    )
    found = found if found[0] else _date_in_page(root, address)
    if is_republished(found[0], in_address):
        # The page was moved to another system since, and that has dated it anew.
        return in_address, FoundIn.ADDRESS
    return found


def _date_in_page(root: "HtmlElement", address: str | None) -> _Found:
    return _first(
        (microdata_date(root), FoundIn.STRUCTURED_DATA),
        (date_in_address(address), FoundIn.ADDRESS),
        (visible_date(root), FoundIn.MARKUP),
        (_guessed_date(root), FoundIn.GUESSED),
    )


def _guessed_date(root: "HtmlElement") -> str | None:
    from htmldate import find_date

    if is_huge(root):
        return None
    return date_in(find_date(root, original_date=True, extensive_search=True))


def _authors(root: "HtmlElement", structured: Structured, metas: Metas, sites: tuple[str, ...]) -> _Found:
    written = [(structured.authors, FoundIn.STRUCTURED_DATA)]
    written += [(found, FoundIn.META) for found in contents(metas, AUTHORS)]
    people = [(names_in(values, sites=sites), where) for values, where in written]
    people += [
        (names_in(microdata_authors(root), sites=sites), FoundIn.STRUCTURED_DATA),
        (names_in(visible_authors(root), sites=sites), FoundIn.MARKUP),
    ]
    people += [(names_in(values), where) for values, where in written]
    found = _first(*((", ".join(names), where) for names, where in people))
    if found[0]:
        return found
    return ", ".join(names_in(_guessed_authors(root), sites=sites)) or None, FoundIn.GUESSED


def _guessed_authors(root: "HtmlElement") -> tuple[str, ...]:
    from trafilatura.metadata import extract_author

    return tuple(filter(None, [extract_author(root)]))


def _link(metas: Metas, address: str | None) -> _Found:
    written = first_content(metas, LINKS)
    link = _joined(address or "", written) if written else None
    return _first((link, FoundIn.META), (address, FoundIn.ADDRESS))


def _joined(address: str, link: str) -> str | None:
    """Return a link of the page as a whole one, or None where it leads nowhere that a report could name."""
    try:
        whole = urljoin(address, link)
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in ("http", "https") and parts.netloc else None


def _language(root: "HtmlElement", structured: Structured, metas: Metas) -> _Found:
    written = (
        root.get("lang") or root.get("xml:lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    )
    in_meta = (language_in(value) for found in contents(metas, LANGUAGES) for value in found)
    return _first(
        (language_in(written), FoundIn.MARKUP),
        (language_in(structured.language), FoundIn.STRUCTURED_DATA),
        (next(filter(None, in_meta), None), FoundIn.META),
    )
