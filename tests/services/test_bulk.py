"""One edit of many claims, made and taken back as a whole."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.history import State
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.parties import Part
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.review import Review
from factcheck_gui.services.sample import create_sample
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.verification import read_state

Make = Callable[[Workspace, Review], Edit]


@pytest.fixture
def sample(tmp_path: Path, desk: Desk, halfway: Path) -> Iterator[Workspace]:
    """An article with claims, verdicts, notes and links."""
    found = create_sample(tmp_path / "sample.factcheck", desk, halfway)
    yield found
    found.close()


@pytest.fixture
def review(sample: Workspace) -> Review:
    """The article."""
    return sample.browsing.review(sample.browsing.articles()[0].article.id)


def reread(sample: Workspace, review: Review) -> list[ReviewedClaim]:
    """Return the claims as they are in the file."""
    return list(sample.browsing.review(review.article.id).claims)


def state(sample: Workspace) -> State:
    """Return what the tables hold."""
    return read_state(sample._store.db)


def _kind(sample: Workspace, review: Review) -> Edit:
    return sample.bulk.change_kind(review.claims, ClaimKind.DENIAL)


def _rate(sample: Workspace, review: Review) -> Edit:
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    return sample.bulk.rate(review.claims, Question.TRUTH, scale.values[2])


def _take_back(sample: Workspace, review: Review) -> Edit:
    return sample.bulk.rate(review.claims, Question.TRUTH, None)


def _state(sample: Workspace, review: Review) -> Edit:
    return sample.bulk.set_state(review.claims, ClaimState.SENT_BACK, "Look at the register.")


def _name(sample: Workspace, review: Review) -> Edit:
    return sample.bulk.name(review.claims, Part.REPORTER, "Evening Post", only_empty=True)


def _date(sample: Workspace, review: Review) -> Edit:
    return sample.bulk.look_again(review.claims, Question.TRUTH, "2026-05-01")


def _link(sample: Workspace, review: Review) -> Edit:
    return sample.bulk.link(review.claims, review.claims[3].claim.id, LinkType.REPEATS)


def _remove(sample: Workspace, review: Review) -> Edit:
    return sample.bulk.remove(review.claims)


@pytest.mark.parametrize("make", [_kind, _rate, _take_back, _state, _name, _date, _link, _remove])
def test_one_undo_takes_back_what_was_done_to_all(sample: Workspace, review: Review, make: Make) -> None:
    before = state(sample)

    done = sample.editing.submit(make(sample, review)).edit
    assert len(done.changes) > 1
    assert state(sample) != before
    sample.editing.submit(done.inverse(), Cause.UNDO)

    assert state(sample) == before
    assert sample.verify() == ()


@pytest.mark.parametrize("make", [_kind, _rate, _take_back, _state, _name, _date, _link, _remove])
def test_what_is_so_already_is_left_out(sample: Workspace, review: Review, make: Make) -> None:
    sample.editing.submit(make(sample, review))

    review.reload()

    assert make(sample, review).is_empty


def test_a_name_that_stands_is_not_overwritten_unless_it_is_asked_for(
    sample: Workspace, review: Review
) -> None:
    speakers = [one.claim.speaker for one in review.claims]

    sample.editing.submit(sample.bulk.name(review.claims, Part.SPEAKER, "Somebody", only_empty=True))
    after = [one.claim.speaker for one in reread(sample, review)]
    assert after == [speaker or "Somebody" for speaker in speakers]

    review.reload()
    sample.editing.submit(sample.bulk.name(review.claims, Part.SPEAKER, "Somebody", only_empty=False))
    assert {one.claim.speaker for one in reread(sample, review)} == {"Somebody"}


def test_a_link_between_two_claims_that_go_is_removed_once(sample: Workspace, review: Review) -> None:
    linked = [one for one in review.claims if one.links]

    edit = sample.bulk.remove(linked)

    ids = [change.entity_id for change in edit.changes]
    assert len(ids) == len(set(ids))
    sample.editing.submit(edit)
    assert not any(one.links for one in reread(sample, review))


def test_a_claim_is_not_linked_to_itself_nor_twice(sample: Workspace, review: Review) -> None:
    target = next(one for one in review.claims if one.links_in)
    known = sum(link.type is LinkType.DENIES for link in target.links_in)

    edit = sample.bulk.link(review.claims, target.claim.id)

    assert len(edit.changes) == len(review.claims) - 1 - known


def test_a_date_to_look_again_keeps_the_date_that_a_verdict_holds_for(
    sample: Workspace, review: Review
) -> None:
    rated = next(one for one in review.claims if one.is_checked)
    dated = sample.composer.date_verdict(rated, Question.TRUTH, as_of="2026-01-31", due_on=None)
    sample.editing.submit(dated)
    review.reload()

    sample.editing.submit(_date(sample, review))

    verdict = next(one for one in reread(sample, review) if one.claim.id == rated.claim.id)
    assert verdict.verdicts[Question.TRUTH].as_of == "2026-01-31"
    assert all(one.is_due("2026-05-01") for one in reread(sample, review))


def test_the_last_change_counts_what_hangs_on_a_claim(sample: Workspace, review: Review) -> None:
    reason = sample.composer.give_reason(review.claims[7], Question.TRUTH, "Another reason.")
    sample.editing.submit(reason)

    changes = sample.browsing.last_changes(review.article.id)

    assert max(changes, key=changes.__getitem__) == review.claims[7].claim.id
    assert changes.keys() == {one.claim.id for one in review.claims}
