"""Tells the headline, the headings and the paragraphs of a PDF by their letters."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.formats.importers.pdf.paragraphs import PdfParagraph
from factcheck_gui.formats.importers.texts.bylines import author_of
from factcheck_gui.formats.importers.texts.endings import ends_bare, ends_openly

_HEADLINE: Final = 1.2
_HEADING: Final = 1.12
_DEK: Final = 1.05
_LONGEST_HEADLINE: Final = 300
_LONGEST_HEADING: Final = 160
_LONGEST_DEK: Final = 500
_LONGEST_KICKER: Final = 60
_NEAR_TOP: Final = 6
_FEWEST_LETTERS: Final = 4
_SMALL: Final = 0.95
_CAPTION: Final = re.compile(
    r"(?:fig(?:ure|\.)?|photo(?:graph)?|foto|image|abb(?:ildung|\.)|table|source)\b.{0,12}[:.]", re.IGNORECASE
)


def kinds_of(paragraphs: Sequence[PdfParagraph]) -> Iterator[BlockKind]:
    """Yield what each paragraph is in the page."""
    body = body_size(paragraphs)
    top = _headline(paragraphs, body)
    all_bold = sum(len(one.words) for one in paragraphs if one.bold) > 0.5 * sum(
        len(one.words) for one in paragraphs
    )
    for place, one in enumerate(paragraphs):
        if place == top:
            yield BlockKind.HEADLINE
        elif one.is_row:
            yield BlockKind.PARAGRAPH
        elif one.is_item and not _is_heading(one, body, plain_bold=False):
            yield BlockKind.LIST_ITEM
        elif top is not None and place < top and len(one.words) <= _LONGEST_KICKER and ends_bare(one.words):
            yield BlockKind.KICKER
        elif place < (top or 0) + _NEAR_TOP and author_of(one.words) is not None:
            yield BlockKind.BYLINE
        elif top is not None and place == top + 1 and _is_dek(one, body):
            yield BlockKind.DEK
        elif _is_heading(one, body, plain_bold=not all_bold and place + 1 < len(paragraphs)):
            yield BlockKind.HEADING
        elif one.size < _SMALL * body and _CAPTION.match(one.words):
            yield BlockKind.CAPTION
        else:
            yield BlockKind.PARAGRAPH


def body_size(paragraphs: Sequence[PdfParagraph]) -> float:
    """Return the size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for one in paragraphs:
        sizes[round(one.size * 2) / 2] += len(one.words)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _headline(paragraphs: Sequence[PdfParagraph], body: float) -> int | None:
    """Return which paragraph of the first page is set in the largest letters."""
    first = paragraphs[0].page if paragraphs else 0
    large = [
        place
        for place, one in enumerate(paragraphs)
        if one.page == first and one.size >= _HEADLINE * body and not one.is_row and _is_worded(one.words)
    ]
    return max(large, key=lambda place: (round(paragraphs[place].size), -place), default=None)


def _is_worded(words: str) -> bool:
    return len(words) <= _LONGEST_HEADLINE and sum(sign.isalpha() for sign in words) >= _FEWEST_LETTERS


def _is_dek(one: PdfParagraph, body: float) -> bool:
    return _DEK * body < one.size and len(one.words) <= _LONGEST_DEK and not ends_openly(one.words)


def _is_heading(one: PdfParagraph, body: float, *, plain_bold: bool) -> bool:
    if (
        len(one.words) > _LONGEST_HEADING
        or not ends_openly(one.words)
        or not any(map(str.isalpha, one.words))
    ):
        return False
    return one.size >= _HEADING * body or (plain_bold and one.bold and one.size >= body * _SMALL)
