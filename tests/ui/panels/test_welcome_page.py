"""The page shown while no workspace is open."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.panels.recent_list import RecentList
from factcheck_gui.ui.panels.welcome_page import WelcomePage
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme

DAY = 24 * 60 * 60


@pytest.fixture
def page(qtbot: QtBot, settings: Settings, theme: Theme, tmp_path: Path) -> Iterator[WelcomePage]:
    """A page that knows a missing workspace and one of today, the latter first."""
    here = tmp_path / "city-desk.factcheck"
    here.touch()
    settings.remember_recent(tmp_path / "old-laptop.factcheck")
    settings.remember_recent(here)
    found = WelcomePage(settings, theme)
    qtbot.addWidget(found)
    found.resize(900, 600)
    found.show()
    yield found
    found.close()


def row_words(recent_list: RecentList) -> list[str]:
    return [
        str(recent_list.item(row).data(Qt.ItemDataRole.AccessibleTextRole))
        for row in range(recent_list.count())
    ]


def test_each_card_asks_for_its_own_thing(qtbot: QtBot, page: WelcomePage) -> None:
    wanted = (
        (page.sample_button, page.sample_wanted),
        (page.import_button, page.import_wanted),
        (page.new_button, page.new_wanted),
        (page.open_button, page.open_wanted),
    )
    for button, signal in wanted:
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        with qtbot.waitSignal(signal):
            QTest.keyClick(button, Qt.Key.Key_Space)


def test_a_card_is_pressed_by_enter_too(qtbot: QtBot, page: WelcomePage) -> None:
    with qtbot.waitSignal(page.sample_wanted):
        QTest.keyClick(page.sample_button, Qt.Key.Key_Return)


def test_recent_workspaces_say_when_they_were_changed(page: WelcomePage, tmp_path: Path) -> None:
    today, missing = row_words(page.recent_list)

    assert today.startswith("city-desk.factcheck, ")
    assert today.endswith(", today")
    assert missing == "old-laptop.factcheck, not found at its place, Locate…"


def test_an_older_file_is_dated(page: WelcomePage, tmp_path: Path) -> None:
    path = tmp_path / "city-desk.factcheck"
    changed = path.stat().st_mtime - DAY
    os.utime(path, (changed, changed))

    page.refresh()

    assert row_words(page.recent_list)[0].endswith(", yesterday")


def test_enter_opens_a_workspace_and_looks_for_a_missing_one(
    qtbot: QtBot, page: WelcomePage, tmp_path: Path
) -> None:
    with qtbot.waitSignal(page.recent_wanted) as opened:
        QTest.keyClick(page.recent_list, Qt.Key.Key_Return)
    QTest.keyClick(page.recent_list, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.locate_wanted) as missed:
        QTest.keyClick(page.recent_list, Qt.Key.Key_Return)

    assert opened.args == [tmp_path / "city-desk.factcheck"]
    assert missed.args == [tmp_path / "old-laptop.factcheck"]


def test_a_click_opens_a_workspace(qtbot: QtBot, page: WelcomePage, tmp_path: Path) -> None:
    place = page.recent_list.visualItemRect(page.recent_list.item(0)).center()
    with qtbot.waitSignal(page.recent_wanted) as opened:
        QTest.mouseClick(page.recent_list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert opened.args == [tmp_path / "city-desk.factcheck"]


def test_delete_takes_a_workspace_off_the_list(
    qtbot: QtBot, page: WelcomePage, settings: Settings, tmp_path: Path
) -> None:
    QTest.keyClick(page.recent_list, Qt.Key.Key_Delete)

    assert settings.recent == (tmp_path / "old-laptop.factcheck",)
    assert page.recent_list.count() == 1
    assert (tmp_path / "city-desk.factcheck").exists()


def test_without_recent_workspaces_there_is_no_list(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    page = WelcomePage(Settings(tmp_path / "other.ini"), theme)
    qtbot.addWidget(page)

    assert page.recent_list.isHidden()
    assert page.recent_label.isHidden()


def test_dropped_files_are_handed_on(qtbot: QtBot, page: WelcomePage, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl("https://example.org/b")])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    page.dragEnterEvent(enter)

    with qtbot.waitSignal(page.files_dropped) as dropped:
        page.dropEvent(QDropEvent(QPointF(5, 5), copy, data, left, none))

    assert enter.isAccepted()
    assert dropped.args == [[tmp_path / "a.txt"]]
