"""Reads what the lists of the window and of the command line show."""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.articles import Article
from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.domain.errors import AmbiguousError, NotFoundError
from factcheck_gui.domain.fields import fields_of
from factcheck_gui.domain.history import Event
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.provenance import DETAILS, FoundIn, read_provenance
from factcheck_gui.domain.reviews import ForeignClaim
from factcheck_gui.domain.rules import RuleSetting
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.services.reading_aside import ReadingAside
from factcheck_gui.services.review import Review
from factcheck_gui.storage.article_pages import articles_noted_on, newest_article, titles
from factcheck_gui.storage.articles import find_article, has_article, list_articles
from factcheck_gui.storage.claims import articles_of_claims, claims_touched
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.history import list_events
from factcheck_gui.storage.parties import list_names
from factcheck_gui.storage.reasons import list_reasons
from factcheck_gui.storage.recency import list_last_changes
from factcheck_gui.storage.rules import list_rules
from factcheck_gui.storage.scales import list_scales
from factcheck_gui.storage.store import Store
from factcheck_gui.storage.summaries import ClaimCounts, count_claims, has_claims
from factcheck_gui.storage.version_parts import count_statements

_MANY_STATEMENTS: Final = 15_000
_MANY_CLAIMS: Final = 20_000
_NO_CLAIMS: Final = ClaimCounts(claims=0, checked=0, by_value=())
_NOTED_ON_TEXTS: Final = frozenset({Entity.CLAIM, Entity.MARK})
_FEW: Final = 100
"""Changes of a large step that mostly tell already which article it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleOverview:
    """An article as the list shows it: how many claims, how many checked, how many of each truth value."""

    article: Article
    claims: int
    checked: int
    by_value: tuple[tuple[str, int], ...]
    is_counted: bool = True
    """False while the claims of an article with very many are still being counted."""


class Browsing:
    """Looks things up and changes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def articles(self) -> tuple[ArticleOverview, ...]:
        """Return all articles with their counts, the latest import first."""
        with self._store.reading() as db:
            return _all_articles(db)

    def articles_aside(self) -> ReadingAside[tuple[ArticleOverview, ...]]:
        """Return a way to read the same in another thread: where they are many it lasts."""
        return ReadingAside(self._store, _articles_of)

    def titles(self) -> dict[str, str]:
        """Return the titles of all articles by their ids, the latest import first."""
        with self._store.reading() as db:
            return titles(db)

    def title(self, article_id: str) -> str | None:
        """Return the title of an article, or None where it is not there."""
        with self._store.reading() as db:
            article = find_article(db, article_id)
        return None if article is None else article.details.title

    def has_article(self, article_id: str) -> bool:
        """Tell whether an article is there and not removed."""
        with self._store.reading() as db:
            return has_article(db, article_id)

    def newest_article(self) -> str | None:
        """Return the id of the article that came in last, or None where there is none."""
        with self._store.reading() as db:
            return newest_article(db)[1] or None

    def article(self, article_id: str) -> ArticleOverview | None:
        """Return one article with its counts, or None where it is not there."""
        with self._store.reading() as db:
            article = find_article(db, article_id)
            counts = count_claims(db, [article_id]).get(article_id)
        return None if article is None else overview_of(article, counts)

    def provenance(self, article: Article) -> dict[str, FoundIn]:
        """Return where each detail of an article came from; what was corrected since came from a person.

        Told by the history, and not written with the correction: two people may correct different details.
        """
        with self._store.reading() as db:
            first = next(iter(list_events(db, entity_id=article.id)), None)
        before = {} if first is None or first.new is None else first.new
        now = fields_of(article)
        corrected = [name for name in DETAILS if name in before and before[name] != now[name]]
        found = {**read_provenance(article.provenance), **dict.fromkeys(corrected, FoundIn.PERSON)}
        return {name: where for name, where in found.items() if now.get(name)}

    def find_article(self, wanted: str) -> Article:
        """Return the article with this id or title, or the only one whose id or title begins so.

        Raises:
            NotFoundError: none does.
            AmbiguousError: several do.
        """
        with self._store.reading() as db:
            # Ids are ASCII; something else may be no text that SQLite takes.
            exact = find_article(db, wanted) if wanted.isascii() else None
            known = {} if exact is not None else titles(db)
        if exact is not None:
            return exact
        folded = wanted.casefold()
        found = [one for one, title in known.items() if title.casefold() == folded] or [
            one
            for one, title in known.items()
            if one.startswith(wanted) or title.casefold().startswith(folded)
        ]
        if not found or not wanted:
            raise NotFoundError(entity="article", wanted=wanted)
        if len(found) > 1:
            raise AmbiguousError(entity="article", wanted=wanted, count=len(found))
        with self._store.reading() as db:
            article = find_article(db, found[0])
        if article is None:
            raise NotFoundError(entity="article", wanted=wanted)
        return article

    def find_claims(
        self, words: Iterable[str], *, without: str, last: str, most: int
    ) -> tuple[ForeignClaim, ...]:
        """Return at most so many claims that stand and have all the words, of whichever article.

        The claim `without` is left out, and those of the article `last` come after all others.
        """
        from factcheck_gui.storage.search_linkable import search_claims

        with self._store.reading() as db:
            return tuple(search_claims(db, words, without=without, last=last, most=most))

    def place_of(self, changes: Iterable[Change], here: str | None = None) -> tuple[str, str | None] | None:
        """Return the article that changes are about, and the claim where there is just one; else None.

        They have been made. Where they are about several, as a link between two is, the article `here` comes
        first.
        """
        change_list = list(changes)
        if len(change_list) == 1 and (owner := _article_named(change_list[0])) is not None:
            one = change_list[0]
            is_claim = one.entity is Entity.CLAIM and one.new is not None
            return owner, one.entity_id if is_claim else None
        if len(change_list) > _FEW and self._has_several(change_list[:_FEW], here):
            return str(here), None
        with self._store.reading() as db:
            articles = articles_of_claims(db, claims_touched(db, change_list))
        claims = [one for one, article_id in articles.items() if article_id == here] or list(articles)
        if claims:
            return articles[claims[0]], claims[0] if len(claims) == 1 else None
        gone = {one.entity_id for one in change_list if one.entity is Entity.ARTICLE and one.new is None}
        for change in change_list:
            about = (change.new or change.old or {}).get("article_id")
            if change.entity in (Entity.MARK, Entity.CLAIM, Entity.VERSION) and about and about not in gone:
                return str(about), None
            if change.entity is Entity.ARTICLE and change.new is not None:
                return change.entity_id, None
        return None

    def _has_several(self, changes: Iterable[Change], article_id: str | None) -> bool:
        """Tell whether changes are about more than one claim of an article, which nobody need count then."""
        with self._store.reading() as db:
            articles = articles_of_claims(db, claims_touched(db, changes))
        return sum(one == article_id for one in articles.values()) > 1

    def articles_of(self, changes: Iterable[Change], shown: Review | None = None) -> frozenset[str]:
        """Return the articles that changes to what is noted on texts are about.

        Where all of them are about claims that stand in what is `shown`, or name their article, nothing is
        read.
        """
        change_list = list(changes)
        if all(map(_article_named, change_list)):
            return frozenset(filter(None, map(_article_named, change_list)))
        if shown is not None and shown.claims.outlines.holds(_claims_in(change_list)):
            return frozenset({shown.article.id})
        marked = {change.entity_id for change in change_list if change.entity is Entity.MARK}
        with self._store.reading() as db:
            return articles_noted_on(db, claims_touched(db, change_list), marked)

    def review(self, article_id: str, version_id: str | None = None) -> Review:
        """Return an article with everything noted on it, in its newest version or an older one."""
        return Review(self._store, article_id, version_id)

    def review_aside(self, article_id: str, version_id: str | None = None) -> ReadingAside[Review]:
        """Return a way to read the same in another thread: a large article takes a while."""
        return Review.read_aside(self._store, article_id, version_id)

    def is_large(self, article_id: str) -> bool:
        """Tell whether an article takes longer to read than a window may stand still."""
        with self._store.reading() as db:
            if count_statements(db, article_id) >= _MANY_STATEMENTS:
                return True
            return has_claims(db, article_id, _MANY_CLAIMS)

    def scales(self) -> tuple[RatingScale, ...]:
        """Return the rating scales of the workspace."""
        with self._store.reading() as db:
            return list_scales(db)

    def scale(self, question: Question) -> RatingScale:
        """Return the scale in use for a question where an article names no other.

        Raises:
            NotFoundError: the workspace has no scale for this question; only a damaged one has none.
        """
        found = [scale for scale in self.scales() if scale.question is question]
        if not found:
            raise NotFoundError(entity="scale", wanted=question)
        return next((scale for scale in found if scale.is_default), found[0])

    def rules(self) -> tuple[RuleSetting, ...]:
        """Return the settings of the rules that somebody has set."""
        with self._store.reading() as db:
            return list_rules(db)

    def last_changes(self, article_id: str) -> dict[str, int]:
        """Return for each claim of an article the number of the last event about it or what hangs on it."""
        with self._store.reading() as db:
            return list_last_changes(db, article_id)

    def names(self) -> tuple[str, ...]:
        """Return everybody who speaks or is spoken about, whoever was named last first."""
        with self._store.reading() as db:
            return tuple(list_names(db))

    def reasons(self, newest: int = 20) -> tuple[str, ...]:
        """Return the different reasons that were given for verdicts, the newest first."""
        with self._store.reading() as db:
            return tuple(list_reasons(db, newest))

    def history(self, *, entity_id: str | None = None, newest: int | None = None) -> tuple[Event, ...]:
        """Return events, oldest first: all, those of one thing, or the newest few."""
        with self._store.reading() as db:
            return tuple(list_events(db, entity_id=entity_id, newest=newest))


