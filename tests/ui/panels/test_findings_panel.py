"""The list of findings under the page: what it shows, and how one goes to a place from it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.ui.checks import Checks
from factcheck_gui.ui.models.finding_list import FindingColumn
from factcheck_gui.ui.panels.checks_button import ChecksButton
from factcheck_gui.ui.panels.findings_panel import FindingsPanel
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from tests.ui.rules import set_rule
from tests.ui.sessions import review_of, tag
from tests.ui.versions import take_in_version


@pytest.fixture
def checks(bridge_session: Session) -> Checks:
    """What the rules find in the article about the bridge."""
    return Checks(bridge_session, Walking(bridge_session))


@pytest.fixture
def panel(bridge_session: Session, checks: Checks, theme: Theme, qtbot: QtBot) -> FindingsPanel:
    """The panel, shown."""
    found = FindingsPanel(checks, bridge_session, theme)
    qtbot.addWidget(found)
    found.resize(470, 200)
    with qtbot.waitActive(found):
        found.show()
    found.open()
    return found


def test_without_rules_it_says_where_they_are_set(panel: FindingsPanel) -> None:
    assert panel.empty_words == "No rule is switched on. Choose under “Rules…” what is asked of an article."
    assert panel.rules_button.hasFocus()


def test_findings_appear_and_go_as_one_works(panel: FindingsPanel, bridge_session: Session) -> None:
    set_rule(bridge_session, Rule.NO_VERDICT, Level.STOP)
    assert panel.empty_words == "The rules find nothing in this article."

    tag(bridge_session)
    assert panel.model.rowCount() == 1

    bridge_session.undo_stack.undo()
    assert panel.model.rowCount() == 0


def test_enter_goes_to_the_claim_and_the_keys_stay_in_the_list(
    panel: FindingsPanel, bridge_session: Session
) -> None:
    set_rule(bridge_session, Rule.NO_VERDICT, Level.STOP)
    claims = [tag(bridge_session, number).claim.id for number in (1, 2)]
    bridge_session.place.go(None)
    panel.open()

    QTest.keyClick(panel.table, Qt.Key.Key_Down)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)

    assert bridge_session.place.claim_id == claims[1]
    assert panel.table.hasFocus()


def test_a_click_goes_to_the_statement(panel: FindingsPanel, bridge_session: Session) -> None:
    set_rule(bridge_session, Rule.NOT_LOOKED_AT, Level.NOTE)
    place = panel.table.visualRect(panel.model.index(2, 1)).center()

    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert bridge_session.place.span == review_of(bridge_session).text.statements[2]


def test_one_level_can_be_shown_alone(panel: FindingsPanel, bridge_session: Session) -> None:
    set_rule(bridge_session, Rule.NOT_LOOKED_AT, Level.NOTE)
    set_rule(bridge_session, Rule.NO_VERDICT, Level.STOP)
    tag(bridge_session)
    field = panel.level_field
    assert [field.itemText(row) for row in range(field.count())] == [
        "All (6)",
        "1 stop",
        "0 warnings",
        "5 notes",
    ]

    field.setCurrentIndex(3)
    assert panel.model.rowCount() == 5
    field.setCurrentIndex(2)
    assert panel.empty_words == "The rules find nothing of this level."


def test_claims_that_wait_are_told_and_lead_to_the_decisions(
    panel: FindingsPanel, bridge_session: Session, qtbot: QtBot
) -> None:
    tag(bridge_session, 1)

    take_in_version(bridge_session)

    assert panel.waiting_line.words == "1 claim waits for a decision since version 2"
    with qtbot.waitSignal(panel.waiting_wanted):
        panel.waiting_line.button.click()


def test_the_button_counts_by_level(bridge_session: Session, checks: Checks, qtbot: QtBot) -> None:
    button = ChecksButton(checks)
    qtbot.addWidget(button)
    assert button.isHidden()

    set_rule(bridge_session, Rule.NO_VERDICT, Level.STOP)
    assert button.words == "✓ nothing found"
    set_rule(bridge_session, Rule.NOT_LOOKED_AT, Level.WARNING)
    tag(bridge_session)

    assert button.words == "1 stop, 5 warnings"
    assert button.accessibleName() == "Checks: 1 stop, 5 warnings"


def test_the_button_counts_with_signs_where_there_is_little_room(
    bridge_session: Session, checks: Checks, qtbot: QtBot
) -> None:
    button = ChecksButton(checks)
    qtbot.addWidget(button)
    set_rule(bridge_session, Rule.NO_VERDICT, Level.STOP)
    set_rule(bridge_session, Rule.NOT_LOOKED_AT, Level.WARNING)
    tag(bridge_session)
    button.show()

    button.resize(button.sizeHint() * 2)
    assert button.text() == "1 stop, 5 warnings"
    button.resize(button.minimumSizeHint())
    assert button.text() == "■ 1  ▲ 5"
    assert button.accessibleName() == "Checks: 1 stop, 5 warnings"


def test_most_of_a_narrow_list_says_where(panel: FindingsPanel) -> None:
    panel.resize(440, 200)
    panel.show()

    found, where = (panel.table.columnWidth(column) for column in (FindingColumn.FOUND, FindingColumn.WORDS))
    assert where > found
