"""A link is chosen step by step, made once, and told."""

from dataclasses import replace

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.fields import difference
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.linking import Linking
from factcheck_gui.ui.session import Session
from tests.conftest import take_in
from tests.ui.said import Said
from tests.ui.sessions import review_of, tag
from tests.ui.versions import take_in_version


@pytest.fixture
def session(bridge_session: Session) -> Session:
    """The article about the bridge with an allegation, a denial and a fact; the denial is selected."""
    for statement, kind in enumerate(ClaimKind, start=1):
        tag(bridge_session, statement, kind)
    claim = claims(bridge_session)[1].claim
    bridge_session.place.go(claim.span, claim.id)
    return bridge_session


@pytest.fixture
def linking(session: Session) -> Linking:
    """Linking begun from the denial."""
    found = Linking(session)
    assert found.begin(claims(session)[1])
    return found


def claims(session: Session) -> list[ReviewedClaim]:
    """Return the claims in text order."""
    return list(review_of(session).claims)


def links(session: Session) -> list[tuple[int | None, str, int | None]]:
    """Return all links as number, type, number."""
    review = review_of(session)
    return [
        (review.number(link.from_claim), link.type.value, review.number(link.to_claim))
        for one in claims(session)
        for link in one.links_out
    ]


def test_a_denial_denies_and_anything_else_corroborates(session: Session) -> None:
    linking = Linking(session)
    begun = []
    for claim in claims(session):
        linking.begin(claim)
        begun.append(linking.link_type)

    assert begun == [LinkType.CORROBORATES, LinkType.DENIES, LinkType.CORROBORATES]


def test_the_last_type_of_each_kind_is_proposed_next_time(linking: Linking, session: Session) -> None:
    linking.choose_type(LinkType.ADMITS)
    linking.pick_number(1)

    proposed = []
    for claim in claims(session):
        linking.begin(claim)
        proposed.append(linking.link_type)

    assert proposed == [LinkType.CORROBORATES, LinkType.ADMITS, LinkType.CORROBORATES]


def test_a_number_links_tells_and_ends(linking: Linking, session: Session) -> None:
    said = Said(session)

    assert linking.pick_number(1)

    assert links(session) == [(2, "denies", 1)]
    assert said.told == ["Linked. Claim 2 denies claim 1."]
    assert not linking.is_on


def test_one_undo_takes_a_link_back(linking: Linking, session: Session) -> None:
    linking.pick_number(1)

    session.undo_stack.undo()

    assert links(session) == []
    session.undo_stack.redo()
    assert links(session) == [(2, "denies", 1)]


def test_a_turned_link_leads_to_the_selected_claim(linking: Linking, session: Session) -> None:
    linking.turn()
    linking.choose_type(LinkType.REPEATS)

    linking.pick_number(3)

    assert links(session) == [(3, "repeats", 2)]


def test_a_link_is_drawn_once_and_linking_goes_on(linking: Linking, session: Session) -> None:
    linking.pick_number(1)
    linking.begin(claims(session)[1])
    said = Said(session)

    assert not linking.pick_number(1)

    assert said.told == ["This link is there already: a link of this kind is drawn once."]
    assert links(session) == [(2, "denies", 1)]
    assert linking.is_on
    linking.choose_type(LinkType.CONTRADICTS)
    assert linking.pick_number(1)
    assert len(links(session)) == 2


def test_a_claim_is_not_linked_to_itself(linking: Linking, session: Session) -> None:
    said = Said(session)

    assert not linking.pick_number(2)
    assert not linking.pick_at(claims(session)[1].claim.start)

    assert said.told == ["A claim cannot be linked to itself. Choose another one."] * 2
    assert linking.is_on


def test_a_number_that_no_claim_has_is_told(linking: Linking, session: Session) -> None:
    said = Said(session)

    assert not linking.pick_number(4)

    assert said.told == ["There is no claim 4 in this article. The last one is claim 3."]


def test_a_place_picks_the_shortest_other_claim_on_it(linking: Linking, session: Session) -> None:
    denial = claims(session)[1].claim
    tag(session, 2, ClaimKind.FACT)

    assert linking.pick_at(denial.start)

    assert len(links(session)) == 1


def test_a_place_without_a_claim_is_told(linking: Linking, session: Session) -> None:
    said = Said(session)

    assert not linking.pick_at(0)

    assert said.told == ["No claim stands there. Click the marked words of the other claim."]
    assert linking.is_on


def test_what_would_be_made_is_known_before(linking: Linking, session: Session) -> None:
    assert linking.proposed is None
    linking.consider(claims(session)[0].claim.id)
    linking.turn()

    proposed = linking.proposed

    assert proposed is not None
    assert proposed.from_claim == claims(session)[0].claim.id
    assert links(session) == []


def test_going_elsewhere_ends_linking(linking: Linking, session: Session) -> None:
    session.place.go(None)
    assert not linking.is_on

    linking.begin(claims(session)[1])
    session.open_article(review_of(session).article.id)
    assert not linking.is_on


def test_a_frozen_article_is_not_linked_from(session: Session) -> None:
    said, linking = Said(session), Linking(session)
    review = review_of(session)
    signed = replace(review.article, signed_by="Ada", signed_at="2026-03-04T10:00:00.000Z")
    edit = Edit(action=Action.SIGN_OFF, changes=difference(review.article, signed))
    assert session.submit(edit)

    assert not linking.begin(claims(session)[1])

    assert len(said.told) == 1
    assert "signed off" in said.told[0]


def test_an_older_version_is_not_linked_from(session: Session) -> None:
    older = review_of(session)
    take_in_version(session)
    session.open_article(older.article.id, older.version.id)
    said = Said(session)

    assert not Linking(session).begin(claims(session)[1])

    assert "older version" in said.told[0]


def test_a_claim_of_another_article_is_linked_and_named_with_its_article(
    linking: Linking, session: Session, workspace: Workspace
) -> None:
    other = take_in(workspace, "The other bridge\n\nIt is said to be safe too.")
    review = workspace.browsing.review(other)
    edit = workspace.composer.tag(
        review.version, review.text.text, review.text.statements[1], ClaimKind.ALLEGATION
    )
    claim_id = workspace.editing.submit(edit).edit.changes[0].entity_id
    said = Said(session)

    assert linking.pick(claim_id)

    assert said.told == ["Linked. Claim 2 denies claim 1 of “The other bridge”."]
    assert claims(session)[1].links_out[0].to_claim == claim_id
    assert review_of(session).foreign[claim_id].article_title == "The other bridge"
    session.undo_stack.undo()
    assert claims(session)[1].links == ()
    assert session.place.claim_id == claims(session)[1].claim.id


def test_a_link_with_a_frozen_article_is_refused_either_way_and_linking_goes_on(
    linking: Linking, session: Session, workspace: Workspace
) -> None:
    other = workspace.browsing.review(take_in(workspace, "The other bridge\n\nIt is safe too."))
    edit = workspace.composer.tag(other.version, other.text.text, other.text.statements[1], ClaimKind.FACT)
    claim_id = workspace.editing.submit(edit).edit.changes[0].entity_id
    signed = replace(other.article, signed_by="Ada", signed_at="2026-03-04T10:00:00.000Z")
    workspace.editing.submit(Edit(action=Action.SIGN_OFF, changes=difference(other.article, signed)))
    said = Said(session)

    assert not linking.pick(claim_id)
    linking.turn()
    assert not linking.pick(claim_id)

    assert ["The other bridge" in one for one in said.told] == [True, True]
    assert linking.is_on
