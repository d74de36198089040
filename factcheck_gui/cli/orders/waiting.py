"""The orders that decide on claims whose article has changed."""

from typing import TYPE_CHECKING

from factcheck_gui.cli.orders.lookup import Lookup
from factcheck_gui.cli.orders.order import Order
from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.domain.claims import Standing
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.reviews import ReviewedClaim

if TYPE_CHECKING:
    from factcheck_gui.services.composing import Composer
    from factcheck_gui.services.review import Review


def compose_keep(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that places a waiting claim where it was proposed."""
    review, reviewed = _waiting(order, lookup)
    if reviewed.claim.proposed is None:
        raise RefusedError(Refusal.NO_PLACE_PROPOSED)
    return lookup.placing.keep(reviewed, review.version.id, review.text.text)


def compose_place(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that places a waiting or retired claim where the order says."""
    review, reviewed = _elsewhere(order, lookup)
    return lookup.placing.place(reviewed, review.version.id, review.text.text, lookup.span(order, review))


def compose_retire(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that leaves a waiting claim with the older version."""
    return lookup.placing.retire(_waiting(order, lookup)[1].claim)


def compose_still_holds(order: Order, lookup: Lookup, _: "Composer") -> Edit:
    """Return the edit that says that verdicts and notes hold for the new words too."""
    return lookup.placing.still_holds(lookup.claim(order.needed("claim"))[1].claim)


def _elsewhere(order: Order, lookup: Lookup) -> "tuple[Review, ReviewedClaim]":
    review, reviewed = lookup.claim(order.needed("claim"))
    if reviewed.claim.standing is Standing.PLACED:
        raise RefusedError(Refusal.NOT_WAITING)
    return review, reviewed


def _waiting(order: Order, lookup: Lookup) -> "tuple[Review, ReviewedClaim]":
    review, reviewed = _elsewhere(order, lookup)
    if not reviewed.claim.is_waiting:
        raise RefusedError(Refusal.NOT_WAITING)
    return review, reviewed
