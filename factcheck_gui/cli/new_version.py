"""Takes in a new version of an article from the command line."""

from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.intake_outcomes import complain_of
from factcheck_gui.cli.output import complain, tell
from factcheck_gui.domain.anchors import Anchoring
from factcheck_gui.domain.articles import Article
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.ui.text.sentences import Sentence

if TYPE_CHECKING:
    from factcheck_gui.services.workspace import Workspace

_SAME: Final = "“{title}” has this very text already, as version {number}. Nothing was taken in."


def take_in_version(
    workspace: "Workspace", article: Article, name: str, draft: ArticleDraft, *, to_people: bool
) -> dict[str, object]:
    """Take a draft in as the newest version of an article, and tell what became of its claims."""
    from factcheck_gui.services.versioning import propose

    proposal = propose(workspace.versioning.before(article.id), draft)
    number = proposal.before.version.number
    if proposal.is_same_text:
        complain(Sentence(template=_SAME, values={"title": article.details.title, "number": number}).text())
        return {"input": name, "outcome": "duplicate", "article_id": article.id, "version": number}
    intake = workspace.versioning.compose(proposal)
    workspace.importing.submit(intake)
    counts = {anchoring.value: proposal.count(anchoring) for anchoring in Anchoring}
    complain_of(draft)
    outcome: dict[str, object] = {
        "input": name,
        "outcome": "new version",
        "article_id": article.id,
        "version_id": intake.incoming[0].version_id,
        "version": number + 1,
        "title": article.details.title,
        "claims": counts,
        "open_statements": proposal.open_statements,
    }
    if to_people:
        tell("{article_id}  {title}, version {version}", **outcome)
        tell(
            "  Claims placed: {placed}; to decide on: moved {moved}, changed {changed}, lost {lost}", **counts
        )
        tell("  Statements nobody has looked at: {open_statements}", **outcome)
    return outcome
