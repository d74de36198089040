"""What one row of claims is about: the claim, its article, and what its verdicts say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue, Verdict
from factcheck_gui.formats.exporters.exporter import Material

Rated = Mapping[str, tuple[RatingScale, RatingValue]]
"""The scale and the value that go by the id of a value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer to one question, with the value that was chosen and the scale it was taken from."""

    verdict: Verdict | None = None
    scale: RatingScale | None = None
    value: RatingValue | None = None

    @property
    def label(self) -> str | None:
        """The words of the value; its id where no scale knows it."""
        if self.value is not None:
            return self.value.label
        return None if self.verdict is None else self.verdict.value_id

    @property
    def reason(self) -> str | None:
        """Why it was given."""
        return None if self.verdict is None else self.verdict.reason

    @property
    def as_of(self) -> str | None:
        """The day that it holds for."""
        return None if self.verdict is None else self.verdict.as_of

    @property
    def due_on(self) -> str | None:
        """The day on which to look again."""
        return None if self.verdict is None else self.verdict.due_on

    @property
    def reviewer(self) -> str | None:
        """Who gave it."""
        return None if self.verdict is None else self.verdict.reviewer

    @property
    def created_at(self) -> str | None:
        """When it was given."""
        return None if self.verdict is None else self.verdict.created_at

    @property
    def value_name(self) -> str | None:
        """The name of the value that stays when its label changes."""
        return None if self.value is None else self.value.name

    @property
    def outcome(self) -> str | None:
        """What it says of the words."""
        return None if self.value is None else self.value.outcome.value

    @property
    def number(self) -> int | None:
        """Its number, where the scale counts."""
        return None if self.value is None else self.value.number

    @property
    def scale_name(self) -> str | None:
        """What the scale is called."""
        return None if self.scale is None else self.scale.name


_UNANSWERED = Answer()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim where it stands; one that waits has no number, because it stands in an older version."""

    review: ArticleReview
    reviewed: ReviewedClaim
    numbers: Mapping[str, int]
    said: Answer
    truth: Answer
    is_internal: bool

    @property
    def number(self) -> int | None:
        """The claim's place in text order, from 1."""
        return self.numbers.get(self.reviewed.claim.id)

    @property
    def is_here(self) -> bool:
        """Whether the claim stands in the version that is exported."""
        return self.reviewed.claim.version_id == self.review.version.id


def claim_rows(material: Material) -> Iterator[ClaimRow]:
    """Yield the claims, article by article: those of its version in text order, then those that wait."""
    total = sum(len(review.claims) + len(review.waiting) for review in material.reviews)
    done = 0
    for review in material.reviews:
        numbers, rated = review.numbers(), rated_values(review.scales)
        for reviewed in (*review.claims, *review.waiting):
            yield ClaimRow(
                review=review,
                reviewed=reviewed,
                numbers=numbers,
                said=answer(reviewed, Question.ATTRIBUTION, rated),
                truth=answer(reviewed, Question.TRUTH, rated),
                is_internal=material.is_internal,
            )
            done += 1
            material.progress(done, total)


def rated_values(scales: Iterable[RatingScale]) -> Rated:
    """Return every value of some scales by its id."""
    return {value.id: (scale, value) for scale in scales for value in scale.values}


def answer(reviewed: ReviewedClaim, question: Question, rated: Rated) -> Answer:
    """Return what was answered to a question about a claim."""
    verdict = reviewed.verdicts.get(question)
    if verdict is None:
        return _UNANSWERED
    scale, value = rated.get(verdict.value_id or "", (None, None))
    return Answer(verdict=verdict, scale=scale, value=value)


def linked(row: ClaimRow) -> str:
    """Return the links that begin at a claim: their kind and the number of the other claim, or its id."""
    if not row.reviewed.links_out:
        # As it is with most claims.
        return ""
    found = ((one.type.value, one.to_claim) for one in row.reviewed.links_out)
    return _listed(found, row.numbers)


def linked_from(row: ClaimRow) -> str:
    """Return the links that end at a claim, in the same way."""
    if not row.reviewed.links_in:
        return ""
    found = ((one.type.value, one.from_claim) for one in row.reviewed.links_in)
    return _listed(found, row.numbers)


def denied(row: ClaimRow) -> str:
    """Return the claims that a claim denies: their numbers, or ids where they are of other articles."""
    if not row.reviewed.links_out:
        return ""
    ids = [one.to_claim for one in row.reviewed.links_out if one.type is LinkType.DENIES]
    return _named(ids, row.numbers)


def denying(row: ClaimRow) -> str:
    """Return the claims that deny a claim, in the same way."""
    if not row.reviewed.links_in:
        return ""
    ids = [one.from_claim for one in row.reviewed.links_in if one.type is LinkType.DENIES]
    return _named(ids, row.numbers)


def _listed(links: Iterable[tuple[str, str]], numbers: Mapping[str, int]) -> str:
    return ", ".join(f"{kind} {numbers.get(claim_id, claim_id)}" for kind, claim_id in sorted(links))


def _named(claim_ids: list[str], numbers: Mapping[str, int]) -> str:
    known = sorted(numbers[claim_id] for claim_id in claim_ids if claim_id in numbers)
    return ", ".join([*map(str, known), *(one for one in claim_ids if one not in numbers)])
