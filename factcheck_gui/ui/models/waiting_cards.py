"""Claims that do not stand in the newest version, as the cards of the queue show them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.articles import BlockKind, VersionText
from factcheck_gui.domain.claims import Claim, Standing
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_row import truth_value
from factcheck_gui.ui.models.claim_words import kind_word, sources_words
from factcheck_gui.ui.models.marked_words import Fate, Piece, Pieces, apart, merged, spoken
from factcheck_gui.ui.models.proposed_place import proposed_place
from factcheck_gui.ui.models.reading_direction import is_right_to_left
from factcheck_gui.ui.models.waiting_words import place_words, standing_word, translated
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.revealing import revealed

_NUMBERED: Final = QT_TRANSLATE_NOOP("waiting words", "claim %1")
_UNCHECKED: Final = QT_TRANSLATE_NOOP("waiting words", "no verdict yet")
_MOVED: Final = QT_TRANSLATE_NOOP("waiting words", "from %1 to %2")
_IN: Final = QT_TRANSLATE_NOOP("waiting words", "in %1")
_AROUND: Final = QT_TRANSLATE_NOOP("waiting words", "in %1, among other words now")
_GONE: Final = QT_TRANSLATE_NOOP("waiting words", "its words are gone, they stood in %1")
_RETIRED: Final = QT_TRANSLATE_NOOP("waiting words", "stays with the older version")
_SENTENCE: Final = QT_TRANSLATE_NOOP("waiting words", "%1: %2, %3: %4")

# Less than this in common, and a mixture of both texts is harder to read than the two.
_MUCH: Final = 0.25

Compare = Callable[[str, str], tuple[Pieces, Pieces]]
"""Returns the words of two texts with what differs between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingCard:
    """What is shown of a claim that waits, or that is retired.

    `flags` says that keeping it flags what was checked, `pieces` are its words with what has changed.
    """

    claim_id: str
    standing: Standing
    has_place: bool
    badge: str
    line: str
    pieces: Pieces
    is_rtl: bool
    flags: bool
    sentence: str

    @property
    def can_keep(self) -> bool:
        """Whether a place is proposed that a person can agree to."""
        return self.has_place and self.standing in (Standing.MOVED, Standing.CHANGED)

    @property
    def can_retire(self) -> bool:
        """Whether it waits for a decision."""
        return self.standing is not Standing.RETIRED


class CardMaker:
    """Makes cards for the claims of an article; `older` finds an older version of it."""

    def __init__(self, review: Review, older: Callable[[str], Review], compare: Compare) -> None:
        self._review = review
        self._older = older
        self._compare = compare

    def card(self, reviewed: ReviewedClaim) -> WaitingCard:
        """Return the card of a claim."""
        claim = reviewed.claim
        older = self._older(claim.version_id)
        place = proposed_place(claim, self._review.text.text)
        new = None if place is None else place.quote(self._review.text.text)
        pieces = self._pieces(claim.quote, new, claim.standing)
        badge = standing_word(claim.standing)
        line = " · ".join(
            (
                self._name(reviewed, older),
                self._verdict(reviewed),
                sources_words(reviewed.notes),
                self._place(claim, place, older.text),
            )
        )
        sentence = translated(_SENTENCE).replace("%3", line).replace("%2", kind_word(claim.kind))
        return WaitingCard(
            claim_id=claim.id,
            standing=claim.standing,
            has_place=place is not None,
            badge=badge,
            line=line,
            pieces=pieces,
            is_rtl=is_right_to_left(claim.quote),
            flags=new not in (None, claim.quote) and bool(reviewed.verdicts or reviewed.notes),
            sentence=sentence.replace("%1", badge).replace("%4", spoken(pieces), 1),
        )

    def _pieces(self, old: str, new: str | None, standing: Standing) -> Pieces:
        if standing is Standing.LOST or (new is None and standing is not Standing.RETIRED):
            return (Piece(words=old, fate=Fate.REMOVED),)
        if new is None or new == old:
            return (Piece(words=old),)
        left, right = self._compare(old, new)
        return _merged_or_apart(left, right)

    def _name(self, reviewed: ReviewedClaim, older: Review) -> str:
        number = older.number(reviewed.claim.id)
        if number is None:
            return kind_word(reviewed.claim.kind)
        return f"{translated(_NUMBERED).replace('%1', str(number))} · {kind_word(reviewed.claim.kind)}"

    def _verdict(self, reviewed: ReviewedClaim) -> str:
        value = truth_value(self._review, reviewed)
        return translated(_UNCHECKED) if value is None else revealed(f"{value.sign} {value.label}")

    def _place(self, claim: Claim, proposed: Span | None, older: VersionText) -> str:
        before = place_words(*_place(older, claim.span))
        if claim.standing is Standing.LOST or (claim.is_waiting and proposed is None):
            return translated(_GONE).replace("%1", before)
        if proposed is None:
            return translated(_RETIRED)
        after = place_words(*_place(self._review.text, proposed))
        if before == after and claim.standing is Standing.MOVED:
            return translated(_AROUND).replace("%1", after)
        if before == after:
            return translated(_IN).replace("%1", after)
        return translated(_MOVED).replace("%1", before).replace("%2", after)


def _merged_or_apart(left: Pieces, right: Pieces) -> Pieces:
    """Return a difference as one line of words, or one text behind the other where little is shared."""
    shared = sum(len(piece.words) for piece in left if piece.fate is Fate.SAME)
    whole = sum(len(piece.words) for piece in left)
    return merged(left, right) if shared >= whole * _MUCH else apart(left, right)


def _place(text: VersionText, span: Span) -> tuple[BlockKind, int]:
    """Return the kind of the block in which a span begins, and its number among those of running text."""
    number, kind = 0, BlockKind.PARAGRAPH
    for block in text.blocks:
        if block.start > span.start:
            break
        kind = block.kind
        number += kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)
    return kind, number
