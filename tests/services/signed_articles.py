"""Articles that are tagged, ruled and signed off."""

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.services.review import Review
from factcheck_gui.services.versioning import propose
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE


def tag(workspace: Workspace, review: Review, statement: int, kind: ClaimKind) -> str:
    """Make a claim of a statement, have the review follow, and return its id."""
    span = review.text.statements[statement]
    edit = workspace.composer.tag(review.version, review.text.text, span, kind)
    review.refresh(workspace.editing.submit(edit).edit.changes)
    return edit.changes[0].entity_id


def set_rule(workspace: Workspace, rule: Rule, level: Level) -> Edit:
    """Give a rule a level."""
    return workspace.editing.submit(workspace.ruling.set_rule(workspace.browsing.rules(), rule, level)).edit


def sign(workspace: Workspace, article_id: str) -> Edit:
    """Sign an article off of which the rules ask nothing."""
    review = workspace.browsing.review(article_id)
    return workspace.editing.submit(workspace.signing.sign_off(review.snapshot(), ())).edit


def take_newer(workspace: Workspace, article_id: str) -> None:
    """Take in a version in which the engineer says nothing any more."""
    draft = workspace.importing.preview_text(BRIDGE.replace("An engineer says it is not. ", ""))
    proposal = propose(workspace.versioning.before(article_id), draft)
    workspace.importing.submit(workspace.versioning.compose(proposal))
