"""Every source once, with the claims that draw on it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.sources import Independence, Medium, Source, Stance
from factcheck_gui.formats.exporters.report.heads import Head, head
from factcheck_gui.formats.exporters.report.links import LinkView, link_view
from factcheck_gui.formats.exporters.report.note_views import NoteView, note_view


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A claim that draws on a source; without a number where it waits for its place."""

    title: str
    number: int | None
    stance: Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A source with all that readers may know of it, and where it is cited. `copy` is a SHA-256."""

    anchor: str
    title: str | None
    author: str | None
    publisher: str | None
    date: str | None
    link: LinkView | None
    archive: LinkView | None
    medium: Medium
    independence: Independence | None
    seen: str | None
    copy: str | None
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcelessNote:
    """A source note that names no source."""

    note: NoteView
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceList:
    """The sources of some articles in the order of their titles."""

    heads: tuple[Head, ...]
    sources: Collection[CitedSource]
    sourceless: Collection[SourcelessNote]


@dataclass(slots=True)
class _Found:
    """What has been met of one source so far."""

    source: Source
    citations: list[Citation] = field(default_factory=list)


def source_list(reviews: Mapping[str, ArticleReview]) -> SourceList:
    """Return the sources of articles, which come by their anchors."""
    found: dict[str, _Found] = {}
    sourceless = []
    for review, reviewed, number in _claims(reviews.values()):
        for cited in reviewed.notes:
            citation = _citation(review, cited, number)
            if cited.source is None:
                sourceless.append(SourcelessNote(note=note_view(cited), citation=citation))
            else:
                found.setdefault(cited.source.id, _Found(cited.source)).citations.append(citation)
    ordered = sorted(found.values(), key=_order)
    return SourceList(
        heads=tuple(head(anchor, review) for anchor, review in reviews.items()),
        sources=tuple(_cited(f"s{place}", one) for place, one in enumerate(ordered, start=1)),
        sourceless=tuple(sourceless),
    )


def _claims(reviews: Iterable[ArticleReview]) -> Iterable[tuple[ArticleReview, ReviewedClaim, int | None]]:
    for review in reviews:
        for number, reviewed in enumerate(review.claims, start=1):
            yield review, reviewed, number
        for reviewed in review.waiting:
            yield review, reviewed, None


def _citation(review: ArticleReview, cited: ReviewedNote, number: int | None) -> Citation:
    return Citation(title=review.article.details.title, number=number, stance=cited.note.stance)


def _order(found: _Found) -> tuple[bool, str, str]:
    name = found.source.title or found.source.publisher or found.source.author or ""
    return not name, name.casefold(), found.source.id


def _cited(anchor: str, found: _Found) -> CitedSource:
    source = found.source
    return CitedSource(
        anchor=anchor,
        title=source.title or None,
        author=source.author or None,
        publisher=source.publisher or None,
        date=source.date or None,
        link=link_view(source.link),
        archive=link_view(source.archive_link),
        medium=source.medium,
        independence=source.independence,
        seen=source.seen or None,
        copy=source.copy or None,
        citations=tuple(found.citations),
    )
