"""The open article as it stands; after an edit it re-reads only what the edit was about."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.articles import Article, Version, VersionText
from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.coverage import Coverage, Mark
from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.domain.errors import ExpectedError, NotFoundError
from factcheck_gui.domain.reviews import (
    ArticleReview,
    ForeignClaim,
    ReviewedClaim,
    find_value,
    scale_in_use,
)
from factcheck_gui.domain.rules import RuleSetting
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.text_order import TextOrder
from factcheck_gui.domain.verdicts import RatingScale, RatingValue
from factcheck_gui.services.claim_reading import ClaimReader
from factcheck_gui.services.claims_of_article import ArticleClaims
from factcheck_gui.services.reading_anew import (
    ReadAnew,
    coverage_of,
    read_anew,
    read_article,
    read_first,
    read_former,
)
from factcheck_gui.services.reading_aside import ReadingAside
from factcheck_gui.storage.articles import find_version, latest_version, read_version_text
from factcheck_gui.storage.claims import (
    claims_touched,
    find_marks,
    list_foreign,
    list_others,
)
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.reviews import find_reviewed, read_reviewed
from factcheck_gui.storage.rules import list_rules
from factcheck_gui.storage.scales import list_scales
from factcheck_gui.storage.store import Store

_MANY: Final = 256
"""Changes from which it takes less time to outline the article anew than to look at each."""


class Review:
    """Everything noted on one article: the outlines of all claims, and all of those that were asked for.

    Shows the newest version, or an older one as it was left. `others` are the claims of the article that do
    not stand in the newest version: those that wait for a decision, and those that are retired.

    At first only the claims at the top of a long article are outlined: what is asked for more, or is to be
    changed, has the others read.

    Raises:
        NotFoundError: there is no such article, or no such version of it.
    """

    article: Article
    scales: tuple[RatingScale, ...]
    rules: tuple[RuleSetting, ...]
    claims: ArticleClaims
    others: tuple[ReviewedClaim, ...]
    _marks: TextOrder[Mark]
    _coverage: Coverage | None

    def __init__(self, store: Store, article_id: str, version_id: str | None = None) -> None:
        self._store = store
        self._reader = ClaimReader(store, self._read_foreign)
        with store.reading() as db:
            newest = latest_version(db, article_id)
            if newest is None:
                raise NotFoundError(entity="article", wanted=article_id)
            version = newest if version_id is None else find_version(db, version_id)
            if version is None or version.article_id != article_id:
                raise NotFoundError(entity="version", wanted=version_id or "")
            self.version: Version = version
            self.newest: Version = newest
            self.text: VersionText = read_version_text(db, version)
        self.foreign: dict[str, ForeignClaim] = {}
        """The claims of other articles that links of claims read so far lead to or come from, by id."""
        self._ahead: tuple[Sequence[Change], ReadAnew] | None = None
        look = read_first if self.is_newest else read_former
        self._take(look(store, article_id, version.id, self._reader))

    @classmethod
    def read_aside(
        cls, store: Store, article_id: str, version_id: str | None = None
    ) -> ReadingAside["Review"]:
        """Return a way to read the same in another thread; what it returns goes on by the usual connection.

        It raises what is raised here.
        """

        def read(beside: Store) -> Review:
            review = cls(beside, article_id, version_id)
            # Whoever gets it need not wait for that either.
            review._coverage = coverage_of(review.text.statements, review.claims, review._marks)
            review._store = review._reader.store = store
            return review

        return ReadingAside(store, read)

    @property
    def is_newest(self) -> bool:
        """Whether this is the version that is worked on; older ones are only read."""
        return self.version.id == self.newest.id

    @property
    def waiting(self) -> tuple[ReviewedClaim, ...]:
        """The claims whose place in the newest version a person has still to decide on, in text order."""
        return tuple(one for one in self.others if one.claim.is_waiting)

    def is_outdated(self) -> bool:
        """Tell whether there is another newest version now, so that this must be read from the start."""
        with self._store.reading() as db:
            return latest_version(db, self.article.id) != self.newest

    @property
    def coverage(self) -> Coverage:
        """How the statements are covered by claims and marks."""
        if self._coverage is None:
            self._coverage = coverage_of(self.text.statements, self.claims, self._marks)
        return self._coverage

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What holds nothing to check, in text order."""
        return tuple(self._marks)

    def marks_on(self, span: Span) -> list[Mark]:
        """Return the marks that share a code point with a span."""
        return self._marks.on(span.start, span.end)

    def reload(self) -> None:
        """Read everything anew but the text, which is frozen."""
        self._take(self._read_anew(self._store))

    def read_ahead(self, store: Store, changes: Sequence[Change]) -> None:
        """Read what `refresh` is going to need after so many changes, by the connection that wrote them.

        It may be done in another thread. What cannot be read now is told by whoever reads it later. It
        serves the `refresh` after these very changes, if that is the next one.
        """
        if self.is_newest and len(changes) > _MANY:
            with suppress(ExpectedError):
                found = self._read_anew(store)
                coverage = coverage_of(self.text.statements, found.claims, found.marks)
                self._ahead = changes, replace(found, coverage=coverage)

    def refresh(self, changes: Iterable[Change]) -> frozenset[str]:
        """Re-read what the changes are about and return the ids of the claims concerned."""
        ahead, self._ahead = self._ahead, None
        change_list = list(changes)
        entities = {change.entity for change in change_list}
        if not self.is_newest or len(change_list) > _MANY:
            return self._refresh_all(None if ahead is None or ahead[0] is not changes else ahead[1])
        with self._store.reading() as db:
            touched = claims_touched(db, change_list)
            # The other end of a link of a touched claim shows it too.
            touched |= {end for one in self.claims.known(touched) for end in _ends(one)}
            fresh = find_reviewed(db, touched)
            ends = {end for one in fresh for end in _ends(one)} - touched
            if ends:
                # A claim has come back to a link that was drawn meanwhile.
                touched |= ends
                fresh = find_reviewed(db, touched)
            if entities & {Entity.SCALE, Entity.VALUE, Entity.RULE}:
                self.scales, self.rules = list_scales(db), list_rules(db)
            if Entity.ARTICLE in entities:
                self.article = read_article(db, self.article.id)
            fresh = tuple(one for one in fresh if one.claim.article_id == self.article.id)
            strange = touched - {one.claim.id for one in fresh}
            if self.foreign and any(one not in self.claims.outlines for one in strange):
                # What comes or goes in another article gives its claims other numbers.
                self.foreign = list_foreign(db, self.foreign)
            if self.others or not all(map(_is_placed, fresh)):
                self.others = read_reviewed(db, list_others(db, self.article.id))
            if Entity.MARK in entities:
                self._replace_marks(db, change_list)
        self._replace(touched, filter(_is_placed, fresh))
        if Entity.ARTICLE in entities:
            # Another article that has gone takes its claims along; one that is corrected has another title.
            self.claims.forget()
            self.foreign.clear()
        else:
            self._read_foreign(fresh)
        if entities & {Entity.SCALE, Entity.VALUE}:
            # Any claim may show what was renamed.
            touched.update(self.claims.ids)
        return frozenset(touched)

    def claim(self, claim_id: str) -> ReviewedClaim | None:
        """Return a claim that stands in this version, or None."""
        return self.claims.find(claim_id)

    def other(self, claim_id: str) -> ReviewedClaim | None:
        """Return a claim of the article that does not stand in the newest version, or None."""
        return next((one for one in self.others if one.claim.id == claim_id), None)

    def number(self, claim_id: str) -> int | None:
        """Return a claim's number: its place in text order, from 1."""
        place = self.claims.outlines.place(claim_id)
        return None if place is None else place + 1

    def scale(self, question: str) -> RatingScale | None:
        """Return the scale that this article's claims are rated on."""
        return scale_in_use(self.scales, self.article, question)

    def value(self, value_id: str | None) -> RatingValue | None:
        """Return a rating value, of whichever scale it is."""
        return find_value(self.scales, value_id)

    def snapshot(self) -> ArticleReview:
        """Return the article with everything noted on it, as a value."""
        claims = tuple(self.claims)
        linked = {end for one in claims if one.links for end in _ends(one)}
        return ArticleReview(
            article=self.article,
            version=self.version,
            text=self.text,
            claims=claims,
            waiting=self.waiting,
            marks=self.marks,
            scales=self.scales,
            rules=self.rules,
            foreign={end: one for end, one in self.foreign.items() if end in linked},
        )

    def _refresh_all(self, ahead: ReadAnew | None) -> frozenset[str]:
        before = self.claims.ids
        if ahead is None:
            self.reload()
        else:
            self._take(ahead)
        return frozenset(before).union(self.claims.ids)

    def _read_anew(self, store: Store) -> ReadAnew:
        """Read which claims there are; all of each is read when it is asked for."""
        read = read_anew if self.is_newest else read_former
        return read(store, self.article.id, self.version.id, self._reader)

    def _take(self, found: ReadAnew) -> None:
        self._ahead = None
        self.article, self.scales, self.rules = found.article, found.scales, found.rules
        self.others, self._marks, self.claims = found.others, found.marks, found.claims
        self._coverage = found.coverage
        self.foreign.clear()
        if not self.is_newest:
            self._read_foreign(self.claims)

    def _read_foreign(self, claims: Iterable[ReviewedClaim]) -> None:
        """Read the claims of other articles that links of the given claims lead to or come from."""
        ends = {end for one in claims if one.links for end in _ends(one)}
        if not ends:
            return
        others = {one.claim.id for one in self.others}
        strange = {end for end in ends if end not in self.claims.outlines and end not in others}
        for end in ends:
            self.foreign.pop(end, None)
        if strange:
            with self._store.reading() as db:
                self.foreign |= list_foreign(db, strange)

    def _replace(self, touched: Iterable[str], fresh: Iterable[ReviewedClaim]) -> None:
        """Put claims as they are now in their places, and look at the statements where they were and are."""
        left = {(one.start, one.end) for one in map(self.claims.drop, touched) if one is not None}
        taken = set()
        for reviewed in fresh:
            self.claims.put(reviewed)
            taken.add((reviewed.claim.start, reviewed.claim.end))
        self._look_again(left ^ taken)

    def _replace_marks(self, db: Database, changes: Iterable[Change]) -> None:
        ids = {change.entity_id for change in changes if change.entity is Entity.MARK}
        spans = {(one.start, one.end) for one in map(self._marks.drop, ids) if one is not None}
        for mark in find_marks(db, ids):
            if mark.version_id == self.version.id:
                self._marks.put(mark)
                spans.add((mark.start, mark.end))
        self._look_again(spans)

    def _look_again(self, spans: Iterable[tuple[int, int]]) -> None:
        if self._coverage is not None:
            for start, end in spans:
                self._coverage.look_again(start, end, self.claims.outlines, self._marks)


def _is_placed(reviewed: ReviewedClaim) -> bool:
    return reviewed.claim.standing is Standing.PLACED


def _ends(reviewed: ReviewedClaim) -> set[str]:
    return {end for link in reviewed.links for end in (link.from_claim, link.to_claim)}
