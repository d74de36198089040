"""All articles are searched while words are typed, and the keyboard alone leads to what was found."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.search_results import FoundArticle, FoundClaim, SearchResults
from factcheck_gui.ui.dialogs.search_dialog import SearchDialog
from factcheck_gui.ui.models.search_list import FOUND_ROLE, SearchHeading
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme

URDU = "خبر\n\nوزیرِ اعلیٰ نے کہا کہ پُل بند ہوا۔"


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[SearchDialog]:
    """A dialog over the sample article and one from right to left."""
    session.workspace.importing.take_in(session.workspace.importing.preview_text(URDU))
    found = SearchDialog(session.workspace, theme)
    qtbot.addWidget(found)
    found.show()
    yield found
    found.close()


def look_for(qtbot: QtBot, dialog: SearchDialog, words: str) -> None:
    """Type, and wait for the whole answer."""
    dialog.field.clear()
    with qtbot.waitSignal(dialog.search.found):
        QTest.keyClicks(dialog.field, words)
    qtbot.waitUntil(lambda: not dialog.search.is_running)


def rows(dialog: SearchDialog) -> list[str]:
    """Return what stands in the list: headings with counts, and the sorts of rows."""
    found = (dialog.model.index(row).data(FOUND_ROLE) for row in range(dialog.model.rowCount()))
    return [
        f"{one.words} {one.count}" if isinstance(one, SearchHeading) else type(one).__name__ for one in found
    ]


def test_before_anything_is_typed_it_says_what_can_be_done(dialog: SearchDialog) -> None:
    assert dialog.pages.currentWidget() is dialog.empty_line
    assert "quotation marks" in dialog.empty_line.text()
    assert not dialog.open_button.isEnabled()
    assert dialog.more_button.isHidden()


def test_what_is_found_stands_under_headings_with_counts(qtbot: QtBot, dialog: SearchDialog) -> None:
    look_for(qtbot, dialog, "door")

    found = rows(dialog)
    claims = found.count("FoundClaim")
    assert found[:3] == ["Articles 1", "FoundArticle", f"Claims {claims}"]
    assert claims > 1
    assert dialog.footer_line.text() == "This is all there is."


def test_down_goes_past_the_heading_and_enter_chooses(qtbot: QtBot, dialog: SearchDialog) -> None:
    look_for(qtbot, dialog, "door")

    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    assert isinstance(dialog.chosen, FoundClaim)
    assert dialog.result()


def test_the_first_row_is_chosen_at_once(qtbot: QtBot, dialog: SearchDialog) -> None:
    # Keys of other scripts cannot be pressed here.
    dialog.field.setText("پل")
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    assert isinstance(dialog.chosen, FoundArticle)
    assert dialog.chosen.span is not None


def test_nothing_found_is_said_and_enter_does_nothing(qtbot: QtBot, dialog: SearchDialog) -> None:
    look_for(qtbot, dialog, "zzzz")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)

    assert dialog.empty_line.text().startswith("Nothing has all these words.")
    assert dialog.isVisible()


def test_typing_on_gives_the_former_search_up(qtbot: QtBot, dialog: SearchDialog) -> None:
    QTest.keyClicks(dialog.field, "zzz")
    look_for(qtbot, dialog, "door")

    assert rows(dialog)


def test_escape_closes_and_chooses_nothing(qtbot: QtBot, dialog: SearchDialog) -> None:
    look_for(qtbot, dialog, "door")
    QTest.keyClick(dialog.field, Qt.Key.Key_Escape)

    assert dialog.chosen is None
    assert not dialog.isVisible()


def test_where_the_time_was_over_it_says_so_and_offers_more(qtbot: QtBot, dialog: SearchDialog) -> None:
    dialog.field.setText("door")
    qtbot.waitUntil(lambda: dialog.model.rowCount() > 0 and not dialog.search.is_running)
    dialog._seconds = 1.0
    dialog._on_found(SearchResults(is_stopped=True))

    assert "not everything was looked through" in dialog.empty_line.text()
    with qtbot.waitSignal(dialog.search.found):
        dialog.more_button.click()
    assert rows(dialog)


def test_what_is_chosen_stays_chosen_when_more_arrives(qtbot: QtBot, dialog: SearchDialog) -> None:
    look_for(qtbot, dialog, "door")
    QTest.keyClick(dialog.field, Qt.Key.Key_Down)
    before = dialog.model.found(dialog.list.currentIndex())

    dialog._on_more()
    with qtbot.waitSignal(dialog.search.found):
        pass

    assert dialog.model.found(dialog.list.currentIndex()) == before


def test_rows_are_said_in_words_and_painted(qtbot: QtBot, dialog: SearchDialog) -> None:
    look_for(qtbot, dialog, "door")

    said = [dialog.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    grabbed: QPixmap = dialog.grab()

    assert said[1].startswith("Article “")
    assert said[3].startswith("Claim, ")
    assert not grabbed.isNull()


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot, dialog: SearchDialog) -> None:
    tester = QAbstractItemModelTester(
        dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog
    )
    look_for(qtbot, dialog, "door")

    assert tester.model() is dialog.model
