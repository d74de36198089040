"""What a page's JSON-LD says of its article."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.page.linked_data import Node, nodes_of, paragraphs_in, plain, words_in

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES: Final = (
    "article",
    "posting",
    "report",
    "review",
    "recipe",
    "creativework",
    "videoobject",
    "webpage",
)
"""Ends of the names of types, the best first."""
_MOST_AUTHORS: Final = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Structured:
    """Details as the page's own JSON-LD gives them; `body` are the paragraphs, if it holds them too."""

    titles: tuple[str, ...] = ()
    date: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    link: str | None = None
    language: str | None = None
    description: str | None = None
    body: tuple[str, ...] = ()


def read_structured(root: "HtmlElement", addresses: Iterable[str] = ()) -> Structured:
    """Return what JSON-LD says of the article at one of these addresses, or of the first article."""
    nodes = nodes_of(root)
    known = {_bare(address) for address in addresses}
    ranked = sorted((one for one in nodes if _rank(one) < len(_ARTICLES)), key=_Order(known))
    if not ranked:
        return Structured()
    ids = {str(one["@id"]): one for one in reversed(nodes) if "@id" in one and len(one) > 1}
    # A page and its article are often described apart.
    parts = [
        one for one in ranked if _bare(_address(one) or "") in {"", *known, _bare(_address(ranked[0]) or "")}
    ]
    return Structured(
        titles=tuple(filter(None, (words_in(ranked[0].get(key)) for key in ("headline", "name")))),
        date=words_in(_first(parts, "datePublished") or _first(ranked[:1], "dateCreated", "uploadDate")),
        authors=tuple(dict.fromkeys(_authors(_first(parts, "author", "creator"), ids))),
        publisher=next(_authors(_first(parts, "publisher", "sourceOrganization"), ids), None),
        link=_address(ranked[0]),
        language=words_in(_first(parts, "inLanguage")),
        description=words_in(_first(ranked[:1], "description", "alternativeHeadline")),
        body=paragraphs_in(_first(ranked[:1], "articleBody")),
    )


@dataclass(frozen=True, slots=True)
class _Order:
    """Puts the article of the page before its teasers, and real articles before mere pages."""

    addresses: set[str]

    def __call__(self, node: Node) -> tuple[bool, int, bool]:
        """Return what to sort by."""
        elsewhere = _bare(_address(node) or "") not in {"", *self.addresses} if self.addresses else False
        return elsewhere, _rank(node), not (node.get("headline") or node.get("name"))


def _rank(node: Node) -> int:
    types = node.get("@type")
    names = [str(name).lower() for name in (types if isinstance(types, list) else [types])]
    return next((rank for rank, end in enumerate(_ARTICLES) if any(name.endswith(end) for name in names)), 99)


def _first(nodes: Iterable[Node], *keys: str) -> object:
    return next((node[key] for node in nodes for key in keys if node.get(key)), None)


def _address(node: Node) -> str | None:
    for key in ("url", "mainEntityOfPage", "@id"):
        value = node.get(key)
        if isinstance(value, Mapping):
            value = value.get("@id") or value.get("url")
        if isinstance(value, str) and value.startswith("http"):
            return value
    return None


def _bare(address: str) -> str:
    """Return an address without what may differ between two spellings of it."""
    address = address.partition("#")[0].partition("?")[0].rstrip("/").lower()
    return address.removeprefix("https://").removeprefix("http://").removeprefix("www.")


def _authors(value: object, ids: Mapping[str, Node]) -> Iterator[str]:
    """Yield the names in a value: a name, an object, a reference to one, or a list of these."""
    for one in (value if isinstance(value, list) else [value])[:_MOST_AUTHORS]:
        found = one
        if isinstance(found, Mapping) and "name" not in found:
            found = ids.get(str(found.get("@id")), found)
        name = found.get("name") if isinstance(found, Mapping) else found
        for part in name if isinstance(name, list) else [name]:
            if isinstance(part, str) and (words := plain(part)):
                yield words
