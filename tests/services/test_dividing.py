"""Claims are split, merged and duplicated in one step each, and undo takes every step back."""

import random
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.dividing_errors import DividingError, DividingTrouble
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.history import State
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.sources import Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.verification import read_state
from tests.random_user import RandomUser


@pytest.fixture
def review(workspace: Workspace, bridge: str) -> Review:
    return workspace.browsing.review(bridge)


def state(workspace: Workspace) -> State:
    return read_state(workspace.browsing._store.db)


def do(workspace: Workspace, review: Review, edit: Edit) -> Edit:
    submission = workspace.editing.submit(edit)
    review.refresh(submission.edit.changes)
    return submission.edit


def tag(workspace: Workspace, review: Review, words: str, *, speaker: str | None = None) -> ReviewedClaim:
    start = review.text.text.index(words)
    span = Span(start=start, end=start + len(words))
    kind = ClaimKind.ALLEGATION
    edit = workspace.composer.tag(review.version, review.text.text, span, kind, speaker=speaker)
    return claim(review, do(workspace, review, edit).changes[0].entity_id)


def claim(review: Review, claim_id: str) -> ReviewedClaim:
    found = review.claim(claim_id)
    assert found is not None
    return found


def rate(workspace: Workspace, review: Review, one: ReviewedClaim, place: int | None, reason: str) -> None:
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    value = None if place is None else scale.values[place]
    do(workspace, review, workspace.composer.rate(one, Question.TRUTH, value))
    fresh = claim(review, one.claim.id)
    do(workspace, review, workspace.composer.give_reason(fresh, Question.TRUTH, reason))


def note(workspace: Workspace, review: Review, one: ReviewedClaim, words: str) -> None:
    made = workspace.noting.cite(workspace.composer.new_note(one.claim.id, Stance.REFUTES), title=words)
    do(workspace, review, made)


def refusal(make: Callable[[], Edit]) -> DividingTrouble:
    with pytest.raises(DividingError) as caught:
        make()
    return caught.value.trouble


def test_a_split_leaves_two_claims_without_white_space_between(workspace: Workspace, review: Review) -> None:
    one = tag(
        workspace, review, "The mayor says the bridge is safe. An engineer says it is not.", speaker="Ada"
    )
    note(workspace, review, one, "Log")
    one = claim(review, one.claim.id)
    at = review.text.text.index("An engineer") - 1

    do(workspace, review, workspace.dividing.split(one, review.text.text, review.version, at))

    first, second = review.claims
    assert first.claim.quote == "The mayor says the bridge is safe."
    assert second.claim.quote == "An engineer says it is not."
    assert (second.claim.kind, second.claim.speaker) == (ClaimKind.ALLEGATION, "Ada")
    assert (len(first.notes), len(second.notes)) == (1, 0)
    assert workspace.verify() == ()


def test_a_claim_is_not_split_at_its_ends(workspace: Workspace, review: Review) -> None:
    one = tag(workspace, review, "The mayor says the bridge is safe.")
    text, version, split = review.text.text, review.version, workspace.dividing.split

    places = (0, one.claim.start, one.claim.end, len(text))

    for at in places:
        assert refusal(partial(split, one, text, version, at)) is DividingTrouble.NO_WORDS


def test_a_split_never_cuts_a_visible_character(workspace: Workspace, review: Review) -> None:
    one = tag(workspace, review, "rained 🌧️ all")
    at = review.text.text.index("🌧") + 1

    do(workspace, review, workspace.dividing.split(one, review.text.text, review.version, at))

    assert [each.claim.quote for each in review.claims] == ["rained", "🌧️ all"]


