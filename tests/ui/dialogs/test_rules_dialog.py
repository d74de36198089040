"""Rules are set in their dialog, at once, and what is set can be undone."""

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.domain.ruling import SUGGESTED
from factcheck_gui.ui.dialogs.rules_dialog import RulesDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.rules import rules_on


@pytest.fixture
def dialog(bridge_session: Session, theme: Theme, qtbot: QtBot) -> RulesDialog:
    """The dialog, shown."""
    found = RulesDialog(bridge_session, theme)
    qtbot.addWidget(found)
    with qtbot.waitActive(found):
        found.show()
    return found


def chosen(dialog: RulesDialog, rule: Rule) -> Level:
    """Return the level that the dialog shows."""
    place = dialog.levels[rule].chosen
    assert place is not None
    return tuple(Level)[place]


def test_a_choice_is_saved_at_once_and_undone_as_one(dialog: RulesDialog, bridge_session: Session) -> None:
    dialog.levels[Rule.NO_REASON].segments[3].click()
    assert rules_on(bridge_session) == {Rule.NO_REASON: Level.STOP}
    assert chosen(dialog, Rule.NO_REASON) is Level.STOP
    assert dialog.footer_line.text().startswith("1 of 10 rules are on.")

    bridge_session.undo_stack.undo()

    assert rules_on(bridge_session) == {}
    assert chosen(dialog, Rule.NO_REASON) is Level.OFF


def test_the_suggested_set_is_one_step(dialog: RulesDialog, bridge_session: Session) -> None:
    dialog.suggest_button.click()
    assert rules_on(bridge_session) == dict(SUGGESTED)
    assert bridge_session.undo_stack.undoText() == "suggested set of rules"

    bridge_session.undo_stack.undo()

    assert rules_on(bridge_session) == {}


def test_rules_are_set_while_no_article_is_open(dialog: RulesDialog, bridge_session: Session) -> None:
    bridge_session.open_article(None)

    dialog.levels[Rule.UNANSWERED].segments[1].click()

    assert chosen(dialog, Rule.UNANSWERED) is Level.NOTE
    bridge_session.undo_stack.undo()
    assert chosen(dialog, Rule.UNANSWERED) is Level.OFF


def test_every_rule_is_offered_in_words(dialog: RulesDialog) -> None:
    assert set(dialog.levels) == set(Rule)
    assert all(levels.accessibleName() for levels in dialog.levels.values())


def test_it_says_which_workspace_it_is_about(dialog: RulesDialog, bridge_session: Session) -> None:
    assert f"“{bridge_session.workspace.path.stem}”" in dialog.about.text()
