"""Claims on the article about the bridge, and a second version of it."""

from itertools import chain

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.services.versioning import VersionProposal, propose
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE

SAFE = "The mayor says the bridge is safe."
NOT_SAFE = "An engineer says it is not."
DENIAL = "The mayor denies that."
NEW_DENIAL = "The mayor denies all of that."
CHANGED = BRIDGE.replace(f"{NOT_SAFE} ", "").replace(DENIAL, NEW_DENIAL)


def tag(workspace: Workspace, article_id: str, *quotes: str) -> None:
    """Make an allegation of each of some quotes."""
    review = workspace.browsing.review(article_id)
    text = review.text.text
    for quote in quotes:
        span = Span(start=text.index(quote), end=text.index(quote) + len(quote))
        workspace.editing.submit(workspace.composer.tag(review.version, text, span, ClaimKind.ALLEGATION))


def rate(workspace: Workspace, article_id: str, quote: str) -> None:
    """Give the claim of a quote a verdict on its truth."""
    review = workspace.browsing.review(article_id)
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    edit = workspace.composer.rate(named(review, quote), Question.TRUTH, scale.values[0])
    workspace.editing.submit(edit)


def named(review: Review, quote: str) -> ReviewedClaim:
    """Return the claim of a quote, wherever it stands."""
    return next(one for one in chain(review.claims, review.others) if one.claim.quote == quote)


def proposed(workspace: Workspace, article_id: str, text: str) -> VersionProposal:
    """Return what becomes of the claims if a text comes in as a new version."""
    return propose(workspace.versioning.before(article_id), workspace.importing.preview_text(text))


def take_in_version(workspace: Workspace, article_id: str, text: str) -> Submission:
    """Take a text in as a new version of an article."""
    return workspace.importing.submit(workspace.versioning.compose(proposed(workspace, article_id, text)))
