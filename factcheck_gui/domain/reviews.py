"""An article with everything that has been noted on it, as reports and exports take it."""

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck_gui.domain.articles import Article, Version, VersionText
from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.coverage import Mark
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.sources import SourceNote
from factcheck_gui.domain.verdicts import Question, RatingScale, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedClaim:
    """A claim with its verdicts, its source notes and the links that begin or end at it."""

    claim: Claim
    verdicts: Mapping[Question, Verdict]
    notes: tuple[SourceNote, ...]
    links: tuple[Link, ...]

    @property
    def is_checked(self) -> bool:
        """Whether the question of truth has an answer."""
        return self.value_id(Question.TRUTH) is not None

    def value_id(self, question: Question) -> str | None:
        """Return the id of the verdict value given to a question, or None."""
        verdict = self.verdicts.get(question)
        return None if verdict is None else verdict.value_id

    def reason(self, question: Question) -> str | None:
        """Return the reason given for the answer to a question, or None."""
        verdict = self.verdicts.get(question)
        return None if verdict is None else verdict.reason

    @property
    def links_out(self) -> tuple[Link, ...]:
        """The links that begin here."""
        return tuple(link for link in self.links if link.from_claim == self.claim.id)

    @property
    def links_in(self) -> tuple[Link, ...]:
        """The links that end here."""
        return tuple(link for link in self.links if link.to_claim == self.claim.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReview:
    """One article, one version of its text, and the claims on it in text order.

    `waiting` are those whose place in this version nobody has decided on yet.
    """

    article: Article
    version: Version
    text: VersionText
    claims: tuple[ReviewedClaim, ...]
    waiting: tuple[ReviewedClaim, ...] = ()
    marks: tuple[Mark, ...]
    scales: tuple[RatingScale, ...]

    def numbers(self) -> dict[str, int]:
        """Return the number of each claim: its place in text order, from 1."""
        return {reviewed.claim.id: number for number, reviewed in enumerate(self.claims, start=1)}
