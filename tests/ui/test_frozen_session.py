"""What a session says and does while an article is signed off, here or by somebody else."""

from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.session import Session
from tests.ui.rules import sign_off
from tests.ui.said import Said
from tests.ui.sessions import composer, review_of, state, tag

SENTENCE = (
    "“Council says the bridge is safe” is signed off by Reviewer 1 and takes no changes."
    " Reopen it to change it."
)


def test_an_edit_is_refused_with_the_sentence_and_leaves_no_step(bridge_session: Session, said: Said) -> None:
    claim = tag(bridge_session).claim
    sign_off(bridge_session)
    before, steps = state(bridge_session), bridge_session.undo_stack.count()

    assert not bridge_session.submit(composer(bridge_session).restate(claim, "In other words."))

    assert said.told == [SENTENCE]
    assert said.failed == []
    assert state(bridge_session) == before
    assert bridge_session.undo_stack.count() == steps


def test_what_somebody_else_has_signed_off_shows_so_at_the_first_refusal(
    bridge_session: Session, said: Said, other: Workspace
) -> None:
    claim = tag(bridge_session).claim
    review = other.browsing.review(claim.article_id)
    other.editing.submit(other.signing.sign_off(review.snapshot(), ()))

    assert not bridge_session.submit(composer(bridge_session).restate(claim, "In other words."))

    assert said.told == [SENTENCE]
    assert review_of(bridge_session).article.is_signed_off


def test_an_undo_is_refused_and_dropped_where_somebody_else_has_signed_off(
    bridge_session: Session, said: Said, other: Workspace
) -> None:
    claim = tag(bridge_session).claim
    review = other.browsing.review(claim.article_id)
    other.editing.submit(other.signing.sign_off(review.snapshot(), ()))

    bridge_session.undo_stack.undo()

    assert said.told == [SENTENCE]
    assert review_of(bridge_session).claim(claim.id) is not None
    assert not bridge_session.undo_stack.canUndo()


def test_undo_goes_back_through_the_sign_off(bridge_session: Session) -> None:
    tag(bridge_session)
    sign_off(bridge_session)
    assert bridge_session.undo_stack.undoText() == "sign-off"

    bridge_session.undo_stack.undo()
    assert not review_of(bridge_session).article.is_signed_off
    bridge_session.undo_stack.undo()
    assert not review_of(bridge_session).claims
    bridge_session.undo_stack.redo()
    bridge_session.undo_stack.redo()

    assert review_of(bridge_session).article.is_signed_off
    assert len(review_of(bridge_session).claims) == 1
