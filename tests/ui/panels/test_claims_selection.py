"""Several claims selected in the list: by keys, by mouse, and what becomes of the selection."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.models.claim_filter import ClaimFilter, Group, Wanted
from factcheck_gui.ui.models.claim_order import ClaimOrder, GroupBy, SortBy
from factcheck_gui.ui.panels.claims_panel import ClaimsPanel
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from tests.ui.panels.reading import select

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def review(sample_session: Session) -> Review:
    """The open article."""
    assert sample_session.review is not None
    return sample_session.review


@pytest.fixture
def checking(sample_session: Session) -> Checking:
    """What is done at the place."""
    return Checking(sample_session)


@pytest.fixture
def panel(sample_session: Session, checking: Checking, theme: Theme, qtbot: QtBot) -> ClaimsPanel:
    """The column, shown, with the third claim chosen and the keys in the list."""
    found = ClaimsPanel(sample_session, checking, Walking(sample_session), theme)
    qtbot.addWidget(found)
    found.resize(440, 800)
    with qtbot.waitActive(found):
        found.show()
    select(sample_session, 3)
    found.list.setFocus()
    return found


def click(panel: ClaimsPanel, row: int, modifiers: Qt.KeyboardModifier) -> None:
    """Click on a row while keys are held."""
    place = panel.list.visualRect(panel.model.index(row)).center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, modifiers, place)


def selected(panel: ClaimsPanel, review: Review) -> list[int | None]:
    """Return the numbers of the selected claims."""
    return [review.number(one) for one in panel.list.selected_ids]


def test_shift_and_down_select_more_and_the_place_follows(
    panel: ClaimsPanel, sample_session: Session, review: Review
) -> None:
    QTest.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)

    assert selected(panel, review) == [3, 4, 5]
    assert sample_session.place.claim_id == review.claims[4].claim.id
    assert panel.header.selected_words == "3 selected"
    assert panel.bulk_bar.isVisible()
    assert panel.editor.isHidden()


def test_control_and_a_click_take_one_in_and_shift_all_between(panel: ClaimsPanel, review: Review) -> None:
    panel.list.scrollToTop()
    click(panel, 0, Qt.KeyboardModifier.NoModifier)
    click(panel, 2, CONTROL)
    assert selected(panel, review) == [1, 3]

    click(panel, 0, Qt.KeyboardModifier.NoModifier)
    click(panel, 2, SHIFT)
    assert selected(panel, review) == [1, 2, 3]


def test_escape_goes_back_to_one_claim(panel: ClaimsPanel, sample_session: Session, review: Review) -> None:
    panel.list.selectAll()
    assert len(panel.list.selected_ids) == len(review.claims)

    QTest.keyClick(panel.list, Qt.Key.Key_Escape)

    assert selected(panel, review) == [3]
    assert not panel.header.selected_words
    assert panel.bulk_bar.isHidden()
    assert panel.editor.isVisible()


def test_a_step_elsewhere_lets_the_selection_go(
    panel: ClaimsPanel, sample_session: Session, review: Review
) -> None:
    panel.list.selectAll()

    select(sample_session, 7)

    assert selected(panel, review) == [7]


def test_the_selection_outlives_its_edit_and_the_undo(
    panel: ClaimsPanel, checking: Checking, sample_session: Session, review: Review
) -> None:
    panel.set_order(ClaimOrder(sort=SortBy.VERDICT, group=GroupBy.STATE))
    panel.list.selectAll()
    select_ids = set(panel.list.selected_ids)

    checking.rate(Question.TRUTH, 1)
    checking.bulk.set_state(ClaimState.READY)
    assert set(panel.list.selected_ids) == select_ids
    sample_session.undo_stack.undo()
    sample_session.undo_stack.undo()

    assert set(panel.list.selected_ids) == select_ids
    assert not sample_session.undo_stack.canUndo()


def test_what_a_filter_hides_is_no_longer_selected(
    panel: ClaimsPanel, checking: Checking, review: Review
) -> None:
    panel.list.selectAll()

    panel.filter_bar.ask(ClaimFilter(kinds=frozenset({ClaimKind.DENIAL})))

    denials = [one.claim.id for one in review.claims if one.claim.kind is ClaimKind.DENIAL]
    assert list(panel.list.selected_ids) == denials
    assert [one.claim.id for one in checking.bulk.claims] == denials


def test_nothing_stays_selected_where_the_filter_hides_the_current_claim(
    panel: ClaimsPanel, checking: Checking
) -> None:
    panel.list.selectAll()

    panel.filter_bar.ask(ClaimFilter(kinds=frozenset({ClaimKind.FACT})))

    assert not panel.list.selected_ids
    assert not checking.bulk.is_on


def test_the_same_verdict_for_all_again_takes_it_back(
    panel: ClaimsPanel, checking: Checking, review: Review
) -> None:
    panel.list.selectAll()

    checking.rate(Question.TRUTH, 0)
    assert all(one.is_checked for one in review.claims)
    checking.rate(Question.TRUTH, 0)
    assert not any(one.is_checked for one in review.claims)


def test_the_bar_gives_kind_verdict_and_state(
    panel: ClaimsPanel, checking: Checking, sample_session: Session, review: Review
) -> None:
    QTest.keyClick(panel.list, Qt.Key.Key_Down, SHIFT)
    truth = panel.bulk_bar.values.actions()[0].menu()
    assert isinstance(truth, QMenu)

    panel.bulk_bar.kinds.actions()[2].trigger()
    assert sample_session.undo_stack.undoText() == "kind of 2 claims"
    truth.actions()[1].trigger()
    assert sample_session.undo_stack.undoText() == "verdict on 2 claims"
    panel.bulk_bar.states.actions()[1].trigger()
    assert sample_session.undo_stack.undoText() == "state of 2 claims"

    scale = review.scale(Question.TRUTH)
    assert scale is not None
    for one in review.claims[2:4]:
        assert one.claim.kind is ClaimKind.FACT
        assert one.value_id(Question.TRUTH) == scale.values[1].id
        assert one.claim.state is ClaimState.IN_PROGRESS


def test_nothing_to_do_is_said(
    panel: ClaimsPanel, checking: Checking, sample_session: Session, qtbot: QtBot
) -> None:
    panel.list.selectAll()
    checking.bulk.set_state(ClaimState.OPEN)

    with qtbot.waitSignal(sample_session.told) as told:
        checking.bulk.set_state(ClaimState.OPEN)

    assert told.args == ["All 26 claims are so already."]


def test_keys_and_clicks_pass_over_headings(
    panel: ClaimsPanel, sample_session: Session, review: Review
) -> None:
    panel.set_order(ClaimOrder(group=GroupBy.KIND))
    allegations = [one for one in review.claims if one.claim.kind is ClaimKind.ALLEGATION]
    denials = [one for one in review.claims if one.claim.kind is ClaimKind.DENIAL]
    last = allegations[-1].claim
    sample_session.place.go(last.span, last.id)

    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert sample_session.place.claim_id == denials[0].claim.id

    panel.list.scrollToTop()
    click(panel, 0, Qt.KeyboardModifier.NoModifier)
    assert sample_session.place.claim_id == denials[0].claim.id
    assert len(panel.list.selected_ids) == 1

    panel.list.selectAll()
    assert len(panel.list.selected_ids) == len(review.claims)


def test_headings_are_lower_than_claims(panel: ClaimsPanel) -> None:
    panel.set_order(ClaimOrder(group=GroupBy.KIND))
    panel.list.scrollToTop()

    heading, claim = (panel.list.visualRect(panel.model.index(row)).height() for row in (0, 1))

    assert heading < claim / 2
    panel.set_order(ClaimOrder())
    assert panel.list.visualRect(panel.model.index(0)).height() == claim


def test_what_is_chosen_in_the_filter_stands_as_chips_that_drop_it(
    panel: ClaimsPanel, review: Review
) -> None:
    panel.filter_bar.toggle(Group.WANTED, Wanted.UNFINISHED)
    panel.filter_bar.toggle(Group.STATES, ClaimState.OPEN)
    assert [chip.text() for chip in panel.shown_line.chips] == ["Unfinished ✕", "○ Open ✕"]
    assert panel.shown_line.chips[1].accessibleName() == "No longer ask for: ○ Open"

    panel.shown_line.chips[0].click()

    assert [chip.text() for chip in panel.shown_line.chips] == ["○ Open ✕"]
    assert panel.filter_bar.menu.action_for(Group.STATES, ClaimState.OPEN).isChecked()
    assert not panel.filter_bar.menu.action_for(Group.WANTED, Wanted.UNFINISHED).isChecked()
    assert panel.model.claim_count == len(review.claims)


def test_those_who_speak_are_offered_with_how_often(panel: ClaimsPanel, review: Review) -> None:
    panel.filter_bar.menu.speakers.aboutToShow.emit()
    offered = panel.filter_bar.menu.speakers.actions()
    counts = Counter(one.claim.speaker for one in review.claims)
    name = offered[0].text().rpartition(" (")[0]
    # Two of them may speak as often.
    assert offered[0].text() == f"{name} ({max(counts.values())})"

    offered[0].trigger()

    assert panel.model.claim_count == _count(review, name)


def _count(review: Review, name: str) -> int:
    return sum(one.claim.speaker == name for one in review.claims)
