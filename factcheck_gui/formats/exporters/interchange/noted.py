"""What is noted on a claim as named words, which every format writes in its own way.

The names are those of `formats.labelled_lines`; what is internal is there only where the export is.
"""

from collections.abc import Iterator

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.verdicts import Question

_PREFIX = {Question.TRUTH: "", Question.ATTRIBUTION: "attribution_"}
_VALUE = {Question.TRUTH: "verdict", Question.ATTRIBUTION: "attribution"}


def claim_words(review: ArticleReview, reviewed: ReviewedClaim) -> dict[str, str]:
    """Return what is noted on a claim itself; verdicts by their labels."""
    return {name: value for name, value in _of_claim(review, reviewed) if value}


def note_words(cited: ReviewedNote) -> dict[str, str]:
    """Return a source note with what is known of its source."""
    return {name: value for name, value in _of_note(cited) if value}


def article_words(review: ArticleReview) -> dict[str, str]:
    """Return what is known of an article and of the text that was marked."""
    details = review.article.details
    found = {
        "article_id": review.article.id,
        "title": details.title,
        "date": details.date,
        "publisher": details.publisher,
        "author": details.author,
        "link": details.link,
        "language": details.language,
        "version_id": review.version.id,
        "version_number": str(review.version.number),
        "version_sha256": review.version.sha256,
    }
    return {name: value for name, value in found.items() if value}


def verdict_label(review: ArticleReview, reviewed: ReviewedClaim, question: Question) -> str | None:
    """Return the label of the answer to a question, or None where there is no answer."""
    value_id = reviewed.value_id(question)
    value = review.value(value_id)
    return value_id if value is None else value.label


def _of_claim(review: ArticleReview, reviewed: ReviewedClaim) -> Iterator[tuple[str, str | None]]:
    claim = reviewed.claim
    for question in (Question.TRUTH, Question.ATTRIBUTION):
        verdict = reviewed.verdicts.get(question)
        yield _VALUE[question], verdict_label(review, reviewed, question)
        if verdict is not None:
            yield f"{_PREFIX[question]}reason", verdict.reason
            yield f"{_PREFIX[question]}as_of", verdict.as_of
            yield f"{_PREFIX[question]}due_on", verdict.due_on
    yield "restatement", claim.restatement
    yield "correction", claim.correction
    yield "speaker", claim.speaker
    yield "target", claim.target
    yield "reported_by", claim.reported_by
    yield "state", None if claim.state is ClaimState.OPEN else claim.state.value
    yield "remark", claim.remark


def _of_note(cited: ReviewedNote) -> Iterator[tuple[str, str | None]]:
    note, source = cited.note, cited.source
    yield "stance", note.stance.value
    yield "words", note.note
    yield "quote", note.quote
    if source is not None:
        yield "title", source.title
        yield "author", source.author
        yield "publisher", source.publisher
        yield "date", source.date
        yield "link", source.link
        yield "archive_link", source.archive_link
        yield "medium", source.medium.value
        yield "independence", None if source.independence is None else source.independence.value
        yield "contact", source.contact
    yield "seen", note.seen
    yield "source_seen", None if source is None else source.seen
