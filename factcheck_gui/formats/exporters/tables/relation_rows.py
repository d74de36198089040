"""What rows about links and people are made of."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from factcheck_gui.domain.links import Link
from factcheck_gui.domain.parties import Party
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import Material

RecordField = Literal["id", "role", "organisation", "identity", "aliases", "reviewer", "created_at"]
"""What the desk knows of a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkEnd:
    """The claim at one end of a link."""

    number: int | None = None
    article_title: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """A link with the claims at both ends."""

    link: Link
    start: LinkEnd
    end: LinkEnd


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A name, how often it stands in the claims, and what is known of it."""

    name: str
    speaker_of: int
    target_of: int
    reporter_of: int
    party: Party | None

    def of_record(self, field: RecordField) -> str | None:
        """Return what is known, or None where there is only the name."""
        found: str | None = None if self.party is None else getattr(self.party, field)
        return found


_UNKNOWN = LinkEnd()


def links(material: Material) -> Iterator[LinkRow]:
    """Yield the links that begin or end in the articles, each once."""
    ends: dict[str, LinkEnd] = {}
    found: dict[str, Link] = {}
    for review in material.reviews:
        ends |= _foreign_ends(review)
    for review in material.reviews:
        ends |= _own_ends(review)
        for reviewed in (*review.claims, *review.waiting):
            found |= {link.id: link for link in reviewed.links}
    for link in found.values():
        start, end = ends.get(link.from_claim, _UNKNOWN), ends.get(link.to_claim, _UNKNOWN)
        yield LinkRow(link=link, start=start, end=end)


def people(material: Material) -> Iterator[PersonRow]:
    """Yield the names that stand in the claims, in their order, with what is known of them."""
    claims = [one.claim for review in material.reviews for one in (*review.claims, *review.waiting)]
    speakers, targets, reporters = (
        Counter(name for name in names if name)
        for names in (
            (claim.speaker for claim in claims),
            (claim.target for claim in claims),
            (claim.reported_by for claim in claims),
        )
    )
    for name in sorted({*speakers, *targets, *reporters}, key=str.casefold):
        yield PersonRow(
            name=name,
            speaker_of=speakers[name],
            target_of=targets[name],
            reporter_of=reporters[name],
            party=material.parties.get(name),
        )


def _own_ends(review: ArticleReview) -> dict[str, LinkEnd]:
    numbers, title = review.numbers(), review.article.details.title
    return {
        one.claim.id: LinkEnd(number=numbers.get(one.claim.id), article_title=title, words=one.claim.quote)
        for one in (*review.claims, *review.waiting)
    }


def _foreign_ends(review: ArticleReview) -> dict[str, LinkEnd]:
    return {
        claim_id: LinkEnd(number=one.number, article_title=one.article_title, words=one.claim.quote)
        for claim_id, one in review.foreign.items()
    }
