"""The claims of an article as its map shows them: by side and speaker, with the arrows between them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.answering import is_loose_denial, is_unanswered
from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ArticleReview, ForeignClaim, ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingValue

_LONGEST: Final = 400
# What XML forbids, and what no font draws: a name or a quote may hold it, a picture may not.
_UNDRAWN: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedClaim:
    """A box of the map; `article_title` is set where the claim stands in another article."""

    id: str
    article_id: str
    number: int | None
    kind: ClaimKind
    words: str
    speaker: str | None = None
    target: str | None = None
    value: RatingValue | None = None
    is_unanswered: bool = False
    is_loose: bool = False
    """Whether it is a denial that answers nothing."""
    article_title: str | None = None

    @property
    def is_foreign(self) -> bool:
        """Whether it stands in another article and is only hinted at."""
        return self.article_title is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The claims of one speaker on one side; a claim of another article is a group of its own."""

    speaker: str | None
    claims: tuple[MappedClaim, ...]

    @property
    def is_foreign(self) -> bool:
        """Whether this is the end of a link that leads to another article."""
        return self.claims[0].is_foreign


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """A link between two claims of the map."""

    id: str
    type: LinkType
    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimMap:
    """What is alleged at the left, what is denied at the right; `facts_left_out` are only counted.

    Facts that are linked to one of these stand among the allegations; all others, where they are shown at
    all, stand `aside`, so that they do not drive apart what belongs together.
    """

    title: str
    left: tuple[Group, ...]
    right: tuple[Group, ...]
    aside: tuple[Group, ...] = ()
    arrows: tuple[Arrow, ...]
    allegations: int
    answered: int
    facts_left_out: int

    @property
    def claims(self) -> tuple[MappedClaim, ...]:
        """All boxes, those of the left side first, from above to below."""
        groups = (*self.left, *self.aside, *self.right)
        return tuple(claim for group in groups for claim in group.claims)

    @property
    def has_facts(self) -> bool:
        """Whether facts are shown."""
        return any(claim.kind is ClaimKind.FACT and not claim.is_foreign for claim in self.claims)

    @property
    def has_facts_among_allegations(self) -> bool:
        """Whether facts stand in the column of the allegations, or are all there is."""
        is_alone = bool(self.aside) and not self.left and not self.right
        return is_alone or any(
            claim.kind is ClaimKind.FACT and not claim.is_foreign
            for group in self.left
            for claim in group.claims
        )


def map_claims(review: ArticleReview, *, with_facts: bool = False) -> ClaimMap:
    """Return the map of an article, its claims in text order; facts that no link ties to it on request."""
    numbers = review.numbers()
    linked = _linked_facts(review)
    loose = [one for one in review.claims if one.claim.kind is ClaimKind.FACT and one.claim.id not in linked]
    aside = {one.claim.id for one in loose}
    shown = [one for one in review.claims if with_facts or one.claim.id not in aside]
    own = [_own(review, one, numbers[one.claim.id]) for one in shown]
    stubs = tuple(_stubs(review, shown))
    boxes = {claim.id for claim in (*own, *stubs)}
    allegations = [one for one in own if one.kind is ClaimKind.ALLEGATION]
    return ClaimMap(
        title=drawable(review.article.details.title),
        left=(
            *_by_speaker(one for one in own if one.kind is not ClaimKind.DENIAL and one.id not in aside),
            *(_alone(one) for one in stubs if one.kind is not ClaimKind.DENIAL),
        ),
        right=(
            *_by_speaker(one for one in own if one.kind is ClaimKind.DENIAL),
            *(_alone(one) for one in stubs if one.kind is ClaimKind.DENIAL),
        ),
        aside=tuple(_by_speaker(one for one in own if one.id in aside)),
        arrows=tuple(
            Arrow(id=link.id, type=link.type, start=link.from_claim, end=link.to_claim)
            for link in _links(shown)
            if link.from_claim in boxes and link.to_claim in boxes
        ),
        allegations=len(allegations),
        answered=sum(not one.is_unanswered for one in allegations),
        facts_left_out=0 if with_facts else len(loose),
    )


def drawable(text: str) -> str:
    """Return the beginning of a text on one line, without what a picture cannot hold."""
    words = " ".join(_UNDRAWN.sub(" ", text[: _LONGEST + 1]).split())
    return f"{words[: _LONGEST - 1]}…" if len(text) > _LONGEST else words


def speaker_of(claim: Claim) -> str | None:
    """Return who says a claim, as a picture can hold it."""
    return drawable(claim.speaker or "") or None


def _linked_facts(review: ArticleReview) -> frozenset[str]:
    """Return the facts that are linked to an allegation or a denial."""
    others = {one.claim.id for one in review.claims if one.claim.kind is not ClaimKind.FACT}
    ends = {
        end
        for one in review.claims
        if one.claim.id in others
        for link in one.links
        for end in (link.from_claim, link.to_claim)
    }
    return frozenset(ends - others)


def _own(review: ArticleReview, reviewed: ReviewedClaim, number: int) -> MappedClaim:
    claim = reviewed.claim
    return MappedClaim(
        id=claim.id,
        article_id=claim.article_id,
        number=number,
        kind=claim.kind,
        words=drawable(claim.restatement or claim.quote),
        speaker=speaker_of(claim),
        target=drawable(claim.target or "") or None,
        value=review.value(reviewed.value_id(Question.TRUTH)),
        is_unanswered=is_unanswered(reviewed),
        is_loose=is_loose_denial(reviewed),
    )


def _stubs(review: ArticleReview, shown: Iterable[ReviewedClaim]) -> Iterator[MappedClaim]:
    ends = (end for link in _links(shown) for end in (link.from_claim, link.to_claim))
    for end in dict.fromkeys(ends):
        if end in review.foreign:
            yield _stub(review.foreign[end])


def _stub(foreign: ForeignClaim) -> MappedClaim:
    claim = foreign.claim
    return MappedClaim(
        id=claim.id,
        article_id=claim.article_id,
        number=foreign.number,
        kind=claim.kind,
        words=drawable(claim.restatement or claim.quote),
        speaker=speaker_of(claim),
        target=drawable(claim.target or "") or None,
        article_title=drawable(foreign.article_title),
    )


def _by_speaker(claims: Iterable[MappedClaim]) -> Iterator[Group]:
    """Yield the claims by speaker, in the order of their first ones."""
    found: dict[str | None, list[MappedClaim]] = {}
    for claim in claims:
        found.setdefault(claim.speaker, []).append(claim)
    for speaker, theirs in found.items():
        yield Group(speaker=speaker, claims=tuple(theirs))


def _alone(claim: MappedClaim) -> Group:
    return Group(speaker=claim.speaker, claims=(claim,))


def _links(shown: Iterable[ReviewedClaim]) -> tuple[Link, ...]:
    """Return each link once, though both its claims know it."""
    return tuple({link.id: link for one in shown for link in one.links}.values())
