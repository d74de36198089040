"""Edits of an open article, which follows them."""

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace


def submit(workspace: Workspace, edit: Edit, review: Review, cause: Cause = Cause.EDIT) -> Edit:
    """Make an edit durable, and have the article follow."""
    stored = workspace.editing.submit(edit, cause).edit
    review.refresh(stored.changes)
    return stored


def tagged(workspace: Workspace, review: Review, statement: int = 1) -> ReviewedClaim:
    """Make an allegation of a statement."""
    span = review.text.statements[statement]
    edit = workspace.composer.tag(review.version, review.text.text, span, ClaimKind.ALLEGATION)
    found = review.claim(submit(workspace, edit, review).changes[0].entity_id)
    assert found is not None
    return found
