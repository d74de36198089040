"""What each rule finds, and what it lets pass."""

from dataclasses import replace
from typing import TypedDict

import pytest

from factcheck_gui.domain.claims import Claim, ClaimKind, ClaimState
from factcheck_gui.domain.coverage import Coverage, cover
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ReviewedClaim, ReviewedNote
from factcheck_gui.domain.rules import Level, Rule, RuleSetting
from factcheck_gui.domain.ruling import (
    SUGGESTED,
    check,
    check_claim,
    check_statements,
    has_nothing_to_show,
    has_old_source,
    has_only_speaker,
    lacks_reason,
    lacks_two_sources,
    lacks_verdict,
    levels_of,
)
from factcheck_gui.domain.sources import Independence, Source, SourceNote, Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question, Verdict


class Made(TypedDict):
    """What everything bears."""

    created_at: str
    reviewer: str


MADE: Made = {"created_at": "2026-03-04T10:00:00Z", "reviewer": "Reviewer 1"}
ALL_STOP = dict.fromkeys(Rule, Level.STOP)


def claim(kind: ClaimKind = ClaimKind.FACT, name: str = "c1", start: int = 0) -> ReviewedClaim:
    """Return a claim with nothing noted on it."""
    found = Claim(
        **MADE,
        id=name,
        article_id="a",
        version_id="v",
        start=start,
        end=start + 5,
        quote="words",
        prefix="",
        suffix="",
        kind=kind,
    )
    return ReviewedClaim(claim=found, verdicts={}, notes=(), links=())


def rated(
    reviewed: ReviewedClaim,
    *,
    question: Question = Question.TRUTH,
    value: str | None = "true",
    reason: str | None = "because",
    as_of: str | None = None,
) -> ReviewedClaim:
    """Return a claim with a verdict."""
    verdict = Verdict(
        **MADE,
        id=f"v-{question}",
        claim_id=reviewed.claim.id,
        question=question,
        value_id=value,
        reason=reason,
        as_of=as_of,
    )
    return replace(reviewed, verdicts={**reviewed.verdicts, question: verdict})


def source(name: str, **known: str) -> Source:
    """Return a source with a link."""
    independence = Independence(known.pop("independence", "primary"))
    return Source(
        **MADE,
        id=name,
        title=name,
        publisher=known.get("publisher"),
        date=known.get("date"),
        link=known.get("link", "https://example.org/"),
        archive_link=known.get("archive_link"),
        copy=known.get("copy"),
        independence=independence,
    )


def sourced(reviewed: ReviewedClaim, *sources: Source | None, stance: str = "supports") -> ReviewedClaim:
    """Return a claim with a note for each source."""
    notes = tuple(
        ReviewedNote(
            note=SourceNote(
                **MADE,
                id=f"n{number}",
                claim_id=reviewed.claim.id,
                source_id=None if one is None else one.id,
                stance=Stance(stance),
            ),
            source=one,
        )
        for number, one in enumerate(sources)
    )
    return replace(reviewed, notes=(*reviewed.notes, *notes))


def linked(reviewed: ReviewedClaim, link_type: LinkType, *, out: bool) -> ReviewedClaim:
    """Return a claim with a link to or from another."""
    ends = (reviewed.claim.id, "other") if out else ("other", reviewed.claim.id)
    link = Link(**MADE, id="l", type=link_type, from_claim=ends[0], to_claim=ends[1])
    return replace(reviewed, links=(link,))


def found(reviewed: ReviewedClaim) -> set[Rule]:
    """Return the rules that find something at a claim when all are on."""
    return {one.rule for one in check_claim(reviewed, ALL_STOP)}


def test_two_sources_of_different_publishers_are_enough() -> None:
    reviewed = sourced(rated(claim()), source("a", publisher="Post"), source("b", publisher="Times"))

    assert not lacks_two_sources(reviewed)


@pytest.mark.parametrize(
    "sources",
    [
        (),
        (source("a"),),
        (source("a"), source("a")),
        (source("a", publisher="The Post"), source("b", publisher="the  post")),
        (source("a"), source("b", independence="speaker")),
        (source("a"), None),
    ],
    ids=["none", "one", "one twice", "one publisher", "the speaker", "no source"],
)
def test_what_is_not_two_independent_sources(sources: tuple[Source | None, ...]) -> None:
    assert lacks_two_sources(sourced(rated(claim()), *sources))


def test_sources_without_a_publisher_count_each_by_itself() -> None:
    assert not lacks_two_sources(sourced(rated(claim()), source("a"), source("b")))


def test_context_is_no_source_for_or_against() -> None:
    assert lacks_two_sources(sourced(rated(claim()), source("a"), source("b"), stance="context"))
    assert not lacks_two_sources(sourced(rated(claim()), source("a"), source("b"), stance="refutes"))


def test_two_sources_are_asked_of_claims_with_a_verdict_only() -> None:
    assert not lacks_two_sources(claim())
    assert not lacks_two_sources(rated(claim(), value=None))


def test_only_the_speaker_as_source() -> None:
    speaker = source("a", independence="speaker")

    assert has_only_speaker(sourced(claim(), speaker))
    assert not has_only_speaker(sourced(claim(), speaker, source("b")))
    assert not has_only_speaker(claim())
    assert not has_only_speaker(sourced(claim(), None))


