"""What the history and the Edit menu say of claims that were split, merged and duplicated."""

import re

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Edit
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.sources import Stance
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_words import ChangeWords

_ID = re.compile(r"0000-7000-8000")


def words_of_last(workspace: Workspace, edit: Edit) -> list[str]:
    """Submit an edit and return what the history says of it."""
    stored = workspace.editing.submit(edit)
    events = [one for one in workspace.browsing.history() if one.edit_id == stored.edit_id]
    said = ChangeWords(Subjects(workspace.browsing), workspace.browsing.scales())
    return [said.words(event) for event in events]


def test_a_merge_is_told_without_ids(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    for statement in (1, 2, 3):
        span = review.text.statements[statement]
        made = workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT)
        workspace.editing.submit(made)
    first, second, third = workspace.browsing.review(bridge).claims
    note = workspace.composer.new_note(second.claim.id, Stance.SUPPORTS)
    workspace.editing.submit(workspace.noting.cite(note, title="Log"))
    workspace.editing.submit(workspace.composer.link(second.claim.id, third.claim.id, LinkType.REPEATS))
    first, second, third = workspace.browsing.review(bridge).claims

    edit = workspace.dividing.merge(first, second, review.text.text)
    said = words_of_last(workspace, edit)

    assert edit_name(edit) == "merge claims"
    assert any(line.startswith("Source note, now under: “The mayor says") for line in said)
    assert any(line.startswith("Link, now from: “The mayor says") for line in said)
    assert not any(_ID.search(line) for line in said)


def test_split_and_duplicate_have_names(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    span = review.text.statements[1]
    made = workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT)
    workspace.editing.submit(made)
    claim = workspace.browsing.review(bridge).claims[0]
    split = workspace.dividing.split(claim, review.text.text, review.version, span.start + 10)

    assert edit_name(split) == "split claim"
    assert edit_name(workspace.dividing.duplicate(claim)) == "duplicate claim"
    assert any("span: " in line for line in words_of_last(workspace, split))
