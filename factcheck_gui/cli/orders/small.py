"""The orders that change one thing about a claim, or mark a statement."""

from typing import TYPE_CHECKING

from factcheck_gui.cli.orders.composing import answer, as_one, source_note
from factcheck_gui.cli.orders.lookup import Lookup
from factcheck_gui.cli.orders.order import Order
from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.domain.claims import ClaimKind, Standing
from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.errors import NotFoundError
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.verdicts import Question

if TYPE_CHECKING:
    from factcheck_gui.services.composing import Composer

_QUESTIONS = {"verdict": Question.TRUTH, "said": Question.ATTRIBUTION}
_REASONS = {"reason": Question.TRUTH, "said_reason": Question.ATTRIBUTION}


def compose_kind(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that gives a claim another kind."""
    return composer.change_kind(lookup.claim(order.needed("claim"))[1].claim, order.choice("kind", ClaimKind))


def compose_move(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that moves a claim to another place of its text."""
    review, reviewed = lookup.claim(order.needed("claim"))
    if reviewed.claim.standing is not Standing.PLACED:
        raise RefusedError(Refusal.NOT_PLACED)
    return composer.move_span(reviewed.claim, review.text.text, lookup.span(order, review))


def compose_restate(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that puts a claim into other words, or takes those back."""
    return composer.restate(lookup.claim(order.needed("claim"))[1].claim, order.text("words"))


def compose_reword(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that proposes how a claim should be worded, or takes that back."""
    return composer.reword(lookup.claim(order.needed("claim"))[1].claim, order.text("words"))


def compose_speaker(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that says who says it."""
    return composer.name_speaker(lookup.claim(order.needed("claim"))[1].claim, order.text("name"))


def compose_target(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that says about whom it is said."""
    return composer.name_target(lookup.claim(order.needed("claim"))[1].claim, order.text("name"))


def compose_rate(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that gives verdicts and reasons; what is given as null is taken back."""
    review, reviewed = lookup.claim(order.needed("claim"))
    if not order.names() & (_QUESTIONS.keys() | _REASONS.keys()):
        raise RefusedError(Refusal.NOTHING_RATED)
    edits: list[Edit] = []
    for (asked, question), why in zip(_QUESTIONS.items(), _REASONS, strict=True):
        value = lookup.value(review, question, order.text(asked))
        edits += answer(composer, reviewed, question, value, order.text(why))
        if asked in order and value is None:
            edits.append(composer.rate(reviewed, question, None))
        if why in order and order.text(why) is None:
            edits.append(composer.give_reason(reviewed, question, None))
    return as_one(tuple(edits))


def compose_note(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that adds a source note."""
    added = source_note(composer, lookup.noting, lookup.claim(order.needed("claim"))[1].claim.id, order)
    if not added:
        raise RefusedError(Refusal.EMPTY_NOTE)
    return added[0]


def compose_remove_note(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that removes a source note."""
    _, reviewed = lookup.claim(order.needed("claim"))
    wanted = order.needed("note_id")
    note = next((note for note in reviewed.notes if note.id == wanted), None)
    if note is None:
        raise NotFoundError(entity="note", wanted=wanted)
    return composer.remove_note(note.note)


def compose_link(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that draws an arrow to another claim; nothing where it is drawn already."""
    claim_id, other_id, link_type, link = _arrow(order, lookup)
    if link is not None:
        return Edit(action=Action.LINK, changes=())
    return composer.link(claim_id, other_id, link_type)


def compose_unlink(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that removes an arrow to another claim."""
    _, other_id, _, link = _arrow(order, lookup)
    if link is None:
        raise NotFoundError(entity="link", wanted=other_id)
    return composer.unlink(link)


def compose_mark(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that marks a place as holding nothing to check; nothing where it is marked already."""
    review = lookup.article(order.needed("article"))
    span = lookup.span(order, review)
    if any(mark.span == span for mark in review.marks):
        return Edit(action=Action.MARK, changes=())
    return composer.mark(review.version, span)


def compose_unmark(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that takes back the marks on a place."""
    review = lookup.article(order.needed("article"))
    span = lookup.span(order, review)
    marks = [mark for mark in review.marks if mark.span == span]
    if not marks:
        raise NotFoundError(entity="mark", wanted=f"{span.start}-{span.end}")
    return composer.unmark(*marks)


def compose_remove(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that removes a claim with all that hangs on it."""
    return composer.remove_claim(lookup.claim(order.needed("claim"))[1])


def _arrow(order: Order, lookup: Lookup) -> tuple[str, str, LinkType, Link | None]:
    """Return the ends and the type of the arrow that an order names, and the arrow where it is drawn."""
    _, reviewed = lookup.claim(order.needed("claim"))
    other_id = lookup.claim(order.needed("to"))[1].claim.id
    link_type = order.choice("type", LinkType, LinkType.DENIES)
    if reviewed.claim.id == other_id:
        raise RefusedError(Refusal.LINK_TO_ITSELF)
    drawn = (link for link in reviewed.links_out if link.to_claim == other_id and link.type is link_type)
    return reviewed.claim.id, other_id, link_type, next(drawn, None)
