"""Makes paragraphs of what stands among paragraphs as one, though its tag says otherwise."""

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.block_elements import BLOCKS
from factcheck_gui.formats.importers.page.sentences import NO_WORDS, is_hidden, letters_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

OTHER: Final = re.compile(
    r"\b(?:related|recirc|share|social|newsletter|promo|topics?|tags?|teaser|sidebar|comments?|gallery|playlist"
    r"|subscribe|sponsor|advert\w*|more-?on|most-?read|read-?more|recommend\w*|video)(?:\b|[-_])",
    re.IGNORECASE,
)
"""The names of what stands beside an article."""
_AROUND: Final = re.compile(
    r"(?:\b|[-_])(?:ads?|author|bio|breadcrumbs?|byline|caption|cookies?|copyright|credits?|date|footer|log-?in"
    r"|menu|meta(?:data)?|nav\w*|paywall|published|sign-?up|time(?:stamp)?)(?:\b|[-_])",
    re.IGNORECASE,
)
_PLAIN: Final = frozenset(
    {"div", "section", "center", "address", "span", "object", "output", "label", "noindex"}
)
_HOLDERS: Final = frozenset(
    {"fieldset", "form", "center", "dialog", "figure", "object", "noindex", "details"}
)
_KNOWN: Final = (
    BLOCKS
    | NO_WORDS
    | frozenset(
        {
            "a",
            "abbr",
            "acronym",
            "b",
            "base",
            "bdi",
            "bdo",
            "big",
            "br",
            "button",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
        }
        | {
            "em",
            "font",
            "frame",
            "frameset",
            "i",
            "img",
            "ins",
            "kbd",
            "label",
            "link",
            "map",
            "mark",
            "math",
            "meta",
        }
        | {
            "meter",
            "nobr",
            "object",
            "optgroup",
            "option",
            "output",
            "param",
            "picture",
            "progress",
            "q",
            "ruby",
            "s",
        }
        | {
            "samp",
            "small",
            "source",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "title",
            "track",
            "tt",
            "u",
        }
        | {"var", "wbr", "area", "rb", "marquee"}
    )
)
_PARAGRAPHS: Final = ("p", "blockquote", "ul", "ol", "h2", "h3", "h4")
_ASKED: Final = frozenset({"email", "password", "search", "tel", "text"})
_FEWEST: Final = 2
_LEAST: Final = 24
_LONG: Final = 60
"""Letters by which a text of its own shows to be a paragraph, whatever its tag."""
_MOST_LINKED: Final = 0.5
_DEEPEST: Final = 8


def make_paragraphs(root: "HtmlElement") -> None:
    """Call a paragraph what is one among the paragraphs of a page, and unwrap what merely holds some."""
    paragraphs = (one for one in root.iter("p", "div") if one.tag == "p" or _is_long(one))
    counts = Counter(parent for one in paragraphs if (parent := one.getparent()) is not None)
    for container, count in counts.items():
        if count < _FEWEST:
            continue
        for child in list(container):
            if isinstance(child.tag, str):
                _settle(child)


def _settle(child: "HtmlElement") -> None:
    is_unknown = child.tag not in _KNOWN
    if (
        not (is_unknown or child.tag in _PLAIN or child.tag in _HOLDERS)
        or is_other(child)
        or is_hidden(child)
    ):
        return
    inner = _innermost(child)
    if _is_text(inner):
        if inner is not child:
            _become(child, "div")
        _become(inner, "p")
    elif (is_unknown or child.tag in _HOLDERS) and _holds_paragraphs(child):
        _become(child, "div")


def _is_long(element: "HtmlElement") -> bool:
    return _is_text(element) and letters_of("".join(element.itertext())) >= _LONG and not is_other(element)


def is_other(element: "HtmlElement") -> bool:
    """Tell whether an element says that it is no part of an article's text."""
    marks = f"{element.tag!s} {element.get('class', '')} {element.get('id', '')}"
    return OTHER.search(marks) is not None or _AROUND.search(marks) is not None


def _innermost(element: "HtmlElement") -> "HtmlElement":
    """Return the only element in the only element in an element, as far as nothing stands beside it."""
    for _ in range(_DEEPEST):
        if len(element) != 1 or (element.text or "").strip() or (element[0].tail or "").strip():
            break
        if element[0].tag not in _PLAIN or is_other(element[0]) or is_hidden(element[0]):
            break
        element = element[0]
    return element


def _is_text(element: "HtmlElement") -> bool:
    if element.tag in ("figure", "form", "dialog", "details", "fieldset"):
        return False
    if next(element.iterdescendants(*BLOCKS, *NO_WORDS), None) is not None:
        return False
    letters = letters_of("".join(element.itertext()))
    linked = sum(letters_of("".join(one.itertext())) for one in element.iterdescendants("a", "button"))
    return letters >= _LEAST and linked <= _MOST_LINKED * letters


def _holds_paragraphs(element: "HtmlElement") -> bool:
    if element.tag == "dialog" and element.get("open") is None:
        return False
    if (
        element.tag == "figure"
        and next(element.iterdescendants("img", "figcaption", "table", "video"), None) is not None
    ):
        return False
    if any(one.get("type", "text").lower() in _ASKED for one in element.iterdescendants("input")):
        return False
    found = element.iterdescendants(*_PARAGRAPHS)
    return any(letters_of("".join(one.itertext())) >= _LEAST for one in found)


def _become(element: "HtmlElement", tag: str) -> None:
    element.tag = tag
    element.attrib.clear()
