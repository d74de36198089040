"""Plain text: paragraphs, with a headline, a byline and headings where the layout shows them."""

from dataclasses import replace
from typing import Final

from factcheck_gui.domain.articles import Block, BlockKind
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.formats.importers.parsed import FoundDetails, ParsedArticle, TextImporter
from factcheck_gui.formats.importers.texts.bylines import author_of
from factcheck_gui.formats.importers.texts.dateline import find_dateline
from factcheck_gui.formats.importers.texts.layout import lay_out
from factcheck_gui.formats.importers.texts.lines import split_lines
from factcheck_gui.formats.importers.texts.pieces import Piece, gather


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainTextImporter:
    """Leaves the text as it is and finds the blocks in it."""

    name: str = "plain_text"
    suffixes: tuple[str, ...] = (".txt", ".text")
    media_type: str = "text/plain"

    def read(self, text: str) -> ParsedArticle:
        """Return the text with its blocks, and the title, date and author that its layout shows."""
        pieces = gather(text, split_lines(text))
        dateline = find_dateline(pieces[0].words) if pieces else None
        if dateline is not None:
            pieces[0] = _without(pieces[0], dateline.length)
        kinds = lay_out(pieces, headed=dateline is not None)
        parts = list(zip(kinds, pieces, strict=True))
        authors = (author_of(piece.words) for kind, piece in parts if kind is BlockKind.BYLINE)
        titles = (" ".join(piece.words.split()) for kind, piece in parts if kind is BlockKind.HEADLINE)
        return ParsedArticle(
            text=text,
            blocks=tuple(Block(kind=kind, start=piece.start, end=piece.end) for kind, piece in parts),
            details=FoundDetails(
                title=next(titles, None),
                date=None if dateline is None else dateline.date,
                author=next(authors, None),
            ),
        )


def _without(piece: Piece, beginning: int) -> Piece:
    return replace(piece, start=piece.start + beginning, words=piece.words[beginning:])


PLAIN_TEXT: Final[TextImporter] = PlainTextImporter()
