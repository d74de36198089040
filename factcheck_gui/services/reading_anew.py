"""Reads anew all that may have become of an open article but its text, in whichever thread has the time."""

from collections.abc import Iterable

from factcheck_gui.domain.articles import Article
from factcheck_gui.domain.claim_outlines import outline
from factcheck_gui.domain.coverage import Coverage, Mark
from factcheck_gui.domain.errors import NotFoundError
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.rules import RuleSetting
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.text_order import TextOrder
from factcheck_gui.domain.verdicts import RatingScale
from factcheck_gui.services.claims_of_article import ArticleClaims, Reader
from factcheck_gui.storage.articles import find_article
from factcheck_gui.storage.claims import (
    list_claims_of_version,
    list_marks,
    list_others,
    outline_claims,
)
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.reviews import read_reviewed
from factcheck_gui.storage.rules import list_rules
from factcheck_gui.storage.scales import list_scales
from factcheck_gui.storage.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnew:
    """What stands in a version of an article, and how its statements are covered by it."""

    article: Article
    scales: tuple[RatingScale, ...]
    rules: tuple[RuleSetting, ...]
    others: tuple[ReviewedClaim, ...]
    marks: TextOrder[Mark]
    claims: ArticleClaims
    coverage: Coverage


def read_anew(
    store: Store, article_id: str, version_id: str, statements: Iterable[Span], read_claims: Reader
) -> ReadAnew:
    """Return the newest version of an article as it stands; its claims are read by `read_claims` later.

    Raises:
        NotFoundError: the article is gone.
        LockedError, DiskError, DamagedError: it cannot be read.
    """
    with store.reading() as db:
        claims = ArticleClaims(read_claims, outline_claims(db, article_id))
        return _with_claims(db, claims, article_id, version_id, statements)


def read_former(
    store: Store, article_id: str, version_id: str, statements: Iterable[Span], read_claims: Reader
) -> ReadAnew:
    """Return an older version of an article as it was left, with all of each claim: none has an outline.

    Raises:
        NotFoundError, LockedError, DiskError, DamagedError: as `read_anew` does.
    """
    with store.reading() as db:
        former = read_reviewed(db, list_claims_of_version(db, version_id))
        claims = ArticleClaims(read_claims, map(outline, former))
        claims.learn(former)
        return _with_claims(db, claims, article_id, version_id, statements)


def _with_claims(
    db: Database, claims: ArticleClaims, article_id: str, version_id: str, statements: Iterable[Span]
) -> ReadAnew:
    article = find_article(db, article_id)
    if article is None:
        raise NotFoundError(entity="article", wanted=article_id)
    marks = TextOrder(list_marks(db, version_id))
    coverage = Coverage(statements)
    coverage.cover(claims.outlines.spans(), ((one.start, one.end) for one in marks))
    return ReadAnew(
        article=article,
        scales=list_scales(db),
        rules=list_rules(db),
        others=read_reviewed(db, list_others(db, article_id)),
        marks=marks,
        claims=claims,
        coverage=coverage,
    )
