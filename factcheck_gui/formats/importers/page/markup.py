"""What the visible elements of a page, and the microdata on them, say of its article."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.page.dates import date_in
from factcheck_gui.formats.importers.page.passages import words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AUTHOR_CLASS: Final = re.compile(
    r"^(?:author|authors|byline|by-line|article-?_?author|post-?_?author|entry-?_?author|author-?_?name|autor"
    r"|byline-?_?name|byline__\w+|author__\w+|author-link|p-author|contributor|fn|vcard|c-byline|article-?_?byline)$",
    re.IGNORECASE,
)
_DATE_CLASS: Final = re.compile(
    r"^(?:(?:entry|post|article|published|publish|publication|pub|story)[-_]{0,2}(?:date|time|published|on|at|meta)?"
    r"|dt-published|published|date|timestamp|dateline|datetime|date-published|updated|meta-date|c-timestamp)$",
    re.IGNORECASE,
)
_NEARBY: Final = frozenset({"aside", "nav", "footer"})
_OTHERS: Final = re.compile(
    r"comment|related|sidebar|recommend|teaser|popular|footer|widget|bio\b", re.IGNORECASE
)
_SHORTEST_NAME: Final = 3
_LONGEST_BYLINE: Final = 120
_MOST_WAYS_UP: Final = 40


def headings_of(root: "HtmlElement") -> "list[HtmlElement]":
    """Return the elements that may be the article's headline, the likeliest first."""
    marked: list[HtmlElement] = root.xpath(".//*[@itemprop='headline' and not(self::meta)]")
    first = [one for one in root.iter("h1") if words_of(one)]
    inside = [one for one in first if any(up.tag in ("article", "main") for up in one.iterancestors())]
    found = [one for one in (*marked, *inside, *first) if words_of(one)]
    return list(dict.fromkeys(found))


def microdata_date(root: "HtmlElement") -> str | None:
    """Return the day that microdata, or `pubdate`, gives as the one of publication."""
    marked: list[HtmlElement] = root.xpath(".//*[contains(@itemprop, 'datePublished') or @pubdate]")
    return next(filter(None, (_date_of(one) for one in marked if not _is_elsewhere(one))), None)


def visible_date(root: "HtmlElement") -> str | None:
    """Return the day of the first `time` element, or of the first element whose class promises a date."""
    times = [one for one in root.iter("time") if not _is_elsewhere(one)]
    classed = (
        one for one in root.iter("span", "div", "p", "li", "small", "abbr") if _has_class(one, _DATE_CLASS)
    )
    near = (one for one in classed if not _is_elsewhere(one) and len(words_of(one)) <= _LONGEST_BYLINE)
    return next(filter(None, map(_date_of, times)), None) or next(filter(None, map(_date_of, near)), None)


def microdata_authors(root: "HtmlElement") -> Iterator[str]:
    """Yield the authors that microdata gives."""
    for element in root.xpath(".//*[contains(@itemprop, 'author')]"):
        if "author" not in element.get("itemprop", "").split() or _is_elsewhere(element):
            continue
        names = [one for one in element.iterdescendants() if one.get("itemprop", "").lower() == "name"]
        for one in names or [element]:
            words = one.get("content") or words_of(one)
            if words and len(words) <= _LONGEST_BYLINE:
                yield words


def visible_authors(root: "HtmlElement") -> Iterator[str]:
    """Yield the words of `rel=author` links, or of the first element whose class promises a byline."""
    found = [one for one in root.iter("a") if "author" in (one.get("rel") or "").lower().split()]
    names = [words_of(one) for one in found if not _is_elsewhere(one)]
    if not any(names):
        bylines = (
            one
            for one in root.xpath(".//*[@class]")
            if _has_class(one, _AUTHOR_CLASS) and not _is_elsewhere(one)
        )
        words = (words_of(one) for one in bylines)
        names = [next((one for one in words if _SHORTEST_NAME <= len(one) <= _LONGEST_BYLINE), "")]
    return (name for name in names if name and len(name) <= _LONGEST_BYLINE)


def _date_of(element: "HtmlElement") -> str | None:
    for written in (element.get("datetime"), element.get("content"), element.get("title"), words_of(element)):
        if found := date_in(written):
            return found
    return None


def _has_class(element: "HtmlElement", pattern: re.Pattern[str]) -> bool:
    return any(pattern.match(name) for name in (element.get("class") or "").split())


def _is_elsewhere(element: "HtmlElement") -> bool:
    """Tell whether an element belongs to a comment, a teaser or the like."""
    for count, up in enumerate(element.iterancestors()):
        if up.tag in ("body", "html") or count > _MOST_WAYS_UP:
            return False
        if up.tag in _NEARBY or (
            up.tag != "article" and _OTHERS.search(f"{up.get('class', '')} {up.get('id', '')}")
        ):
            return True
    return False
