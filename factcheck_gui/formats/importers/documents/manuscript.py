"""Lays out the passages of a document: which is the headline, and what stands around it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.articles import Block, BlockKind
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.documents.passages import Part, Passage, divided
from factcheck_gui.formats.importers.rebuilding import LINE_BREAK, Rebuilding
from factcheck_gui.formats.importers.texts.bylines import author_of
from factcheck_gui.formats.importers.texts.endings import ends_bare
from factcheck_gui.formats.importers.texts.layout import lay_out
from factcheck_gui.formats.importers.texts.lines import is_visible
from factcheck_gui.formats.importers.texts.pieces import Piece

_KINDS: Final = {
    Part.TITLE: BlockKind.HEADING,
    Part.SUBTITLE: BlockKind.HEADING,
    Part.BYLINE: BlockKind.BYLINE,
    Part.TOP_HEADING: BlockKind.HEADING,
    Part.HEADING: BlockKind.HEADING,
    Part.PLAIN: BlockKind.PARAGRAPH,
    Part.QUOTE: BlockKind.QUOTE,
    Part.LIST_ITEM: BlockKind.LIST_ITEM,
    Part.CAPTION: BlockKind.CAPTION,
    Part.ROW: BlockKind.PARAGRAPH,
    Part.CONTENTS: BlockKind.PARAGRAPH,
}
_HEADED: Final = frozenset({Part.TITLE, Part.SUBTITLE, Part.TOP_HEADING, Part.HEADING})
_TITLE_PLACES: Final = 5
_BELOW: Final = 3
_KICKER_LENGTH: Final = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A document's text with its blocks, and what its layout says of it."""

    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    title_found_in: FoundIn | None = None
    author: str | None = None


def lay_out_manuscript(
    passages: Iterable[Passage], notes: Iterable[Passage] = (), *, guesses: bool = True
) -> Manuscript:
    """Return an article's text; notes stand at its end.

    Unless nothing may be guessed, a document that marks no heading is laid out as plain text is.
    """
    body = _visible(passages)
    kinds = [_KINDS[passage.part] for passage in body]
    headline = _styled_headline(body)
    found_in = FoundIn.MARKUP
    if headline is not None:
        _arrange_top(body, kinds, headline)
    elif body and guesses:
        found_in = FoundIn.LAYOUT
        _arrange_by_layout(body, kinds)
    built = Rebuilding()
    for kind, passage in zip(kinds, body, strict=True):
        built.add(kind, passage.words)
    for passage in _visible(notes):
        built.add(_KINDS[passage.part], passage.words)
    heads = [_plain(passage) for kind, passage in zip(kinds, body, strict=True) if kind is BlockKind.HEADLINE]
    bylines = [_plain(passage) for kind, passage in zip(kinds, body, strict=True) if kind is BlockKind.BYLINE]
    return Manuscript(
        text=built.text,
        blocks=built.blocks,
        title=heads[0] if heads else None,
        title_found_in=found_in if heads else None,
        author=next((author_of(words) or words for words in bylines), None),
    )


def _visible(passages: Iterable[Passage]) -> list[Passage]:
    parts = (part for passage in passages for part in divided(passage))
    return [part for part in parts if is_visible(part.words)]


def _styled_headline(body: Sequence[Passage]) -> int | None:
    """Return the place of the first title near the top, or of a top heading that begins the document."""
    top = [passage.part for passage in body[:_TITLE_PLACES]]
    if Part.TITLE in top:
        return top.index(Part.TITLE)
    before = top.index(Part.TOP_HEADING) if Part.TOP_HEADING in top else None
    return before if before is not None and (before == 0 or (before == 1 and _is_kicker(body[0]))) else None


def _arrange_top(body: Sequence[Passage], kinds: list[BlockKind], headline: int) -> None:
    kinds[headline] = BlockKind.HEADLINE
    if headline and _is_kicker(body[headline - 1]):
        kinds[headline - 1] = BlockKind.KICKER
    for place in range(headline + 1, min(headline + 1 + _BELOW, len(body))):
        if body[place].part is Part.SUBTITLE and BlockKind.DEK not in kinds:
            kinds[place] = BlockKind.DEK
        elif body[place].part is Part.PLAIN and author_of(_plain(body[place])) is not None:
            kinds[place] = BlockKind.BYLINE


def _arrange_by_layout(body: Sequence[Passage], kinds: list[BlockKind]) -> None:
    styled = any(passage.part in _HEADED for passage in body)
    found = lay_out([_piece(passage) for passage in body], headed=False)
    for place, (passage, kind) in enumerate(zip(body, found, strict=True)):
        if passage.part is Part.PLAIN and not (styled and kind in (BlockKind.HEADING, BlockKind.KICKER)):
            kinds[place] = kind


def _is_kicker(passage: Passage) -> bool:
    short = passage.part is Part.PLAIN and len(passage.words) <= _KICKER_LENGTH
    return short and ends_bare(passage.words)


def _piece(passage: Passage) -> Piece:
    # A row must not be taken for a heading.
    kind = BlockKind.CAPTION if passage.part is Part.ROW else _KINDS[passage.part]
    lines = 1 + passage.words.strip().count(LINE_BREAK)
    words = _plain(passage)
    return Piece(kind=kind, start=0, end=len(words), words=words, lines=lines, after_blank=True)


def _plain(passage: Passage) -> str:
    return " ".join(passage.words.split())
