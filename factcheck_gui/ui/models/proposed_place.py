"""Where a claim that waits may stand in the newest text."""

from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.spans import Span


def proposed_place(claim: Claim, text: str) -> Span | None:
    """Return the place that is proposed for a claim; None where there is none in this text.

    Other programs may write the file: a place that the text does not have must keep nobody from deciding.
    """
    start, end = claim.proposed_start, claim.proposed_end
    if start is None or end is None or not 0 <= start < end <= len(text):
        return None
    return Span(start=start, end=end)
