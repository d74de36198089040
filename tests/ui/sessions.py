"""What tests do with a session, and read off it."""

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.history import State
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.services.composing import Composer
from factcheck_gui.services.review import Review
from factcheck_gui.storage.verification import read_state
from factcheck_gui.ui.session import Session


def review_of(session: Session) -> Review:
    """Return the open article."""
    assert session.review is not None
    return session.review


def composer(session: Session) -> Composer:
    """Return what makes the edits of the session's workspace."""
    return session.workspace.composer


def tag(session: Session, statement: int = 1, kind: ClaimKind = ClaimKind.ALLEGATION) -> ReviewedClaim:
    """Make a claim of a statement."""
    review = review_of(session)
    edit = composer(session).tag(review.version, review.text.text, review.text.statements[statement], kind)
    assert session.submit(edit)
    found = review.claim(edit.changes[0].entity_id)
    assert found is not None
    return found


def state(session: Session) -> State:
    """Return what the tables hold."""
    return read_state(session.workspace.browsing._store.db)
