"""Goes to claims, and looks what the file holds of them."""

from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.ui.session import Session


def select(session: Session, number: int) -> str:
    """Go to a claim by its number and return its id."""
    assert session.review is not None
    claim = session.review.claims[number - 1].claim
    session.place.go(claim.span, claim.id)
    return claim.id


def stored(session: Session, number: int) -> ReviewedClaim:
    """Return a claim as it is in the file."""
    assert session.review is not None
    review = session.workspace.browsing.review(session.review.article.id)
    return review.claims[number - 1]
