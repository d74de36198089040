"""AVeriTeC JSON: the shape of the data set of that name, for those who measure fact-checking programs.

A list with one record for each claim whose truth is rated. The label comes from the verdict where it is one
of the data set's own, and else from its outcome: right is Supported, wrong Refuted, partly right Conflicting
Evidence/Cherrypicking, open Not Enough Evidence. Every claim counts as Event/Property Claim, and as Quote
Verification too where the desk has answered whether it was said. The strategies follow from the kinds of
sources. A date that nobody knows is null. What the shape has no place for stands in `x_factcheck`: where the
claim stands, its kind and target, the verdict in the desk's own words, the answer to whether it was said,
links, and the source notes as they are.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.addresses import leads_to_web
from factcheck_gui.domain.losses import Loss, Part, find_losses
from factcheck_gui.domain.reports import Audience
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.domain.sources import Medium
from factcheck_gui.domain.verdicts import Outcome, Question
from factcheck_gui.formats.exporters.exporter import Back, Group, Material, Scope
from factcheck_gui.formats.exporters.interchange.averitec_questions import questions
from factcheck_gui.formats.exporters.interchange.linked_json import written
from factcheck_gui.formats.exporters.interchange.names_of_things import page_of
from factcheck_gui.formats.exporters.interchange.noted import claim_words, note_words

SUPPORTED: Final = "Supported"
REFUTED: Final = "Refuted"
CONFLICTING: Final = "Conflicting Evidence/Cherrypicking"
NOT_ENOUGH: Final = "Not Enough Evidence"

_BY_NAME: Final[Mapping[str, str]] = {
    "supported": SUPPORTED,
    "refuted": REFUTED,
    "conflicting_evidence": CONFLICTING,
    "not_enough_evidence": NOT_ENOUGH,
}
_BY_OUTCOME: Final[Mapping[Outcome, str]] = {
    Outcome.RIGHT: SUPPORTED,
    Outcome.WRONG: REFUTED,
    Outcome.PARTLY: CONFLICTING,
    Outcome.OPEN: NOT_ENOUGH,
}
_STRATEGIES: Final[Mapping[Medium, str]] = {
    Medium.WEB: "Written Evidence",
    Medium.DOCUMENT: "Written Evidence",
    Medium.INTERVIEW: "Consultation",
    Medium.PHONE: "Consultation",
    Medium.DATA: "Numerical Comparison",
}
_LEFT_OUT: Final = frozenset(
    {
        *(Part.UNRATED, Part.PEOPLE, Part.COPIES, Part.WAITING, Part.MARKS, Part.BLOCKS, Part.SIGNATURES),
        Part.OLDER_VERSIONS,
    }
)
_SHOWN_ALREADY: Final = frozenset({"reason", "restatement", "speaker"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Averitec:
    """Writes the claims of the chosen articles whose truth is rated."""

    name: str = "averitec"
    suffix: str = ".json"
    media_type: str = "application/json"
    scope: Scope = Scope.ARTICLES
    group: Group = Group.INTERCHANGE
    back: Back = Back.NOTHING
    audience: Audience | None = None
    left_out: frozenset[Part] = _LEFT_OUT

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return what has no place in such a file, counted."""
        return find_losses(material.reviews, self.left_out, material.parties)

    def render(self, material: Material) -> bytes:
        """Return the list, article by article, claims in text order."""
        return written(list(_records(material)))


AVERITEC: Final = Averitec()


def _records(material: Material) -> Iterator[dict[str, object]]:
    count = sum(len(review.claims) for review in material.reviews)
    done = 0
    for review in material.reviews:
        for number, reviewed in enumerate(review.claims, start=1):
            if reviewed.is_checked:
                yield _record(material, review, reviewed, number)
            done += 1
            material.progress(done, count)


def _record(
    material: Material, review: ArticleReview, reviewed: ReviewedClaim, number: int
) -> dict[str, object]:
    claim, details = reviewed.claim, review.article.details
    was_said = reviewed.value_id(Question.ATTRIBUTION) is not None
    return {
        "claim": claim.restatement or claim.quote,
        "required_reannotation": False,
        "label": _label(review, reviewed),
        "justification": reviewed.reason(Question.TRUTH) or "",
        "claim_date": "-".join(reversed(details.date.split("-"))) if details.date else None,
        "speaker": claim.speaker,
        "original_claim_url": details.link if leads_to_web(details.link) else None,
        "cached_original_claim_url": None,
        "fact_checking_article": page_of(material.imprint, review, reviewed, number),
        "reporting_source": claim.reported_by or details.publisher,
        "location_ISO_code": None,
        "claim_types": ["Event/Property Claim", *(["Quote Verification"] if was_said else [])],
        "fact_checking_strategies": _strategies(reviewed),
        "questions": list(questions(reviewed)),
        "x_factcheck": _rest(review, reviewed, number),
    }


def _label(review: ArticleReview, reviewed: ReviewedClaim) -> str:
    value = review.value(reviewed.value_id(Question.TRUTH))
    if value is None:
        return NOT_ENOUGH
    return _BY_NAME.get(value.name) or _BY_OUTCOME[value.outcome]


def _other_link(review: ArticleReview) -> dict[str, object]:
    """Return the article's link where it is no address of the web, which alone programs are to follow."""
    link = review.article.details.link
    return {"article_link": link} if link is not None and not leads_to_web(link) else {}


def _strategies(reviewed: ReviewedClaim) -> list[str]:
    media = (one.source.medium for one in reviewed.notes if one.source is not None)
    return list(dict.fromkeys(_STRATEGIES[medium] for medium in media))


def _rest(review: ArticleReview, reviewed: ReviewedClaim, number: int) -> dict[str, object]:
    claim = reviewed.claim
    stands_here = claim.version_id == review.version.id and claim.is_attached(review.text.text)
    value = review.value(reviewed.value_id(Question.TRUTH))
    words = claim_words(review, reviewed)
    links = [
        {"type": link.type.value, "from": link.from_claim, "to": link.to_claim} for link in reviewed.links
    ]
    return {
        "article_id": review.article.id,
        "article_title": review.article.details.title,
        **_other_link(review),
        "claim_id": claim.id,
        "number": number,
        "kind": claim.kind.value,
        "quote": claim.quote,
        "start": claim.start if stands_here else None,
        "end": claim.end if stands_here else None,
        "version_sha256": review.version.sha256 if stands_here else None,
        "verdict_value": None if value is None else value.name,
        **{name: words[name] for name in words if name not in _SHOWN_ALREADY},
        "reviewer": claim.reviewer,
        "created_at": claim.created_at,
        "links": links,
        "notes": [note_words(cited) for cited in reviewed.notes],
    }
