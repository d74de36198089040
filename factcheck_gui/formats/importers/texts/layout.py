"""Finds out what each piece of a plain text is in the page."""

from collections.abc import Sequence
from itertools import pairwise, starmap
from typing import Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.texts.bylines import author_of
from factcheck_gui.formats.importers.texts.endings import ends_bare, ends_openly
from factcheck_gui.formats.importers.texts.pieces import Piece

_HEADING_LENGTH: Final = 120
_HEADLINE_LENGTH: Final = 160
_DEK_LENGTH: Final = 250
_KICKER_LENGTH: Final = 40
_KICKER_WORDS: Final = 4
_BYLINE_PLACES: Final = 4
_DEK_AND_TEXT: Final = 2


def lay_out(pieces: Sequence[Piece], *, headed: bool) -> list[BlockKind]:
    """Return the part of each piece in the page.

    Args:
        pieces: The pieces of the text in order.
        headed: Whether the first piece is known to be the headline; otherwise it must look like one.
    """
    headings = [*starmap(_is_heading, pairwise(pieces)), False, False]
    kinds = [
        _kind(piece, is_heading=is_heading, is_above_heading=is_above)
        if is_heading or is_above
        else piece.kind
        for piece, (is_heading, is_above) in zip(pieces, pairwise(headings), strict=False)
    ]
    if not pieces:
        return kinds
    has_headline = headed or _is_title(pieces)
    for place, piece in enumerate(pieces[:_BYLINE_PLACES]):
        if piece.kind is BlockKind.PARAGRAPH and author_of(piece.words) is not None:
            kinds[place] = BlockKind.BYLINE
    if has_headline:
        kinds[0] = BlockKind.HEADLINE
        below = 2 if BlockKind.BYLINE in kinds[1:2] else 1
        if _is_dek(pieces[below:], kinds[below:], headed=headed):
            kinds[below] = BlockKind.DEK
    return kinds


def _kind(piece: Piece, *, is_heading: bool, is_above_heading: bool) -> BlockKind:
    if is_heading:
        return BlockKind.HEADING
    return BlockKind.KICKER if is_above_heading and _is_kicker(piece) else piece.kind


def _is_title(pieces: Sequence[Piece]) -> bool:
    """Tell whether the first piece looks like a title: a short line with more below it, set off or longer."""
    if len(pieces) == 1:
        return False
    first, second = pieces[:2]
    if author_of(first.words) is not None or not _is_line(first, _HEADLINE_LENGTH):
        return False
    if not ends_bare(first.words) and len(first.words.split()) <= _KICKER_WORDS:
        return False  # "Who?" is something said, "Who read the August paper?" a headline.
    return second.after_blank or len(second.words) > len(first.words) or author_of(second.words) is not None


def _is_dek(pieces: Sequence[Piece], kinds: Sequence[BlockKind], *, headed: bool) -> bool:
    """Tell whether the piece below the headline sums up: it is short, and the text goes on below it.

    Only where the layout is known may it be a sentence like any other.
    """
    if len(pieces) < _DEK_AND_TEXT or pieces[0].kind is not BlockKind.PARAGRAPH:
        return False
    if not headed:
        return kinds[0] is BlockKind.HEADING and len(pieces[0].words.split()) > _KICKER_WORDS
    return len(pieces[0].words) <= _DEK_LENGTH and kinds[1] is BlockKind.PARAGRAPH


def _is_heading(piece: Piece, following: Piece) -> bool:
    if not _is_line(piece, _HEADING_LENGTH):
        return False
    if following.kind is not BlockKind.PARAGRAPH:
        return True
    return len(following.words) > len(piece.words) and not _is_line(following, _HEADING_LENGTH)


def _is_kicker(piece: Piece) -> bool:
    short = len(piece.words) <= _KICKER_LENGTH and len(piece.words.split()) <= _KICKER_WORDS
    return short and _is_line(piece, _KICKER_LENGTH) and ends_bare(piece.words)


def _is_line(piece: Piece, longest: int) -> bool:
    """Tell whether a piece is one line of no more than a length that ends as headings do."""
    is_short = len(piece.words) <= longest and piece.lines == 1
    return is_short and piece.kind is BlockKind.PARAGRAPH and ends_openly(piece.words)
