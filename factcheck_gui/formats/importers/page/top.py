"""The top of an article as the page shows it: headline, dek and byline."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.page.markup import headings_of
from factcheck_gui.formats.importers.page.passages import Passage, words_of
from factcheck_gui.formats.importers.page.titles import is_same_title
from factcheck_gui.formats.importers.texts.bylines import author_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DEK: Final = re.compile(
    r"(?:^|[-_])(?:dek|deck|standfirst|sub-?title|sub-?head(?:line|ing)?|sub-?hed|chapo|bajada|sottotitolo)(?:$|[-_])",
    re.IGNORECASE,
)
_DEK_PROPERTIES: Final = frozenset({"alternativeheadline", "alternateheadline", "description"})
_BYLINE: Final = re.compile(r"(?:^|[-_])(?:by-?line|authors?|autor(?:en)?|auteurs?)(?:$|[-_])", re.IGNORECASE)
_LONGEST_DEK: Final = 600
_SHORTEST_DEK: Final = 15
_LONGEST_BYLINE: Final = 160
_MOST_PARTS: Final = 2
_NEAR: Final = 120
"""How many elements after the headline these may stand."""
_LONGER: Final = 6
"""How much longer a heading may be than the title in it; more, and it is a paragraph."""
_FIRST: Final = 6
"""Passages of the body among which the top may come again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Top:
    """What stands above the body; None for what the page does not show."""

    headline: str | None
    dek: str | None
    byline: str | None

    def above(self, body: Sequence[Passage]) -> list[Passage]:
        """Return an article's passages: the top, and the body without what repeats it."""
        found = (
            (BlockKind.HEADLINE, self.headline),
            (BlockKind.DEK, self.dek),
            (BlockKind.BYLINE, self.byline),
        )
        top = [Passage(kind=kind, words=words) for kind, words in found if words]
        first = [
            one for one in body[:_FIRST] if not any(is_same_title(one.words, known.words) for known in top)
        ]
        return [*top, *first, *body[_FIRST:]]


def read_top(
    root: "HtmlElement", *, title: str | None, descriptions: Iterable[str], authors: Iterable[str]
) -> Top:
    """Return the top of a page's article; a title that the page does not show is a headline too."""
    heading = next((one for one in headings_of(root) if title and _is_title(words_of(one), title)), None)
    near = [] if heading is None else list(_after(root, heading))
    headline = title if heading is None else words_of(heading)
    known = [one for one in descriptions if _SHORTEST_DEK <= len(one) <= _LONGEST_DEK]
    deks = (words_of(one) for one in near if _is_dek(one, known))
    bylines = (words_of(one) for one in near if _may_be_byline(one))
    names = tuple(name for name in authors if name)
    return Top(
        headline=headline,
        dek=next((one for one in deks if not is_same_title(one, headline or "")), None),
        byline=next((one for one in bylines if _names_one(one, names)), None),
    )


def _is_title(words: str, title: str) -> bool:
    return is_same_title(words, title) or (title in words and len(words) < _LONGER * len(title))


def _after(root: "HtmlElement", heading: "HtmlElement") -> "Iterator[HtmlElement]":
    """Yield the elements that follow the headline."""
    inside, found, count = set(heading.iterdescendants()), False, 0
    for element in root.iter():
        if found and element not in inside:
            count += 1
            yield element
        found = found or element is heading
        if count > _NEAR:
            return


def _is_dek(element: "HtmlElement", descriptions: Sequence[str]) -> bool:
    if element.tag not in ("p", "div", "h2", "h3", "h4", "span", "section", "summary"):
        return False
    marked = any(_DEK.search(name) for name in (element.get("class") or "").split())
    marked = marked or element.get("itemprop", "").lower() in _DEK_PROPERTIES
    if not marked and not descriptions:
        return False
    words = words_of(element)
    if not _SHORTEST_DEK <= len(words) <= _LONGEST_DEK:
        return False
    # The first paragraph is often the description too, and no dek.
    return marked or (
        element.tag in ("h2", "h3", "h4") and any(is_same_title(words, one) for one in descriptions)
    )


def _may_be_byline(element: "HtmlElement") -> bool:
    return (
        any(_BYLINE.search(name) for name in (element.get("class") or "").split())
        or "author" in element.get("itemprop", "").lower().split()
        or "author" in (element.get("rel") or "").lower().split()
        or (
            element.tag in ("p", "div", "span", "address")
            and len(element) <= _MOST_PARTS
            and bool(author_of(words_of(element)))
        )
    )


def _names_one(words: str, names: Sequence[str]) -> bool:
    return len(words) <= _LONGEST_BYLINE and any(name.casefold() in words.casefold() for name in names)
