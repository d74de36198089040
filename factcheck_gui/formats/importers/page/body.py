"""The body of a page: what is left when menus, notices and advertisements are gone."""

from typing import TYPE_CHECKING, Final

from factcheck_gui.formats.importers.page.gaps import drop_returns, fill, notes_of, pieces_of
from factcheck_gui.formats.importers.page.paragraphs import make_paragraphs
from factcheck_gui.formats.importers.page.passages import Passage, length_of, passages_of
from factcheck_gui.formats.importers.page.sentences import join_sentences, merge_words
from factcheck_gui.formats.importers.page.signs import hide_signs
from factcheck_gui.formats.importers.page.spans import drop_spans
from factcheck_gui.formats.importers.page.tree import is_huge, is_tabular
from factcheck_gui.formats.importers.texts.lines import is_visible

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NEVER_TEXT: Final = frozenset(
    {"head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "button", "select"}
    | {"input", "textarea", "video", "audio", "canvas", "datalist"}
)
_AROUND: Final = _NEVER_TEXT | {"nav", "header", "footer", "aside", "form", "menu", "dialog"}
_MOST_CELLS: Final = 0.9
_SHORT: Final = 250
"""Below this an extractor's answer is looked at twice."""


def body_of(root: "HtmlElement", *, flattened: bool = False) -> list[Passage]:
    """Return the body of a page, or all of it where its structure is lost; its tree is used up by it."""
    # First of all, since control signs cannot be written back into a tree.
    hidden = hide_signs(root)
    _spell_out_quotes(root)
    drop_returns(root)
    join_sentences(root)
    make_paragraphs(root)
    drop_spans(root)
    if flattened:
        found = passages_of(root, _NEVER_TEXT)
    elif is_tabular(root):
        found = _tabular(root)
    else:
        found = passages_of(root, _NEVER_TEXT) if is_huge(root) else _extracted(root)
    if length_of(found) < _SHORT:
        found = _better(found, root)
    restored = (Passage(kind=one.kind, words=hidden.restore(one.words)) for one in found)
    return [one for one in restored if is_visible(one.words)]


def _spell_out_quotes(root: "HtmlElement") -> None:
    """Write the quotation marks that a browser puts around `q`."""
    from lxml.etree import strip_tags

    around = {parent for one in root.iter("q") if (parent := one.getparent()) is not None}
    for quoted in root.iter("q"):
        quoted.text = "“" + (quoted.text or "")
        quoted.tail = "”" + (quoted.tail or "")
    strip_tags(root, "q")
    for parent in around:
        merge_words(parent)


def _extracted(root: "HtmlElement") -> list[Passage]:
    from trafilatura import bare_extraction

    parts, notes = pieces_of(root, _NEVER_TEXT), notes_of(root)
    found = bare_extraction(root, include_comments=False, include_tables=True, with_metadata=False)
    if found is None or isinstance(found, dict):
        return []
    return fill(passages_of(found.body), parts, notes)


def _tabular(root: "HtmlElement") -> list[Passage]:
    """Return a page whose tables are too large for guesses, of its main part where the tables are in it."""
    cells = sum(1 for _ in root.iter("td", "th"))
    for part in root.xpath(".//article | .//main | .//*[@role='main']"):
        if sum(1 for _ in part.iter("td", "th")) > _MOST_CELLS * cells:
            return passages_of(part, _NEVER_TEXT | {"nav"})
    return passages_of(root, _NEVER_TEXT | {"nav"})


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
