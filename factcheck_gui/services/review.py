"""The open article as it stands; after an edit it re-reads only what the edit was about."""

from bisect import bisect_left
from collections.abc import Iterable

from factcheck_gui.domain.articles import Article, Version, VersionText
from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.coverage import Coverage, Mark, cover
from factcheck_gui.domain.edits import Change, Entity
from factcheck_gui.domain.errors import NotFoundError
from factcheck_gui.domain.reviews import (
    ArticleReview,
    ForeignClaim,
    ReviewedClaim,
    find_value,
    scale_in_use,
)
from factcheck_gui.domain.rules import RuleSetting
from factcheck_gui.domain.verdicts import RatingScale, RatingValue
from factcheck_gui.storage.articles import find_article, find_version, latest_version, read_version_text
from factcheck_gui.storage.claims import (
    claims_touched,
    find_claims,
    list_claims,
    list_claims_of_version,
    list_foreign,
    list_marks,
    list_others,
)
from factcheck_gui.storage.reviews import read_reviewed
from factcheck_gui.storage.rules import list_rules
from factcheck_gui.storage.scales import list_scales
from factcheck_gui.storage.store import Store


class Review:
    """Everything noted on one article, in memory because the page paints it all the time.

    Shows the newest version, or an older one as it was left. `others` are the claims of the article that do
    not stand in the newest version: those that wait for a decision, and those that are retired.

    Raises:
        NotFoundError: there is no such article, or no such version of it.
    """

    def __init__(self, store: Store, article_id: str, version_id: str | None = None) -> None:
        self._store = store
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
            self.scales: tuple[RatingScale, ...] = list_scales(db)
            self.rules: tuple[RuleSetting, ...] = list_rules(db)
        self.article: Article = self._read_article(article_id)
        self.claims: list[ReviewedClaim] = []
        self.others: tuple[ReviewedClaim, ...] = ()
        self.marks: tuple[Mark, ...] = ()
        self.foreign: dict[str, ForeignClaim] = {}
        self.coverage = Coverage(states=())
        self._places: dict[str, int] = {}
        self.reload()

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

    def reload(self) -> None:
        """Read everything anew but the text, which is frozen."""
        with self._store.reading() as db:
            self.article = self._read_article(self.article.id)
            self.scales, self.rules = list_scales(db), list_rules(db)
            if self.is_newest:
                claims = list_claims(db, self.article.id)
            else:
                claims = list_claims_of_version(db, self.version.id)
            self.claims = list(read_reviewed(db, claims))
            self.others = read_reviewed(db, list_others(db, self.article.id))
            self.marks = tuple(list_marks(db, self.version.id))
        self._count()
        self._read_foreign(self.claims)

    def refresh(self, changes: Iterable[Change]) -> frozenset[str]:
        """Re-read what the changes are about and return the ids of the claims concerned."""
        change_list = list(changes)
        entities = {change.entity for change in change_list}
        if not self.is_newest:
            self.reload()
            return frozenset(one.claim.id for one in self.claims)
        with self._store.reading() as db:
            touched = claims_touched(db, change_list)
            # The other end of a link of a touched claim shows it too.
            touched |= {end for place in self._found(touched) for end in _ends(self.claims[place])}
            fresh = read_reviewed(db, find_claims(db, touched))
            ends = {end for one in fresh for end in _ends(one)} - touched
            if ends:
                # A claim has come back to a link that was drawn meanwhile.
                touched |= ends
                fresh = read_reviewed(db, find_claims(db, touched))
            if entities & {Entity.SCALE, Entity.VALUE, Entity.RULE}:
                self.scales, self.rules = list_scales(db), list_rules(db)
            if entities & {Entity.MARK, Entity.ARTICLE}:
                self.marks = tuple(list_marks(db, self.version.id))
                self.article = self._read_article(self.article.id)
            fresh = tuple(one for one in fresh if one.claim.article_id == self.article.id)
            if self.others or not all(map(_is_placed, fresh)):
                self.others = read_reviewed(db, list_others(db, self.article.id))
        moved = self._replace(touched, list(filter(_is_placed, fresh)))
        if moved or Entity.MARK in entities:
            self._count()
        # Another article that has gone takes its claims along, and one that is corrected has another title.
        self._read_foreign(self.claims if Entity.ARTICLE in entities else fresh)
        if entities & {Entity.SCALE, Entity.VALUE}:
            # Any claim may show what was renamed.
            touched |= self._places.keys()
        return frozenset(touched)

    def claim(self, claim_id: str) -> ReviewedClaim | None:
        """Return a claim that stands in this version, or None."""
        place = self._places.get(claim_id)
        return None if place is None else self.claims[place]

    def other(self, claim_id: str) -> ReviewedClaim | None:
        """Return a claim of the article that does not stand in the newest version, or None."""
        return next((one for one in self.others if one.claim.id == claim_id), None)

    def number(self, claim_id: str) -> int | None:
        """Return a claim's number: its place in text order, from 1."""
        place = self._places.get(claim_id)
        return None if place is None else place + 1

    def scale(self, question: str) -> RatingScale | None:
        """Return the scale that this article's claims are rated on."""
        return scale_in_use(self.scales, self.article, question)

    def value(self, value_id: str | None) -> RatingValue | None:
        """Return a rating value, of whichever scale it is."""
        return find_value(self.scales, value_id)

    def snapshot(self) -> ArticleReview:
        """Return the article with everything noted on it, as a value."""
        return ArticleReview(
            article=self.article,
            version=self.version,
            text=self.text,
            claims=tuple(self.claims),
            waiting=self.waiting,
            marks=self.marks,
            scales=self.scales,
            rules=self.rules,
            foreign=dict(self.foreign),
        )

    def _read_article(self, article_id: str) -> Article:
        with self._store.reading() as db:
            article = find_article(db, article_id)
        if article is None:
            raise NotFoundError(entity="article", wanted=article_id)
        return article

    def _read_foreign(self, claims: Iterable[ReviewedClaim]) -> None:
        """Read the claims of other articles that links of the given claims lead to or come from."""
        ends = {end for one in claims for end in _ends(one)}
        strange = ends - self._places.keys() - {one.claim.id for one in self.others}
        for end in ends:
            self.foreign.pop(end, None)
        if strange:
            with self._store.reading() as db:
                self.foreign |= list_foreign(db, strange)
        if self.foreign:
            # The link that led to one may be gone.
            linked = {end for one in self.claims for end in _ends(one)}
            self.foreign = {claim_id: one for claim_id, one in self.foreign.items() if claim_id in linked}

    def _found(self, claim_ids: Iterable[str]) -> list[int]:
        return sorted(self._places[claim_id] for claim_id in claim_ids if claim_id in self._places)

    def _replace(self, gone: set[str], fresh: list[ReviewedClaim]) -> bool:
        """Put the claims as they are now in their places; tell whether any came, went or moved."""
        places = self._found(gone)
        if {_order(self.claims[place]) for place in places} == {_order(one) for one in fresh}:
            for one in fresh:
                self.claims[self._places[one.claim.id]] = one
            return False
        for place in reversed(places):
            del self.claims[place]
        for one in fresh:
            self.claims.insert(bisect_left(self.claims, _order(one), key=_order), one)
        return True

    def _count(self) -> None:
        self._places = {one.claim.id: place for place, one in enumerate(self.claims)}
        claims = (one.claim.span for one in self.claims)
        self.coverage = cover(self.text.statements, claims, (mark.span for mark in self.marks))


def _order(reviewed: ReviewedClaim) -> tuple[int, int, str]:
    claim = reviewed.claim
    return claim.start, claim.end, claim.id


def _is_placed(reviewed: ReviewedClaim) -> bool:
    return reviewed.claim.standing is Standing.PLACED


def _ends(reviewed: ReviewedClaim) -> set[str]:
    return {end for link in reviewed.links for end in (link.from_claim, link.to_claim)}
