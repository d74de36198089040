"""Pieces of edits that several orders need: answers to a question, and source notes."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.orders.order import Order
from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.domain.edits import Edit, batch
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.sources import Stance
from factcheck_gui.domain.verdicts import Question, RatingValue

if TYPE_CHECKING:
    from factcheck_gui.services.composing import Composer
    from factcheck_gui.services.noting import Noting

NOTE_FIELDS: Final = ("note", "stance", "url", "title", "publisher", "source_quote", "seen")


def as_one(edits: tuple[Edit, ...]) -> Edit:
    """Return edits as one, without those that change nothing; a single one keeps its name."""
    telling = tuple(edit for edit in edits if not edit.is_empty)
    return telling[0] if len(telling) == 1 else batch(telling)


def answer(
    composer: "Composer",
    reviewed: ReviewedClaim,
    question: Question,
    value: RatingValue | None,
    reason: str | None,
) -> tuple[Edit, ...]:
    """Return the edits that give an answer, a reason, or both; None leaves what is there."""
    if value is None:
        return (composer.give_reason(reviewed, question, reason),) if reason else ()
    rated = composer.rate(reviewed, question, value)
    if not reason:
        return (rated,)
    if question in reviewed.verdicts:
        # Each is guarded by its own field only, so that one does not stand in the way of the other.
        return rated, composer.give_reason(reviewed, question, reason)
    (change,) = rated.changes
    return (replace(rated, changes=(replace(change, new={**(change.new or {}), "reason": reason}),)),)


def source_note(composer: "Composer", noting: "Noting", claim_id: str, order: Order) -> tuple[Edit, ...]:
    """Return the edit that adds the source note of an order; none where the order has none.

    Raises:
        RefusedError: there is a stance or a date, and nothing that it would belong to.
    """
    said = order.renamed(
        note="note", link="url", title="title", publisher="publisher", quote="source_quote", seen="seen"
    )
    if not any(text and text.strip() for name, text in said.items() if name != "seen"):
        if order.text("stance") or said["seen"]:
            raise RefusedError(Refusal.SOURCE_MISSING)
        return ()
    stance = order.choice("stance", Stance, Stance.CONTEXT)
    note = replace(
        composer.new_note(claim_id, stance),
        note=said["note"],
        quote=said["quote"],
        # A script may bring in notes of long ago: only what it says itself was seen on a day.
        seen=said["seen"],
    )
    cited = noting.cite(note, title=said["title"], publisher=said["publisher"], link=said["link"])
    return (cited,)
