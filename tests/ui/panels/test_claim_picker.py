"""The other claim is found by number or words, with keys alone or with the mouse alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.review import Review
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.dialogs.claim_picker import ClaimPicker
from factcheck_gui.ui.models.claim_list import ID_ROLE
from factcheck_gui.ui.panels.claims_panel import ClaimsPanel
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking


@pytest.fixture
def review(sample_session: Session) -> Review:
    """The open article."""
    assert sample_session.review is not None
    return sample_session.review


@pytest.fixture
def picker(review: Review, theme: Theme, qtbot: QtBot) -> ClaimPicker:
    """The dialog for claim 3, a denial."""
    found = ClaimPicker(review, review.claims[2].claim.id, theme)
    qtbot.addWidget(found)
    with qtbot.waitActive(found):
        found.show()
    return found


def test_a_denial_is_offered_allegations_first_and_never_itself(picker: ClaimPicker, review: Review) -> None:
    shown = [review.claim(picker.model.index(row).data(ID_ROLE)) for row in range(picker.model.rowCount())]
    kinds = [one.claim.kind for one in shown if one is not None]

    assert len(kinds) == len(review.claims) - 1
    assert kinds == sorted(kinds, key=lambda kind: kind is not ClaimKind.ALLEGATION)
    assert review.claims[2] not in shown


def test_a_number_and_enter_choose_that_claim(picker: ClaimPicker, review: Review, qtbot: QtBot) -> None:
    QTest.keyClicks(picker.find_line, "7")

    with qtbot.waitSignal(picker.accepted):
        QTest.keyClick(picker.find_line, Qt.Key.Key_Return)

    assert picker.chosen == review.claims[6].claim.id
    assert picker.link_type is LinkType.DENIES


def test_down_moves_on_while_words_are_typed(picker: ClaimPicker, qtbot: QtBot) -> None:
    QTest.keyClicks(picker.find_line, "trams")
    first = picker.chosen

    QTest.keyClick(picker.find_line, Qt.Key.Key_Down)

    assert picker.chosen == picker.model.index(1).data(ID_ROLE) != first
    assert picker.find_line.hasFocus()


def test_words_that_no_claim_has_choose_nothing(picker: ClaimPicker, qtbot: QtBot) -> None:
    QTest.keyClicks(picker.find_line, "xyzzy")

    with qtbot.assertNotEmitted(picker.accepted):
        QTest.keyClick(picker.find_line, Qt.Key.Key_Return)

    assert picker.chosen is None
    assert not picker.link_button.isEnabled()


def test_the_panel_links_the_selected_claim_to_the_chosen_one(
    sample_session: Session, review: Review, theme: Theme, qtbot: QtBot
) -> None:
    panel = ClaimsPanel(sample_session, Checking(sample_session), Walking(sample_session), theme)
    qtbot.addWidget(panel)
    panel.show()
    claim = review.claims[2].claim
    sample_session.place.go(claim.span, claim.id)

    panel.choose_link()
    assert panel.picker is not None
    panel.picker.type_box.setCurrentIndex(list(LinkType).index(LinkType.CONTRADICTS))
    QTest.keyClicks(panel.picker.find_line, "7")
    QTest.keyClick(panel.picker.find_line, Qt.Key.Key_Return)

    fresh = review.claim(claim.id)
    assert fresh is not None
    assert (LinkType.CONTRADICTS, review.claims[6].claim.id) in {
        (link.type, link.to_claim) for link in fresh.links_out
    }
