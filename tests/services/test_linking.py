"""A link is changed as one edit, and claims of all articles are found for it."""

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Action, Cause, Edit
from factcheck_gui.domain.errors import ConflictError
from factcheck_gui.domain.links import Link, LinkType
from factcheck_gui.services.linking import retype_link, turn_link
from factcheck_gui.services.workspace import Workspace
from tests.conftest import take_in


def tag(workspace: Workspace, article_id: str, statement: int, speaker: str | None = None) -> str:
    review = workspace.browsing.review(article_id)
    span = review.text.statements[statement]
    edit = workspace.composer.tag(review.version, review.text.text, span, ClaimKind.DENIAL, speaker=speaker)
    return workspace.editing.submit(edit).edit.changes[0].entity_id


def link(workspace: Workspace, from_claim: str, to_claim: str, link_type: LinkType) -> None:
    workspace.editing.submit(workspace.composer.link(from_claim, to_claim, link_type))


def links(workspace: Workspace, article_id: str) -> tuple[Link, ...]:
    """Return the links that begin in an article."""
    return tuple(one for claim in workspace.browsing.review(article_id).claims for one in claim.links_out)


def undo(workspace: Workspace, edit: Edit) -> None:
    workspace.editing.submit(edit.inverse(), Cause.UNDO)


@pytest.fixture
def two(workspace: Workspace, bridge: str) -> tuple[str, str]:
    """Two claims of which the first denies the second."""
    ends = tag(workspace, bridge, 1), tag(workspace, bridge, 2)
    link(workspace, *ends, LinkType.DENIES)
    return ends


def test_another_type_keeps_the_link_and_undo_gives_the_old_one_back(
    workspace: Workspace, bridge: str, two: tuple[str, str]
) -> None:
    (before,) = links(workspace, bridge)

    done = workspace.editing.submit(retype_link(before, LinkType.ADMITS)).edit

    assert done.action is Action.CHANGE_LINK
    assert [(one.id, one.type) for one in links(workspace, bridge)] == [(before.id, LinkType.ADMITS)]
    undo(workspace, done)
    assert links(workspace, bridge) == (before,)


def test_the_same_type_changes_nothing(workspace: Workspace, bridge: str, two: tuple[str, str]) -> None:
    (before,) = links(workspace, bridge)

    assert retype_link(before, before.type).is_empty


def test_a_turned_link_leads_the_other_way_and_undo_turns_it_back(
    workspace: Workspace, bridge: str, two: tuple[str, str]
) -> None:
    (before,) = links(workspace, bridge)

    done = workspace.editing.submit(turn_link(workspace.composer, before)).edit

    assert [(one.from_claim, one.to_claim, one.type) for one in links(workspace, bridge)] == [
        (two[1], two[0], LinkType.DENIES)
    ]
    undo(workspace, done)
    assert links(workspace, bridge) == (before,)


def test_a_type_that_is_there_already_is_refused(
    workspace: Workspace, bridge: str, two: tuple[str, str]
) -> None:
    (before,) = links(workspace, bridge)
    link(workspace, *two, LinkType.ADMITS)

    with pytest.raises(ConflictError):
        workspace.editing.submit(retype_link(before, LinkType.ADMITS))


def test_claims_are_found_by_their_words_their_speaker_and_the_title_in_any_case(
    workspace: Workspace, bridge: str
) -> None:
    there = take_in(workspace, "Élan in the other town\n\nNobody came. Everybody left.")
    nobody, everybody = tag(workspace, there, 1), tag(workspace, there, 2, "Dr. Öz")
    here = tag(workspace, bridge, 2)

    def found(words: str) -> list[str]:
        claims = workspace.browsing.find_claims(words.split(), without=here, last=bridge, most=9)
        return [one.claim.id for one in claims]

    assert found("") == [nobody, everybody]
    assert found("NOBODY") == [nobody]
    assert found("ÖZ left") == [everybody]
    assert found("éLAN") == [nobody, everybody]
    assert found("élan nowhere") == []


def test_the_claims_of_the_open_article_come_last_with_their_numbers(
    workspace: Workspace, bridge: str
) -> None:
    first, second = tag(workspace, bridge, 1), tag(workspace, bridge, 2)
    there = take_in(workspace, "The other town\n\nNobody came.")
    other = tag(workspace, there, 1)

    found = workspace.browsing.find_claims((), without=first, last=bridge, most=9)

    assert [(one.claim.id, one.number) for one in found] == [(other, 1), (second, 2)]
    assert found[0].article_title == "The other town"
    assert len(workspace.browsing.find_claims((), without="", last=bridge, most=2)) == 2


def test_claims_that_do_not_stand_are_not_found(workspace: Workspace, bridge: str) -> None:
    claim_id = tag(workspace, bridge, 1)
    reviewed = workspace.browsing.review(bridge).claims[0]
    workspace.editing.submit(workspace.composer.remove_claim(reviewed))

    assert workspace.browsing.find_claims((), without="", last="", most=9) == ()
    assert claim_id


def test_the_undo_of_a_link_between_articles_is_about_the_open_one(workspace: Workspace, bridge: str) -> None:
    here = tag(workspace, bridge, 1)
    there_id = take_in(workspace, "The other town\n\nNobody came.")
    there = tag(workspace, there_id, 1)
    edit = workspace.composer.link(here, there)
    workspace.editing.submit(edit)

    assert workspace.browsing.place_of(edit.changes, bridge) == (bridge, here)
    assert workspace.browsing.place_of(edit.changes, there_id) == (there_id, there)
