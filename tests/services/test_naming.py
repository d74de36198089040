"""People and organisations: renamed and merged wherever they stand, and back again."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.claims import ClaimKind, Standing
from factcheck_gui.domain.edits import Action, Cause, Edit, batch
from factcheck_gui.domain.errors import ConflictError, InvalidValueError, NotFoundError
from factcheck_gui.domain.fields import difference
from factcheck_gui.services.workspace import Workspace
from tests.conftest import take_in
from tests.services.named_claims import OTHER, claim, do, names, state, tag, undo


def sign_off(workspace: Workspace, article_id: str) -> None:
    """Sign an article off."""
    article = workspace.browsing.review(article_id).article
    signed = replace(article, signed_by="Reviewer 1", signed_at="2026-03-04T10:00:00.000Z")
    do(workspace, Edit(action=Action.SIGN_OFF, changes=difference(article, signed)))


def test_renaming_reaches_every_field_and_keeps_the_old_spelling(workspace: Workspace, bridge: str) -> None:
    first = tag(workspace, bridge, speaker="The mayor", target="The council")
    second = tag(workspace, bridge, speaker="An engineer", target="The mayor", reporter="The mayor")
    before = state(workspace)

    edit = do(workspace, workspace.naming.rename("The mayor", " Jane Doe "))

    assert edit.action is Action.RENAME_PARTY
    assert names(workspace, first) == ("Jane Doe", "The council", None)
    assert names(workspace, second) == ("An engineer", "Jane Doe", "Jane Doe")
    party = workspace.naming.party("Jane Doe")
    assert party is not None
    assert party.spellings == ("The mayor",)
    assert workspace.verify() == ()
    undo(workspace, edit)
    assert state(workspace) == before


def test_renaming_keeps_what_is_known(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, speaker="The mayor")
    do(workspace, workspace.naming.change("The mayor", role="Mayor", aliases="Mayor\nJane Doe"))
    known = workspace.naming.party("The mayor")

    do(workspace, workspace.naming.rename("The mayor", "Jane Doe"))

    party = workspace.naming.party("Jane Doe")
    assert known is not None
    assert party == replace(known, name="Jane Doe", aliases="Mayor\nThe mayor")
    assert workspace.naming.party("The mayor") is None


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "\n"])
def test_nobody_is_renamed_to_nothing(workspace: Workspace, bridge: str, name: str) -> None:
    tag(workspace, bridge, speaker="The mayor")

    with pytest.raises(InvalidValueError):
        workspace.naming.rename("The mayor", name)


def test_nobody_can_be_renamed_who_is_not_there(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        workspace.naming.rename("The mayor", "Jane Doe")


def test_renaming_to_the_same_name_changes_nothing(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, speaker="The mayor")

    assert workspace.naming.rename("The mayor", "The mayor ").is_empty


def test_renaming_to_a_name_that_is_there_merges(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, speaker="The mayor")
    tag(workspace, bridge, speaker="Jane Doe")

    edit = do(workspace, workspace.naming.rename("The mayor", "Jane Doe"))

    assert edit.action is Action.MERGE_PARTIES
    assert [one.name for one in workspace.naming.people()] == ["Jane Doe"]


def test_merging_joins_spellings_and_missing_details_and_overwrites_none(
    workspace: Workspace, bridge: str
) -> None:
    naming = workspace.naming
    first = tag(workspace, bridge, speaker="J. Doe", target="The mayor")
    tag(workspace, bridge, speaker="Jane Doe")
    do(workspace, naming.change("Jane Doe", role="Mayor", aliases="Doe, Jane"))
    do(workspace, naming.change("J. Doe", role="Councillor", organisation="Town council", aliases="Doe"))
    do(workspace, naming.change("The mayor", organisation="City", identity="https://example.org/Q1"))
    before = state(workspace)

    edit = do(workspace, naming.merge(["J. Doe", "Jane Doe", "The mayor"], "Jane Doe"))

    party = naming.party("Jane Doe")
    assert party is not None
    assert (party.role, party.organisation, party.identity) == (
        "Mayor",
        "Town council",
        "https://example.org/Q1",
    )
    assert party.spellings == ("Doe, Jane", "J. Doe", "Doe", "The mayor")
    assert names(workspace, first) == ("Jane Doe", "Jane Doe", None)
    assert [one.name for one in naming.people()] == ["Jane Doe"]
    assert workspace.verify() == ()
    undo(workspace, edit)
    assert state(workspace) == before
    workspace.editing.submit(edit, Cause.REDO)
    assert [one.name for one in naming.people()] == ["Jane Doe"]


def test_the_name_that_stays_takes_over_the_record_of_another(workspace: Workspace, bridge: str) -> None:
    tag(workspace, bridge, speaker="J. Doe")
    tag(workspace, bridge, speaker="Jane Doe")
    do(workspace, workspace.naming.change("J. Doe", role="Mayor"))

    do(workspace, workspace.naming.merge(["J. Doe", "Jane Doe"], "Jane Doe"))

    party = workspace.naming.party("Jane Doe")
    assert party is not None
    assert (party.role, party.spellings) == ("Mayor", ("J. Doe",))


def test_claims_of_a_removed_article_are_renamed_with_the_others(workspace: Workspace, bridge: str) -> None:
    other = take_in(workspace, OTHER)
    tag(workspace, bridge, speaker="The mayor")
    claim_id = tag(workspace, other, speaker="The mayor")
    article = workspace.browsing.review(other).article
    removal = do(workspace, workspace.composer.remove_article(article))
    before = state(workspace)

    edit = do(workspace, workspace.naming.rename("The mayor", "Jane Doe"))

    assert workspace.verify() == ()
    undo(workspace, edit)
    assert state(workspace) == before
    workspace.editing.submit(edit, Cause.REDO)
    undo(workspace, removal)
    assert names(workspace, claim_id) == ("Jane Doe", None, None)
    assert workspace.verify() == ()


def test_a_retired_claim_is_renamed_too(workspace: Workspace, bridge: str) -> None:
    claim_id = tag(workspace, bridge, speaker="The mayor")
    do(workspace, workspace.placing.retire(claim(workspace, claim_id)))
    assert claim(workspace, claim_id).standing is Standing.RETIRED

    edit = do(workspace, workspace.naming.rename("The mayor", "Jane Doe"))

    assert names(workspace, claim_id)[0] == "Jane Doe"
    assert workspace.naming.uses("Jane Doe")[0].number is None
    undo(workspace, edit)
    assert names(workspace, claim_id)[0] == "The mayor"


def test_names_in_an_article_that_is_signed_off_are_changed(workspace: Workspace, bridge: str) -> None:
    claim_id = tag(workspace, bridge, speaker="The mayor", target="J. Doe")
    sign_off(workspace, bridge)

    change = do(workspace, workspace.naming.change("The mayor", role="Mayor"))
    renamed = do(workspace, workspace.naming.rename("The mayor", "Jane Doe"))
    merged = do(workspace, workspace.naming.merge(["J. Doe"], "Jane Doe"))

    assert names(workspace, claim_id) == ("Jane Doe", "Jane Doe", None)
    for edit in (merged, renamed, change):
        undo(workspace, edit)
    assert names(workspace, claim_id) == ("The mayor", "J. Doe", None)
    assert workspace.verify() == ()


def test_a_name_that_somebody_has_changed_meanwhile_stops_the_whole_step(
    workspace: Workspace, bridge: str
) -> None:
    first = tag(workspace, bridge, speaker="The mayor")
    tag(workspace, bridge, speaker="The mayor")
    edit = workspace.naming.rename("The mayor", "Jane Doe")
    do(workspace, workspace.composer.name_speaker(claim(workspace, first), "An engineer"))
    before = state(workspace)

    with pytest.raises(ConflictError):
        do(workspace, edit)

    assert state(workspace) == before


def test_five_thousand_claims_are_renamed_in_one_step_and_back(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    span = review.text.statements[1]
    edits = (
        workspace.composer.tag(
            review.version, review.text.text, span, ClaimKind.FACT, speaker="The mayor", target="The mayor"
        )
        for _ in range(5000)
    )
    do(workspace, batch(tuple(edits)))
    before = state(workspace)

    edit = do(workspace, workspace.naming.rename("The mayor", "Jane Doe"))

    assert workspace.naming.people()[0].total == 10_000
    assert [one.name for one in workspace.naming.people()] == ["Jane Doe"]
    undo(workspace, edit)
    assert state(workspace) == before
    assert workspace.verify() == ()


_NAME = st.sampled_from(["Jane Doe", "J. Doe", "DOE", "The mayor", "’", "ڈاکٹر", "a\u0301", "🌧️"])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    claims=st.lists(st.tuples(st.none() | _NAME, st.none() | _NAME, st.none() | _NAME), max_size=5),
    known=st.sets(_NAME, max_size=3),
    merged=st.sets(_NAME, min_size=1, max_size=4),
    into=_NAME | st.text(min_size=1, max_size=8),
)
def test_whoever_is_merged_goes_by_one_name_and_undo_is_exact(
    workspace: Workspace,
    bridge: str,
    claims: list[tuple[str | None, str | None, str | None]],
    known: set[str],
    merged: set[str],
    into: str,
) -> None:
    done = []
    review = workspace.browsing.review(bridge)
    for one in review.claims:
        do(workspace, workspace.composer.remove_claim(one))
    for person in workspace.naming.people():
        if person.party is not None:
            do(workspace, workspace.naming.remove(person.party))
    for speaker, target, reporter in claims:
        tag(workspace, bridge, speaker, target, reporter)
    for name in sorted(known):
        do(workspace, workspace.naming.change(name, role=f"Role of {name}", aliases=f"Alias of {name}"))
    before = state(workspace)
    there = {one.name for one in workspace.naming.people()}
    wanted = sorted(merged & there)

    try:
        edit = workspace.naming.merge(wanted, into)
    except InvalidValueError:
        return
    done.append(do(workspace, edit))

    if wanted and set(wanted) != {edit.detail}:
        gone = {one for one in wanted if one != edit.detail}
        left = {one.name for one in workspace.naming.people()}
        assert left == (there - gone) | {edit.detail}
        party = workspace.naming.party(edit.detail)
        assert party is not None
        assert gone <= set(party.spellings)
    assert workspace.verify() == ()
    undo(workspace, done.pop())
    assert state(workspace) == before
