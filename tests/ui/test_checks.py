"""What the rules find follows the session, and one walks from finding to finding."""

import pytest

from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.ui.checks import Checks
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.walking import Walking
from tests.conftest import BRIDGE
from tests.ui.rules import set_rule
from tests.ui.said import Said
from tests.ui.sessions import composer, review_of, tag
from tests.ui.versions import take_in_version


@pytest.fixture
def checks(bridge_session: Session) -> Checks:
    """What the rules find in the article about the bridge."""
    return Checks(bridge_session, Walking(bridge_session))


def test_findings_appear_and_go_as_one_works(bridge_session: Session, checks: Checks) -> None:
    set_rule(bridge_session, Rule.NO_REASON, Level.STOP)
    claim = tag(bridge_session)
    scale = review_of(bridge_session).scale("truth")
    assert scale is not None
    assert checks.findings.all == ()

    bridge_session.submit(composer(bridge_session).rate(claim, scale.question, scale.values[0]))
    assert checks.findings.stops == 1

    rated = review_of(bridge_session).claim(claim.claim.id)
    assert rated is not None
    bridge_session.submit(composer(bridge_session).give_reason(rated, scale.question, "Seen myself."))
    assert not checks.findings.stops

    bridge_session.undo_stack.undo()
    assert checks.findings.count(Level.STOP) == 1


def test_one_walks_from_finding_to_finding_and_round(bridge_session: Session, checks: Checks) -> None:
    set_rule(bridge_session, Rule.NO_VERDICT, Level.WARNING)
    set_rule(bridge_session, Rule.UNANSWERED, Level.WARNING)
    claims = [tag(bridge_session, number).claim.id for number in (1, 3)]
    set_rule(bridge_session, Rule.NOT_LOOKED_AT, Level.NOTE)
    bridge_session.place.go(None)
    place, review = bridge_session.place, review_of(bridge_session)

    visited = []
    for _ in range(7):
        checks.step(1)
        visited.append(
            place.claim_id or review.text.statements.index(place.span or review.text.statements[5])
        )
    assert visited == [0, claims[0], 2, claims[1], 4, 5, 0]

    checks.step(-1)
    assert place.span == review.text.statements[5]
    checks.step(-1)
    assert place.span == review.text.statements[4]


def test_where_nothing_is_found_it_is_said(bridge_session: Session, checks: Checks) -> None:
    said = Said(bridge_session)
    checks.step(1)
    set_rule(bridge_session, Rule.NO_REASON, Level.STOP)
    checks.step(1)

    assert said.told == [
        "No rule is switched on. “Rules…” in the Review menu says what is asked of an article.",
        "The rules find nothing in this article.",
    ]


def test_an_older_version_is_not_checked(bridge_session: Session, checks: Checks) -> None:
    set_rule(bridge_session, Rule.NOT_LOOKED_AT, Level.STOP)
    older = review_of(bridge_session).version.id
    take_in_version(bridge_session, BRIDGE.replace("safe", "sound"))
    article_id = review_of(bridge_session).article.id
    assert checks.findings.stops

    bridge_session.open_article(article_id, older)

    assert checks.findings.all == ()


def test_a_rule_can_be_set_while_an_older_version_is_shown(bridge_session: Session, checks: Checks) -> None:
    older = review_of(bridge_session).version.id
    take_in_version(bridge_session, BRIDGE.replace("safe", "sound"))
    bridge_session.open_article(review_of(bridge_session).article.id, older)

    set_rule(bridge_session, Rule.NOT_LOOKED_AT, Level.STOP)
    bridge_session.open_article(review_of(bridge_session).article.id)

    assert checks.findings.stops
