"""The first minutes: the welcome page, the sample, the menus."""

from errno import ENOSPC
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from factcheck_gui.app import draw_window, make_desk
from factcheck_gui.reviewer import system_user
from factcheck_gui.services.sample import create_sample
from factcheck_gui.ui.dialogs.command_palette import CommandPalette
from factcheck_gui.ui.dialogs.keys_dialog import KeysDialog
from factcheck_gui.ui.dialogs.reviewer_dialog import ReviewerDialog
from factcheck_gui.ui.theme.theme import Appearance
from tests.journeys.conftest import Start
from tests.journeys.user import User


def test_the_first_start_offers_the_sample_and_asks_who_checks(start: Start) -> None:
    user = start()
    user.working.workbench.settings.reviewer = ""

    def answer(dialog: ReviewerDialog) -> None:
        dialog.name_field.setText("Desk 3")
        dialog.continue_button.click()

    user.answer(ReviewerDialog, answer)
    QTest.mouseClick(user.window.welcome.sample_button, Qt.MouseButton.LeftButton)
    assert user.session.review is not None
    assert len(user.claims()) > 20
    assert user.session.workspace.desk.reviewer == "Desk 3"
    assert user.session.workspace.verify() == ()


@pytest.mark.parametrize("name", ["m\x07ira", "mira\u202egnp", "m" * 5_000])
def test_a_remembered_name_that_nobody_can_read_is_asked_for_again(start: Start, name: str) -> None:
    user = start()
    (user.working.workbench.settings.path.parent / "reviewer.txt").write_text(name, encoding="utf-8")
    said: list[str] = []

    def answer(dialog: ReviewerDialog) -> None:
        said.append(dialog.footer_line.text())
        dialog.name_field.setText("Desk 3")
        dialog.continue_button.click()

    user.answer(ReviewerDialog, answer)
    QTest.mouseClick(user.window.welcome.sample_button, Qt.MouseButton.LeftButton)

    assert "cannot be a reviewer’s name" in said[0]
    assert user.session.workspace.desk.reviewer == "Desk 3"


def test_a_closed_workspace_is_found_again_in_the_recent_menu(user: User) -> None:
    path = user.session.workspace.path
    user.press("Ctrl+W")
    assert user.working.workbench.session is None
    user.working.recent.fill()
    user.working.recent.actions()[0].trigger()
    assert user.session.workspace.path == path


def test_every_action_can_be_chosen_without_a_workspace_or_is_disabled(start: Start) -> None:
    user = start()
    enabled = {name for name, action in user.window.actions_by_name.items() if action.isEnabled()}
    assert enabled >= {"new_workspace", "open_workspace", "import_article", "show_keys", "quit"}
    assert not enabled & {"tag_allegation", "export_report", "save_copy", "undo", "next_statement"}


def test_any_command_can_be_called_by_its_name(reader: User) -> None:
    def answer(palette: CommandPalette) -> None:
        field = palette.focusWidget()
        assert field is not None
        QTest.keyClicks(field, "next statement")
        QTest.keyClick(field, Qt.Key.Key_Return)

    reader.answer(CommandPalette, answer)
    reader.press("Ctrl+K")
    reader.come_back()
    assert reader.session.place.span is not None


def test_the_list_of_keys_opens_with_a_question_mark(reader: User) -> None:
    seen: list[str] = []

    def look(dialog: KeysDialog) -> None:
        seen.append(dialog.windowTitle())
        dialog.reject()

    reader.answer(KeysDialog, look)
    reader.press("?")
    assert seen


def test_a_right_click_offers_the_kinds(reader: User) -> None:
    page = reader.view.page
    page.menu_wanted.emit(page.mapToGlobal(QPoint(200, 200)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Tag as &denial" in [action.text() for action in menu.actions()]
    menu.close()


def test_delete_in_the_list_removes_the_claim(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D")
    reader.view.claims.list.setFocus()
    reader.press("Delete")
    assert reader.claims() == []


def test_panels_hide_and_zoom_is_remembered(reader: User, start: Start) -> None:
    path = reader.session.workspace.path
    reader.press("F8", "Ctrl++", "Ctrl++")
    assert reader.view.claims_column.isHidden()
    reader.window.close()
    again = start()
    assert again.working.files.open_path(path)
    assert again.view.claims_column.isHidden()
    assert again.view.page.zoom == 120


def test_the_dark_palette_can_be_chosen_and_is_remembered(user: User) -> None:
    user.choose("use_dark_colours")
    assert user.working.workbench.theme.colours.is_dark
    assert user.working.workbench.settings.appearance == "dark"
    user.choose("use_light_colours")
    assert not user.working.workbench.theme.colours.is_dark


def test_the_window_is_drawn_into_a_picture(home: Path, tmp_path: Path, seeds: Path) -> None:
    create_sample(tmp_path / "sample.factcheck", make_desk("Reviewer 1"), seeds).close()
    picture = tmp_path / "window.png"
    assert draw_window(tmp_path / "sample.factcheck", picture, size=(1024, 700), dark=True) == 0
    assert picture.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("is_dark", [False, True])
def test_the_picture_shows_the_claims_and_how_many_there_are(
    start: Start, home: Path, tmp_path: Path, seeds: Path, qtbot: QtBot, *, is_dark: bool
) -> None:
    path, picture = tmp_path / "sample.factcheck", tmp_path / "window.png"
    create_sample(path, make_desk(system_user()), seeds).close()
    assert draw_window(path, picture, size=(1440, 900), dark=is_dark) == 0
    drawn = QImage(str(picture))
    user = start()
    user.working.workbench.settings.call(system_user())
    user.working.workbench.theme.choose(Appearance.DARK if is_dark else Appearance.LIGHT)
    user.window.resize(1440, 900)
    assert user.working.files.open_path(path)

    def looks_as_drawn() -> None:
        """Compare the window as it is seen: some of it comes after the page."""
        claims, window = user.view.claims, user.window
        seen = window.grab().toImage()
        assert drawn.size() == seen.size()
        for name, part in (
            ("list", claims.list.viewport()),
            ("header", claims.header),
            ("filter", claims.filter_bar),
            ("status", window.status),
            ("bar", user.view.page.verticalScrollBar()),
        ):
            area = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
            assert drawn.copy(area) == seen.copy(area).convertToFormat(drawn.format()), name

    qtbot.waitUntil(looks_as_drawn)


def test_nothing_is_drawn_of_a_workspace_that_is_not_there(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = tmp_path / "window.png"
    assert draw_window(tmp_path / "gone.factcheck", picture) == 2
    assert "There is no file" in capsys.readouterr().err
    assert not picture.exists()


class _Full(StringIO):
    """A stream whose disk is full."""

    def write(self, words: str, /) -> int:
        raise OSError(ENOSPC, words)


def test_a_refused_picture_needs_nobody_to_be_told(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", _Full())

    assert draw_window(tmp_path / "gone.factcheck", tmp_path / "window.png") == 2
