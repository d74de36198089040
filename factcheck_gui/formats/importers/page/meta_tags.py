"""What the `meta` and `link` elements of a page say of its article."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.page.linked_data import plain

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Metas = Mapping[str, tuple[str, ...]]
"""The contents of the `meta` elements by their name, in small letters; `link:canonical` is among them."""

TITLES: Final = (
    "og:title",
    "parsely-title",
    "sailthru.title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "twitter:title",
    "headline",
    "title",
)
DATES: Final = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "article:published",
    "article.published",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "bt:pubdate",
    "cxenseparse:recs:publishtime",
    "shareaholic:article_published_time",
    "rnews:datepublished",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "prism.publicationdate",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "originalpublicationdate",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publicationdate",
    "date_published",
    "displaydate",
    "pdate",
    "cse_pubdate",
    "weibo:article:create_at",
    "datecreated",
    "date",
)
AUTHORS: Final = (
    "author",
    "article:author_name",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "cxenseparse:author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "article:author",
    "og:article:author",
    "article_author",
    "creator",
)
PUBLISHERS: Final = (
    "og:site_name",
    "citation_journal_title",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "application-name",
    "publisher",
    "copyright-holder",
)
LINKS: Final = ("link:canonical", "og:url", "parsely-link", "twitter:url")
LANGUAGES: Final = ("og:locale", "content-language", "dc.language", "dcterms.language", "language")
DESCRIPTIONS: Final = (
    "og:description",
    "description",
    "twitter:description",
    "dc.description",
    "sailthru.description",
)
_NAMES: Final = ("property", "name", "itemprop", "http-equiv")
_LONGEST: Final = 2_000


def read_metas(root: "HtmlElement") -> Metas:
    """Return the contents of all `meta` elements that have a name, and the page's canonical link."""
    found: dict[str, list[str]] = {}
    for meta in root.iter("meta"):
        content = meta.get("content")
        words = plain(content[:_LONGEST]) if content else None
        if words:
            for name in filter(None, map(meta.get, _NAMES)):
                found.setdefault(name.strip().lower(), []).append(words)
    for link in root.iter("link"):
        address = (link.get("href") or "").strip()
        if address and "canonical" in (link.get("rel") or "").lower().split():
            found.setdefault("link:canonical", []).append(address)
    return {name: tuple(dict.fromkeys(contents)) for name, contents in found.items()}


def contents(metas: Metas, names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the contents under each of these names that the page has."""
    return (metas[name] for name in names if name in metas)


def first_content(metas: Metas, names: tuple[str, ...]) -> str | None:
    """Return the first content under the first of these names that the page has."""
    return next((found[0] for found in contents(metas, names)), None)