def test_a_link_an_archived_page_or_a_copy_is_something_to_show() -> None:
    for known in ({}, {"link": "", "archive_link": "https://example.org/"}, {"link": "", "copy": "0" * 64}):
        assert not has_nothing_to_show(sourced(claim(), source("a", **known)))
    assert has_nothing_to_show(sourced(claim(), source("a", link="")))
    assert has_nothing_to_show(sourced(claim(), source("a"), None))
    assert not has_nothing_to_show(claim())


def test_a_source_older_than_what_the_verdict_holds_for() -> None:
    older, newer = source("a", date="2026-01-01"), source("b", date="2026-02-01")
    reviewed = rated(claim(), as_of="2026-02-01")

    assert has_old_source(sourced(reviewed, newer, older))
    assert not has_old_source(sourced(reviewed, newer))
    assert not has_old_source(sourced(reviewed, source("c")))
    assert not has_old_source(sourced(rated(claim()), older))


@pytest.mark.parametrize(
    ("date", "is_old"),
    [("2025", True), ("2026", False), ("2026-04", True), ("2026-05", False), ("2026-06", False)],
)
def test_a_source_of_a_year_or_month_is_old_where_that_ended_before(date: str, is_old: bool) -> None:
    reviewed = rated(claim(), as_of="2026-05-01")

    assert has_old_source(sourced(reviewed, source("a", date=date))) is is_old


@pytest.mark.parametrize("question", Question)
def test_a_verdict_on_either_question_has_a_reason(question: Question) -> None:
    assert lacks_reason(rated(claim(), question=question, reason=None))
    assert not lacks_reason(rated(claim(), question=question))
    assert not lacks_reason(rated(claim(), question=question, value=None, reason=None))


def test_a_claim_has_a_verdict_on_its_truth() -> None:
    assert lacks_verdict(claim())
    assert lacks_verdict(rated(claim(), question=Question.ATTRIBUTION))
    assert not lacks_verdict(rated(claim()))


def test_a_denial_is_linked_and_an_allegation_answered() -> None:
    denial, allegation = claim(ClaimKind.DENIAL), claim(ClaimKind.ALLEGATION)

    assert Rule.LOOSE_DENIAL in found(denial)
    assert Rule.LOOSE_DENIAL not in found(linked(denial, LinkType.DENIES, out=True))
    assert Rule.UNANSWERED in found(allegation)
    assert Rule.UNANSWERED not in found(linked(allegation, LinkType.ADMITS, out=False))
    assert found(claim()) == {Rule.NO_VERDICT, Rule.NOT_READY}


@pytest.mark.parametrize("state", ClaimState)
def test_a_claim_is_marked_ready(state: ClaimState) -> None:
    reviewed = claim()
    reviewed = replace(reviewed, claim=replace(reviewed.claim, state=state))

    assert (Rule.NOT_READY in found(reviewed)) is (state is not ClaimState.READY)


def test_a_statement_that_nobody_has_looked_at() -> None:
    statements = (Span(start=0, end=5), Span(start=6, end=9), Span(start=10, end=12))
    coverage = cover(statements, [statements[0]], [statements[2]])

    at = check_statements(statements, coverage, ALL_STOP)

    assert [(one.span, one.claim_id) for one in at] == [(statements[1], None)]
    assert check_statements(statements, coverage, {}) == ()


def test_rules_that_are_off_find_nothing() -> None:
    settings = [RuleSetting(**MADE, id=rule.value, level=Level.OFF) for rule in Rule]

    assert levels_of(settings) == {}
    assert check_claim(claim(), levels_of(settings)) == ()


def test_findings_bear_the_level_and_stand_in_text_order() -> None:
    claims = [claim(name="c2", start=20), claim(ClaimKind.DENIAL)]
    statements = [Span(start=10, end=15)]
    coverage = Coverage([Span(start=0, end=1)])
    levels = {Rule.NO_VERDICT: Level.STOP, Rule.LOOSE_DENIAL: Level.NOTE, Rule.NOT_LOOKED_AT: Level.WARNING}

    at = check(claims, statements, coverage, levels)

    assert [(one.rule, one.level, one.claim_id) for one in at] == [
        (Rule.LOOSE_DENIAL, Level.NOTE, "c1"),
        (Rule.NO_VERDICT, Level.STOP, "c1"),
        (Rule.NOT_LOOKED_AT, Level.WARNING, None),
        (Rule.NO_VERDICT, Level.STOP, "c2"),
    ]


def test_every_rule_can_be_checked_and_is_suggested_a_level() -> None:
    worst = sourced(
        rated(claim(ClaimKind.DENIAL), reason=None, as_of="2026-03-01"),
        source("a", independence="speaker", date="2026-01-01", link=""),
    )
    statements = check_statements([Span(start=0, end=1)], Coverage([Span(start=0, end=1)]), ALL_STOP)
    everything = found(worst) | found(claim(ClaimKind.ALLEGATION)) | {one.rule for one in statements}

    assert everything == set(Rule) == set(SUGGESTED)
