"""Counts what of a page is not in its article's text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.page.passages import words_of
from factcheck_gui.formats.importers.page.untold import Outline, outline_of
from factcheck_gui.formats.importers.texts.lines import is_visible

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOTICE: Final = re.compile(
    r"(?:^|[-_])(?:cookies?|cookie-?(?:banner|notice|consent|bar)\w*|consent|gdpr|newsletter|subscribe|subscription"
    r"|sign-?up|log-?in|paywall|onetrust)(?:$|[-_])",
    re.IGNORECASE,
)
_COMMENTS: Final = re.compile(
    r"^(?:(?:user-|reader-|post-)?comments?(?:-(?:section|list|area|wrapper))?|disqus_thread)$", re.IGNORECASE
)
_TINY: Final = frozenset({"0", "1", "2"})
_SAMPLE: Final = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a page holds besides an article: the beginnings of its parts, and how many of what is no text."""

    parts: tuple[tuple[RemarkKind, str], ...]
    links: int
    pictures: int
    outline: Outline

    def remarks(self, text: str) -> tuple[Remark, ...]:
        """Return what an article's text leaves out; only parts that are nowhere in it are counted."""
        kept = " ".join(text.split())
        counts = Counter(kind for kind, words in self.parts if words not in kept)
        counts[RemarkKind.PASSAGES] = self.outline.count_untold(text)
        counts[RemarkKind.LINKS], counts[RemarkKind.PICTURES] = self.links, self.pictures
        return tuple(Remark(kind=kind, count=count) for kind in RemarkKind if (count := counts[kind]))


def look_around(root: "HtmlElement") -> Surroundings:
    """Look for menus, notices, comments, links and pictures, before the page's tree is used up."""
    labelled: list[HtmlElement] = root.xpath(".//*[@class or @id]")
    groups = (
        (RemarkKind.MENUS, root.xpath(".//nav | .//*[@role='navigation']")),
        (RemarkKind.NOTICES, filter(_is_notice, labelled)),
        (RemarkKind.COMMENTS, filter(_is_comments, labelled)),
    )
    outermost = [(kind, one) for kind, group in groups for one in _outermost(group)]
    found = ((kind, words_of(one)[:_SAMPLE]) for kind, one in outermost)
    return Surroundings(
        parts=tuple((kind, words) for kind, words in found if words),
        links=sum(1 for one in root.iter("a") if one.get("href") and is_visible("".join(one.itertext()))),
        pictures=sum(1 for one in root.iter("img") if _TINY.isdisjoint(_sizes(one))),
        outline=outline_of(root, (one for _, one in outermost)),
    )


def _outermost(found: "Iterable[HtmlElement]") -> "Iterator[HtmlElement]":
    """Yield elements, and of those inside each other the outer one."""
    taken: set[HtmlElement] = set()
    for element in found:
        if taken.isdisjoint(element.iterancestors()):
            taken.add(element)
            yield element


def _is_notice(element: "HtmlElement") -> bool:
    return element.tag not in ("a", "body", "html", "link", "script") and any(
        map(_NOTICE.search, _labels(element))
    )


def _is_comments(element: "HtmlElement") -> bool:
    return element.tag in ("div", "section", "ol", "ul", "aside") and any(
        map(_COMMENTS.match, _labels(element))
    )


def _labels(element: "HtmlElement") -> list[str]:
    return [*(element.get("class") or "").split(), *(element.get("id") or "").split()]


def _sizes(image: "HtmlElement") -> tuple[str, str]:
    return image.get("width", ""), image.get("height", "")
