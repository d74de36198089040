"""A claim as one JSON object with everything that hangs on it; the keys are always the same."""

from dataclasses import asdict
from typing import Any

from factcheck_gui.domain.disclosure import INTERNAL
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.fields import Thing
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.reviews import ReviewedNote
from factcheck_gui.formats.exporters.tables.claim_rows import Answer, ClaimRow

Object = dict[str, Any]


def claim_object(row: ClaimRow) -> Object:
    """Return a claim; `start` and `end` count code points in the text of the version `version_id` names."""
    review, claim = row.review, row.reviewed.claim
    own = _own(claim, Entity.CLAIM, is_internal=row.is_internal)
    return {
        "id": own.pop("id"),
        "number": row.number,
        "article": article_object(row),
        "version": _own(review.version, Entity.VERSION, is_internal=row.is_internal),
        **own,
        "is_in_version": row.is_here,
        "is_attached": row.is_here and claim.is_attached(review.text.text),
        "verdicts": {
            "attribution": _verdict(row.said, is_internal=row.is_internal),
            "truth": _verdict(row.truth, is_internal=row.is_internal),
        },
        "notes": [note_object(one, is_internal=row.is_internal) for one in row.reviewed.notes],
        "links": [_link(one, claim.id, row) for one in row.reviewed.links],
    }


def article_object(row: ClaimRow) -> Object:
    """Return the article of a claim, its details among its other fields."""
    own = _own(row.review.article, Entity.ARTICLE, is_internal=row.is_internal)
    details = own.pop("details")
    return {
        "id": own.pop("id"),
        **asdict(details),
        **own,
    }


def note_object(cited: ReviewedNote, *, is_internal: bool) -> Object:
    """Return a source note with the whole source that it draws on, or None in its place."""
    source = cited.source
    return {
        **_own(cited.note, Entity.NOTE, is_internal=is_internal),
        "source": None if source is None else _own(source, Entity.SOURCE, is_internal=is_internal),
    }


def _verdict(given: Answer, *, is_internal: bool) -> Object | None:
    if given.verdict is None:
        return None
    value, scale = given.value, given.scale
    return {
        **_own(given.verdict, Entity.VERDICT, is_internal=is_internal),
        "scale": None if scale is None else scale.name,
        "value": None if value is None else value.name,
        "label": given.label,
        "outcome": None if value is None else value.outcome.value,
        "rating": None if value is None else value.number,
    }


def _link(link: Link, claim_id: str, row: ClaimRow) -> Object:
    """Return a link as it looks from one of its ends."""
    is_outward = link.from_claim == claim_id
    other = link.to_claim if is_outward else link.from_claim
    foreign = row.review.foreign.get(other)
    return {
        **_own(link, Entity.LINK, is_internal=row.is_internal),
        "is_outward": is_outward,
        "other_number": row.numbers.get(other) if foreign is None else foreign.number,
        "other_article": None if foreign is None else foreign.claim.article_id,
    }


def _own(thing: Thing, entity: Entity, *, is_internal: bool) -> Object:
    hidden = frozenset() if is_internal else INTERNAL.get(entity, frozenset())
    # Faster than `fields`: there are many sources.
    names = thing.__dataclass_fields__
    return {name: None if name in hidden else getattr(thing, name) for name in names}
