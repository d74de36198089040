"""What tests do with the rules of a session."""

from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.domain.ruling import levels_of
from factcheck_gui.ui.session import Session
from tests.ui.sessions import review_of


def set_rule(session: Session, rule: Rule, level: Level) -> None:
    """Give a rule a level."""
    workspace = session.workspace
    assert session.submit(workspace.ruling.set_rule(workspace.browsing.rules(), rule, level))


def rules_on(session: Session) -> dict[Rule, Level]:
    """Return the rules that are on, as the file holds them."""
    return dict(levels_of(session.workspace.browsing.rules()))


def sign_off(session: Session) -> None:
    """Sign the open article off, whatever the rules say."""
    assert session.submit(session.workspace.signing.sign_off(review_of(session).snapshot(), ()))
