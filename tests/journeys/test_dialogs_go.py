"""A dialog that is closed is gone: however often it is opened, none stays behind the window."""

from typing import Final

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from shiboken6 import isValid

from tests.journeys.user import User

OPENING: Final = (
    *("export_report", "show_backups", "show_history", "show_tour", "show_keys", "change_keys"),
    *("show_formats", "report_problem"),
    *("show_palette", "show_about", "show_claim_timeline", "show_article_timeline", "show_overview"),
    *("show_people", "show_sources", "edit_scales", "show_rules", "sign_off", "show_versions"),
    *("correct_article", "split_claim", "new_version"),
)


@pytest.fixture
def checker(reader: User) -> User:
    """Somebody with a claim selected."""
    reader.go_to("Villagers")
    reader.press("A")
    return reader


def _dialogs() -> list[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    widgets = QApplication.allWidgets()
    return [type(one).__name__ for one in widgets if isValid(one) and isinstance(one, QDialog)]


@pytest.mark.parametrize("name", OPENING)
def test_a_closed_dialog_leaves_nothing(checker: User, name: str) -> None:
    before = _dialogs()
    seen: list[str] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            seen.append(type(dialog).__name__)
            dialog.reject()

    for _ in range(2):
        QTimer.singleShot(0, close)
        checker.choose(name)
        QApplication.processEvents()
        checker.come_back()

    assert len(seen) == 2
    assert _dialogs() == before


def test_a_chosen_place_to_split_leaves_no_dialog(checker: User) -> None:
    before = _dialogs()
    checker.choose("split_claim")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    dialog.accept()
    QApplication.processEvents()

    assert len(checker.claims()) == 2
    assert _dialogs() == before
