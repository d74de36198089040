"""What an event of the history was about: which claim, which article, and both in words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.edits import Entity, Fields
from factcheck_gui.domain.errors import NotFoundError
from factcheck_gui.domain.history import Event

if TYPE_CHECKING:
    from factcheck_gui.services.browsing import Browsing
    from factcheck_gui.services.review import Review

_UNDER_A_CLAIM: Final = frozenset({Entity.VERDICT, Entity.NOTE, Entity.PLACEMENT})


class Subjects:
    """Looks up the claim and the article of events, and remembers what it found."""

    def __init__(self, browsing: "Browsing", review: "Review | None" = None) -> None:
        self._browsing = browsing
        self._texts: dict[str, str] = {}
        self._fields: dict[str, dict[str, object]] = {}
        self._titles: dict[str, str | None] = {}
        self._review = review
        if review is not None:
            self._texts[review.version.id] = review.text.text

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
            return self.field(event.entity_id, "from_claim")
        return self.field(event.entity_id, "claim_id") if event.entity in _UNDER_A_CLAIM else None

    def touches_claim(self, event: Event, claim_id: str) -> bool:
        """Tell whether an event was about a claim, or about a link that begins or ends at it."""
        if event.entity is Entity.LINK and self.field(event.entity_id, "to_claim") == claim_id:
            return True
        return self.claim_id(event) == claim_id

    def article_id(self, event: Event) -> str | None:
        """Return the article that an event was about."""
        if event.entity is Entity.ARTICLE:
            return event.entity_id
        claim_id = self.claim_id(event)
        return self.field(event.entity_id if claim_id is None else claim_id, "article_id")

    def words(self, event: Event) -> str:
        """Return the words of the claim, else the title of the article, that an event was about."""
        claim_id = self.claim_id(event)
        if claim_id is not None:
            return self.field(claim_id, "quote") or ""
        if event.entity is Entity.SOURCE:
            return self.field(event.entity_id, "title") or self.field(event.entity_id, "link") or ""
        if event.entity in (Entity.SCALE, Entity.VALUE):
            named = "name" if event.entity is Entity.SCALE else "label"
            return self.field(event.entity_id, named) or ""
        if event.entity is Entity.PARTY:
            return self.field(event.entity_id, "name") or ""
        article_id = self.article_id(event)
        if article_id is None:
            return ""
        if article_id not in self._titles:
            self._titles[article_id] = self._browsing.title(article_id)
        return self._titles[article_id] or self.field(article_id, "title") or ""

    def field(self, entity_id: str, name: str) -> str | None:
        """Return a field of a thing: as learnt, else as its own history tells it."""
        if name not in self._fields.get(entity_id, {}) and not self._learn(entity_id, name):
            self.read(self._browsing.history(entity_id=entity_id))
            self._fields.setdefault(entity_id, {}).setdefault(name, None)
        value = self._fields[entity_id][name]
        return value if isinstance(value, str) else None

    def marked(self, fields: Fields) -> str | None:
        """Return the words that a mark stands on, or None where its text cannot be read any more."""
        article_id, version_id, start, end = (
            fields.get(name) for name in ("article_id", "version_id", "start", "end")
        )
        if not (isinstance(version_id, str) and isinstance(start, int) and isinstance(end, int)):
            return None
        if version_id not in self._texts:
            self._texts[version_id] = ""
            self._read_text(str(article_id), version_id)
        return self._texts[version_id][start:end] or None

    def _read_text(self, article_id: str, version_id: str) -> None:
        try:
            review = self._browsing.review(article_id, version_id)
        except NotFoundError:
            # The article, or this version of it, has been removed.
            return
        self._texts[review.version.id] = review.text.text

    def _learn(self, claim_id: str, name: str) -> bool:
        """Take in what the open article tells of a claim; tell whether that is what was asked for."""
        reviewed = None if self._review is None else self._review.claim(claim_id)
        if reviewed is None:
            return False
        told = {"article_id": reviewed.claim.article_id, "quote": reviewed.claim.quote}
        self._fields[claim_id] = {**told, **self._fields.get(claim_id, {})}
        return name in told
