"""Which claims are left without an answer."""

import pytest

from factcheck_gui.domain.answering import is_loose_denial, is_unanswered
from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.reviews import ReviewedClaim

AT = "2026-03-04T10:00:00.000Z"


def reviewed(kind: ClaimKind, *links: Link) -> ReviewedClaim:
    claim = Claim(
        id="here",
        article_id="a",
        version_id="v",
        start=0,
        end=4,
        quote="Said",
        prefix="",
        suffix="",
        kind=kind,
        created_at=AT,
        reviewer="Ada",
    )
    return ReviewedClaim(claim=claim, verdicts={}, notes=(), links=links)


def link(link_type: LinkType, *, is_out: bool) -> Link:
    ends = ("here", "there") if is_out else ("there", "here")
    return Link(id="l", type=link_type, from_claim=ends[0], to_claim=ends[1], created_at=AT, reviewer="Ada")


@pytest.mark.parametrize("link_type", LinkType)
def test_an_allegation_is_answered_by_a_denial_or_an_admission(link_type: LinkType) -> None:
    answers = (LinkType.DENIES, LinkType.ADMITS)

    claim = reviewed(ClaimKind.ALLEGATION, link(link_type, is_out=False))

    assert is_unanswered(claim) is (link_type not in answers)


def test_an_allegation_does_not_answer_itself() -> None:
    assert is_unanswered(reviewed(ClaimKind.ALLEGATION))
    assert is_unanswered(reviewed(ClaimKind.ALLEGATION, link(LinkType.DENIES, is_out=True)))


@pytest.mark.parametrize("link_type", LinkType)
def test_a_denial_is_tied_only_by_what_it_denies(link_type: LinkType) -> None:
    claim = reviewed(ClaimKind.DENIAL, link(link_type, is_out=True))

    assert is_loose_denial(claim) is (link_type is not LinkType.DENIES)


def test_a_denial_that_is_denied_is_still_loose() -> None:
    assert is_loose_denial(reviewed(ClaimKind.DENIAL, link(LinkType.DENIES, is_out=False)))


@pytest.mark.parametrize("kind", ClaimKind)
def test_only_allegations_want_answers_and_only_denials_want_allegations(kind: ClaimKind) -> None:
    assert is_unanswered(reviewed(kind)) is (kind is ClaimKind.ALLEGATION)
    assert is_loose_denial(reviewed(kind)) is (kind is ClaimKind.DENIAL)
