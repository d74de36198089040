"""An article with everything that has been noted on it, as reports and exports take it."""

from collections.abc import Iterable, Mapping
from dataclasses import field

from factcheck_gui.domain.articles import Article, Version, VersionText
from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.coverage import Mark
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.rules import RuleSetting
from factcheck_gui.domain.sources import Source, SourceNote
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedNote:
    """A source note with the source it draws on, if it names one."""

    note: SourceNote
    source: Source | None

    @property
    def id(self) -> str:
        """The note's id."""
        return self.note.id

    @property
    def title(self) -> str | None:
        """What the source is called."""
        return None if self.source is None else self.source.title

    @property
    def publisher(self) -> str | None:
        """Who has published the source."""
        return None if self.source is None else self.source.publisher

    @property
    def link(self) -> str | None:
        """Where the source is."""
        return None if self.source is None else self.source.link


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignClaim:
    """A claim of another article at the other end of a link."""

    claim: Claim
    article_title: str
    number: int | None
    """Its place in that article's text order, from 1; None while it stands in no newest version."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedClaim:
    """A claim with its verdicts, its source notes and the links that begin or end at it."""

    claim: Claim
    verdicts: Mapping[Question, Verdict]
    notes: tuple[ReviewedNote, ...]
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
    def is_finished(self) -> bool:
        """Whether the verdict on its truth stands with a reason and at least one source note."""
        return self.is_checked and bool(self.reason(Question.TRUTH)) and bool(self.notes)

    def is_due(self, today: str) -> bool:
        """Tell whether a verdict is to be looked at again by a date (`YYYY-MM-DD`)."""
        return any(one.due_on is not None and one.due_on <= today for one in self.verdicts.values())

    @property
    def links_out(self) -> tuple[Link, ...]:
        """The links that begin here."""
        if not self.links:
            # As it is with most claims.
            return ()
        return tuple(link for link in self.links if link.from_claim == self.claim.id)

    @property
    def links_in(self) -> tuple[Link, ...]:
        """The links that end here."""
        if not self.links:
            return ()
        return tuple(link for link in self.links if link.to_claim == self.claim.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleReview:
    """One article, one version of its text, and the claims on it in text order.

    `waiting` are those whose place in this version nobody has decided on yet. `scales` are all of the
    workspace; the article's own choice stands before the default. `foreign` are the claims of other articles
    that links lead to or come from, by id.
    """

    article: Article
    version: Version
    text: VersionText
    claims: tuple[ReviewedClaim, ...]
    waiting: tuple[ReviewedClaim, ...] = ()
    marks: tuple[Mark, ...]
    scales: tuple[RatingScale, ...]
    rules: tuple[RuleSetting, ...] = ()
    foreign: Mapping[str, ForeignClaim] = field(default_factory=dict)

    def scale(self, question: Question) -> RatingScale | None:
        """Return the scale in use for a question."""
        return scale_in_use(self.scales, self.article, question)

    def value(self, value_id: str | None) -> RatingValue | None:
        """Return a rating value, of whichever scale."""
        return find_value(self.scales, value_id)

    def numbers(self) -> dict[str, int]:
        """Return the number of each claim: its place in text order, from 1."""
        return {reviewed.claim.id: number for number, reviewed in enumerate(self.claims, start=1)}


def scale_in_use(scales: Iterable[RatingScale], article: Article, question: str) -> RatingScale | None:
    """Return the scale that an article's claims are rated on: its own choice, else the default."""
    chosen = article.truth_scale if question == Question.TRUTH else article.attribution_scale
    candidates = [scale for scale in scales if scale.question == question]
    own = (scale for scale in candidates if scale.id == chosen)
    default = (scale for scale in candidates if scale.is_default)
    return next(iter((*own, *default, *candidates)), None)


def find_value(scales: Iterable[RatingScale], value_id: str | None) -> RatingValue | None:
    """Return the value with an id, of whichever scale it is."""
    return next((value for scale in scales for value in scale.values if value.id == value_id), None)
