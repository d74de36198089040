"""A folder of many articles, and a user who brings it in."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.draft_stream import DraftStream, Item
from factcheck_gui.ui.import_report import ImportReport
from tests.journeys.user import User

MANY = 45


def story(number: int) -> str:
    """Return an article that has no words in common with the others."""
    words = " ".join(f"w{number}x{place}" for place in range(60))
    return f"Story {number}\n\nIt is said that {words}.\n"


def agree(box: QMessageBox) -> None:
    """Press the button that goes on."""
    press(box, "Import all")


def press(box: QMessageBox, words: str) -> None:
    """Press a button by its words."""
    next(button for button in box.findChildren(QPushButton) if button.text() == words).click()


def begin(user: User, *paths: Path) -> None:
    """Bring files and folders in, and agree to it."""
    user.answer(QMessageBox, agree)
    user.working.imports.import_files(list(paths))


def keep_reading_after(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    """Let an import go on reading once so many articles have come, as long as nobody ends it."""
    peek, take, taken = DraftStream.peek, DraftStream.take, list[Item]()

    def peek_at_first_ones(stream: DraftStream) -> Item | None:
        return None if len(taken) >= most else peek(stream)

    def take_noted(stream: DraftStream) -> Item | None:
        item = take(stream)
        taken.extend(() if item is None else (item,))
        return item

    monkeypatch.setattr(DraftStream, "peek", peek_at_first_ones)
    monkeypatch.setattr(DraftStream, "take", take_noted)


def has_ended(user: User) -> bool:
    """Tell whether the window says what became of an import."""
    return not user.window.imports.list_button.isHidden() and not user.window.imports.isHidden()


def wait(user: User, qtbot: QtBot) -> ImportReport:
    """Wait for the end of the import, and return what became of it."""
    qtbot.waitUntil(lambda: has_ended(user))
    flow = user.working.imports._flow
    assert flow is not None
    assert flow.report is not None
    return flow.report


def titles(user: User) -> list[str]:
    """Return the titles of all articles of the workspace."""
    return [one.article.details.title for one in user.session.workspace.browsing.articles()]
