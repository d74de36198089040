"""Characters that neither HTML nor XML can hold; a report shows U+FFFD instead."""

from collections.abc import Iterable, Iterator

from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.formats.unfit_characters import fit_for_xml


def replace_unfit(text: str) -> str:
    """Return a text without the characters that HTML cannot hold."""
    return fit_for_xml(text)[0]


def count_unfit(reviews: Iterable[ArticleReview]) -> int:
    """Return how many such characters some articles hold in what reports show."""
    return sum(fit_for_xml(text)[1] for review in reviews for text in _texts(review) if text)


def _texts(review: ArticleReview) -> Iterator[str | None]:
    details = review.article.details
    yield from (details.title, details.publisher, details.author, details.link, review.text.text)
    for reviewed in (*review.claims, *review.waiting):
        yield from _texts_of_claim(reviewed)


def _texts_of_claim(reviewed: ReviewedClaim) -> Iterator[str | None]:
    # Not the quoted words: they stand in the text.
    claim = reviewed.claim
    yield from (claim.restatement, claim.correction, claim.remark)
    yield from (claim.speaker, claim.target, claim.reported_by)
    for verdict in reviewed.verdicts.values():
        yield verdict.reason
    for cited in reviewed.notes:
        yield from (cited.note.note, cited.note.quote, cited.title, cited.publisher, cited.link)
        if cited.source is not None:
            yield from (cited.source.author, cited.source.archive_link, cited.source.contact)
