"""No report for readers holds what is internal, and what its templates are given has no place for it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from types import UnionType
from typing import Any, get_args, get_type_hints

import pytest

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.disclosure import INTERNAL, for_readers
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.reports import Audience, Report
from factcheck_gui.domain.reviews import ArticleReview, ForeignClaim, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.rules import Level, RuleSetting
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.report.checked_articles import CheckedArticle
from factcheck_gui.formats.exporters.report.rendering import render_report
from factcheck_gui.formats.exporters.report.source_list import SourceList

MARKER = "internal-marker"
FOR_READERS = [report for report in Report if report.audience is Audience.READERS]
FILLED: Mapping[Entity, Mapping[str, Any]] = {
    Entity.CLAIM: {"state": ClaimState.SENT_BACK, "remark": MARKER, "correction": MARKER},
    Entity.VERDICT: {"due_on": MARKER},
    Entity.SOURCE: {"contact": MARKER, "copy_name": MARKER},
    Entity.RULE: {"level": Level.STOP},
}


def filled(review: ArticleReview) -> ArticleReview:
    """Return an article in which every internal field holds the marker, or what is not the default."""
    rule = RuleSetting(id="two_sources", created_at="", reviewer="", **FILLED[Entity.RULE])
    claims = tuple(map(filled_claim, review.claims))
    strange = replace(claims[0].claim, id="elsewhere")
    return replace(
        review,
        claims=claims[1:],
        waiting=claims[:1],
        rules=(rule,),
        foreign={strange.id: ForeignClaim(claim=strange, article_title="Other", number=1)},
    )


def filled_claim(one: ReviewedClaim) -> ReviewedClaim:
    """Return a claim with everything internal."""
    return replace(
        one,
        claim=replace(one.claim, **FILLED[Entity.CLAIM]),
        verdicts={key: replace(verdict, **FILLED[Entity.VERDICT]) for key, verdict in one.verdicts.items()},
        notes=tuple(map(filled_note, one.notes)),
    )


def filled_note(one: ReviewedNote) -> ReviewedNote:
    """Return a source note whose source has everything internal."""
    return replace(one, source=one.source and replace(one.source, **FILLED[Entity.SOURCE]))


def names_within(kind: object) -> Iterator[str]:
    """Yield the names of all fields that a class of views holds, of those within it too."""
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        for field in fields(kind):
            yield field.name
            yield from names_within(hints[field.name])
    elif get_args(kind) or isinstance(kind, UnionType):
        for inner in get_args(kind):
            yield from names_within(inner)


def test_every_internal_field_is_filled() -> None:
    assert {entity: frozenset(values) for entity, values in FILLED.items()} == INTERNAL


@pytest.mark.parametrize("report", FOR_READERS)
@pytest.mark.parametrize("redact", [for_readers, tuple], ids=["redacted", "even_unredacted"])
def test_a_report_for_readers_holds_nothing_internal(
    report: Report,
    redact: Callable[[tuple[ArticleReview, ...]], tuple[ArticleReview, ...]],
    checked: ArticleReview,
    order: Callable[[Report], Material],
) -> None:
    html = render_report(replace(order(report), reviews=redact((filled(checked),))))

    for internal in (MARKER, "sent_back", "sent back", "two_sources", "stop"):
        assert internal not in html


def test_a_report_for_the_desk_holds_it_unless_it_was_taken_out(
    checked: ArticleReview, order: Callable[[Report], Material]
) -> None:
    material = order(Report.CORRECTIONS)
    review = replace(filled(checked), claims=tuple(map(filled_claim, checked.claims)))

    assert render_report(replace(material, reviews=(review,))).count(MARKER) >= 3
    assert MARKER not in render_report(replace(material, reviews=for_readers((review,))))


@pytest.mark.parametrize("kind", [CheckedArticle, SourceList])
def test_views_for_readers_have_no_place_for_what_is_internal(kind: type) -> None:
    names = set(names_within(kind))

    assert {"title", "quote", "copy"} & names
    assert not names & {name for internal in INTERNAL.values() for name in internal}
