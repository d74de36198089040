"""What an annotation says: kind, verdicts with their reasons, wordings, and source notes."""

from collections.abc import Iterator
from typing import Final

from factcheck_gui.domain.addresses import may_be_followed
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim, ReviewedNote
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.formats.annotation_terms import term
from factcheck_gui.formats.exporters.interchange.names_of_things import is_in, label_in
from factcheck_gui.formats.exporters.interchange.noted import claim_words, note_words

_EXTRAS: Final = ("speaker", "target", "reported_by", "state", "remark")


def by(reviewer: str, created_at: str) -> dict[str, object]:
    """Return who has made something, and when."""
    return {"created": created_at, "creator": {"type": "Person", "name": reviewer}}


def extras(review: ArticleReview, reviewed: ReviewedClaim, number: int) -> dict[str, object]:
    """Return what is noted on a claim that the model has no place for."""
    words = claim_words(review, reviewed)
    return {
        term("number"): number,
        **{term(name): words[name] for name in _EXTRAS if name in words},
    }


def bodies(review: ArticleReview, reviewed: ReviewedClaim, language: str) -> Iterator[dict[str, object]]:
    """Yield the bodies of a claim's annotation; verdicts in a language if their scale knows it."""
    claim = reviewed.claim
    yield {"type": "TextualBody", "purpose": "tagging", "value": claim.kind.value}
    for question in (Question.TRUTH, Question.ATTRIBUTION):
        verdict = reviewed.verdicts.get(question)
        if verdict is not None:
            yield from _verdict(review, verdict, language)
    if claim.restatement:
        yield _text("describing", claim.restatement, field="restatement")
    if claim.correction:
        yield _text("editing", claim.correction, field="correction")
    for cited in reviewed.notes:
        yield from _note(cited)


def _verdict(review: ArticleReview, verdict: Verdict, language: str) -> Iterator[dict[str, object]]:
    value = review.value(verdict.value_id)
    if verdict.value_id is not None:
        scale = next((one for one in review.scales if one.value(verdict.value_id)), None)
        body = _text(
            "assessing",
            verdict.value_id if value is None else label_in(value, language),
            question=verdict.question.value,
            name=None if value is None else value.name,
            scale=None if scale is None else scale.name,
            as_of=verdict.as_of,
            due_on=verdict.due_on,
        )
        if value is not None and is_in(value, language):
            body["language"] = language
        yield body | by(verdict.reviewer, verdict.created_at)
    if verdict.reason:
        yield _text("commenting", verdict.reason, question=verdict.question.value)


def _note(cited: ReviewedNote) -> Iterator[dict[str, object]]:
    words = note_words(cited)
    told = next(words[name] for name in ("words", "quote", "title", "link", "stance") if name in words)
    note = cited.note
    yield _text("describing", told, field="note", **words) | by(note.reviewer, note.created_at)
    if may_be_followed(cited.link):
        yield {"type": "SpecificResource", "purpose": "linking", "source": cited.link}


def _text(purpose: str, value: str, **named: str | None) -> dict[str, object]:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": value,
        "format": "text/plain",
        "textDirection": "auto",
        **{term(name): found for name, found in named.items() if found},
    }
