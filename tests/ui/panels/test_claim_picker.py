"""The other claim is found in all articles by words, with keys alone or with the mouse alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.review import Review
from factcheck_gui.ui.dialogs.claim_picker import ClaimPicker
from factcheck_gui.ui.linking import Linking
from factcheck_gui.ui.models.claim_list import ID_ROLE
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.conftest import take_in


@pytest.fixture
def elsewhere(sample_session: Session) -> str:
    """A claim of another article."""
    workspace = sample_session.workspace
    review = workspace.browsing.review(take_in(workspace, "The quarry\n\nIt blasted at night."))
    edit = workspace.composer.tag(
        review.version, review.text.text, review.text.statements[1], ClaimKind.ALLEGATION, speaker="Ames"
    )
    return workspace.editing.submit(edit).edit.changes[0].entity_id


@pytest.fixture
def review(sample_session: Session) -> Review:
    """The open article."""
    assert sample_session.review is not None
    return sample_session.review


@pytest.fixture
def picker(
    sample_session: Session, review: Review, elsewhere: str, theme: Theme, qtbot: QtBot
) -> ClaimPicker:
    """The dialog for claim 3, a denial."""
    linking = Linking(sample_session)
    claim = review.claims[2]
    sample_session.place.go(claim.claim.span, claim.claim.id)
    assert linking.begin(claim)
    found = ClaimPicker(sample_session.workspace.browsing, review, linking, theme)
    qtbot.addWidget(found)
    with qtbot.waitActive(found):
        found.show()
    return found


def shown(picker: ClaimPicker) -> list[str]:
    """Return the claims in the list."""
    return [picker.model.index(row).data(ID_ROLE) for row in range(picker.model.rowCount())]


def test_the_claims_of_other_articles_come_first_and_the_claim_itself_never(
    picker: ClaimPicker, review: Review, elsewhere: str
) -> None:
    ids = [one.claim.id for one in review.claims]

    assert shown(picker) == [elsewhere, *ids[:2], *ids[3:]]
    assert picker.chosen == elsewhere


def test_a_row_names_the_article_and_who_says_it(picker: ClaimPicker) -> None:
    sentence = picker.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert sentence == "Claim 1, Allegation: “It blasted at night.” Ames · The quarry."


@pytest.mark.parametrize("words", ["BLASTED", "ames", "quarry night"])
def test_words_speaker_and_title_find_it(picker: ClaimPicker, elsewhere: str, words: str) -> None:
    QTest.keyClicks(picker.find_line, words)
    QTest.keyClick(picker.find_line, Qt.Key.Key_Return)

    assert picker.result() == ClaimPicker.DialogCode.Accepted
    assert picker.chosen == elsewhere
    assert picker.link_type is LinkType.DENIES


def test_down_moves_on_while_words_are_typed(picker: ClaimPicker) -> None:
    first = picker.chosen

    QTest.keyClick(picker.find_line, Qt.Key.Key_Down)

    assert picker.chosen == shown(picker)[1] != first
    assert picker.find_line.hasFocus()


def test_words_that_no_claim_has_choose_nothing(picker: ClaimPicker, qtbot: QtBot) -> None:
    QTest.keyClicks(picker.find_line, "xyzzy")

    with qtbot.assertNotEmitted(picker.accepted):
        QTest.keyClick(picker.find_line, Qt.Key.Key_Return)

    assert picker.chosen is None
    assert not picker.link_button.isEnabled()


def test_what_the_link_says_can_be_changed(picker: ClaimPicker) -> None:
    assert picker.type_box.currentText() == "Claim 3 denies claim …"

    picker.type_box.setCurrentIndex(list(LinkType).index(LinkType.REPEATS))

    assert picker.link_type is LinkType.REPEATS
