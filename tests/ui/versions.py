"""A newer version of the article about the bridge, and what tests do with it."""

from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.versioning import VersionProposal, propose
from factcheck_gui.ui.session import Session
from tests.ui.sessions import composer, review_of

NEWER: Final = """Council says the bridge is safe

It rained 🌧️ all day. Nobody counted the drops.

The mayor says the bridge is quite safe. An engineer says it is not. The council met twice.
"""
"""The last paragraph has moved up; of the first, one statement was reworded, one is gone, one is new."""

SAFE: Final = "The mayor says the bridge is safe."
QUITE_SAFE: Final = "The mayor says the bridge is quite safe."
DENIED: Final = "The mayor denies that."
RAINED: Final = "Nobody counted the drops."
ENGINEER: Final = "An engineer says it is not."


def span_of(session: Session, words: str) -> Span:
    """Return where words stand in the shown version."""
    start = review_of(session).text.text.index(words)
    return Span(start=start, end=start + len(words))


def tag_words(session: Session, words: str, kind: ClaimKind = ClaimKind.ALLEGATION) -> ReviewedClaim:
    """Make a claim of words."""
    review = review_of(session)
    edit = composer(session).tag(review.version, review.text.text, span_of(session, words), kind)
    assert session.submit(edit)
    found = review.claim(edit.changes[0].entity_id)
    assert found is not None
    return found


def proposed(session: Session, text: str = NEWER) -> VersionProposal:
    """Return what a text would do as the new version of the open article."""
    workspace = session.workspace
    draft = workspace.importing.preview_text(text)
    return propose(workspace.versioning.before(review_of(session).article.id), draft)


def take_in_version(session: Session, text: str = NEWER) -> None:
    """Take in a text as the new version of the open article."""
    workspace = session.workspace
    intake = workspace.versioning.compose(proposed(session, text))
    session.accept(workspace.importing.submit(intake))
