"""Things of the workspace as scripts get them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from factcheck_gui.domain.fields import Thing, fields_of
from factcheck_gui.domain.reviews import ReviewedClaim, ReviewedNote
from factcheck_gui.domain.verdicts import RatingScale, RatingValue

if TYPE_CHECKING:
    from factcheck_gui.services.browsing import ArticleOverview
    from factcheck_gui.services.review import Review

Fields = dict[str, object]


def rating_values(scales: tuple[RatingScale, ...]) -> dict[str, RatingValue]:
    """Return all values of some scales by their ids."""
    return {value.id: value for scale in scales for value in scale.values}


def thing_fields(thing: Thing) -> Fields:
    """Return a thing with its id."""
    return {"id": thing.id, **fields_of(thing)}


def article_fields(overview: "ArticleOverview", values: Mapping[str, RatingValue]) -> Fields:
    """Return an article with its counts."""
    verdicts = {values[value_id].name: count for value_id, count in overview.by_value if value_id in values}
    counts = {"claims": overview.claims, "checked": overview.checked, "verdicts": verdicts}
    return thing_fields(overview.article) | counts


def claim_fields(reviewed: ReviewedClaim, review: "Review") -> Fields:
    """Return a claim with its number and everything under it."""
    values = rating_values(review.scales)
    verdicts: Fields = {}
    for question, verdict in reviewed.verdicts.items():
        value = values.get(verdict.value_id or "")
        named = {"value": value.name if value else None, "label": value.label if value else None}
        verdicts[question.value] = named | thing_fields(verdict)
    return {
        **thing_fields(reviewed.claim),
        "number": review.number(reviewed.claim.id),
        "attached": reviewed.claim.is_attached(review.text.text),
        "verdicts": verdicts,
        "notes": [_note_fields(one) for one in reviewed.notes],
        "links": [thing_fields(link) for link in reviewed.links],
    }


def _note_fields(note: ReviewedNote) -> Fields:
    source = None if note.source is None else thing_fields(note.source)
    said = {"title": note.title, "publisher": note.publisher, "link": note.link}
    return {**thing_fields(note.note), **said, "source": source}


def review_fields(review: "Review") -> Fields:
    """Return the text of an article with its blocks, its statements and what is marked in it."""
    text = review.text.text
    statements = [
        {
            "number": number,
            "start": span.start,
            "end": span.end,
            "state": state.value,
            "text": span.quote(text),
        }
        for number, (span, state) in enumerate(
            zip(review.text.statements, review.coverage.states, strict=True), 1
        )
    ]
    return {
        "article": thing_fields(review.article),
        "version": thing_fields(review.version),
        "text": text,
        "blocks": [
            {
                "kind": one.kind.value,
                "start": one.start,
                "end": one.end,
                "speaker": one.speaker,
                "time": one.time,
            }
            for one in review.text.blocks
        ],
        "statements": statements,
        "claims": [one.claim.id for one in review.claims],
        "waiting": [one.claim.id for one in review.waiting],
        "marks": [thing_fields(mark) for mark in review.marks],
    }
