"""The orders that say how far a claim has come, for which date it holds, and through whom it is known."""

from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.orders.lookup import Lookup
from factcheck_gui.cli.orders.order import Order
from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.verdicts import Question

if TYPE_CHECKING:
    from factcheck_gui.services.composing import Composer

DATES: Final = ("question", "as_of", "due_on")


def compose_reporter(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that says through whom it is known that it was said."""
    return composer.name_reporter(lookup.claim(order.needed("claim"))[1].claim, order.text("name"))


def compose_state(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that says how far a claim has come."""
    claim = lookup.claim(order.needed("claim"))[1].claim
    return composer.set_state(claim, order.choice("state", ClaimState), order.text("remark"))


def compose_dates(order: Order, lookup: Lookup, composer: "Composer") -> Edit:
    """Return the edit that dates a verdict; what the order does not name stays."""
    _, reviewed = lookup.claim(order.needed("claim"))
    question = order.choice("question", Question, Question.TRUTH)
    if "as_of" not in order and "due_on" not in order:
        raise RefusedError(Refusal.NOT_DATED)
    verdict = reviewed.verdicts.get(question)
    stored = (None, None) if verdict is None else (verdict.as_of, verdict.due_on)
    as_of, due_on = (
        order.text(name) if name in order else value
        for name, value in zip(("as_of", "due_on"), stored, strict=True)
    )
    return composer.date_verdict(reviewed, question, as_of=as_of, due_on=due_on)


def compose_split(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that divides a claim at a place of its text."""
    review, reviewed = lookup.claim(order.needed("claim"))
    at = order.whole("at")
    if at is None:
        raise RefusedError(Refusal.FIELD_MISSING, name="at")
    return lookup.services.dividing.split(reviewed, review.text.text, review.version, at)


def compose_merge(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that makes one claim of two that touch."""
    review, reviewed = lookup.claim(order.needed("claim"))
    other = lookup.claim(order.needed("with"))[1]
    return lookup.services.dividing.merge(reviewed, other, review.text.text)


def compose_duplicate(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that makes a second claim of the same words."""
    return lookup.services.dividing.duplicate(lookup.claim(order.needed("claim"))[1])
