"""The order that tags: a claim with its verdicts, its source note and the claim it denies, as one edit."""

from typing import TYPE_CHECKING, Any, Final

from factcheck_gui.cli.orders.composing import NOTE_FIELDS, answer, as_one, source_note
from factcheck_gui.cli.orders.lookup import Lookup
from factcheck_gui.cli.orders.order import Order
from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.transcripts import speaker_at
from factcheck_gui.domain.verdicts import Question

if TYPE_CHECKING:
    from factcheck_gui.services.composing import Composer

PLACE: Final = ("start", "end", "quote", "occurrence")
TAG_FIELDS: Final = (
    *PLACE,
    "restatement",
    "speaker",
    "target",
    "verdict",
    "said",
    "reason",
    "said_reason",
    *NOTE_FIELDS,
    "denies",
)


def compose_tag(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that tags a place and says everything about it that the order says.

    Where the order says nothing of the speaker, it is whoever speaks there in a transcript.
    """
    review = lookup.article(order.needed("article"))
    kind = order.choice("kind", ClaimKind)
    span = lookup.span(order, review)
    verdict = lookup.value(review, Question.TRUTH, order.text("verdict"))
    said = lookup.value(review, Question.ATTRIBUTION, order.text("said"))
    given = order.renamed(restatement="restatement", speaker="speaker", target="target")
    if "speaker" not in order:
        given["speaker"] = speaker_at(review.text.blocks, span)
    tagged = composer.tag(review.version, review.text.text, span, kind, **given)
    reviewed = ReviewedClaim(claim=_made(tagged), verdicts={}, notes=(), links=())
    denied = order.text("denies")
    links = () if denied is None else (composer.link(reviewed.claim.id, lookup.claim(denied)[1].claim.id),)
    return as_one(
        (
            tagged,
            *answer(composer, reviewed, Question.TRUTH, verdict, order.text("reason")),
            *answer(composer, reviewed, Question.ATTRIBUTION, said, order.text("said_reason")),
            *source_note(composer, lookup.noting, reviewed.claim.id, order),
            *links,
        )
    )


def _made(tagged: Edit) -> Claim:
    """Return the claim that an edit is about to make."""
    (change,) = tagged.changes
    values: dict[str, Any] = {**(change.new or {}), "kind": ClaimKind(tagged.detail)}
    return Claim(id=change.entity_id, **values)
