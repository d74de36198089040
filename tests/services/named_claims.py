"""Claims that name people, and steps that are made and taken back."""

from itertools import chain

from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.history import State
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.verification import read_state

OTHER = "Another paper\n\nThe mayor says it rained. The council says it did not."


def tag(
    workspace: Workspace,
    article_id: str,
    speaker: str | None = None,
    target: str | None = None,
    reporter: str | None = None,
) -> str:
    """Tag the second statement of an article and return the claim's id."""
    review = workspace.browsing.review(article_id)
    span = review.text.statements[1]
    edit = workspace.composer.tag(
        review.version, review.text.text, span, ClaimKind.ALLEGATION, speaker=speaker, target=target
    )
    claim_id = workspace.editing.submit(edit).edit.changes[0].entity_id
    if reporter is not None:
        workspace.editing.submit(workspace.composer.name_reporter(claim(workspace, claim_id), reporter))
    return claim_id


def claim(workspace: Workspace, claim_id: str) -> Claim:
    """Return a claim as it is in the file."""
    articles = (one.article.id for one in workspace.browsing.articles())
    reviews = map(workspace.browsing.review, articles)
    found = (one.claim for review in reviews for one in chain(review.claims, review.others))
    return next(one for one in found if one.id == claim_id)


def names(workspace: Workspace, claim_id: str) -> tuple[str | None, str | None, str | None]:
    """Return speaker, target and reporter of a claim."""
    found = claim(workspace, claim_id)
    return found.speaker, found.target, found.reported_by


def do(workspace: Workspace, edit: Edit) -> Edit:
    """Make an edit durable."""
    return workspace.editing.submit(edit).edit


def undo(workspace: Workspace, edit: Edit) -> None:
    """Take an edit back."""
    workspace.editing.submit(edit.inverse(), Cause.UNDO)


def state(workspace: Workspace) -> State:
    """Return what the tables hold."""
    return read_state(workspace.browsing._store.db)
