"""What is left without an answer: allegations that nobody denies or admits, denials that deny nothing."""

from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ReviewedClaim

ANSWERS: Final = frozenset({LinkType.DENIES, LinkType.ADMITS})
"""The links by which one claim answers another."""


def is_unanswered(reviewed: ReviewedClaim) -> bool:
    """Tell whether a claim is an allegation that no other claim denies or admits."""
    if reviewed.claim.kind is not ClaimKind.ALLEGATION:
        return False
    return not any(link.type in ANSWERS for link in reviewed.links_in)


def is_loose_denial(reviewed: ReviewedClaim) -> bool:
    """Tell whether a claim is a denial of which nobody has said what it denies."""
    if reviewed.claim.kind is not ClaimKind.DENIAL:
        return False
    return not any(link.type is LinkType.DENIES for link in reviewed.links_out)
