"""Reads the list of articles by pages, and counts claims for the rows asked for only."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.articles import Article
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.services.browsing import ArticleOverview, overview_of
from factcheck_gui.services.review import Review
from factcheck_gui.storage.article_pages import (
    OLDEST,
    Age,
    age_of,
    articles_from,
    articles_with_ids,
    count_articles,
    count_newer,
    find_title,
    newest_article,
)
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.summaries import (
    START,
    ClaimCounts,
    Place,
    count_claims,
    count_part,
    count_up_to,
    counts_of,
)

__all__ = [
    "Age",
    "ArticleListing",
    "ClaimCounts",
    "Counting",
    "Landmark",
    "Survey",
    "age",
    "counts_of_review",
]

_COUNTED_AT_ONCE: Final = 2_000
"""Claims that are counted together with the rows of a page; articles with more come later, part by part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """How many articles there are, up to the newest of them; what comes in later is no part of it."""

    count: int
    newest: Age


@dataclass(frozen=True, slots=True, kw_only=True)
class Landmark:
    """An article whose place is known, counted from the oldest, which has 0."""

    place: int
    age: Age


@dataclass(slots=True, kw_only=True)
class Counting:
    """How far the counting of the claims of an article has come."""

    article_id: str
    values: Counter[str | None]
    after: Place | None


class ArticleListing:
    """Looks up rows and changes nothing; places are counted from the oldest article, where nothing moves."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def survey(self) -> Survey:
        """Return how many articles there are now."""
        with self._store.reading() as db:
            return Survey(count=count_articles(db), newest=newest_article(db))

    def page(
        self, survey: Survey, first: int, most: int, landmarks: Iterable[Landmark] = ()
    ) -> tuple[ArticleOverview, ...]:
        """Return the articles from a place on, the oldest first, found from the nearest landmark."""
        last = min(first + most, survey.count) - 1
        if last < first:
            return ()
        known = (
            Landmark(place=0, age=OLDEST),
            Landmark(place=survey.count - 1, age=survey.newest),
            *landmarks,
        )
        below = max((one for one in known if one.place <= first), key=_place)
        above = min((one for one in known if one.place >= last), key=_place)
        wanted = last - first + 1
        with self._store.reading() as db:
            if first - below.place <= above.place - last:
                skip = first - below.place
                articles = articles_from(db, below.age, is_upward=True, skip=skip, most=wanted)
            else:
                skip = above.place - last
                articles = articles_from(db, above.age, is_upward=False, skip=skip, most=wanted)[::-1]
            return _overviews(db, articles)

    def article(self, article_id: str) -> Article | None:
        """Return an article without its counts, or None where it is not there."""
        with self._store.reading() as db:
            return next(iter(articles_with_ids(db, [article_id])), None)

    def overviews(self, article_ids: Iterable[str]) -> tuple[ArticleOverview, ...]:
        """Return some articles with their counts, the oldest first; those that are not there are left out."""
        with self._store.reading() as db:
            return _overviews(db, sorted(articles_with_ids(db, article_ids), key=_age))

    def place(self, article_id: str, survey: Survey) -> int | None:
        """Return the place of an article, counted from the oldest; None where it is not among them."""
        with self._store.reading() as db:
            found = age_of(db, article_id)
            if found is None or found > survey.newest:
                return None
            return survey.count - 1 - count_newer(db, found, survey.newest)

    def find_title(self, beginning: str, survey: Survey, start: Age) -> int | None:
        """Return the place of the next article whose title begins so, from an age down and round again."""
        with self._store.reading() as db:
            found = find_title(db, beginning, start) or find_title(db, beginning, survey.newest)
            return None if found is None else survey.count - 1 - count_newer(db, found, survey.newest)

    def begin_counting(self, article_id: str) -> Counting:
        """Return a counting that has not begun, for an article with very many claims."""
        return Counting(article_id=article_id, values=Counter(), after=START)

    def count_some(self, counting: Counting, most: int = _COUNTED_AT_ONCE) -> ClaimCounts | None:
        """Count some claims more, and return the counts behind the last of them."""
        if counting.after is not None:
            with self._store.reading() as db:
                values, counting.after = count_part(db, counting.article_id, counting.after, most)
            counting.values.update(values)
        return None if counting.after is not None else counts_of(counting.values)


def age(overview: ArticleOverview) -> Age:
    """Return what the list is sorted by."""
    return _age(overview.article)


def counts_of_review(review: Review) -> ClaimCounts:
    """Return the counts of the open article, without reading anything."""
    values: Counter[str | None] = Counter({None: len(review.waiting)})
    for (_, value_id), count in review.claims.tally.items():
        values[value_id] += count
    return counts_of(values)


def _age(article: Article) -> Age:
    return article.created_at, article.id


def _place(landmark: Landmark) -> int:
    return landmark.place


def _overviews(db: Database, articles: list[Article]) -> tuple[ArticleOverview, ...]:
    """Return articles with their counts, as many claims as can be counted at once."""
    sizes = count_up_to(db, (one.id for one in articles), _COUNTED_AT_ONCE)
    room, counted = _COUNTED_AT_ONCE, set()
    for article_id, size in sizes.items():
        if size < room:
            room -= size
            counted.add(article_id)
    counts = count_claims(db, counted)
    return tuple(overview_of(one, counts.get(one.id), is_counted=one.id in counted) for one in articles)
