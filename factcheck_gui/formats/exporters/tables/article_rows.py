"""What rows about articles, versions and marks are made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck_gui.domain.articles import Version, VersionText
from factcheck_gui.domain.coverage import Mark
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.formats.exporters.exporter import Material


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """A version and the length of its text in code points."""

    version: Version
    article_title: str
    length: int
    is_exported: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkRow:
    """A mark with the words at its place."""

    mark: Mark
    article_title: str
    words: str


def articles(material: Material) -> Iterator[ArticleReview]:
    """Yield the articles."""
    yield from material.reviews


def versions(material: Material) -> Iterator[VersionRow]:
    """Yield every version of the articles; where nothing is known of the others, the one that is exported."""
    for review in material.reviews:
        known: tuple[tuple[Version, VersionText], ...] = ((review.version, review.text),)
        if material.archive is not None:
            known = material.archive.versions(review.article.id) or known
        for version, text in known:
            yield VersionRow(
                version=version,
                article_title=review.article.details.title,
                length=len(text.text),
                is_exported=version.id == review.version.id,
            )


def marks(material: Material) -> Iterator[MarkRow]:
    """Yield the marks in the exported version of each article."""
    for review in material.reviews:
        for mark in review.marks:
            is_here = mark.version_id == review.version.id
            yield MarkRow(
                mark=mark,
                article_title=review.article.details.title,
                words=review.text.text[mark.start : mark.end] if is_here else "",
            )


def scale_in_use(review: ArticleReview, question: Question) -> str | None:
    """Return the name of the scale that an article's claims are rated on."""
    scale = review.scale(question)
    return None if scale is None else scale.name
