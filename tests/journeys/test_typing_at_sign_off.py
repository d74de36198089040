"""Somebody types while somebody else signs the article off: nothing is lost, and nothing is called saved."""

from factcheck_gui.app import make_desk
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.workspace import Workspace
from tests.journeys.user import User


def sign_off_elsewhere(user: User) -> None:
    """Sign the open article off in another program."""
    assert user.session.review is not None
    opened = Workspace.open(user.session.workspace.path, make_desk("Reviewer 2"))
    review = opened.browsing.review(user.session.review.article.id)
    opened.editing.submit(opened.signing.sign_off(review.snapshot(), ()))
    opened.close()
    user.session.look_elsewhere()


def test_what_was_typed_stays_is_told_of_and_is_saved_after_the_reopening(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "Return")
    reader.write("The log is kept")
    status = reader.window.status

    sign_off_elsewhere(reader)

    assert status.saved_words == "✗ Not saved: signed off"
    assert "what you have typed is not saved" in reader.window.messages.words
    reader.choose("sign_off")
    reader.come_back()
    assert status.saved_words == "● All changes saved"
    assert reader.session.review is not None
    assert reader.session.review.claims[0].reason(Question.TRUTH) == "The log is kept"