def _articles_of(store: Store) -> tuple[ArticleOverview, ...]:
    return _all_articles(store.db)


def _all_articles(db: Database) -> tuple[ArticleOverview, ...]:
    counts = count_claims(db)
    return tuple(overview_of(article, counts.get(article.id)) for article in list_articles(db))


def overview_of(article: Article, counts: ClaimCounts | None, *, is_counted: bool = True) -> ArticleOverview:
    """Return an article with its counts; None for one without claims."""
    known = counts or _NO_CLAIMS
    return ArticleOverview(
        article=article,
        claims=known.claims,
        checked=known.checked,
        by_value=known.by_value,
        is_counted=is_counted,
    )


def _article_named(change: Change) -> str | None:
    """Return the article that a claim or a mark which comes into being or goes is noted on; else None."""
    if change.entity not in _NOTED_ON_TEXTS or not (change.old is None or change.new is None):
        return None
    return str((change.new or change.old or {})["article_id"])


def _claims_in(changes: Iterable[Change]) -> frozenset[str]:
    """Return the ids of the claims that changes are about; an empty one for those that do not say it."""
    return frozenset(
        change.entity_id
        if change.entity is Entity.CLAIM
        else str((change.new or change.old or {}).get("claim_id", ""))
        for change in changes
    )
