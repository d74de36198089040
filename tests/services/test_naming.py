"""People and organisations: renamed and merged wherever they stand, and back again."""

from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.claims import Claim, ClaimKind, Standing
from factcheck_gui.domain.edits import Action, Cause, Edit, batch
from factcheck_gui.domain.errors import ConflictError, InUseError, InvalidValueError, NotFoundError
from factcheck_gui.domain.fields import difference
from factcheck_gui.domain.history import State
from factcheck_gui.domain.parties import Part
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.naming import NameUse
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.parties import list_name_uses
from factcheck_gui.storage.verification import read_state
from tests.conftest import take_in

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


def sign_off(workspace: Workspace, article_id: str) -> None:
    """Sign an article off."""
    article = workspace.browsing.review(article_id).article
    signed = replace(article, signed_by="Reviewer 1", signed_at="2026-03-04T10:00:00.000Z")
    do(workspace, Edit(action=Action.SIGN_OFF, changes=difference(article, signed)))


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
