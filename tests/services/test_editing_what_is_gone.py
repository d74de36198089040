"""Nothing is noted on what somebody has removed meanwhile; undo brings everything back all the same."""

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.errors import ConflictError
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.verification import read_state
from tests.conftest import take_in
from tests.services.edits import submit, tagged


def on_the_claim(workspace: Workspace, review: Review) -> dict[str, Edit]:
    """Return edits that hang something on the first claim, or change it."""
    one, two = review.claims
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    composer = workspace.composer
    return {
        "rate": composer.rate(one, Question.TRUTH, scale.values[0]),
        "reason": composer.give_reason(one, Question.TRUTH, "Why."),
        "note": composer.add_note(composer.new_note(one.claim.id)),
        "link from": composer.link(one.claim.id, two.claim.id),
        "link to": composer.link(two.claim.id, one.claim.id),
    }


@pytest.mark.parametrize("name", ["rate", "reason", "note", "link from", "link to"])
def test_nothing_is_hung_on_a_claim_that_another_has_removed(
    workspace: Workspace, review: Review, other: Workspace, name: str
) -> None:
    tagged(workspace, review, 1)
    tagged(workspace, review, 2)
    edit = on_the_claim(workspace, review)[name]
    other.editing.submit(other.composer.remove_claim(other.browsing.review(review.article.id).claims[0]))
    before = read_state(workspace.browsing._store.db)

    with pytest.raises(ConflictError):
        workspace.editing.submit(edit)

    assert read_state(workspace.browsing._store.db) == before
    assert workspace.verify() == ()


@pytest.mark.parametrize("name", ["tag", "mark", "rate", "note", "rate again", "restate"])
def test_nothing_is_noted_on_an_article_that_another_has_removed(
    workspace: Workspace, review: Review, other: Workspace, name: str
) -> None:
    one = tagged(workspace, review, 1)
    composer, span, scale = workspace.composer, review.text.statements[0], review.scale(Question.TRUTH)
    assert scale is not None
    submit(workspace, composer.rate(one, Question.TRUTH, scale.values[0]), review)
    again = review.claim(one.claim.id)
    assert again is not None
    edits = {
        "tag": composer.tag(review.version, review.text.text, span, ClaimKind.FACT),
        "mark": composer.mark(review.version, span),
        "rate": composer.give_reason(one, Question.ATTRIBUTION, "Why."),
        "note": composer.add_note(composer.new_note(one.claim.id)),
        "rate again": composer.rate(again, Question.TRUTH, scale.values[1]),
        "restate": composer.restate(one.claim, "Mine."),
    }
    other.editing.submit(other.composer.remove_article(other.browsing.find_article(review.article.id)))
    before = read_state(workspace.browsing._store.db)

    with pytest.raises(ConflictError):
        workspace.editing.submit(edits[name])

    assert read_state(workspace.browsing._store.db) == before


def test_what_hung_on_a_claim_comes_back_also_where_it_is_linked_with_a_removed_article(
    workspace: Workspace, review: Review
) -> None:
    one = tagged(workspace, review, 1)
    elsewhere = workspace.browsing.review(take_in(workspace, "Another text."))
    two = tagged(workspace, elsewhere, 0)
    submit(workspace, workspace.composer.link(one.claim.id, two.claim.id), review)
    workspace.editing.submit(workspace.composer.remove_article(elsewhere.article))
    whole = review.claim(one.claim.id)
    assert whole is not None
    assert whole.links
    before = read_state(workspace.browsing._store.db)
    removal = submit(workspace, workspace.composer.remove_claim(whole), review)

    submit(workspace, removal.inverse(), review, Cause.UNDO)

    assert read_state(workspace.browsing._store.db) == before


def test_a_removed_article_comes_back_with_its_claims(workspace: Workspace, review: Review) -> None:
    one = tagged(workspace, review)
    removal = workspace.editing.submit(workspace.composer.remove_article(review.article)).edit

    workspace.editing.submit(removal.inverse(), Cause.UNDO)

    assert [found.claim for found in workspace.browsing.review(review.article.id).claims] == [one.claim]
