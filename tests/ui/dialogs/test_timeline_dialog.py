"""The timeline of a claim or an article, and restoring from it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.timeline import NEWEST
from factcheck_gui.ui.dialogs.timeline_dialog import TimelineDialog, TimelineScope
from factcheck_gui.ui.models.timeline_list import TimelineCard
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.sessions import composer, review_of, state, tag


@pytest.fixture
def reviewed(bridge_session: Session) -> ReviewedClaim:
    """A claim that was restated twice, and is selected."""
    found = tag(bridge_session)
    for words in ("First.", "Second."):
        now = review_of(bridge_session).claim(found.claim.id)
        assert now is not None
        bridge_session.submit(composer(bridge_session).restate(now.claim, words))
    bridge_session.place.go(found.claim.span, found.claim.id)
    return found


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, bridge_session: Session, reviewed: ReviewedClaim) -> TimelineDialog:
    found = TimelineDialog(bridge_session, theme, TimelineScope.CLAIM)
    qtbot.addWidget(found)
    return found


def cards(dialog: TimelineDialog) -> list[TimelineCard]:
    rows = range(dialog.model.rowCount())
    return [card for row in rows if (card := dialog.model.card(row)) is not None]


def choose(dialog: TimelineDialog, place: int) -> None:
    wanted = cards(dialog)[place]
    rows = range(dialog.model.rowCount())
    row = next(row for row in rows if dialog.model.card(row) is wanted)
    dialog.list.setCurrentIndex(dialog.model.index(row))


def restatement(session: Session, reviewed: ReviewedClaim) -> str | None:
    found = review_of(session).claim(reviewed.claim.id)
    assert found is not None
    return found.claim.restatement


def test_the_steps_come_newest_first_with_who_and_what(dialog: TimelineDialog) -> None:
    assert [card.name for card in cards(dialog)] == ["Restatement", "Restatement", "Tag as allegation"]
    assert cards(dialog)[0].lines == ("Restatement: First. → Second.",)
    assert cards(dialog)[0].who_and_when.startswith("Reviewer 1 · ")


def test_the_model_is_proper_and_days_cannot_be_chosen(dialog: TimelineDialog) -> None:
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    heading = dialog.model.index(0)
    assert dialog.model.card(0) is None
    assert not heading.flags() & Qt.ItemFlag.ItemIsSelectable
    said = dialog.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Restatement" in said
    assert "Reviewer 1" in said


def test_a_step_is_restored_and_that_is_undone(
    dialog: TimelineDialog, bridge_session: Session, reviewed: ReviewedClaim
) -> None:
    before = state(bridge_session)
    choose(dialog, 1)

    dialog.restore_button.click()

    assert restatement(bridge_session, reviewed) == "First."
    assert cards(dialog)[0].name == "Restore from the timeline"
    dialog.undo_button.click()
    assert state(bridge_session) == before


def test_what_is_as_it_was_left_cannot_be_restored(dialog: TimelineDialog) -> None:
    choose(dialog, 0)

    assert not dialog.restore_button.isEnabled()


def test_restoring_the_tagging_takes_back_what_was_noted_on_the_claim_itself(
    dialog: TimelineDialog, bridge_session: Session, reviewed: ReviewedClaim
) -> None:
    choose(dialog, 2)

    dialog.restore_button.click()

    assert restatement(bridge_session, reviewed) is None


def test_a_removed_claim_is_brought_back_from_the_articles_timeline(
    qtbot: QtBot, theme: Theme, bridge_session: Session, reviewed: ReviewedClaim
) -> None:
    now = review_of(bridge_session).claim(reviewed.claim.id)
    assert now is not None
    bridge_session.submit(composer(bridge_session).remove_claim(now))
    dialog = TimelineDialog(bridge_session, theme, TimelineScope.ARTICLE)
    qtbot.addWidget(dialog)
    choose(dialog, 0)
    assert dialog.restore_button.text() == "Bring back"

    dialog.restore_button.click()

    assert restatement(bridge_session, reviewed) == "Second."


def test_enter_goes_to_the_claim_and_restores_nothing(
    qtbot: QtBot, dialog: TimelineDialog, bridge_session: Session, reviewed: ReviewedClaim
) -> None:
    choose(dialog, 1)

    with qtbot.waitSignal(dialog.claim_wanted) as wanted:
        QTest.keyClick(dialog.list, Qt.Key.Key_Return)

    assert wanted.args == [reviewed.claim.id]
    assert restatement(bridge_session, reviewed) == "Second."


def test_every_line_of_an_article_names_its_claim(
    qtbot: QtBot, theme: Theme, bridge_session: Session, reviewed: ReviewedClaim
) -> None:
    scale = review_of(bridge_session).scale(Question.TRUTH)
    assert scale is not None
    bridge_session.submit(composer(bridge_session).rate(reviewed, Question.TRUTH, scale.values[0]))

    dialog = TimelineDialog(bridge_session, theme, TimelineScope.ARTICLE)
    qtbot.addWidget(dialog)

    assert reviewed.claim.quote[:30] in cards(dialog)[0].lines[0]


def test_nothing_is_restored_in_an_article_that_is_signed_off(
    qtbot: QtBot, theme: Theme, bridge_session: Session, reviewed: ReviewedClaim
) -> None:
    review = review_of(bridge_session)
    bridge_session.submit(bridge_session.workspace.signing.sign_off(review.snapshot(), ()))
    dialog = TimelineDialog(bridge_session, theme, TimelineScope.CLAIM)
    qtbot.addWidget(dialog)

    choose(dialog, 1)

    assert not dialog.restore_button.isEnabled()
    assert "signed off" in dialog.restore_button.toolTip()


def test_older_steps_are_shown_when_they_are_asked_for(
    qtbot: QtBot, theme: Theme, bridge_session: Session, reviewed: ReviewedClaim
) -> None:
    for number in range(NEWEST):
        now = review_of(bridge_session).claim(reviewed.claim.id)
        assert now is not None
        bridge_session.workspace.editing.submit(composer(bridge_session).restate(now.claim, str(number)))
        review_of(bridge_session).reload()
    dialog = TimelineDialog(bridge_session, theme, TimelineScope.CLAIM)
    qtbot.addWidget(dialog)
    assert len(cards(dialog)) == NEWEST

    dialog.older_button.click()

    assert len(cards(dialog)) == NEWEST + 3
    assert dialog.older_button.isHidden()
