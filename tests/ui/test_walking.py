"""Walking the place through the article."""

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.services.spanning import Resize
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.walking import Walking
from tests.ui.said import Said


@pytest.fixture
def session(bridge_session: Session) -> Session:
    return bridge_session


@pytest.fixture
def walking(session: Session) -> Walking:
    return Walking(session)


@pytest.fixture
def review(session: Session) -> Review:
    assert session.review is not None
    return session.review


def tag(session: Session, review: Review, span: Span) -> str:
    edit = session.workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT)
    assert session.submit(edit)
    return edit.changes[0].entity_id


def test_the_first_step_goes_to_the_first_statement(
    session: Session, walking: Walking, review: Review
) -> None:
    walking.next_statement()

    assert session.place.span == review.text.statements[0]


def test_each_step_goes_one_statement_on_and_stops_at_the_last(
    session: Session, walking: Walking, review: Review
) -> None:
    visited = []
    for _ in range(len(review.text.statements) + 2):
        walking.next_statement()
        visited.append(session.place.span)

    assert visited == [*review.text.statements, review.text.statements[-1], review.text.statements[-1]]


def test_back_from_the_last_statement_each_is_visited_up_to_the_first(
    session: Session, walking: Walking, review: Review
) -> None:
    session.place.go(review.text.statements[-1])
    visited = []
    for _ in range(len(review.text.statements)):
        walking.previous_statement()
        visited.append(session.place.span)

    assert visited == [*reversed(review.text.statements[:-1]), review.text.statements[0]]


def test_a_statement_with_a_claim_selects_the_claim(
    session: Session, walking: Walking, review: Review
) -> None:
    claim_id = tag(session, review, review.text.statements[1])
    session.place.go(review.text.statements[0])

    walking.next_statement()

    assert session.place.claim_id == claim_id


def test_a_claim_over_two_statements_does_not_hold_the_walk_up(
    session: Session, walking: Walking, review: Review
) -> None:
    one, two = review.text.statements[1:3]
    claim_id = tag(session, review, Span(start=one.start, end=two.end))
    session.place.go(Span(start=one.start, end=two.end), claim_id)

    for _ in range(2):
        walking.next_statement()

    assert session.place.span == review.text.statements[3]


def test_a_claim_inside_a_statement_does_not_hold_the_way_back_up(
    session: Session, walking: Walking, review: Review
) -> None:
    one = review.text.statements[2]
    span = Span(start=one.start + 3, end=one.end)
    session.place.go(span, tag(session, review, span))

    walking.previous_statement()

    assert session.place.span == review.text.statements[1]


def test_a_claim_on_the_whole_text_does_not_hold_the_walk_up(
    session: Session, walking: Walking, review: Review
) -> None:
    whole = Span(start=0, end=len(review.text.text))
    session.place.go(whole, tag(session, review, whole))
    places = []
    for _ in range(5):
        walking.next_statement()
        places.append(session.place.span)

    assert places == list(review.text.statements[1:])


def test_the_next_statement_nobody_has_looked_at_is_found_from_the_top_again(
    session: Session, walking: Walking, review: Review
) -> None:
    for span in review.text.statements[2:]:
        tag(session, review, span)
    session.place.go(review.text.statements[4])

    visited = []
    for _ in range(3):
        walking.next_open()
        visited.append(session.place.span)

    assert visited == [review.text.statements[n] for n in (0, 1, 0)]


def test_it_is_said_when_every_statement_has_been_looked_at(
    session: Session, walking: Walking, review: Review
) -> None:
    said = Said(session)
    tag(session, review, Span(start=0, end=len(review.text.text)))

    walking.next_open()

    assert said.told == ["Every statement has been looked at."]
    assert session.place.span is None


def test_claims_are_stepped_through_in_text_order(session: Session, walking: Walking, review: Review) -> None:
    ids = [tag(session, review, review.text.statements[n]) for n in (0, 2, 4)]

    visited = []
    for step in (1, 1, 1, 1, -1, -1, -1):
        walking.step_claim(step)
        visited.append(session.place.claim_id)

    assert visited == [ids[n] for n in (0, 1, 2, 2, 1, 0, 0)]


def test_from_a_statement_without_claim_the_nearest_claim_is_stepped_to(
    session: Session, walking: Walking, review: Review
) -> None:
    before, after = (tag(session, review, review.text.statements[n]) for n in (0, 4))
    found = []
    for step in (1, -1):
        session.place.go(review.text.statements[2])
        walking.step_claim(step)
        found.append(session.place.claim_id)

    assert found == [after, before]


def test_a_click_goes_to_the_innermost_claim_and_clicked_again_to_the_next(
    session: Session, walking: Walking, review: Review
) -> None:
    one = review.text.statements[1]
    outer, inner = tag(session, review, one), tag(session, review, Span(start=one.start, end=one.start + 9))

    visited = []
    for _ in range(3):
        walking.go_to_position(one.start + 2)
        visited.append(session.place.claim_id)

    assert visited == [inner, outer, inner]


def test_a_click_on_no_claim_goes_to_the_statement(
    session: Session, walking: Walking, review: Review
) -> None:
    walking.go_to_position(review.text.statements[3].start + 4)

    assert (session.place.span, session.place.claim_id) == (review.text.statements[3], None)


def test_a_place_without_claim_is_widened_without_an_edit(
    session: Session, walking: Walking, review: Review
) -> None:
    session.place.go(review.text.statements[1])

    walking.resize(Resize.NARROW_END)

    assert session.place.span is not None
    assert session.place.span.quote(review.text.text) == "The mayor says the bridge is"
    assert session.undo_stack.count() == 0


def test_a_selected_claim_is_widened_with_the_place_and_undo_narrows_both(
    session: Session, walking: Walking, review: Review
) -> None:
    one = review.text.statements[1]
    session.place.go(one, tag(session, review, one))

    walking.resize(Resize.NARROW_START)
    assert review.claims[0].claim.quote == "mayor says the bridge is safe."
    assert session.place.span == review.claims[0].claim.span
    session.undo_stack.undo()

    assert review.claims[0].claim.span == session.place.span == one


@pytest.mark.parametrize("name", ["next_statement", "previous_statement", "next_open"])
def test_without_an_article_there_is_nowhere_to_go(session: Session, walking: Walking, name: str) -> None:
    session.open_article(None)

    getattr(walking, name)()

    assert session.place.span is None
