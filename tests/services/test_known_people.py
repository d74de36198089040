"""People and organisations: who is named where, and what is known of each."""

import pytest

from factcheck_gui.domain.edits import Action
from factcheck_gui.domain.errors import ConflictError, InUseError, InvalidValueError
from factcheck_gui.domain.parties import Part
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.naming import NameUse
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.parties import list_name_uses
from tests.conftest import take_in
from tests.services.named_claims import OTHER, claim, do, state, tag, undo


def test_people_are_those_who_are_named_last_first_and_then_those_only_known(
    workspace: Workspace, bridge: str
) -> None:
    do(workspace, workspace.naming.change("Nobody’s friend", role="Poet"))
    tag(workspace, bridge, speaker="The mayor")
    tag(workspace, bridge, speaker="An engineer", target="The mayor", reporter="A paper")

    people = workspace.naming.people()

    assert [one.name for one in people] == ["A paper", "An engineer", "The mayor", "Nobody’s friend"]
    assert [one.total for one in people] == [1, 1, 2, 0]
    assert people[-1].party is not None
    assert people[-1].party.role == "Poet"


def test_people_are_those_of_one_moment(
    workspace: Workspace, bridge: str, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = tag(workspace, bridge, speaker="The mayor")
    other = Workspace.open(workspace.path, desk)

    def read_and_be_overtaken(db: Database) -> list[NameUse]:
        uses = list_name_uses(db)
        do(other, other.naming.rename("The mayor", "Jane Doe"))
        return uses

    monkeypatch.setattr("factcheck_gui.services.naming.list_name_uses", read_and_be_overtaken)
    people = workspace.naming.people()
    other.close()

    assert [(one.name, one.party) for one in people] == [("The mayor", None)]
    assert claim(workspace, named).speaker == "Jane Doe"


def test_the_first_detail_makes_the_record_and_undo_takes_it_back(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, speaker="The mayor")
    before = state(workspace)

    edit = do(workspace, workspace.naming.change("The mayor", role=" Mayor "))

    found = workspace.naming.party("The mayor")
    assert found is not None
    assert (edit.action, found.role, found.organisation) == (Action.CHANGE_PARTY, "Mayor", None)
    undo(workspace, edit)
    assert workspace.naming.party("The mayor") is None
    assert state(workspace) == before


def test_an_empty_detail_of_somebody_unknown_makes_no_record(workspace: Workspace) -> None:
    assert workspace.naming.change("The mayor", role="  ", aliases="\n").is_empty


def test_a_detail_that_somebody_has_changed_meanwhile_is_refused(workspace: Workspace) -> None:
    do(workspace, workspace.naming.change("The mayor", role="Mayor"))
    shown = workspace.naming.party("The mayor")
    do(workspace, workspace.naming.change("The mayor", role="Former mayor"))

    with pytest.raises(ConflictError):
        do(workspace, workspace.naming.change("The mayor", shown=shown, role="Acting mayor"))


def test_an_identity_that_is_no_link_is_refused(workspace: Workspace) -> None:
    with pytest.raises(InvalidValueError):
        do(workspace, workspace.naming.change("The mayor", identity="javascript:alert(1)"))


def test_spellings_are_kept_once_each(workspace: Workspace) -> None:
    do(workspace, workspace.naming.change("The mayor", aliases="Mayor \n\n Mayor\nJ. Doe"))

    party = workspace.naming.party("The mayor")
    assert party is not None
    assert party.spellings == ("Mayor", "J. Doe")


def test_a_name_is_found_by_itself_and_by_its_spellings(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, speaker="Jane Doe")
    tag(workspace, bridge, speaker="DOE")
    do(workspace, workspace.naming.change("Jane Doe", aliases="The mayor\nDoe"))
    resolve = workspace.naming.resolve

    assert [resolve(text) for text in ("jane doe ", "the Mayor", "DOE", "doe", "Doe")] == [
        "Jane Doe",
        "Jane Doe",
        "DOE",
        "DOE",
        "DOE",
    ]
    assert resolve("Somebody") is None
    assert resolve("") is None


def test_what_claims_name_is_not_removed(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, speaker="The mayor")
    do(workspace, workspace.naming.change("The mayor", role="Mayor"))
    party = workspace.naming.party("The mayor")
    assert party is not None

    with pytest.raises(InUseError) as refused:
        workspace.naming.remove(party)
    assert refused.value.count == 1


def test_a_record_that_nobody_uses_is_removed_and_comes_back(workspace: Workspace) -> None:
    do(workspace, workspace.naming.change("The mayor", role="Mayor"))
    party = workspace.naming.party("The mayor")
    assert party is not None

    edit = do(workspace, workspace.naming.remove(party))

    assert workspace.naming.people() == ()
    undo(workspace, edit)
    assert workspace.naming.party("The mayor") == party


def test_uses_say_where_as_what_and_under_which_number(workspace: Workspace, bridge: str) -> None:
    other = take_in(workspace, OTHER)
    tag(workspace, bridge, speaker="An engineer")
    second = tag(workspace, bridge, speaker="The mayor", target="The mayor")
    third = tag(workspace, other, reporter="The mayor")

    found = workspace.naming.uses("The mayor")

    assert [(one.claim.id, one.article_title, one.number, one.parts) for one in found] == [
        (third, "Another paper", 1, (Part.REPORTER,)),
        (second, "Council says the bridge is safe", 2, (Part.SPEAKER, Part.TARGET)),
    ]
