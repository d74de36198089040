"""Edits that are large, and what they leave."""

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Edit, batch
from factcheck_gui.ui.session import Session
from tests.ui.sessions import composer, review_of


def tags(session: Session, *statements: int) -> Edit:
    """Return one edit that makes claims of statements."""
    review = review_of(session)
    version, text = review.version, review.text
    return batch(
        tuple(
            composer(session).tag(version, text.text, text.statements[place], ClaimKind.FACT)
            for place in statements
        )
    )


def quotes(session: Session) -> list[str]:
    """Return what the claims of the open article quote."""
    return [one.claim.quote for one in review_of(session).claims]
