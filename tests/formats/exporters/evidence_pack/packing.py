"""A pack of a small article, with an archive made by hand."""

import hashlib
from dataclasses import replace

from factcheck_gui.domain.articles import Version, VersionText
from factcheck_gui.domain.edits import Action, Cause, Entity
from factcheck_gui.domain.history import Event
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import KeptFile, Material

ORIGINAL = b"<html><script>alert(1)</script>the page</html>"
COPY = "eine Kopie mit Umlaut: ü".encode()


class HandMadeArchive:
    """Knows one earlier version of every article, one original and one copy."""

    def __init__(
        self, reviews: tuple[ArticleReview, ...], contents: tuple[bytes, ...] = (ORIGINAL, COPY)
    ) -> None:
        self._reviews = {review.article.id: review for review in reviews}
        self._kept = {hashlib.sha256(content).hexdigest(): content for content in contents}

    def versions(self, article_id: str) -> tuple[tuple[Version, VersionText], ...]:
        """Return the exported version, and one before it."""
        review = self._reviews[article_id]
        earlier = VersionText(text="Earlier 🌉.", blocks=(), statements=())
        first = replace(
            review.version,
            id=f"{article_id}-first",
            sha256=hashlib.sha256(earlier.text.encode()).hexdigest(),
            original=None,
        )
        return ((first, earlier), (replace(review.version, number=2), review.text))

    def kept(self, sha256: str) -> KeptFile | None:
        """Return what is there."""
        content = self._kept.get(sha256)
        return None if content is None else KeptFile(sha256=sha256, media_type="text/html", content=content)

    def history(self, article_id: str) -> tuple[Event, ...]:
        """Return one event that is shared by all articles, and one of its own."""
        return tuple(
            Event(
                number=number,
                edit_id="edit",
                at="2026-03-04T10:00:00.000Z",
                reviewer="Reviewer 1",
                cause=Cause.EDIT,
                action=Action.TAG,
                detail="",
                entity=Entity.CLAIM,
                entity_id=article_id,
                old=None,
                new={"quote": "=1+1"},
            )
            for number in (9, 10 + len(article_id))
        )


def with_kept_files(review: ArticleReview) -> ArticleReview:
    """Return an article with an original under a nasty name, and a kept copy of the source it cites first."""
    original, copy = (hashlib.sha256(one).hexdigest() for one in (ORIGINAL, COPY))
    version = replace(review.version, original=original, origin="../../CON:\u202e«پل» page?.html · UTF-8")
    first = review.claims[0]
    cited = first.notes[0]
    assert cited.source is not None
    source = replace(cited.source, copy=copy, copy_name="Brücke / letters.pdf")
    notes = (replace(cited, source=source), *first.notes[1:])
    return replace(review, version=version, claims=(replace(first, notes=notes), *review.claims[1:]))


def pack_material(material: Material) -> Material:
    """Return what a pack is made of, as the service hands it over."""
    reviews = tuple(
        with_kept_files(one) if any(c.notes for c in one.claims) else one for one in material.reviews
    )
    return replace(material, reviews=reviews, is_internal=True, archive=HandMadeArchive(reviews))
