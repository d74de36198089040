"""Reads anew all that may have become of an open article but its text, in whichever thread has the time."""

from collections.abc import Iterable
from functools import partial
from typing import Final

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
from factcheck_gui.services.claim_reading import ClaimReader
from factcheck_gui.services.claims_of_article import ArticleClaims
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

_FIRST: Final = 256
"""Claims of which some mostly stand below whatever a window shows of the top of an article."""
_IN_SIGHT: Final = 8_000
"""Code points that fill a large window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadAnew:
    """What stands in a version of an article."""

    article: Article
    scales: tuple[RatingScale, ...]
    rules: tuple[RuleSetting, ...]
    others: tuple[ReviewedClaim, ...]
    marks: TextOrder[Mark]
    claims: ArticleClaims
    coverage: Coverage | None = None
    """How the statements are covered, where that is worked out already."""


def read_first(store: Store, article_id: str, version_id: str, reader: ClaimReader) -> ReadAnew:
    """Return what a first look at the newest version of an article shows; the rest is read by `reader` later.

    Raises:
        NotFoundError: the article is gone.
        LockedError, DiskError, DamagedError: it cannot be read.
    """
    with store.reading() as db:
        first = outline_claims(db, article_id, _FIRST)
        is_part = len(first) == _FIRST
        if is_part and first[-1][0] < _IN_SIGHT:
            # They stand so close that others may be seen below them.
            first, is_part = outline_claims(db, article_id), False
        read_all = partial(reader.outlines, article_id) if is_part else None
        return _with_claims(db, ArticleClaims(reader, first, read_all), article_id, version_id)


def read_anew(store: Store, article_id: str, version_id: str, reader: ClaimReader) -> ReadAnew:
    """Return the newest version of an article as it stands; all of each claim is read by `reader` later.

    Raises:
        NotFoundError, LockedError, DiskError, DamagedError: as `read_first` does.
    """
    with store.reading() as db:
        claims = ArticleClaims(reader, outline_claims(db, article_id))
        return _with_claims(db, claims, article_id, version_id)


def read_former(store: Store, article_id: str, version_id: str, reader: ClaimReader) -> ReadAnew:
    """Return an older version of an article as it was left, with all of each claim: none has an outline.

    Raises:
        NotFoundError, LockedError, DiskError, DamagedError: as `read_first` does.
    """
    with store.reading() as db:
        former = read_reviewed(db, list_claims_of_version(db, version_id))
        claims = ArticleClaims(reader, map(outline, former))
        claims.learn(former)
        return _with_claims(db, claims, article_id, version_id)


def _with_claims(db: Database, claims: ArticleClaims, article_id: str, version_id: str) -> ReadAnew:
    return ReadAnew(
        article=read_article(db, article_id),
        scales=list_scales(db),
        rules=list_rules(db),
        others=read_reviewed(db, list_others(db, article_id)),
        marks=TextOrder(list_marks(db, version_id)),
        claims=claims,
    )


def read_article(db: Database, article_id: str) -> Article:
    """Return an article.

    Raises:
        NotFoundError: it is gone.
    """
    article = find_article(db, article_id)
    if article is None:
        raise NotFoundError(entity="article", wanted=article_id)
    return article


def coverage_of(statements: Iterable[Span], claims: ArticleClaims, marks: TextOrder[Mark]) -> Coverage:
    """Return how the statements of a text are covered by its claims and marks."""
    coverage = Coverage(statements)
    coverage.cover(claims.outlines.spans(), ((one.start, one.end) for one in marks))
    return coverage
