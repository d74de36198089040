"""The dialog that takes in a newer text."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressDialog
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.reader import Reader
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.dialogs.new_version_dialog import NewVersionDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.conftest import BRIDGE
from tests.ui.sessions import review_of, tag
from tests.ui.versions import NEWER, SAFE, tag_words

RECIPE = "Recipe of the day\n\nPeel six potatoes, boil them for twenty minutes and let them cool.\n"


@pytest.fixture
def dialog(qtbot: QtBot, bridge_session: Session, theme: Theme, tmp_path: Path) -> NewVersionDialog:
    tag_words(bridge_session, SAFE)
    found = NewVersionDialog(bridge_session, review_of(bridge_session), theme, tmp_path)
    qtbot.addWidget(found)
    found.show()
    return found


def test_a_pasted_text_is_compared_and_taken_in(dialog: NewVersionDialog, bridge_session: Session) -> None:
    QGuiApplication.clipboard().setText(NEWER)
    dialog.source.clipboard_button.click()

    QTest.keyClick(dialog.source.text_field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.headline.text() == "0 of 1 claims placed, 1 to look at · 2 statements are new or changed"
    assert review_of(bridge_session).version.number == 1
    dialog.take_button.click()

    assert review_of(bridge_session).version.number == 2
    assert len(review_of(bridge_session).waiting) == 1
    assert bridge_session.undo_stack.undoText() == "version 2 of article"


def test_the_same_text_is_said_and_cannot_be_taken_in(dialog: NewVersionDialog) -> None:
    dialog.read_text(BRIDGE)

    assert dialog.headline.text().startswith("The same text as version 1")
    assert not dialog.take_button.isEnabled()


def test_another_article_is_warned_of(dialog: NewVersionDialog) -> None:
    dialog.read_text(
        "Recipe of the day\n\nPeel six potatoes, boil them for twenty minutes and let them cool.\n"
    )

    assert "This may be another article" in dialog.warning.text()
    assert dialog.take_button.isEnabled()


def test_a_newer_text_of_the_article_is_not_warned_of(dialog: NewVersionDialog) -> None:
    dialog.read_text(NEWER)

    assert dialog.warning.isHidden()


def test_a_text_without_words_is_refused_in_one_sentence(dialog: NewVersionDialog) -> None:
    dialog.read_text("\u200b \n")

    assert "There is no text" in dialog.footer_line.text()
    assert dialog.proposal is None


def test_a_file_is_read_in_a_process_of_its_own(dialog: NewVersionDialog, tmp_path: Path) -> None:
    path = tmp_path / "newer.txt"
    path.write_text(NEWER, encoding="utf-8")

    dialog.read_file(path)

    assert dialog.proposal is not None
    assert dialog.proposal.draft.original is not None


def test_a_file_that_cannot_be_read_is_said_and_the_source_stays(
    dialog: NewVersionDialog, tmp_path: Path
) -> None:
    dialog.read_file(tmp_path / "missing.txt")

    assert "missing.txt" in dialog.footer_line.text()
    assert dialog.compare_button.isVisible()


def test_a_private_address_is_offered_only_after_it_was_refused(dialog: NewVersionDialog) -> None:
    assert dialog.source.private_box.isHidden()
    dialog.source.link_field.setText("http://127.0.0.1:8199/")

    dialog.source.fetch_button.click()
    refused = dialog.footer_line.text()
    assert dialog.source.private_box.isVisible()
    dialog.source.private_box.setChecked(True)
    dialog.source.fetch_button.click()

    assert "127.0.0.1" in refused
    assert dialog.footer_line.text() != refused


def test_enter_does_not_take_in_what_is_probably_another_article(
    dialog: NewVersionDialog, bridge_session: Session
) -> None:
    dialog.read_text(
        "Recipe of the day\n\nPeel six potatoes, boil them for twenty minutes and let them cool.\n"
    )

    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)

    assert review_of(bridge_session).version.number == 1


def test_reading_can_be_cancelled(
    dialog: NewVersionDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "newer.txt"
    path.write_text(NEWER, encoding="utf-8")
    read, is_cancelled = Reader.read, Event()

    def read_then(
        reader: Reader, request: Request, following: Iterable[Request] = ()
    ) -> Iterator[ArticleDraft | Failure]:
        assert is_cancelled.wait(20)
        return read(reader, request, following)

    monkeypatch.setattr(Reader, "read", read_then)

    def cancel() -> None:
        progress = dialog.findChild(QProgressDialog)
        if isinstance(progress, QProgressDialog):
            progress.cancel()
            is_cancelled.set()
        else:
            QTimer.singleShot(1, cancel)

    QTimer.singleShot(0, cancel)
    dialog.read_file(path)

    assert dialog.proposal is None
    assert dialog.compare_button.isVisible()


def test_what_somebody_changed_meanwhile_is_compared_anew(
    dialog: NewVersionDialog, bridge_session: Session
) -> None:
    dialog.read_text(NEWER)
    tag(bridge_session, 2)

    dialog.take_in()
    assert "Somebody has changed this meanwhile" in dialog.footer_line.text()
    assert review_of(bridge_session).version.number == 1
    dialog.take_in()

    assert review_of(bridge_session).version.number == 2
    assert len(review_of(bridge_session).claims) + len(review_of(bridge_session).others) == 2


def test_nothing_is_written_before_it_is_agreed_to(dialog: NewVersionDialog, bridge_session: Session) -> None:
    events = len(bridge_session.workspace.browsing.history())
    dialog.read_text(NEWER)

    dialog.back_button.click()
    dialog.reject()
    QApplication.processEvents()

    assert len(bridge_session.workspace.browsing.history()) == events
