"""The open article follows every edit and re-reads only what the edit was about."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.coverage import StatementState
from factcheck_gui.domain.edits import Action, Cause, Edit
from factcheck_gui.domain.errors import NotFoundError
from factcheck_gui.domain.fields import removal
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from tests.conftest import take_in
from tests.random_user import RandomUser


@pytest.fixture
def review(workspace: Workspace, bridge: str) -> Review:
    """The article about the bridge."""
    return workspace.browsing.review(bridge)


@pytest.fixture
def other(workspace: Workspace, desk: Desk) -> Iterator[Workspace]:
    """The same file, opened a second time."""
    opened = Workspace.open(workspace.path, desk)
    yield opened
    opened.close()


def submit(workspace: Workspace, review: Review, edit: Edit, cause: Cause = Cause.EDIT) -> frozenset[str]:
    return review.refresh(workspace.editing.submit(edit, cause).edit.changes)


def tagged(workspace: Workspace, review: Review, span: Span) -> ReviewedClaim:
    edit = workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT)
    (claim_id,) = submit(workspace, review, edit)
    found = review.claim(claim_id)
    assert found is not None
    return found


def test_an_article_opens_with_its_blocks_and_statements(review: Review) -> None:
    kinds = [block.kind for block in review.text.blocks]
    words = [span.quote(review.text.text) for span in review.text.statements]

    assert kinds == [BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]
    assert words[0] == "Council says the bridge is safe"
    assert words[4] == "It rained 🌧️ all day."
    assert len(words) == 6


def test_an_unknown_article_is_not_found(workspace: Workspace) -> None:
    with pytest.raises(NotFoundError):
        workspace.browsing.review("nobody")


def test_claims_stand_in_text_order_and_are_numbered_from_one(workspace: Workspace, review: Review) -> None:
    statements = review.text.statements
    late, early, middle = (tagged(workspace, review, statements[n]) for n in (4, 0, 2))

    order = [one.claim.id for one in (early, middle, late)]

    assert [one.claim.id for one in review.claims] == order
    assert [review.number(claim_id) for claim_id in order] == [1, 2, 3]
    assert review.number("nobody") is None


def test_a_claim_after_an_emoji_keeps_its_words_when_the_file_is_opened_again(
    workspace: Workspace, review: Review, other: Workspace
) -> None:
    start = review.text.text.index("all day")
    one = tagged(workspace, review, Span(start=start, end=start + 7))

    (found,) = other.browsing.review(review.article.id).claims

    assert found == one
    assert found.claim.quote == "all day"
    assert found.claim.is_attached(review.text.text)


def test_a_refresh_names_the_claims_that_a_link_concerns(workspace: Workspace, review: Review) -> None:
    one, two = (tagged(workspace, review, review.text.statements[n]) for n in (1, 2))
    tagged(workspace, review, review.text.statements[3])

    touched = submit(workspace, review, workspace.composer.link(two.claim.id, one.claim.id))

    assert touched == {one.claim.id, two.claim.id}


def test_the_other_end_of_a_link_goes_when_a_claim_goes_and_comes_back_with_it(
    workspace: Workspace, review: Review
) -> None:
    one, two = (tagged(workspace, review, review.text.statements[n]) for n in (1, 2))
    submit(workspace, review, workspace.composer.link(two.claim.id, one.claim.id))
    whole = review.claim(one.claim.id)
    assert whole is not None
    edit = workspace.composer.remove_claim(whole)

    assert submit(workspace, review, edit) == {one.claim.id, two.claim.id}
    assert review.claims[0].links == ()
    assert submit(workspace, review, edit.inverse()) == {one.claim.id, two.claim.id}
    assert [len(found.links) for found in review.claims] == [1, 1]


def test_a_link_that_another_has_drawn_to_a_removed_claim_shows_at_both_ends_when_it_is_back(
    workspace: Workspace, review: Review, other: Workspace
) -> None:
    one, two = (tagged(workspace, review, review.text.statements[n]) for n in (1, 2))
    other.editing.submit(other.composer.link(two.claim.id, one.claim.id))
    gone = Edit(action=Action.REMOVE_CLAIM, changes=(removal(one.claim),))
    submit(workspace, review, gone)
    submit(workspace, review, gone.inverse())

    fresh = workspace.browsing.review(review.article.id)

    assert review.snapshot() == fresh.snapshot()
    assert [len(found.links) for found in review.claims] == [1, 1]


def test_a_link_that_another_has_drawn_goes_from_its_other_end_with_the_claim(
    workspace: Workspace, review: Review, other: Workspace
) -> None:
    one, two = (tagged(workspace, review, review.text.statements[n]) for n in (1, 2))
    other.editing.submit(other.composer.link(two.claim.id, one.claim.id))
    review.reload()
    assert len(review.claims[1].links) == 1

    # As the undo of the tag does, which knows nothing of the link.
    submit(workspace, review, Edit(action=Action.TAG, changes=(removal(one.claim),)))

    assert review.claims[0].links == ()
    assert review.snapshot() == workspace.browsing.review(review.article.id).snapshot()


def test_marks_and_claims_show_in_the_coverage(workspace: Workspace, review: Review) -> None:
    submit(workspace, review, workspace.composer.mark(review.version, review.text.statements[0]))
    tagged(workspace, review, review.text.statements[1])

    assert tuple(review.coverage.states[:3]) == (
        StatementState.NOTHING_TO_CHECK,
        StatementState.CLAIMED,
        StatementState.OPEN,
    )


def test_claims_of_another_article_do_not_come_in(workspace: Workspace, review: Review) -> None:
    elsewhere = workspace.browsing.review(take_in(workspace, "Another text. Of two sentences."))
    edit = workspace.composer.tag(
        elsewhere.version, elsewhere.text.text, elsewhere.text.statements[0], ClaimKind.FACT
    )

    submit(workspace, review, edit)

    assert list(review.claims) == []


def test_corrected_details_are_read_again(workspace: Workspace, review: Review) -> None:
    details = replace(review.article.details, title="Corrected")

    submit(workspace, review, workspace.composer.correct(review.article, details))

    assert review.article.details.title == "Corrected"


def test_there_is_a_scale_for_each_question(review: Review) -> None:
    scales = [review.scale(question) for question in Question]

    assert [scale and scale.question for scale in scales] == list(Question)
    assert review.scale("nonsense") is None


def test_a_claim_of_another_article_is_known_as_long_as_a_link_leads_there(
    workspace: Workspace, review: Review
) -> None:
    elsewhere = workspace.browsing.review(take_in(workspace, "Nobody was hurt."))
    here = tagged(workspace, review, review.text.statements[0])
    there = tagged(workspace, elsewhere, elsewhere.text.statements[0])
    link = workspace.composer.link(there.claim.id, here.claim.id)

    submit(workspace, review, link)
    linked = dict(review.snapshot().foreign)
    submit(workspace, review, link.inverse())

    assert linked.keys() == {there.claim.id}
    assert review.snapshot().foreign == {}


def test_a_claim_of_another_article_goes_by_the_title_that_it_has_now(
    workspace: Workspace, review: Review
) -> None:
    elsewhere = workspace.browsing.review(take_in(workspace, "Nobody was hurt."))
    here = tagged(workspace, review, review.text.statements[0])
    there = tagged(workspace, elsewhere, elsewhere.text.statements[0])
    submit(workspace, review, workspace.composer.link(here.claim.id, there.claim.id))
    article = elsewhere.article

    details = replace(article.details, title="Corrected")
    submit(workspace, review, workspace.composer.correct(article, details))
    title = review.snapshot().foreign[there.claim.id].article_title
    article = workspace.browsing.find_article(article.id)
    submit(workspace, review, workspace.composer.remove_article(article))

    assert title == "Corrected"
    assert review.snapshot().foreign == {}


@pytest.mark.parametrize("seed", range(3))
def test_after_any_edit_it_equals_an_article_read_anew(
    workspace: Workspace, review: Review, seed: int
) -> None:
    dice = random.Random(seed)
    user = RandomUser(workspace, dice)
    for _ in range(60):
        edit = user.edit(review)
        if edit is not None:
            stored = workspace.editing.submit(edit).edit
            review.refresh(stored.changes)
            if dice.random() < 0.3:
                undone = workspace.editing.submit(stored.inverse(), Cause.UNDO).edit
                review.refresh(undone.changes)

        fresh = workspace.browsing.review(review.article.id)
        assert review.snapshot() == fresh.snapshot()
        assert review.coverage.states == fresh.coverage.states
        counts = [(review.coverage.count(one), fresh.coverage.count(one)) for one in StatementState]
        assert all(now == anew for now, anew in counts)
        assert review.claims.tally == fresh.claims.tally
        assert review.claims.ids == fresh.claims.ids
        assert [review.number(one.claim.id) for one in fresh.claims] == list(range(1, len(fresh.claims) + 1))
