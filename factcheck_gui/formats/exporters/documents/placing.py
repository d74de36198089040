"""Where a block of a document stands: in a card, a list, a table."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from factcheck_gui.domain.documents import Block, Group, Paragraph
from factcheck_gui.domain.paragraphs import paragraphs
from factcheck_gui.formats.exporters.documents.styling import (
    BODY,
    CARD_HEADING,
    CARD_QUOTE,
    LINE,
    LIST,
    NOTE_HEAD,
    ROW_HEADING,
    SOURCE,
    SOURCE_HEAD,
    style_name,
)

WHOLE: Final = "whole"
"""The role of groups that are not torn, and do not look set apart."""

STEP: Final = 18
"""How far a list or a part of one is set in, in points."""

_INSIDE: Final = 13
_HIGH: Final = 2
_KEPT_TOGETHER: Final = 1800
_PLAIN_LISTS: Final = frozenset({"sources"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a block takes over from those around it.

    `bar` is the colour of the line beside it, which belongs to what is set in by `bar_indent`; `indent` is
    how far it is set in itself, in points. `numbering` is the list whose bullet or number it bears, `depth`
    counts the lists around it. `title_level` is the level of the heading of a card. `is_other` changes from
    card to card: word processors draw one line along paragraphs whose lines are all the same.
    """

    style: str = BODY
    quote_style: str = "Quote"
    bar: str | None = None
    bar_indent: float = 0
    is_other: bool = False
    title_level: int = 0
    indent: float = 0
    numbering: int | None = None
    depth: int = 0
    keeps_next: bool = False

    @property
    def beside_bar(self) -> float:
        """How far it is set in from other blocks beside the same line."""
        return self.indent - self.bar_indent

    def style_for(self, paragraph: Paragraph, *, is_titled: bool) -> str:
        """Return the style of a paragraph; `is_titled` where one heading is that of the whole document."""
        if self.bar is not None and paragraph.level and self.title_level == _HIGH:
            return CARD_HEADING if paragraph.level <= _HIGH else ROW_HEADING
        otherwise = self.quote_style if paragraph.is_quote else self.style
        return style_name(paragraph, otherwise=otherwise, is_titled=is_titled)


def in_group(place: Place, group: Group, *, is_other: bool) -> Place:
    """Return where the blocks of a card stand, or those that are only kept on one page."""
    if group.role == WHOLE:
        return place
    return replace(
        place,
        quote_style=CARD_QUOTE,
        bar=group.colour or LINE,
        bar_indent=place.indent + _INSIDE,
        is_other=is_other,
        title_level=next((line.level for line in paragraphs(group.blocks) if line.level), 0),
        indent=place.indent + _INSIDE,
        numbering=None,
    )


def in_list(place: Place, role: str, numbering: int) -> Place:
    """Return where the first blocks of the items of a list stand."""
    if role in _PLAIN_LISTS:
        return replace(place, style=SOURCE, numbering=None)
    return replace(
        place,
        style=LIST if place.style == BODY else place.style,
        indent=place.indent + STEP,
        numbering=numbering,
        depth=place.depth + 1,
    )


def opening(place: Place, item: tuple[Block, ...]) -> Place:
    """Return where the first block of an item of a list stands, from where its others do."""
    heads = {SOURCE: SOURCE_HEAD, LIST: NOTE_HEAD} if len(item) > 1 else {SOURCE: SOURCE_HEAD}
    return replace(place, style=heads.get(place.style, place.style))


def is_kept_together(blocks: Iterable[Block]) -> bool:
    """Tell whether a card is short enough to stand on one page as a whole."""
    return sum(len(line.text) for line in paragraphs(blocks)) <= _KEPT_TOGETHER
