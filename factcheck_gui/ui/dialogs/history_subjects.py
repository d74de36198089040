"""What an event of the history was about: which claim, which article, and both in words."""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.history import Event
from factcheck_gui.services.browsing import Browsing
from factcheck_gui.services.review import Review

_UNDER_A_CLAIM: Final = frozenset({Entity.VERDICT, Entity.NOTE})


class Subjects:
    """Looks up the claim and the article of events, and remembers what it found."""

    def __init__(self, browsing: Browsing, review: Review | None) -> None:
        self._browsing = browsing
        self._review = review
        self._fields: dict[str, dict[str, object]] = {}
        self._titles = {one.article.id: one.article.details.title for one in browsing.articles()}
        if review is not None:
            self._learn(review)

    def read(self, events: Iterable[Event]) -> None:
        """Take in what events say of the things they are about."""
        for event in events:
            found = self._fields.setdefault(event.entity_id, {})
            for fields in (event.old, event.new):
                found |= dict(fields or {})

    def claim_id(self, event: Event) -> str | None:
        """Return the claim that an event was about; for a link, the claim it begins at."""
        if event.entity is Entity.CLAIM:
            return event.entity_id
        if event.entity is Entity.LINK:
            return self._field(event.entity_id, "from_claim")
        return self._field(event.entity_id, "claim_id") if event.entity in _UNDER_A_CLAIM else None

    def touches_claim(self, event: Event, claim_id: str) -> bool:
        """Tell whether an event was about a claim, or about a link that begins or ends at it."""
        if event.entity is Entity.LINK and self._field(event.entity_id, "to_claim") == claim_id:
            return True
        return self.claim_id(event) == claim_id

    def article_id(self, event: Event) -> str | None:
        """Return the article that an event was about."""
        if event.entity is Entity.ARTICLE:
            return event.entity_id
        claim_id = self.claim_id(event)
        return self._field(event.entity_id if claim_id is None else claim_id, "article_id")

    def words(self, event: Event) -> str:
        """Return the words of the claim, else the title of the article, that an event was about."""
        claim_id = self.claim_id(event)
        if claim_id is not None:
            return self._field(claim_id, "quote") or ""
        article_id = self.article_id(event)
        if article_id is None:
            return ""
        return self._titles.get(article_id) or self._field(article_id, "title") or ""

    def _field(self, entity_id: str, name: str) -> str | None:
        """Return a field of a thing: as learnt, else as its own history tells it."""
        if name not in self._fields.get(entity_id, {}):
            self.read(self._browsing.history(entity_id=entity_id))
        value = self._fields.get(entity_id, {}).get(name)
        return value if isinstance(value, str) else None

    def _learn(self, review: Review) -> None:
        for one in review.claims:
            claim = one.claim
            self._fields[claim.id] = {"article_id": claim.article_id, "quote": claim.quote}
            ids = [verdict.id for verdict in one.verdicts.values()] + [note.id for note in one.notes]
            self._fields |= {under: {"claim_id": claim.id} for under in ids}
