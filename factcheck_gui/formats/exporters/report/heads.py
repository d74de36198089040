"""The head of an article in a report: what it is, who checked it, and which text was checked."""

import re
from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.coverage import StatementState, cover
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.sources import SourceNote
from factcheck_gui.domain.verdicts import Verdict
from factcheck_gui.formats.exporters.report.links import LinkView, link_view
from factcheck_gui.formats.exporters.report.places import is_marked

# BCP 47; anything else is written as "unknown", so that no screen reader picks a voice by a typing error.
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """The counts of an article: its claims by kind, and how far its statements are covered."""

    statements: int
    allegations: int
    denials: int
    facts: int
    claims: int
    checked: int
    claimed: int
    nothing_to_check: int
    not_looked_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """One article of the report; `anchor` begins all ids in it.

    `original` is the SHA-256 of the bytes that the text was read from, where they are kept; `waiting` counts
    the claims of older versions that nobody has placed in this one yet.
    """

    anchor: str
    title: str
    language: str
    direction: str
    publisher: str | None
    author: str | None
    date: str | None
    link: LinkView | None
    version: int
    sha256: str
    taken_in: str
    origin: str
    original: str | None
    is_incomplete: bool
    waiting: int
    reviewers: tuple[str, ...]
    checked_on: str | None
    numbers: Numbers


def head(anchor: str, review: ArticleReview) -> Head:
    """Return the head of an article."""
    details = review.article.details
    language = details.language or ""
    reviewers, checked_on = _checking(review)
    return Head(
        anchor=anchor,
        title=details.title,
        language=language if is_language(language) else "",
        direction=details.direction.value,
        publisher=details.publisher or None,
        author=details.author or None,
        date=details.date or None,
        link=link_view(details.link),
        version=review.version.number,
        sha256=review.version.sha256,
        taken_in=review.version.created_at[:10],
        origin=review.version.origin,
        original=review.version.original,
        is_incomplete=review.version.incomplete is not None,
        waiting=len(review.waiting),
        reviewers=reviewers,
        checked_on=checked_on,
        numbers=_numbers(review),
    )


def is_language(code: str) -> bool:
    """Tell whether a code has the form of a language's (BCP 47)."""
    return _LANGUAGE.fullmatch(code) is not None


def _checking(review: ArticleReview) -> tuple[tuple[str, ...], str | None]:
    """Return who worked on the claims, in the order they came in, and the date of the latest work."""
    work: list[tuple[str, str]] = []
    for reviewed in review.claims:
        things: tuple[Claim | Verdict | SourceNote | Link, ...] = (
            reviewed.claim,
            *reviewed.verdicts.values(),
            *(one.note for one in reviewed.notes),
            *reviewed.links,
        )
        work += [(thing.created_at, thing.reviewer) for thing in things]
    work.sort()
    return tuple(dict.fromkeys(reviewer for _, reviewer in work)), work[-1][0][:10] if work else None


def _numbers(review: ArticleReview) -> Numbers:
    kinds = [reviewed.claim.kind for reviewed in review.claims]
    coverage = cover(
        review.text.statements,
        (reviewed.claim.span for reviewed in review.claims if is_marked(review, reviewed)),
        (mark.span for mark in review.marks if mark.version_id == review.version.id),
    )
    return Numbers(
        statements=len(review.text.statements),
        allegations=kinds.count(ClaimKind.ALLEGATION),
        denials=kinds.count(ClaimKind.DENIAL),
        facts=kinds.count(ClaimKind.FACT),
        claims=len(kinds),
        checked=sum(reviewed.is_checked for reviewed in review.claims),
        claimed=coverage.count(StatementState.CLAIMED),
        nothing_to_check=coverage.count(StatementState.NOTHING_TO_CHECK),
        not_looked_at=coverage.count(StatementState.OPEN),
    )
