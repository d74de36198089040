"""The column of claims follows the place, filters, and says what to do where it is empty."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.models.claim_filter import Group, Wanted
from factcheck_gui.ui.panels.claims_panel import ClaimsPanel
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from tests.ui.panels.reading import select


@pytest.fixture
def review(sample_session: Session) -> Review:
    """The open article."""
    assert sample_session.review is not None
    return sample_session.review


@pytest.fixture
def panel(sample_session: Session, theme: Theme, qtbot: QtBot) -> ClaimsPanel:
    """The column, shown."""
    found = ClaimsPanel(sample_session, Checking(sample_session), Walking(sample_session), theme)
    qtbot.addWidget(found)
    found.resize(440, 800)
    with qtbot.waitActive(found):
        found.show()
    return found


def test_the_header_counts_the_claims_with_a_verdict(panel: ClaimsPanel, review: Review) -> None:
    checked = sum(one.is_checked for one in review.claims)

    assert panel.header.words == f"{checked} of {len(review.claims)} checked"


def test_the_list_follows_the_place_and_leaves_the_focus_alone(
    panel: ClaimsPanel, sample_session: Session
) -> None:
    panel.focus_find()

    claim_id = select(sample_session, 20)

    assert panel.list.current_id == claim_id
    assert panel.list.viewport().rect().intersects(panel.list.visualRect(panel.list.currentIndex()))
    assert panel.filter_bar.find_line.hasFocus()


def test_a_click_goes_to_the_claim(
    panel: ClaimsPanel, sample_session: Session, review: Review, qtbot: QtBot
) -> None:
    place = panel.list.visualRect(panel.model.index(1)).center()

    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))

    assert sample_session.place.claim_id == review.claims[1].claim.id
    assert sample_session.place.span == review.claims[1].claim.span


def test_the_arrow_keys_go_from_claim_to_claim(
    panel: ClaimsPanel, sample_session: Session, review: Review, qtbot: QtBot
) -> None:
    select(sample_session, 3)
    panel.list.setFocus()

    QTest.keyClick(panel.list, Qt.Key.Key_Down)

    assert sample_session.place.claim_id == review.claims[3].claim.id


def test_a_row_that_goes_moves_nobody_to_another_claim(
    panel: ClaimsPanel, sample_session: Session, review: Review
) -> None:
    claim_id = select(sample_session, 3)
    panel.filter_bar.chips[ClaimKind.ALLEGATION].click()
    claim = review.claim(claim_id)
    assert claim is not None

    sample_session.submit(sample_session.workspace.composer.change_kind(claim.claim, ClaimKind.ALLEGATION))

    assert sample_session.place.claim_id == claim_id
    assert panel.list.current_id is None
    assert panel.editor.reviewed is not None
    assert panel.editor.reviewed.claim.id == claim_id


def test_the_filter_says_how_many_it_shows_and_goes_off(
    panel: ClaimsPanel, review: Review, qtbot: QtBot
) -> None:
    assert panel.shown_line.isHidden()
    facts = sum(one.claim.kind is ClaimKind.FACT for one in review.claims)
    panel.filter_bar.chips[ClaimKind.ALLEGATION].click()
    panel.filter_bar.chips[ClaimKind.DENIAL].click()

    assert panel.shown_line.words == f"{facts} of {len(review.claims)} shown"
    assert panel.filter_bar.chips[ClaimKind.FACT].text() == f"Fact {facts}"

    QTest.mouseClick(panel.shown_line.clear_button, Qt.MouseButton.LeftButton)

    assert panel.model.rowCount() == len(review.claims)
    assert panel.shown_line.isHidden()


def test_the_menu_filters_by_state_and_by_verdict(panel: ClaimsPanel, review: Review) -> None:
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    menu = panel.filter_bar.menu

    menu.action_for(Group.TRUTH, scale.values[4].id).trigger()
    false = [one for one in review.claims if one.value_id(Question.TRUTH) == scale.values[4].id]
    assert panel.model.rowCount() == len(false)
    assert panel.filter_bar.menu_button.text() == "Filter 1 ▾"
    assert [chip.text() for chip in panel.shown_line.chips] == ["✗ False ✕"]

    panel.shown_line.chips[0].click()
    menu.action_for(Group.WANTED, Wanted.UNCHECKED).trigger()
    assert panel.model.rowCount() == sum(not one.is_checked for one in review.claims)


def test_the_menu_offers_verdicts_on_another_scale_while_they_occur(
    panel: ClaimsPanel, sample_session: Session, review: Review
) -> None:
    before = review.scale(Question.TRUTH)
    assert before is not None
    scaling, menu = sample_session.workspace.scaling, panel.filter_bar.menu
    given = {one.value_id(Question.TRUTH) for one in review.claims}
    assert sample_session.submit(scaling.add_preset("politifact"))
    after = scaling.scales()[-1]
    assert sample_session.submit(scaling.choose_for_article(review.article, Question.TRUTH, after))

    offered = [action.text() for action in menu.values[Question.TRUTH].actions() if action.text()]

    kept = [value for value in before.values if value.id in given]
    assert kept
    assert offered[: len(after.values)] == [f"{one.sign} {one.label}" for one in after.values]
    assert offered[len(after.values) :] == [f"{one.sign} {one.label} ({before.name})" for one in kept]
    menu.action_for(Group.TRUTH, kept[0].id).trigger()
    assert panel.model.rowCount() == sum(one.value_id(Question.TRUTH) == kept[0].id for one in review.claims)


def test_words_are_found_as_they_are_typed(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.focus_find()
    QTest.keyClicks(panel.filter_bar.find_line, "NOISE")

    qtbot.waitUntil(lambda: 0 < panel.model.rowCount() < 26)


@pytest.mark.parametrize("words", ["xyzzy"])
def test_an_empty_list_says_why(
    panel: ClaimsPanel, sample_session: Session, qtbot: QtBot, words: str
) -> None:
    panel.filter_bar.find_line.setText(words)
    QTest.keyClick(panel.filter_bar.find_line, Qt.Key.Key_Return)
    assert panel.empty_words == "No claim fits the filter."

    panel.filter_bar.clear()
    assert not panel.empty_words

    sample_session.open_article(None)
    assert panel.empty_words.startswith("No article is open.")


def test_an_article_without_claims_says_how_to_make_one(
    panel: ClaimsPanel, sample_session: Session, review: Review
) -> None:
    for claim in list(review.claims):
        current = review.claim(claim.claim.id)
        assert current is not None
        sample_session.submit(sample_session.workspace.composer.remove_claim(current))

    assert panel.empty_words == "No claims yet. Go to a statement with J and press A, D or F."


def test_escape_in_the_find_field_goes_back_to_the_text(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.focus_find()

    with qtbot.waitSignal(panel.back_to_text):
        QTest.keyClick(panel.filter_bar.find_line, Qt.Key.Key_Escape)


def test_every_control_has_an_accessible_name(
    panel: ClaimsPanel, sample_session: Session, review: Review
) -> None:
    select(sample_session, 3)
    panel.editor.form.notes.cards[0].edit()
    panel.editor.form.attribution.disclosure.click()

    nameless = [
        child
        for child in panel.findChildren(QWidget)
        if child.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and child.focusProxy() is None
        and not child.accessibleName()
        and not (hasattr(child, "text") and child.text())
        and not child.objectName().startswith("qt_")
    ]

    assert nameless == []


def test_what_is_asked_for_without_a_claim_is_answered_in_words(
    panel: ClaimsPanel, sample_session: Session, qtbot: QtBot
) -> None:
    for ask in (panel.focus_editor, panel.focus_note):
        with qtbot.waitSignal(sample_session.told):
            ask()


def test_another_palette_keeps_the_panel_as_it_is(
    panel: ClaimsPanel, sample_session: Session, theme: Theme
) -> None:
    select(sample_session, 3)

    theme.changed.emit()
    panel.grab()

    assert panel.editor.form.kind.chosen == 1
