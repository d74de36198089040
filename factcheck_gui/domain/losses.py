"""What a format cannot hold, counted before anything is written."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.parties import Party
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.domain.verdicts import Question


class Part(StrEnum):
    """A part of what was noted, as something that a format has a place for or not."""

    UNRATED = "unrated"
    """Claims without an answer to whether they are true, where the format holds only those with one."""
    VERDICTS = "verdicts"
    """Answers to whether it is true."""
    ATTRIBUTIONS = "attributions"
    """Answers to whether it was said."""
    REASONS = "reasons"
    VERDICT_DATES = "verdict_dates"
    """Dates that answers hold for, or on which to look again."""
    NOTES = "notes"
    SOURCES = "sources"
    """What is known of the sources beyond their link."""
    UNUSED_SOURCES = "unused_sources"
    """Sources that no note draws on, where all articles are exported."""
    COPIES = "copies"
    """Kept copies of sources."""
    LINKS = "links"
    FOREIGN_LINKS = "foreign_links"
    """Links to claims of articles that are not in the export."""
    NAMES = "names"
    """Who says it, about whom, and who reports it."""
    PEOPLE = "people"
    """What is known of those people beyond their names."""
    RESTATEMENTS = "restatements"
    CORRECTIONS = "corrections"
    STATES = "states"
    """How far the work has come, and remarks to colleagues."""
    WAITING = "waiting"
    """Claims of older versions that nobody has placed yet."""
    DETACHED = "detached"
    """Claims whose words are not at their place in the text."""
    MARKS = "marks"
    """Statements with nothing to check."""
    BLOCKS = "blocks"
    """Which part of the text is a headline, a quote, an item of a list."""
    DETAILS = "details"
    """The article's title, publisher, author, date, language and link."""
    HANDS = "hands"
    """Who has tagged a claim, and when."""
    SIGNATURES = "signatures"
    OLDER_VERSIONS = "older_versions"
    CHARACTERS = "characters"
    """Characters that the format cannot hold, which are replaced."""
    LONG_TEXTS = "long_texts"
    """Texts that are longer than the format can hold, which are cut."""
    LONG_CELLS = "long_cells"
    """Texts that the file holds whole, and that programs cut when they open it."""
    UNSAFE_LINKS = "unsafe_links"
    """Links that could run something where a program follows them."""
    REMAINING_LABELS = "remaining_labels"
    """Verdicts whose label the format's own words do not cover."""


_OF_ARTICLES: Final = frozenset(
    {
        *(Part.WAITING, Part.MARKS, Part.BLOCKS, Part.DETAILS, Part.SIGNATURES, Part.OLDER_VERSIONS),
        Part.PEOPLE,
    }
)
_OF_NOTES: Final = frozenset({Part.NOTES, Part.SOURCES, Part.COPIES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """So many of one part are left out, or replaced."""

    part: Part
    count: int


def count_parts(
    reviews: Iterable[ArticleReview],
    parties: Mapping[str, Party] | None = None,
    wanted: Iterable[Part] = tuple(Part),
) -> Mapping[Part, int]:
    """Return how many of each part some articles hold; parts that only a format can count are left to it.

    `parties` are what is known of names, by name. Parts of claims are counted where any of them is `wanted`.
    """
    of_claims = frozenset(wanted) - _OF_ARTICLES
    found: Counter[Part] = Counter()
    review_list = list(reviews)
    inside = {one.claim.id for review in review_list for one in review.claims}
    for review in review_list:
        found[Part.WAITING] += len(review.waiting)
        found[Part.MARKS] += len(review.marks)
        found[Part.BLOCKS] += len(review.text.blocks)
        # Every article has a title.
        found[Part.DETAILS] += 1
        found[Part.SIGNATURES] += review.article.is_signed_off
        found[Part.OLDER_VERSIONS] += review.version.number - 1
        for one in review.claims if of_claims else ():
            if of_claims <= _OF_NOTES:
                _count_notes(found, one)
            else:
                _count_claim(found, review, one, inside)
    found[Part.PEOPLE] = len(known_people(review_list, parties or {}))
    return found


def known_people(reviews: Iterable[ArticleReview], parties: Mapping[str, Party]) -> frozenset[str]:
    """Return the names in claims of which more is known than the name."""
    claims = [one.claim for review in reviews for one in (*review.claims, *review.waiting)]
    names = {name for one in claims for name in (one.speaker, one.target, one.reported_by) if name}
    return frozenset(name for name in names if name in parties and _is_known(parties[name]))


def find_losses(
    reviews: Iterable[ArticleReview],
    left_out: Collection[Part],
    parties: Mapping[str, Party] | None = None,
) -> tuple[Loss, ...]:
    """Return what of some articles a format leaves out that has no place for some parts, in their order."""
    counted = count_parts(reviews, parties, left_out)
    return tuple(
        Loss(part=part, count=counted[part]) for part in Part if part in left_out and counted.get(part)
    )


def _is_known(party: Party) -> bool:
    return bool(party.role or party.organisation or party.identity or party.spellings)


def _count_claim(
    found: Counter[Part], review: ArticleReview, reviewed: ReviewedClaim, inside: set[str]
) -> None:
    claim = reviewed.claim
    if claim.version_id != review.version.id or not claim.is_attached(review.text.text):
        found[Part.DETACHED] += 1
    found[Part.HANDS] += 1
    found[Part.NAMES] += bool(claim.speaker or claim.target or claim.reported_by)
    found[Part.RESTATEMENTS] += bool(claim.restatement)
    found[Part.CORRECTIONS] += bool(claim.correction)
    found[Part.STATES] += claim.state is not ClaimState.OPEN or bool(claim.remark)
    _count_verdicts(found, reviewed)
    _count_notes(found, reviewed)
    if reviewed.links:
        foreign = [one for one in reviewed.links_out if one.to_claim not in inside]
        foreign += [one for one in reviewed.links_in if one.from_claim not in inside]
        found[Part.FOREIGN_LINKS] += len(foreign)
        found[Part.LINKS] += sum(one.to_claim in inside for one in reviewed.links_out)


def _count_notes(found: Counter[Part], reviewed: ReviewedClaim) -> None:
    # Most claims have none.
    if reviewed.notes:
        found[Part.NOTES] += len(reviewed.notes)
        sources = [one.source for one in reviewed.notes if one.source is not None]
        found[Part.SOURCES] += len(sources)
        found[Part.COPIES] += sum(source.copy is not None for source in sources)


def _count_verdicts(found: Counter[Part], reviewed: ReviewedClaim) -> None:
    is_rated = reviewed.is_checked
    found[Part.VERDICTS if is_rated else Part.UNRATED] += 1
    for question, one in reviewed.verdicts.items():
        if question is Question.ATTRIBUTION and one.value_id is not None:
            found[Part.ATTRIBUTIONS] += 1
        if one.reason:
            found[Part.REASONS] += 1
        if one.as_of or one.due_on:
            found[Part.VERDICT_DATES] += 1
