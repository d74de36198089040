"""The claims as the report's cards show them."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.sources import Medium, Stance
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.formats.exporters.report.colours import DARK_GROUND, LIGHT_GROUND, checked, readable
from factcheck_gui.formats.exporters.report.links import LinkView, link_view


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the report a claim has its card: in which article, under which number."""

    article: str
    title: str
    number: int
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictView:
    """An answer with its reason; without a label nobody has answered yet. Two colours: light ground, dark.

    `as_of` is the date that the answer holds for.
    """

    label: str | None
    sign: str
    light: str
    dark: str
    reason: str | None
    as_of: str | None = None


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
class NoteView:
    """A source note with its source; without a medium it names none. `copy` is a SHA-256."""

    stance: Stance
    author: str | None
    title: str | None
    publisher: str | None
    date: str | None
    link: LinkView | None
    archive: LinkView | None
    medium: Medium | None
    copy: str | None
    seen: str | None
    note: str | None
    quote: str | None


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


def is_marked(review: ArticleReview, reviewed: ReviewedClaim) -> bool:
    """Tell whether the text of this version still holds the claim's words at its place."""
    claim = reviewed.claim
    return claim.version_id == review.version.id and claim.is_attached(review.text.text)


def cards(review: ArticleReview, places: Mapping[str, Place]) -> tuple[ClaimCard, ...]:
    """Return the cards of an article, in text order."""
    starts = [block.start for block in review.text.blocks]
    paragraphs, answers = _paragraph_numbers(review), _answers(review)
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
            truth=_verdict(answers, reviewed, Question.TRUTH),
            attribution=_verdict(answers, reviewed, Question.ATTRIBUTION),
            relations=_relations(review, reviewed, places),
            notes=tuple(map(_note, reviewed.notes)),
        )
        found.append(card)
    return tuple(found)


def _paragraph_numbers(review: ArticleReview) -> list[int | None]:
    """Return the number of each block among the paragraphs, or None for one that is none."""
    number = 0
    numbers: list[int | None] = []
    for block in review.text.blocks:
        is_paragraph = block.kind is BlockKind.PARAGRAPH
        number += is_paragraph
        numbers.append(number if is_paragraph else None)
    return numbers


def _answers(review: ArticleReview) -> dict[str, VerdictView]:
    """Return every answer that can be given, by the id of its value, still without a reason."""
    return {
        value.id: VerdictView(
            label=value.label,
            sign=value.sign,
            light=readable(checked(value.colour), LIGHT_GROUND),
            dark=readable(checked(value.colour), DARK_GROUND),
            reason=None,
        )
        for scale in review.scales
        for value in scale.values
    }


def _verdict(answers: Mapping[str, VerdictView], reviewed: ReviewedClaim, question: Question) -> VerdictView:
    value_id, reason = reviewed.value_id(question), reviewed.reason(question) or None
    if value_id is not None and value_id in answers:
        as_of = reviewed.verdicts[question].as_of or None
        return replace(answers[value_id], reason=reason, as_of=as_of)
    return VerdictView(label=value_id, sign="○", light="", dark="", reason=reason)


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


def _order(place: Place) -> tuple[str, int]:
    return place.article, place.number


def _foreign_order(place: ForeignPlace) -> tuple[str, int]:
    return place.title, place.number or 0


def _note(cited: ReviewedNote) -> NoteView:
    note, source = cited.note, cited.source
    return NoteView(
        stance=note.stance,
        author=None if source is None else source.author or None,
        title=cited.title or None,
        publisher=cited.publisher or None,
        date=None if source is None else source.date or None,
        link=link_view(cited.link),
        archive=None if source is None else link_view(source.archive_link),
        medium=None if source is None else source.medium,
        copy=None if source is None else source.copy,
        seen=note.seen or (None if source is None else source.seen) or None,
        note=note.note or None,
        quote=note.quote or None,
    )
