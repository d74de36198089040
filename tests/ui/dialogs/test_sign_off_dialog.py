"""What one is told before signing off."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.services.findings import Findings
from factcheck_gui.ui.dialogs.sign_off_dialog import SignOffDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.rules import set_rule
from tests.ui.sessions import review_of, tag
from tests.ui.versions import take_in_version

Ask = Callable[[], SignOffDialog]


@pytest.fixture
def ask(bridge_session: Session, theme: Theme, qtbot: QtBot) -> Ask:
    """Open the dialog on the article as it stands."""

    def opened() -> SignOffDialog:
        findings = Findings()
        findings.show(review_of(bridge_session))
        found = SignOffDialog(review_of(bridge_session), findings, "Reviewer 1", theme)
        qtbot.addWidget(found)
        with qtbot.waitActive(found):
            found.show()
        return found

    return opened


def test_without_rules_nothing_is_asked(ask: Ask) -> None:
    dialog = ask()

    assert dialog.said == "No rule is switched on, so nothing is asked of it."
    assert dialog.sign_button.isEnabled()
    assert "As Reviewer 1, now." in dialog.footer_line.text()
    assert dialog.counts == ("no claims", "no claims", "none")
    assert dialog.warnings == ()
    assert dialog.windowTitle() == "Sign off: Council says the bridge is safe"


def test_without_findings_it_is_as_high_as_what_it_says(ask: Ask) -> None:
    dialog = ask()
    layout = dialog.layout()

    assert layout is not None
    assert dialog.height() <= layout.totalHeightForWidth(dialog.width()) + 1
    assert dialog.height() < 300


def test_what_is_not_ready_is_said_and_stops_nothing(ask: Ask, bridge_session: Session) -> None:
    first = tag(bridge_session, 1)
    tag(bridge_session, 2)
    ready = bridge_session.workspace.composer.set_state(first.claim, ClaimState.READY)
    assert bridge_session.submit(ready)
    dialog = ask()

    assert dialog.warnings == (
        "1 claim is not marked ready.",
        "2 claims have no verdict on their truth.",
    )
    assert dialog.may_sign


def test_a_stop_refuses_and_leads_to_its_place(ask: Ask, bridge_session: Session) -> None:
    set_rule(bridge_session, Rule.NO_VERDICT, Level.STOP)
    claim = tag(bridge_session)
    dialog = ask()
    assert dialog.said == "It cannot be signed off yet: 1 stop."
    assert not dialog.sign_button.isEnabled()

    QTest.keyClick(dialog.table, Qt.Key.Key_Return)

    assert not dialog.isVisible()
    assert dialog.wanted is not None
    assert dialog.wanted.claim_id == claim.claim.id


def test_warnings_are_told_and_stop_nothing(ask: Ask, bridge_session: Session) -> None:
    set_rule(bridge_session, Rule.NO_VERDICT, Level.WARNING)
    tag(bridge_session)
    dialog = ask()

    assert dialog.said == "Nothing stops it: 1 warning."
    assert dialog.sign_button.isEnabled()
    assert dialog.counts == ("○ Open: 1", "no verdict: 1", "1 claim lacks a verdict, a reason or a source")


def test_enter_in_the_list_goes_there_and_does_not_sign(ask: Ask, bridge_session: Session) -> None:
    set_rule(bridge_session, Rule.NO_VERDICT, Level.WARNING)
    tag(bridge_session)
    dialog = ask()
    dialog.table.setFocus()

    QTest.keyClick(dialog.table, Qt.Key.Key_Return)

    assert dialog.wanted is not None
    assert dialog.result() == dialog.DialogCode.Rejected


def test_a_claim_that_waits_refuses(ask: Ask, bridge_session: Session) -> None:
    tag(bridge_session, 1)
    take_in_version(bridge_session)
    dialog = ask()

    assert dialog.said == "It cannot be signed off yet: 1 stop. 1 claim waits for a decision."
    assert not dialog.sign_button.isEnabled()


def test_the_rules_can_be_asked_for(ask: Ask) -> None:
    dialog = ask()

    dialog.rules_button.click()

    assert dialog.wants_rules
    assert not dialog.isVisible()
