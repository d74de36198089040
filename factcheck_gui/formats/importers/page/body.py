"""The body of a page: what is left when menus, notices and advertisements are gone."""

from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.page.passages import Passage, length_of, passages_of
from factcheck_gui.formats.importers.page.signs import hide_signs
from factcheck_gui.formats.importers.page.tree import is_huge
from factcheck_gui.formats.importers.texts.lines import is_visible

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEVER_TEXT: Final = frozenset(
    {"head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "button", "select"}
    | {"input", "textarea", "video", "audio", "canvas", "datalist"}
)
_AROUND: Final = _NEVER_TEXT | {"nav", "header", "footer", "aside", "form", "menu", "dialog"}
_SHORT: Final = 250
"""Below this an extractor's answer is looked at twice."""


def body_of(root: "HtmlElement", *, flattened: bool = False) -> list[Passage]:
    """Return the body of a page, or all of it where its structure is lost; its tree is used up by it."""
    # First of all, since control signs cannot be written back into a tree.
    hidden = hide_signs(root)
    _spell_out_quotes(root)
    whole = flattened or is_huge(root)
    found = passages_of(root, _NEVER_TEXT) if whole else _extracted(root)
    if length_of(found) < _SHORT:
        found = _better(found, root)
    restored = (Passage(kind=one.kind, words=hidden.restore(one.words)) for one in found)
    return [one for one in restored if is_visible(one.words)]


def _spell_out_quotes(root: "HtmlElement") -> None:
    """Write the quotation marks that a browser puts around `q`."""
    for quoted in list(root.iter("q")):
        quoted.text = "“" + (quoted.text or "")
        quoted.tail = "”" + (quoted.tail or "")
        quoted.drop_tag()


def _extracted(root: "HtmlElement") -> list[Passage]:
    from trafilatura import bare_extraction

    found = bare_extraction(root, include_comments=False, include_tables=True, with_metadata=False)
    if found is None or isinstance(found, dict):
        return []
    return passages_of(found.body)


def _better(found: list[Passage], root: "HtmlElement") -> list[Passage]:
    """Return a short answer, or what the page's main part holds: of short pages extractors make one block."""
    length = length_of(found)
    for part in root.xpath(".//article | .//main | .//*[@role='main']"):
        own = passages_of(part, _AROUND)
        if 2 * length_of(own) >= length and own:
            return own
    for body in root.iter("body"):
        for skipped in (_AROUND, _NEVER_TEXT):
            own = passages_of(body, skipped)
            if own and (not found or length_of(own) <= length):
                return own
    return found
