"""What a hostile workspace keeps beyond its articles."""

import hashlib
from typing import Final

from factcheck_gui.domain.articles import Version, VersionText
from factcheck_gui.domain.edits import Action, Cause, Entity
from factcheck_gui.domain.history import Event
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import KeptFile
from tests.formats.exporters.hostile.words import ALL

_AT: Final = "2026-03-04T10:00:00.456Z"
ORIGINAL: Final = b"<html><script>alert(1)</script></html>"
COPY: Final = b"MZ, as programs of Windows begin"


class HostileArchive:
    """Keeps one original, one copy and a history."""

    def __init__(self, reviews: tuple[ArticleReview, ...]) -> None:
        self._reviews = {review.article.id: review for review in reviews}

    def versions(self, article_id: str) -> tuple[tuple[Version, VersionText], ...]:
        """Return the version that is there."""
        review = self._reviews[article_id]
        return ((review.version, review.text),)

    def kept(self, sha256: str) -> KeptFile | None:
        """Return what is there, with a media type that is none."""
        known = {hashlib.sha256(one).hexdigest(): one for one in (ORIGINAL, COPY)}
        content = known.get(sha256)
        return None if content is None else KeptFile(sha256=sha256, media_type=ALL[0], content=content)

    def history(self, article_id: str) -> tuple[Event, ...]:
        """Return an event for each of the words."""
        return tuple(
            Event(
                number=number,
                edit_id=words,
                at=_AT,
                reviewer=words,
                cause=Cause.EDIT,
                action=Action.TAG,
                detail=words,
                entity=Entity.CLAIM,
                entity_id=article_id,
                old=None,
                new={"quote": words},
            )
            for number, words in enumerate(ALL, start=1)
        )