def test_merged_claims_keep_every_reason_note_and_link(workspace: Workspace, review: Review) -> None:
    first = tag(workspace, review, "The mayor says the bridge is safe.")
    second = tag(workspace, review, "An engineer says it is not.", speaker="Ada")
    third = tag(workspace, review, "The mayor denies that.")
    rate(workspace, review, first, 0, "seen")
    rate(workspace, review, second, 1, "heard")
    note(workspace, review, second, "Log")
    for ends in ((first, third), (second, third), (first, second), (third, second)):
        ids = [one.claim.id for one in ends]
        do(workspace, review, workspace.composer.link(ids[0], ids[1], LinkType.REPEATS))
    first, second = claim(review, first.claim.id), claim(review, second.claim.id)
    before = state(workspace)

    edit = do(workspace, review, workspace.dividing.merge(first, second, review.text.text))

    merged = claim(review, first.claim.id)
    assert review.claim(second.claim.id) is None
    assert merged.claim.quote == "The mayor says the bridge is safe. An engineer says it is not."
    assert merged.claim.speaker == "Ada"
    assert merged.reason(Question.TRUTH) == "seen\nheard"
    assert merged.value_id(Question.TRUTH) == first.value_id(Question.TRUTH)
    assert [one.title for one in merged.notes] == ["Log"]
    arrows = {(link.from_claim, link.to_claim) for link in merged.links}
    assert arrows == {(first.claim.id, third.claim.id), (third.claim.id, first.claim.id)}
    assert workspace.verify() == ()
    review.refresh(workspace.editing.submit(edit.inverse(), Cause.UNDO).edit.changes)
    assert state(workspace) == before
    assert review.snapshot() == workspace.browsing.review(review.article.id).snapshot()


def test_an_answer_fills_a_question_without_one(workspace: Workspace, review: Review) -> None:
    first = tag(workspace, review, "The mayor says the bridge is safe.")
    second = tag(workspace, review, "bridge is safe. An engineer")
    rate(workspace, review, first, None, "still looking")
    rate(workspace, review, second, 1, "heard")

    first, second = claim(review, first.claim.id), claim(review, second.claim.id)
    do(workspace, review, workspace.dividing.merge(first, second, review.text.text))

    merged = claim(review, first.claim.id)
    assert merged.value_id(Question.TRUTH) == second.value_id(Question.TRUTH)
    assert merged.reason(Question.TRUTH) == "still looking\nheard"


def test_claims_with_words_between_them_are_not_merged(workspace: Workspace, review: Review) -> None:
    first = tag(workspace, review, "The mayor says")
    second = tag(workspace, review, "An engineer")
    text, merge = review.text.text, workspace.dividing.merge

    assert refusal(lambda: merge(first, second, text)) is DividingTrouble.TEXT_BETWEEN
    assert refusal(lambda: merge(first, first, text)) is DividingTrouble.SAME_CLAIM


def test_a_duplicate_has_the_notes_and_no_verdict(workspace: Workspace, review: Review) -> None:
    one = tag(workspace, review, "The mayor says the bridge is safe.", speaker="Ada")
    rate(workspace, review, one, 0, "seen")
    note(workspace, review, one, "Log")
    one = claim(review, one.claim.id)

    edit = do(workspace, review, workspace.dividing.duplicate(one))

    twin = claim(review, edit.changes[0].entity_id)
    assert (twin.claim.span, twin.claim.speaker) == (one.claim.span, "Ada")
    assert [each.source for each in twin.notes] == [each.source for each in one.notes]
    assert twin.notes[0].id != one.notes[0].id
    assert (dict(twin.verdicts), twin.links) == ({}, ())
    assert workspace.verify() == ()


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_undo_takes_back_whatever_was_divided(workspace: Workspace, review: Review, seed: int) -> None:
    dice = random.Random(seed)
    user = RandomUser(workspace, dice)
    ways = ("tag", "tag", "rate", "give_reason", "add_note", "link", "name_speaker", "date_verdict")
    for _ in range(8):
        edit = user.edit(review, dice.choice(ways))
        if edit is not None:
            do(workspace, review, edit)
    before = state(workspace)
    done: list[Edit] = []
    for _ in range(3):
        if review.claims:
            try:
                done.append(do(workspace, review, _divided(workspace, review, dice)))
            except DividingError:
                continue
    assert workspace.verify() == ()
    for edit in reversed(done):
        review.refresh(workspace.editing.submit(edit.inverse(), Cause.UNDO).edit.changes)
    assert state(workspace) == before
    assert review.snapshot() == workspace.browsing.review(review.article.id).snapshot()


def _divided(workspace: Workspace, review: Review, dice: random.Random) -> Edit:
    one, other = dice.choice(review.claims), dice.choice(review.claims)
    way = dice.randrange(3)
    if way == 0:
        at = dice.randint(one.claim.start, one.claim.end)
        return workspace.dividing.split(one, review.text.text, review.version, at)
    if way == 1:
        return workspace.dividing.merge(one, other, review.text.text)
    return workspace.dividing.duplicate(one)
