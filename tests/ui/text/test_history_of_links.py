"""What the history says of a link that was changed or turned."""

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.linking import retype_link, turn_link
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_words import ChangeWords


def linked(workspace: Workspace, article_id: str) -> Link:
    """Return a link by which the second claim denies the first."""
    review = workspace.browsing.review(article_id)
    ends = []
    for words in ("The mayor says the bridge is safe.", "An engineer says it is not."):
        start = review.text.text.index(words)
        span = Span(start=start, end=start + len(words))
        edit = workspace.composer.tag(review.version, review.text.text, span, ClaimKind.DENIAL)
        ends.append(workspace.editing.submit(edit).edit.changes[0].entity_id)
    workspace.editing.submit(workspace.composer.link(ends[1], ends[0]))
    review.reload()
    return review.claims[1].links_out[0]


def after(workspace: Workspace, edit: Edit) -> list[str]:
    """Make an edit and return what its events say."""
    workspace.editing.submit(edit)
    changes = ChangeWords(Subjects(workspace.browsing), workspace.browsing.scales())
    return [changes.words(event) for event in workspace.browsing.history(newest=len(edit.changes))]


def test_another_type_has_its_old_and_new_word(workspace: Workspace, bridge: str) -> None:
    edit = retype_link(linked(workspace, bridge), LinkType.ADMITS)

    assert after(workspace, edit) == ["Link: denies → admits"]
    assert edit_name(edit) == "change of link"


def test_a_turned_link_goes_and_comes_the_other_way(workspace: Workspace, bridge: str) -> None:
    edit = turn_link(workspace.composer, linked(workspace, bridge))

    assert sorted(after(workspace, edit)) == [
        "link removed: denies claim “The mayor says the bridge is safe.”",
        "link: denies claim “An engineer says it is not.”",
    ]
    assert edit_name(edit) == "change of link"
