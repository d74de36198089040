"""What is painted later, or not again, stands on the screen as it is, whatever key came before."""

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.actions.action_data import Menu
from factcheck_gui.ui.widgets import after_paint
from tests.journeys.user import User


def seen(user: User, qtbot: QtBot) -> QImage:
    """Return what the screen shows once nobody waits any more."""
    user.rest(qtbot)
    return QApplication.primaryScreen().grabWindow(user.window.winId()).toImage()


def seen_anew(user: User, qtbot: QtBot) -> QImage:
    """Return it once every part of the window was painted again."""
    for widget in user.window.findChildren(QWidget):
        widget.update()
        if isinstance(widget, QListView):
            widget.viewport().update()
    user.view.page.viewport().update()
    return seen(user, qtbot)


class Paintings(QObject):
    """Notes which of some widgets are painted, in their order."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self.painted: list[QObject] = []
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a painting."""
        if event.type() == QEvent.Type.Paint:
            self.painted.append(watched)
        return False


def rows_in(user: User) -> QRect:
    """Return where the window has the rows of the list."""
    rows = user.view.claims.list.viewport()
    return QRect(rows.mapTo(user.window, QPoint(0, 0)), rows.size())


def test_after_each_key_the_window_looks_as_if_all_of_it_were_painted(reader: User, qtbot: QtBot) -> None:
    reader.view.page.setFocus()
    before = seen(reader, qtbot)
    for key in ("J", "A", "Ctrl+Z", "Ctrl+Shift+Z", "1", "J", "D", "J", "N", "K", "K", "2", "Ctrl+Z", "F"):
        reader.only_press(key)

        after = seen(reader, qtbot)

        assert after == seen_anew(reader, qtbot), key
    assert before != after


def test_keys_that_follow_at_once_leave_nothing_behind(reader: User, qtbot: QtBot) -> None:
    reader.view.page.setFocus()
    reader.only_press("J", "A", "J", "D", "1", "K", "Ctrl+Z", "Ctrl+Z", "Ctrl+Shift+Z", "J", "F", "J", "A")

    after = seen(reader, qtbot)

    assert after == seen_anew(reader, qtbot)
    claims = reader.claims()
    assert reader.view.claims.header.words == f"0 of {len(claims)} checked"


def test_lists_and_counts_follow_by_themselves(reader: User, qtbot: QtBot) -> None:
    claims, articles = reader.view.claims, reader.view.articles.model
    reader.view.page.setFocus()
    seen(reader, qtbot)

    reader.only_press("J", "A")
    assert claims.model.rowCount() == 0
    qtbot.waitUntil(lambda: claims.model.rowCount() == 1)

    assert claims.list.current_id == reader.session.place.claim_id
    assert claims.header.words == "0 of 1 checked"
    overview = articles.overview(0)
    assert overview is not None
    assert articles.progress(overview) == "0 of 1 checked"


def test_a_key_or_press_that_comes_first_finds_the_list_as_it_is(reader: User, qtbot: QtBot) -> None:
    model = reader.view.claims.model
    reader.view.page.setFocus()
    seen(reader, qtbot)
    counted: list[int] = []

    reader.only_press("J", "A")
    reader.session.place.moved.connect(lambda: counted.append(model.rowCount()))
    reader.only_press("J", "A")
    assert counted[0] == 1

    window = reader.window.windowHandle()
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=rows_in(reader).center())
    assert model.rowCount() == 2
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=rows_in(reader).center())


def test_the_page_is_painted_before_the_list(
    reader: User, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However busy the machine is.
    monkeypatch.setattr(after_paint, "_AT_LATEST_MS", 10_000)
    page, listed = reader.view.page.viewport(), reader.view.claims.list
    bar = listed.verticalScrollBar()
    reader.view.page.setFocus()
    reader.press(*("J", "A") * 3)
    seen(reader, qtbot)
    paintings = Paintings(page, listed.viewport(), bar)

    reader.only_press("J", "A")
    qtbot.waitUntil(lambda: listed.viewport() in paintings.painted)

    assert paintings.painted[0] is page
    paintings.painted.clear()
    reader.only_press("1")
    qtbot.waitUntil(lambda: listed.viewport() in paintings.painted)
    assert paintings.painted[0] is page


@pytest.mark.parametrize("keys", [("J", "D"), ("J", "D", "J", "A"), ("J", "D", "Ctrl+Z"), ("1",)])
def test_a_picture_of_the_window_has_the_list_as_it_is(
    reader: User, qtbot: QtBot, keys: tuple[str, ...]
) -> None:
    reader.view.page.setFocus()
    reader.press("J", "A")
    before = seen(reader, qtbot).copy(rows_in(reader))

    reader.press(*keys)

    drawn = reader.window.grab().toImage().copy(rows_in(reader))
    after = seen(reader, qtbot).copy(rows_in(reader))
    assert drawn == after
    assert drawn != before


def test_the_first_claim_stands_in_the_list_from_its_first_painting(reader: User, qtbot: QtBot) -> None:
    reader.view.page.setFocus()
    seen(reader, qtbot)
    reader.press("J", "A")
    at_once = reader.window.grab().toImage().copy(rows_in(reader))
    seen(reader, qtbot)

    listed = reader.view.claims.list
    row = listed.visualRect(listed.currentIndex())
    # The editor below takes its room a moment later, and what is at the right of the list with it.
    drawn = row.adjusted(0, 0, -row.width() // 2, 0)
    assert at_once.copy(drawn) == listed.viewport().grab().toImage().copy(drawn)
    below = at_once.pixelColor(row.center().x(), row.bottom() + 20)
    assert below == listed.palette().color(QPalette.ColorRole.Base)


def test_whoever_works_beside_the_list_sees_it_follow_at_once(reader: User, qtbot: QtBot) -> None:
    reader.press("J", "A", "J", "D")
    seen(reader, qtbot)
    reader.view.claims.list.setFocus()
    seen(reader, qtbot)

    reader.view.walking.step_claim(-1)

    assert reader.view.claims.list.current_id == reader.session.place.claim_id


def test_a_menu_opened_at_once_names_the_step_that_it_takes_back(reader: User, qtbot: QtBot) -> None:
    reader.view.page.setFocus()
    seen(reader, qtbot)
    reader.press("J", "A")

    reader.window.menus[Menu.EDIT].aboutToShow.emit()

    assert reader.window._undoing["undo"].text() == "&Undo tag as allegation"
    reader.press("Ctrl+Z")
    assert reader.window.actions_by_name["redo"].text() == "&Redo tag as allegation"
    assert reader.window.actions_by_name["undo"].text() == "&Undo import of article"
