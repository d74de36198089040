"""The claims as the report's cards show them."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.formats.exporters.report.answers import Answers, VerdictView
from factcheck_gui.formats.exporters.report.note_views import NoteView, note_view
from factcheck_gui.formats.exporters.report.places import Place, is_marked, paragraph_numbers

_BEGINNING: Final = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignPlace:
    """A claim of an article that is not in the report; without a number where it waits for a place."""

    title: str
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Links of one type and direction.

    `foreign` are claims of known articles that the report does not hold; `elsewhere` counts all other claims
    that it does not hold.
    """

    type: LinkType
    is_outward: bool
    places: tuple[Place, ...]
    foreign: tuple[ForeignPlace, ...]
    elsewhere: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCard:
    """A claim with all that was found out about it; `is_marked` where the article shows its place.

    `has_changed` where its words are others now than when it was checked.
    """

    place: Place
    is_marked: bool
    has_changed: bool
    paragraph: int | None
    kind: ClaimKind
    quote: str
    restatement: str | None
    speaker: str | None
    reported_by: str | None
    target: str | None
    truth: VerdictView
    attribution: VerdictView
    relations: tuple[Relation, ...]
    notes: tuple[NoteView, ...]

    @property
    def beginning(self) -> str:
        """So many of the quoted words as a note begins with."""
        words = " ".join(self.quote.split())
        return words if len(words) <= _BEGINNING else f"{words[:_BEGINNING].rstrip()}…"


def cards(review: ArticleReview, places: Mapping[str, Place], answers: Answers) -> tuple[ClaimCard, ...]:
    """Return the cards of an article, in text order."""
    starts = [block.start for block in review.text.blocks]
    paragraphs = paragraph_numbers(review)
    found = []
    for reviewed in review.claims:
        claim, marked = reviewed.claim, is_marked(review, reviewed)
        block = bisect_right(starts, claim.start) - 1
        card = ClaimCard(
            place=places[claim.id],
            is_marked=marked,
            has_changed=claim.checked_in is not None,
            paragraph=paragraphs[block] if marked and block >= 0 else None,
            kind=claim.kind,
            quote=claim.quote,
            restatement=claim.restatement or None,
            speaker=claim.speaker or None,
            reported_by=claim.reported_by or None,
            target=claim.target or None,
            truth=answers.view(reviewed, Question.TRUTH),
            attribution=answers.view(reviewed, Question.ATTRIBUTION),
            relations=_relations(review, reviewed, places),
            notes=tuple(map(note_view, reviewed.notes)),
        )
        found.append(card)
    return tuple(found)


def _relations(
    review: ArticleReview, reviewed: ReviewedClaim, places: Mapping[str, Place]
) -> tuple[Relation, ...]:
    ends: dict[tuple[LinkType, bool], list[str]] = {}
    for link in reviewed.links_out:
        ends.setdefault((link.type, True), []).append(link.to_claim)
    for link in reviewed.links_in:
        ends.setdefault((link.type, False), []).append(link.from_claim)
    found = []
    for (link_type, is_outward), claim_ids in sorted(ends.items()):
        known = [places[claim_id] for claim_id in claim_ids if claim_id in places]
        strange = [review.foreign[one] for one in claim_ids if one in review.foreign and one not in places]
        foreign = (ForeignPlace(title=one.article_title, number=one.number) for one in strange)
        relation = Relation(
            type=link_type,
            is_outward=is_outward,
            places=tuple(sorted(known, key=_order)),
            foreign=tuple(sorted(foreign, key=_foreign_order)),
            elsewhere=len(claim_ids) - len(known) - len(strange),
        )
        found.append(relation)
    return tuple(found)


def _order(place: Place) -> tuple[int, str, int]:
    return len(place.article), place.article, place.number


def _foreign_order(place: ForeignPlace) -> tuple[str, int]:
    return place.title, place.number or 0
