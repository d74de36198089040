"""The beginning of an article, for a look at an export that is quick whatever the article's size."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck_gui.domain.articles import VersionText
from factcheck_gui.domain.documents import Document
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.services.export_material import Gathering
from factcheck_gui.services.export_orders import ExportOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """How a report begins, and how much of it is not shown.

    `entries` are claims, corrections or sources, by the kind of the report; `blocks` are those of the text.
    """

    document: Document
    entries: int
    blocks: int


def draw_sample(
    gathering: Gathering, order: ExportOrder, *, claims: int, blocks: int
) -> Iterator[Sample | None]:
    """Yield how a report on the first article ordered begins, after None for each bit of the work.

    Raises:
        NotFoundError, NothingToCompareError, TemplateFaultError.
    """
    from factcheck_gui.formats.exporters.documents.reading import read_document
    from factcheck_gui.formats.exporters.report.rendering import Extent, compile_ahead, render_beginning

    yield None
    first = gathering.of_first(order)
    reviews: list[ArticleReview] = []
    for article_id in first.article_ids:
        reviews.append((yield from gathering.review_in_bits(article_id)))
        yield None
    material = gathering.material(first, reviews=tuple(reviews))
    yield None
    for _ in compile_ahead(material.templates, material.report):
        yield None
    html, rest = render_beginning(material, Extent(claims=claims, blocks=blocks))
    yield None
    yield Sample(document=read_document(html), entries=rest.entries, blocks=rest.blocks)


def beginning(review: ArticleReview, *, claims: int, blocks: int) -> ArticleReview:
    """Return an article with at most so many claims, and at most so many blocks of its text."""
    text = review.text
    if len(text.blocks) > blocks:
        end = text.blocks[blocks - 1].end
        text = VersionText(
            text=text.text[:end],
            blocks=text.blocks[:blocks],
            statements=tuple(one for one in text.statements if one.end <= end),
        )
    within = tuple(one for one in review.claims[:claims] if one.claim.end <= len(text.text))
    return replace(review, text=text, claims=within, waiting=review.waiting[:claims])
