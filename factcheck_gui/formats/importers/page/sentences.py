"""Keeps sentences whole: takes away, amid the words of a block, what makes an extractor leave words out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.block_elements import BLOCKS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_OF_WORDS: Final = frozenset(
    {
        "blockquote",
        "caption",
        "dd",
        "dt",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "p",
        "summary",
    }
    | {"td", "th"}
)
NO_WORDS: Final = frozenset(
    {
        "annotation",
        "annotation-xml",
        "audio",
        "canvas",
        "datalist",
        "embed",
        "head",
        "iframe",
        "input",
        "noscript",
    }
    | {"rp", "rt", "rtc", "script", "select", "style", "svg", "template", "textarea", "video"}
)
# An extractor knows these, and what it makes of their share of a block helps it.
_KEPT: Final = frozenset(
    {
        "a",
        "abbr",
        "b",
        "br",
        "code",
        "del",
        "em",
        "i",
        "img",
        "ins",
        "kbd",
        "mark",
        "picture",
        "ruby",
        "s",
        "samp",
    }
    | {"small", "strong", "sub", "sup", "u", "var", "wbr"}
)
_WITHOUT_WORDS: Final = frozenset({"br", "img", "picture", "wbr"})
_CROWD: Final = 5_000
"""More elements in one block than anybody writes; an extractor takes minutes for them."""
_ATTRIBUTES: Final = frozenset({"alt", "href", "src"})
# What nobody reads in a sentence, though it stands there.
_BESIDE: Final = re.compile(
    r"editsection|permalink|header-?link|anchor|noprint|screen-reader|sr-only|visually-?hidden", re.IGNORECASE
)
_HIDDEN: Final = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_SIGNS: Final = re.compile(r"[\W_]+")
_LEAST: Final = 24
"""Letters of its own by which a `div` shows that it is a paragraph."""
_UNWRAPPED: Final = "factcheck-unwrapped"


def join_sentences(root: "HtmlElement") -> None:
    """Unwrap what stands amid other words of a block, and take off the marks by which it would be dropped."""
    from lxml.etree import strip_tags

    for math in root.xpath(".//math"):
        for note in math.xpath(".//annotation | .//annotation-xml"):
            note.drop_tree()
    around: set[HtmlElement] = set()
    for run in list(_runs(root)):
        elements = run.amid()
        is_crowded = len(elements) > _CROWD
        for element in elements:
            if element.tag in _KEPT and not (is_crowded and element.tag not in _WITHOUT_WORDS):
                for name in set(element.attrib) - _ATTRIBUTES:
                    del element.attrib[name]
                continue
            element.tag = _UNWRAPPED
            if (parent := next(element.iterancestors(*BLOCKS), None)) is not None:
                around.add(parent)
    # One by one, tags would be dropped in a time that grows with the square of their number.
    strip_tags(root, _UNWRAPPED)
    for parent in around:
        merge_words(parent)


def merge_words(element: "HtmlElement") -> None:
    """Make one text of those that lie beside each other now, since searches take each for all of them."""
    element.text = element.text
    for child in element:
        child.tail = child.tail


def letters_of(words: str | None) -> int:
    """Return how many letters and digits there are in words."""
    return len(_SIGNS.sub("", words)) if words else 0


def is_hidden(element: "HtmlElement") -> bool:
    """Tell whether a reader does not see an element."""
    return "hidden" in element.attrib or _HIDDEN.search(element.get("style") or "") is not None


@dataclass(slots=True)
class _Run:
    """Words between the borders of two blocks, and the elements among them, each with its letters."""

    tag: str
    letters: int = 0
    plain: int = 0
    elements: "list[tuple[HtmlElement, int]]" = field(default_factory=list)

    def amid(self) -> "list[HtmlElement]":
        """Return the elements that are not all of the run."""
        if self.tag not in _OF_WORDS and self.plain < _LEAST:
            return []
        return [one for one, letters in self.elements if letters < self.letters and _is_read(one, letters)]


def _is_read(element: "HtmlElement", letters: int) -> bool:
    marks = f"{element.get('class', '')} {element.get('id', '')}"
    return _BESIDE.search(marks) is None and (letters > 0 or element.get("aria-hidden") != "true")


def _runs(root: "HtmlElement") -> Iterator[_Run]:
    from lxml.etree import iterwalk

    blocks: list[str] = [""]
    inside: list[int | None] = []
    run = _Run(tag="")
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        is_block = tag in BLOCKS
        if event == "start":
            if is_block:
                yield run
                # What holds a block is no part of a sentence.
                inside = [None] * len(inside)
                blocks.append(tag)
                run = _Run(tag=tag)
            elif not tag or tag in NO_WORDS or is_hidden(element):
                walk.skip_subtree()
                inside.append(None)
                continue
            else:
                inside.append(run.letters)
            words = element.text
        else:
            if is_block:
                yield run
                blocks.pop()
                run = _Run(tag=blocks[-1])
            elif (start := inside.pop()) is not None:
                run.elements.append((element, run.letters - start))
            words = element.tail
        letters = letters_of(words)
        run.letters += letters
        run.plain += 0 if inside else letters
