"""The other ends of a claim's links, and the lines that lead to them."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.link_words import link_end, link_words
from factcheck_gui.ui.theme.colours import Colours

STYLES: Final = {
    LinkType.DENIES: Qt.PenStyle.SolidLine,
    LinkType.ADMITS: Qt.PenStyle.DashDotLine,
    LinkType.CORROBORATES: Qt.PenStyle.DashLine,
    LinkType.CONTRADICTS: Qt.PenStyle.DotLine,
    LinkType.REPEATS: Qt.PenStyle.DashDotDotLine,
}
"""How the line of each type is drawn: colour alone tells too little."""
_WIDTH: Final = 1.6


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrowEnd:
    """The other end of a link: where it stands, if in this text, its number, and the link in words."""

    claim_id: str
    type: LinkType
    is_out: bool
    span: Span | None
    number: str
    words: str


def link_ink(colours: Colours, link_type: LinkType) -> str:
    """Return the colour of a type of link."""
    return {
        LinkType.DENIES: colours.error,
        LinkType.ADMITS: colours.warning,
        LinkType.CORROBORATES: colours.good,
        LinkType.CONTRADICTS: colours.accent,
        LinkType.REPEATS: colours.mute,
    }[link_type]


def link_pen(colours: Colours, link_type: LinkType) -> QPen:
    """Return the pen that draws a type of link."""
    pen = QPen(QColor(link_ink(colours, link_type)), _WIDTH, STYLES[link_type])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def arrow_ends(review: Review, claim_id: str, further: Link | None = None) -> tuple[ArrowEnd, ...]:
    """Return the other ends of a claim's links; `further` is one that is still being made."""
    reviewed = review.claim(claim_id)
    links = () if reviewed is None else reviewed.links
    found = (_arrow_end(review, claim_id, link) for link in (*links, *((further,) if further else ())))
    return tuple(end for end in found if end is not None)


def _arrow_end(review: Review, claim_id: str, link: Link) -> ArrowEnd | None:
    is_out = link.from_claim == claim_id
    other_id = link.to_claim if is_out else link.from_claim
    end = link_end(review, other_id)
    if end is None:
        return None
    here = review.claims.outlines.find(other_id)
    return ArrowEnd(
        claim_id=other_id,
        type=link.type,
        is_out=is_out,
        span=None if here is None else here.span,
        number="…" if end.number is None else str(end.number),
        words=link_words(link, end, is_out=is_out),
    )
