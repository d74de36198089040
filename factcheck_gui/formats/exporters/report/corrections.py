"""What is not right as written, for the desk: the words, the problem, how it should read, and the source."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.verdicts import Outcome, Question
from factcheck_gui.formats.exporters.report.answers import Answers
from factcheck_gui.formats.exporters.report.claim_cards import ClaimCard, cards
from factcheck_gui.formats.exporters.report.heads import Head, head
from factcheck_gui.formats.exporters.report.note_views import NoteView, note_view
from factcheck_gui.formats.exporters.report.places import Place

_NOT_RIGHT: Final = frozenset({Outcome.PARTLY, Outcome.WRONG})


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionSource:
    """A source note, with how its source can be reached, which only colleagues learn."""

    note: NoteView
    contact: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A claim that should read otherwise; `proposed` and `remark` stay on the desk.

    `is_misstated` where its truth is not right as written, `is_misattributed` where who said it is not.
    """

    card: ClaimCard
    is_misstated: bool
    is_misattributed: bool
    proposed: str | None
    remark: str | None
    sources: tuple[CorrectionSource, ...]

    @property
    def is_wrong(self) -> bool:
        """Whether it is not right as written; otherwise somebody only proposes other words."""
        return self.is_misstated or self.is_misattributed


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectedArticle:
    """An article with what should be corrected in it, in text order.

    `wrong` counts what is not right as written, `reworded` what only has other words proposed.
    """

    head: Head
    corrections: Collection[Correction]
    wrong: int
    reworded: int
    unchecked: int


def corrected_article(
    anchor: str, review: ArticleReview, places: Mapping[str, Place], language: str
) -> CorrectedArticle:
    """Return what should be corrected in an article."""
    made = cards(review, places, Answers(review.scales, language))
    wrong = {value.id for scale in review.scales for value in scale.values if value.outcome in _NOT_RIGHT}
    pairs = zip(review.claims, made, strict=True)
    corrections = tuple(
        _correction(reviewed, card, wrong) for reviewed, card in pairs if needs_correction(reviewed, wrong)
    )
    count = sum(one.is_wrong for one in corrections)
    return CorrectedArticle(
        head=head(anchor, review),
        corrections=corrections,
        wrong=count,
        reworded=len(corrections) - count,
        unchecked=sum(not one.is_checked for one in review.claims),
    )


def needs_correction(reviewed: ReviewedClaim, wrong: set[str]) -> bool:
    """Tell whether a claim is not right as written, or somebody proposes other words for it."""
    is_wrong = any(reviewed.value_id(question) in wrong for question in Question)
    return is_wrong or bool(reviewed.claim.correction)


def _correction(reviewed: ReviewedClaim, card: ClaimCard, wrong: set[str]) -> Correction:
    return Correction(
        card=card,
        is_misstated=reviewed.value_id(Question.TRUTH) in wrong,
        is_misattributed=reviewed.value_id(Question.ATTRIBUTION) in wrong,
        proposed=reviewed.claim.correction or None,
        remark=reviewed.claim.remark or None,
        sources=tuple(map(_source, reviewed.notes)),
    )


def _source(cited: ReviewedNote) -> CorrectionSource:
    contact = None if cited.source is None else cited.source.contact
    return CorrectionSource(note=note_view(cited), contact=contact or None)
