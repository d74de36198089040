"""The map as it is drawn: boxes with their lines, pills, arrows, captions, in no palette yet."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont

from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.mapping.claim_map import ClaimMap, MappedClaim
from factcheck_gui.services.mapping.layout import (
    BOX_WIDTH,
    MARGIN,
    PILL_WIDTH,
    Layout,
    Place,
    PlacedArrow,
    PlacedPill,
    lay_out,
)
from factcheck_gui.ui.map import words
from factcheck_gui.ui.map.wrapping import Wrapping
from factcheck_gui.ui.models.reading_direction import is_right_to_left
from factcheck_gui.ui.theme.fonts import reading_font, window_font

PAD: Final = 14.0
LINE: Final = 20.0
_BOX_PAD: Final = 12.0
_ONE_LINE_PILL: Final = 40.0
_LEGEND_GAP: Final = 46.0
_BOTTOM: Final = 36.0
_LEAST_HEIGHT: Final = 420.0
_ASIDE_RISE: Final = 18.0

TEXT_FONT: Final = 13
CAPTION_FONT: Final = 11
LEGEND_FONT: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A claim as it is drawn."""

    claim: MappedClaim
    rect: QRectF
    lines: tuple[str, ...]
    state: str
    is_right_to_left: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Pill:
    """A speaker, with the threads to the claims."""

    rect: QRectF
    lines: tuple[str, ...]
    note: str
    """What stands under the name, small."""
    speaker: str | None
    claims: tuple[str, ...]
    threads: tuple[tuple[QPointF, QPointF], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Everything on the map."""

    heading: str
    subtitle: str
    captions: tuple[tuple[QPointF, str], ...]
    boxes: tuple[Box, ...]
    pills: tuple[Pill, ...]
    arrows: tuple[PlacedArrow, ...]
    legend: str
    legend_types: tuple[LinkType, ...]
    legend_top: float
    nothing: str
    size: QRectF


def text_font() -> QFont:
    """Return the font of boxes."""
    return window_font(TEXT_FONT)


def strong_font() -> QFont:
    """Return the font of verdicts and speakers."""
    return window_font(TEXT_FONT, QFont.Weight.DemiBold)


def caption_font() -> QFont:
    """Return the font over the columns."""
    font = window_font(CAPTION_FONT, QFont.Weight.DemiBold)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.0)
    return font


def legend_font() -> QFont:
    """Return the font under the map and of what is only hinted at."""
    return window_font(LEGEND_FONT)


def heading_font() -> QFont:
    """Return the font of the title."""
    return reading_font(20, QFont.Weight.Bold)


class Draughtsman:
    """Makes pictures of maps; keeps how words were wrapped, so that the next picture is made sooner."""

    def __init__(self) -> None:
        room = BOX_WIDTH - 2 * PAD
        self._words = Wrapping(text_font(), room, 2)
        self._hint = Wrapping(text_font(), room, 1)
        self._state = Wrapping(strong_font(), room, 1)
        self._origin = Wrapping(legend_font(), room, 1)
        self._speaker = Wrapping(strong_font(), PILL_WIDTH - 2 * PAD, 2)

    def draw(self, claim_map: ClaimMap) -> Picture:
        """Return the picture of a map whose claims are in order."""
        lines = {claim.id: self._lines(claim) for claim in claim_map.claims}
        heights = {claim_id: 2 * _BOX_PAD + LINE * (len(found) + 1) for claim_id, found in lines.items()}
        layout = lay_out(claim_map, heights)
        bottom = max(layout.bottom + _LEGEND_GAP, _LEAST_HEIGHT)
        types = {arrow.type for arrow in claim_map.arrows} - {LinkType.DENIES}
        subtitle = " · ".join(filter(None, (claim_map.title, words.counts_line(claim_map))))
        whole = Wrapping(text_font(), layout.width - 2 * MARGIN, 1)
        return Picture(
            heading=words.heading(),
            subtitle=whole.lines(subtitle)[0],
            captions=_captions(claim_map, layout),
            boxes=tuple(
                self._box(claim, layout.boxes[claim.id], lines[claim.id]) for claim in claim_map.claims
            ),
            pills=tuple(self._pill(pill, layout) for pill in layout.pills),
            arrows=layout.arrows,
            legend=words.legend_line(claim_map),
            legend_types=tuple(one for one in LinkType if one in types),
            legend_top=bottom,
            nothing="" if claim_map.claims else words.nothing_line(),
            size=QRectF(0, 0, layout.width, bottom + _BOTTOM + (LINE if types else 0)),
        )

    def _lines(self, claim: MappedClaim) -> tuple[str, ...]:
        return (self._hint if claim.is_foreign else self._words).lines(words.box_words(claim))

    def _box(self, claim: MappedClaim, place: Place, lines: tuple[str, ...]) -> Box:
        state = (self._origin if claim.is_foreign else self._state).lines(words.state_words(claim))[0]
        return Box(
            claim=claim,
            rect=_rect(place),
            lines=lines,
            state=state,
            is_right_to_left=is_right_to_left(claim.words),
        )

    def _pill(self, pill: PlacedPill, layout: Layout) -> Pill:
        rect = _rect(pill.place)
        lines = self._speaker.lines(words.speaker_words(pill.speaker))
        if len(lines) == 1 and not pill.is_continued:
            slack = (rect.height() - _ONE_LINE_PILL) / 2
            rect.adjust(0, slack, 0, -slack)
        boxes = [layout.boxes[claim_id] for claim_id in pill.claims]
        is_left = rect.left() < boxes[0].x
        start = QPointF(rect.right() if is_left else rect.left(), rect.center().y())
        return Pill(
            rect=rect,
            lines=lines,
            note=words.continued_words() if pill.is_continued else "",
            speaker=pill.speaker,
            claims=pill.claims,
            threads=tuple((start, QPointF(box.x if is_left else box.right, box.middle)) for box in boxes),
        )


def _captions(claim_map: ClaimMap, layout: Layout) -> tuple[tuple[QPointF, str], ...]:
    # On the line where the picture of the design has them.
    baseline = 112.0
    places = [QPointF(x, baseline) for x in layout.columns]
    said = [*words.captions(claim_map)]
    if layout.aside_top is not None:
        places.append(QPointF(layout.columns[1], layout.aside_top - _ASIDE_RISE))
        said.append(words.aside_caption())
    # Not by the font: a file that bears the words would have them small.
    return tuple((place, caption.upper()) for place, caption in zip(places, said, strict=True))


def _rect(place: Place) -> QRectF:
    return QRectF(place.x, place.y, place.width, place.height)
