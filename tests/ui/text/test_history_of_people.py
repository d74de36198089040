"""What the history says of names, and of what is known of somebody."""

import pytest

from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_words import ChangeWords
from tests.services.named_claims import claim, do, tag


def test_every_step_with_a_name_is_told(workspace: Workspace, bridge: str) -> None:
    claim_id = tag(workspace, bridge, speaker="The mayor")
    seen = len(workspace.browsing.history())
    naming = workspace.naming
    do(workspace, workspace.composer.name_reporter(claim(workspace, claim_id), "Village Post"))
    do(workspace, naming.change("The mayor", role="Mayor", aliases="J. Doe\nDoe"))
    do(workspace, naming.change("The mayor", organisation="Town", identity="https://example.org/Q1"))
    do(workspace, naming.rename("The mayor", "Jane Doe"))
    do(workspace, naming.merge(["Village Post"], "Jane Doe"))
    do(workspace, naming.change("A poet", role="Poet"))
    poet = naming.party("A poet")
    assert poet is not None
    do(workspace, naming.remove(poet))

    events = workspace.browsing.history()[seen:]
    subjects = Subjects(workspace.browsing)
    words = ChangeWords(subjects, workspace.browsing.scales())

    assert [words.words(event) for event in events] == [
        "Reported by: – → Village Post",
        "person or organisation: The mayor; Role: – → Mayor; Other spellings: – → J. Doe · Doe",
        "Organisation: – → Town; Link to who it is: – → https://example.org/Q1",
        "Name: The mayor → Jane Doe; Other spellings: J. Doe · Doe → J. Doe · Doe · The mayor",
        "Speaker: The mayor → Jane Doe",
        "Other spellings: J. Doe · Doe · The mayor → J. Doe · Doe · The mayor · Village Post",
        "Reported by: Village Post → Jane Doe",
        "person or organisation: A poet; Role: – → Poet",
        "person or organisation removed: A poet",
    ]
    assert subjects.words(events[-1]) == "A poet"


@pytest.mark.parametrize(
    ("action", "name"),
    [
        (Action.NAME_REPORTER, "change of who reports it"),
        (Action.CHANGE_PARTY, "details of “Jane”"),
        (Action.RENAME_PARTY, "rename “Jane”"),
        (Action.MERGE_PARTIES, "merge into “Jane”"),
        (Action.REMOVE_PARTY, "remove “Jane”"),
    ],
)
def test_every_step_has_a_name(action: Action, name: str) -> None:
    assert edit_name(Edit(action=action, changes=(), detail="Jane")) == name
