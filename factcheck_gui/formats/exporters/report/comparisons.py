"""Two versions of an article side by side, and what became of the claims."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.articles import Version
from factcheck_gui.domain.claims import ClaimKind, Standing
from factcheck_gui.domain.differences import Row, RowKind
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.formats.exporters.exporter import Comparison
from factcheck_gui.formats.exporters.report.answers import Answers, VerdictView
from factcheck_gui.formats.exporters.report.heads import Head, head


class Fate(StrEnum):
    """What became of a claim in the newer version; the words of the report say it."""

    PLACED = "placed"
    CHANGED = "changed"
    NEW = "new"
    WAITING_MOVED = "waiting_moved"
    WAITING_CHANGED = "waiting_changed"
    WAITING_LOST = "waiting_lost"
    RETIRED = "retired"
    ELSEWHERE = "elsewhere"
    """It stands in neither of the two versions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedWords:
    """Words of a block; `differ` where the other version does not have them."""

    text: str
    differ: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """Two blocks beside each other; nothing where one has no counterpart."""

    kind: RowKind
    old: tuple[ComparedWords, ...]
    new: tuple[ComparedWords, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedVersion:
    """One of the two versions."""

    number: int
    sha256: str
    taken_in: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedClaim:
    """A claim and what became of it; without a number where it does not stand in the newer version."""

    number: int | None
    kind: ClaimKind
    quote: str
    truth: VerdictView
    fate: Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedArticle:
    """An article in two versions; `counts` says how many rows there are of each kind, where there are any."""

    head: Head
    older: ComparedVersion
    newer: ComparedVersion
    rows: tuple[ComparedRow, ...]
    counts: tuple[tuple[RowKind, int], ...]
    claims: tuple[ComparedClaim, ...]


def compared_articles(
    comparisons: Iterable[Comparison], reviews: Iterable[ArticleReview], language: str
) -> tuple[ComparedArticle, ...]:
    """Return the comparisons of those articles that are there."""
    by_id = {review.article.id: review for review in reviews}
    known = (one for one in comparisons if one.article_id in by_id)
    return tuple(
        _article(f"a{place}", one, by_id[one.article_id], language)
        for place, one in enumerate(known, start=1)
    )


def _article(anchor: str, comparison: Comparison, review: ArticleReview, language: str) -> ComparedArticle:
    old, new = comparison.older_text.text, comparison.newer_text.text
    kinds = [row.kind for row in comparison.rows]
    return ComparedArticle(
        head=head(anchor, review),
        older=_version(comparison.older),
        newer=_version(comparison.newer),
        rows=tuple(_row(row, old, new) for row in comparison.rows),
        counts=tuple((kind, kinds.count(kind)) for kind in RowKind if kind in kinds),
        claims=tuple(_claims(comparison, review, Answers(review.scales, language))),
    )


def _version(version: Version) -> ComparedVersion:
    return ComparedVersion(
        number=version.number,
        sha256=version.sha256,
        taken_in=version.created_at[:10],
        origin=version.origin,
    )


def _row(row: Row, old: str, new: str) -> ComparedRow:
    return ComparedRow(
        kind=row.kind,
        old=() if row.old is None else tuple(_words(old, row.old, row.old_changes, is_alone=row.new is None)),
        new=() if row.new is None else tuple(_words(new, row.new, row.new_changes, is_alone=row.old is None)),
    )


def _words(text: str, block: Span, changes: Iterable[Span], *, is_alone: bool) -> Iterable[ComparedWords]:
    """Yield the words of a block; all of them differ where the other version has no such block."""
    if is_alone:
        yield ComparedWords(text=block.quote(text), differ=True)
        return
    position = block.start
    for change in sorted(changes):
        start, end = max(change.start, position), min(change.end, block.end)
        if start >= end:
            continue
        if position < start:
            yield ComparedWords(text=text[position:start], differ=False)
        yield ComparedWords(text=text[start:end], differ=True)
        position = end
    if position < block.end:
        yield ComparedWords(text=text[position : block.end], differ=False)


def _claims(comparison: Comparison, review: ArticleReview, answers: Answers) -> Iterable[ComparedClaim]:
    """Yield the claims, first those that somebody has to decide about."""
    numbers: Mapping[str, int] = review.numbers() if review.version.id == comparison.newer.id else {}
    waiting = [one for one in review.waiting if one.claim.is_waiting]
    others = [one for one in review.waiting if not one.claim.is_waiting]
    for reviewed in (*waiting, *review.claims, *others):
        yield ComparedClaim(
            number=numbers.get(reviewed.claim.id),
            kind=reviewed.claim.kind,
            quote=reviewed.claim.quote,
            truth=answers.view(reviewed, Question.TRUTH),
            fate=_fate(reviewed, comparison),
        )


def _fate(reviewed: ReviewedClaim, comparison: Comparison) -> Fate:
    claim = reviewed.claim
    if claim.standing is Standing.RETIRED:
        return Fate.RETIRED
    if claim.is_waiting:
        return Fate(f"waiting_{claim.standing}")
    if claim.version_id != comparison.newer.id:
        return Fate.ELSEWHERE
    if claim.created_at >= comparison.newer.created_at:
        return Fate.NEW
    return Fate.PLACED if claim.checked_in is None else Fate.CHANGED
