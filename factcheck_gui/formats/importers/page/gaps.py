"""Fills the gaps that an extractor leaves inside an article: lists and headings between its paragraphs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.page.paragraphs import OTHER
from factcheck_gui.formats.importers.page.passages import Passage, length_of, passages_of, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LISTS: Final = frozenset({"ul", "ol", "dl"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PIECES: Final = _LISTS | _HEADINGS | {"p", "blockquote", "pre", "table", "figure"}
_INSIDE: Final = _LISTS | {"li", "dt", "dd", "blockquote", "table", "tbody", "tr", "td", "th"}
_WHOLE: Final = ("ul", "ol", "dl", "blockquote", "figure")
_OUTSIDE: Final = ("nav", "header", "footer", "aside", "form", "menu", "dialog")
_MOST_LINKED: Final = 0.3
_FEWEST: Final = 2
_SHORTEST_END: Final = 60
_SHORT: Final = 24
"""Letters below which words may stand somewhere else by chance."""
_NOTES: Final = frozenset({"footnotes", "endnotes", "wp-block-footnotes", "easy-footnotes-wrapper"})
_NEAREST: Final = 3
_ARROWS: Final = frozenset({"↩", "↩︎", "↩️", "↑", "^", "⤴", "↵"})
_SIGNS: Final = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """An element that stands beside others in the same part of a page, and how much of it is links."""

    tag: str
    passages: tuple[Passage, ...]
    linked: float


def pieces_of(root: "HtmlElement", skipped: frozenset[str]) -> list[list[Piece]]:
    """Return the paragraphs, lists and headings of a page, those of one part together."""
    parts: dict[HtmlElement, list[Piece]] = {}
    for element in root.iter(*_PIECES):
        parent = element.getparent()
        if parent is None or parent.tag in _INSIDE or _is_outside(element):
            continue
        passages = tuple(
            one
            for one in passages_of(element, skipped)
            if element.tag != "figure" or one.kind is BlockKind.CAPTION
        )
        if passages:
            linked = sum(len(words_of(one)) for one in element.iter("a")) / max(1, length_of(passages))
            parts.setdefault(parent, []).append(Piece(tag=str(element.tag), passages=passages, linked=linked))
    return [part for part in parts.values() if len(part) >= _FEWEST]


def _is_outside(element: "HtmlElement") -> bool:
    """Tell whether an element is no piece of an article, or within another piece, or makes the layout."""
    if next(element.iterancestors(*_OUTSIDE, *_WHOLE), None) is not None:
        return True
    if element.tag == "table" and next(element.iterdescendants("table", "p", "div"), None) is not None:
        return True
    around = [element, *element.iterancestors()][:_NEAREST]
    return any(OTHER.search(f"{one.get('class', '')} {one.get('id', '')}") for one in around)


def notes_of(root: "HtmlElement") -> list[Passage]:
    """Return the footnotes of a page, which stand apart from its article."""
    return [
        one
        for element in root.iter("section", "div", "ol", "aside")
        if _is_notes(element) and not any(map(_is_notes, element.iterancestors()))
        for one in passages_of(element)
        if one.kind is not BlockKind.HEADING
    ]


def drop_returns(root: "HtmlElement") -> None:
    """Drop the arrows that lead from a footnote back into the text."""
    for link in list(root.iter("a")):
        is_back = link.get("role") == "doc-backlink" or "footnote-back" in (link.get("class") or "")
        if is_back or ((link.get("href") or "").startswith("#") and link.text in _ARROWS):
            link.drop_tree()


def _is_notes(element: "HtmlElement") -> bool:
    names = (element.get("class") or "").split()
    return element.get("role") == "doc-endnotes" or not _NOTES.isdisjoint(names)


def fill(
    found: Sequence[Passage], parts: Sequence[Sequence[Piece]], notes: Sequence[Passage] = ()
) -> list[Passage]:
    """Return what was found, with what stands in the midst of it and was passed over, and its footnotes."""
    places: dict[str, int] = {}
    for place, one in enumerate(found):
        places.setdefault(_key(one.words), place)
    kinds = {
        known: own.kind
        for part in parts
        for piece in part
        for own in piece.passages
        if (known := places.get(_key(own.words))) is not None
    }
    missing: dict[int, list[Passage]] = {}
    told_in_one = "".join(_key(one.words) for one in found)
    for part in parts:
        # What was found may be divided in another way than the page is.
        untold = [piece for piece in part if _is_there(piece, places) or not _is_told(piece, told_in_one)]
        for place, passage in _missing(untold, places):
            if len(key := _key(passage.words)) < _SHORT or key not in told_in_one:
                missing.setdefault(place, []).append(passage)
    filled: list[Passage] = missing.get(-1, [])
    for place, one in enumerate(found):
        is_plain = one.kind is BlockKind.PARAGRAPH
        filled.append(replace(one, kind=kinds.get(place, one.kind)) if is_plain else one)
        filled += missing.get(place, ())
    told = {_key(one.words) for one in filled}
    return [*filled, *(one for one in notes if filled and _key(one.words) not in told)]


def _is_there(piece: Piece, places: dict[str, int]) -> bool:
    return any(_key(one.words) in places for one in piece.passages)


def _is_told(piece: Piece, told_in_one: str) -> bool:
    """Tell whether the words of a piece stand in what was found, whatever blocks they stand in there."""
    key = "".join(_key(one.words) for one in piece.passages)
    return len(key) >= _SHORT and key in told_in_one


def _missing(part: Sequence[Piece], places: dict[str, int]) -> Iterator[tuple[int, Passage]]:
    """Yield what is missing of a part of the page, each with the place after which it belongs."""
    there = [_is_there(piece, places) for piece in part]
    place = -1
    for number, piece in enumerate(part):
        is_wanted = there[number] or _belongs(part, there, number)
        for one in piece.passages if is_wanted or there[number] else ():
            key = _key(one.words)
            if key in places:
                place = max(place, places[key])
            elif key and piece.tag != "p" and piece.linked <= _MOST_LINKED:
                # A part may begin with its heading.
                yield place if place >= 0 else _first(part[number + 1 :], places) - 1, one


def _belongs(part: Sequence[Piece], there: Sequence[bool], number: int) -> bool:
    """Tell whether what is missing stands between what is there; after the last of it comes no article."""
    piece = part[number]
    if piece.linked > _MOST_LINKED:
        return False
    follows, goes_on = number > 0 and there[number - 1], any(there[number + 1 :])
    if piece.tag in _HEADINGS:
        after = part[number + 1] if goes_on else None
        return after is not None and (there[number + 1] or (after.tag in _LISTS and after.linked == 0))
    if goes_on:
        return follows or (number > 0 and part[number - 1].tag in _HEADINGS)
    if piece.tag == "figure":
        return any(there) and all(one.tag == "figure" for one in part[_last(there) + 1 : number])
    return follows and piece.tag in _LISTS and piece.linked == 0 and length_of(piece.passages) > _SHORTEST_END


def _last(there: Sequence[bool]) -> int:
    return max(number for number, is_there in enumerate(there) if is_there)


def _first(part: Sequence[Piece], places: dict[str, int]) -> int:
    keys = (_key(one.words) for piece in part for one in piece.passages)
    return next((places[key] for key in keys if key in places), 0)


def _key(words: str) -> str:
    return _SIGNS.sub("", words).casefold()
