"""What is expected of our own exports when they come back."""

from collections.abc import Iterable

from factcheck_gui.domain.found_claims import FoundNote
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Source
from factcheck_gui.formats.importers.registry import FILE_IMPORTERS
from tests.formats.importers.reading_sources import source

Told = tuple[object, ...]


def importer_of(found: Source) -> FileImporter:
    """Return the importer that takes a file."""
    return next(one for one in FILE_IMPORTERS if one.recognises(found))


def read_back(data: bytes, name: str, importer: str) -> list[ParsedArticle]:
    """Return the articles of a file that a certain importer must recognise and read whole."""
    found = source(data, name)
    assert importer_of(found).name == importer
    read = list(importer_of(found).read(found))
    assert all(isinstance(one, ParsedArticle) for one in read), read
    return [one for one in read if isinstance(one, ParsedArticle)]


def told_by_articles(articles: Iterable[ParsedArticle]) -> list[tuple[str, list[Told], list[Told]]]:
    """Return text, claims and links of articles that were read, without keys."""
    told = []
    for article in articles:
        assert article.found.misplaced == 0
        words = {one.key: (one.span.start, one.span.end, one.label) for one in article.found.claims}
        claims: list[Told] = [
            (
                *(words[one.key], one.verdict, one.attribution, one.reason, one.restatement),
                *(one.speaker, one.target, one.reported_by, one.notes),
                *(one.as_of, one.due_on, one.attribution_reason, one.attribution_as_of),
                *(one.attribution_due_on, one.correction, one.remark),
            )
            for one in article.found.claims
        ]
        links: list[Told] = [
            (words[one.from_key], one.label, words[one.to_key]) for one in article.found.links
        ]
        told.append((article.text, claims, links))
    return told


def told_by_reviews(reviews: Iterable[ArticleReview]) -> list[tuple[str, list[Told], list[Told]]]:
    """Return the same of what was exported."""
    told = []
    for review in reviews:
        words = {
            one.claim.id: (one.claim.start, one.claim.end, one.claim.kind.value) for one in review.claims
        }
        links: list[Told] = [
            (words[link.from_claim], link.type.value, words[link.to_claim])
            for one in review.claims
            for link in one.links_out
            if link.to_claim in words
        ]
        told.append((review.text.text, [_claim(review, one) for one in review.claims], links))
    return told


def _claim(review: ArticleReview, one: ReviewedClaim) -> Told:
    claim = one.claim
    labels = [
        None if value is None else value.label
        for value in (
            review.value(one.value_id(Question.TRUTH)),
            review.value(one.value_id(Question.ATTRIBUTION)),
        )
    ]
    return (
        (claim.start, claim.end, claim.kind.value),
        *labels,
        one.reason(Question.TRUTH),
        claim.restatement,
        claim.speaker,
        claim.target,
        claim.reported_by,
        tuple(map(_note, one.notes)),
        *_dates(one, Question.TRUTH),
        one.reason(Question.ATTRIBUTION),
        *_dates(one, Question.ATTRIBUTION),
        *(claim.correction, claim.remark),
    )


def _dates(one: ReviewedClaim, question: Question) -> tuple[str | None, str | None]:
    verdict = one.verdicts.get(question)
    return (None, None) if verdict is None else (verdict.as_of, verdict.due_on)


def _note(cited: ReviewedNote) -> FoundNote:
    source = cited.source
    return FoundNote(
        author=None if source is None else source.author,
        date=None if source is None else source.date,
        archive_link=None if source is None else source.archive_link,
        medium=None if source is None else source.medium.value,
        independence=None if source is None or source.independence is None else source.independence.value,
        contact=None if source is None else source.contact,
        stance=cited.note.stance.value,
        words=cited.note.note,
        quote=cited.note.quote,
        title=cited.title,
        publisher=cited.publisher,
        link=cited.link,
        seen=cited.note.seen,
        source_seen=None if source is None else source.seen,
    )
