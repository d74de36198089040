"""The table of findings lists the gravest first and replaces only the rows that differ."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.domain.ruling import SUGGESTED
from factcheck_gui.ui.checks import Checks
from factcheck_gui.ui.models.finding_list import FindingColumn, FindingListModel
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from tests.ui.rules import set_rule
from tests.ui.sessions import composer, review_of, tag


class Follower:
    """A model that is told of every change of the findings."""

    def __init__(self, session: Session, theme: Theme) -> None:
        self._session = session
        self._checks = Checks(session, Walking(session))
        self.model = FindingListModel(theme, session)
        self._checks.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show what is found now."""
        self.model.show_findings(self._session.review, self._checks.findings.all)

    def rows(self, column: FindingColumn) -> list[str]:
        """Return what stands in a column."""
        return [self.model.index(row, column).data() for row in range(self.model.rowCount())]


@pytest.fixture
def follower(bridge_session: Session, theme: Theme) -> Follower:
    """The findings of the article about the bridge."""
    return Follower(bridge_session, theme)


def test_the_model_keeps_its_word(bridge_session: Session, follower: Follower, qtbot: QtBot) -> None:
    QAbstractItemModelTester(follower.model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    for rule, level in SUGGESTED.items():
        set_rule(bridge_session, rule, level)
    claims = [tag(bridge_session, number) for number in (4, 1, 2)]
    bridge_session.submit(composer(bridge_session).remove_claim(claims[0]))
    for _ in range(5):
        bridge_session.undo_stack.undo()
    bridge_session.open_article(None)

    assert follower.model.rowCount() == 0


def test_the_gravest_stand_first_and_then_the_text_order(bridge_session: Session, follower: Follower) -> None:
    set_rule(bridge_session, Rule.NOT_LOOKED_AT, Level.WARNING)
    set_rule(bridge_session, Rule.NO_VERDICT, Level.STOP)
    set_rule(bridge_session, Rule.UNANSWERED, Level.NOTE)
    tag(bridge_session, 3, ClaimKind.FACT)
    tag(bridge_session, 1)

    levels = [word.split()[0] for word in follower.rows(FindingColumn.LEVEL)]

    assert levels == ["■", "■", "▲", "▲", "▲", "▲", "●"]
    words = follower.rows(FindingColumn.WORDS)
    assert words[0].startswith("1 · The mayor says")
    assert words[1].startswith("2 · The mayor denies")
    assert words[2].startswith("Council says")


def test_a_row_is_said_as_a_sentence(bridge_session: Session, follower: Follower) -> None:
    set_rule(bridge_session, Rule.NO_VERDICT, Level.STOP)
    tag(bridge_session, 1)

    said = follower.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert said == "Stops sign-off: No verdict on its truth. 1 · The mayor says the bridge is safe."


def test_the_words_follow_a_restatement(bridge_session: Session, follower: Follower) -> None:
    set_rule(bridge_session, Rule.NO_VERDICT, Level.STOP)
    claim = tag(bridge_session, 1).claim

    bridge_session.submit(composer(bridge_session).restate(claim, "It holds."))

    assert follower.rows(FindingColumn.WORDS) == ["1 · It holds."]


def test_only_what_differs_moves(bridge_session: Session, follower: Follower) -> None:
    set_rule(bridge_session, Rule.NOT_LOOKED_AT, Level.WARNING)
    removed: list[tuple[int, int]] = []
    follower.model.rowsRemoved.connect(lambda _parent, first, last: removed.append((first, last)))

    tag(bridge_session, 2)

    assert removed == [(2, 2)]
    assert len(review_of(bridge_session).text.statements) - 1 == follower.model.rowCount()
