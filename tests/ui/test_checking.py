"""Tagging, rating, marking and linking at the place."""

from collections.abc import Callable
from functools import partial

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.session import Session
from tests.ui.said import Said
from tests.ui.sessions import tag

_CHOOSE_FIRST = "Choose a statement first: J goes to the next one."
_TAG_FIRST = "Tag the statement first: A allegation, D denial, F fact."


@pytest.fixture
def session(bridge_session: Session) -> Session:
    return bridge_session


@pytest.fixture
def checking(session: Session) -> Checking:
    return Checking(session)


@pytest.fixture
def review(session: Session) -> Review:
    assert session.review is not None
    return session.review


def test_a_tag_makes_a_claim_of_the_place_and_selects_it(
    session: Session, checking: Checking, review: Review
) -> None:
    session.place.go(review.text.statements[1])

    checking.tag(ClaimKind.DENIAL)

    (one,) = review.claims
    assert (one.claim.span, one.claim.kind) == (review.text.statements[1], ClaimKind.DENIAL)
    assert session.place.claim_id == one.claim.id
    assert checking.claim == one


@pytest.mark.parametrize("way", ["tag", "rate", "clear", "remove"])
def test_what_is_done_at_another_place_is_not_done_to_claims_selected_before(
    session: Session, checking: Checking, review: Review, way: str
) -> None:
    for statement in (1, 2, 3):
        tag(session, statement)
    checking.bulk.select(review.claims.ids)
    checking.rate(Question.TRUTH, 0)
    first, second, last = review.claims
    # As the list does, which lets its selection go when it hears of another place.
    session.beside.moved.connect(partial(checking.bulk.select, ()))
    session.place.go(first.claim.span, first.claim.id)
    checking.bulk.select((first.claim.id, second.claim.id))
    asked: list[str] = []
    session.beside.wait(partial(asked.append, "later"))

    session.place.go(last.claim.span, last.claim.id)
    doings: dict[str, Callable[[], None]] = {
        "tag": partial(checking.tag, ClaimKind.DENIAL),
        "rate": partial(checking.rate, Question.TRUTH, 1),
        "clear": partial(checking.clear_verdict, Question.TRUTH),
        "remove": checking.remove_claim,
    }
    doings[way]()

    assert asked
    assert review.claims[:2] == [first, second]
    assert review.claim(last.claim.id) != last


def test_a_tag_on_a_selected_claim_changes_its_kind_and_leaves_all_else(
    session: Session, checking: Checking, review: Review
) -> None:
    session.place.go(review.text.statements[1])
    checking.tag(ClaimKind.DENIAL)
    checking.rate(Question.TRUTH, 0)
    before = review.claims[0]

    checking.tag(ClaimKind.FACT)

    (after,) = review.claims
    assert (after.claim.id, after.claim.kind) == (before.claim.id, ClaimKind.FACT)
    assert after.verdicts == before.verdicts


def test_one_more_claim_can_be_made_of_the_same_words(
    session: Session, checking: Checking, review: Review
) -> None:
    session.place.go(review.text.statements[1])
    checking.tag(ClaimKind.DENIAL)

    checking.tag_again(ClaimKind.FACT)

    assert [one.claim.span for one in review.claims] == [review.text.statements[1]] * 2


def test_without_a_place_a_hint_is_given(session: Session, checking: Checking, review: Review) -> None:
    said = Said(session)

    checking.tag(ClaimKind.FACT)
    checking.toggle_nothing_to_check()

    assert said.told == [_CHOOSE_FIRST] * 2
    assert list(review.claims) == []


def test_without_a_claim_a_hint_is_given(session: Session, checking: Checking, review: Review) -> None:
    said = Said(session)
    session.place.go(review.text.statements[1])

    checking.rate(Question.TRUTH, 0)
    checking.clear_verdict(Question.TRUTH)
    checking.remove_claim()

    assert said.told == [_TAG_FIRST] * 3
    assert session.undo_stack.count() == 0


def test_a_key_gives_a_value_and_the_same_key_takes_it_back(
    session: Session, checking: Checking, review: Review
) -> None:
    session.place.go(review.text.statements[1])
    checking.tag(ClaimKind.FACT)
    scale = review.scale(Question.TRUTH)
    assert scale is not None

    given = []
    for position in (0, 1, 1, 0):
        checking.rate(Question.TRUTH, position)
        given.append(review.claims[0].value_id(Question.TRUTH))

    assert given == [scale.values[0].id, scale.values[1].id, None, scale.values[0].id]


@pytest.mark.parametrize("position", [-1, 99])
def test_a_key_beyond_the_scale_does_nothing(
    session: Session, checking: Checking, review: Review, position: int
) -> None:
    session.place.go(review.text.statements[1])
    checking.tag(ClaimKind.FACT)

    checking.rate(Question.TRUTH, position)

    assert session.undo_stack.count() == 1


def test_the_two_questions_are_kept_apart(session: Session, checking: Checking, review: Review) -> None:
    session.place.go(review.text.statements[1])
    checking.tag(ClaimKind.FACT)
    checking.rate(Question.ATTRIBUTION, 0)
    checking.rate(Question.TRUTH, 1)

    checking.clear_verdict(Question.TRUTH)

    (one,) = review.claims
    assert one.value_id(Question.ATTRIBUTION) is not None
    assert one.value_id(Question.TRUTH) is None


def test_nothing_to_check_is_marked_and_taken_back(
    session: Session, checking: Checking, review: Review
) -> None:
    session.place.go(review.text.statements[1])

    checking.toggle_nothing_to_check()
    assert [mark.span for mark in review.marks] == [review.text.statements[1]]
    checking.toggle_nothing_to_check()

    assert review.marks == ()


def test_marks_on_several_statements_are_taken_back_in_one_step(
    session: Session, checking: Checking, review: Review
) -> None:
    for span in review.text.statements[1:3]:
        session.place.go(span)
        checking.toggle_nothing_to_check()
    session.place.go(Span(start=review.text.statements[1].start, end=review.text.statements[2].end))

    checking.toggle_nothing_to_check()
    assert review.marks == ()
    session.undo_stack.undo()

    assert len(review.marks) == 2


def test_a_removed_claim_comes_back_by_undo(session: Session, checking: Checking, review: Review) -> None:
    session.place.go(review.text.statements[1])
    checking.tag(ClaimKind.FACT)
    before = review.snapshot()

    checking.remove_claim()
    assert list(review.claims) == []
    session.undo_stack.undo()

    assert review.snapshot() == before


def test_without_an_article_nothing_is_done(session: Session, checking: Checking) -> None:
    session.open_article(None)

    checking.tag_span(Span(start=0, end=3), ClaimKind.FACT)

    assert checking.claim is None
    assert session.undo_stack.count() == 0


def test_a_verdict_that_the_same_key_takes_back_is_told(
    session: Session, checking: Checking, review: Review
) -> None:
    session.place.go(review.text.statements[1])
    checking.tag(ClaimKind.FACT)
    said = Said(session)

    checking.rate(Question.TRUTH, 0)
    assert said.told == []
    checking.rate(Question.TRUTH, 0)
    assert said.told == ["The verdict “True” was taken back. 1 gives it again."]

    checking.rate(Question.TRUTH, 0)
    reasoned = session.workspace.composer.give_reason(review.claims[0], Question.TRUTH, "Measured.")
    assert session.submit(reasoned)
    checking.rate(Question.TRUTH, 0)
    assert said.told[-1] == ("The verdict “True” was taken back; the reason stays. 1 gives it again.")
    assert review.claims[0].reason(Question.TRUTH) == "Measured."
