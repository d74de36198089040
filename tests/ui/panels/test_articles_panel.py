"""The left column with more articles than it has in memory."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.panels import articles_panel
from factcheck_gui.ui.panels.articles_panel import ArticlesPanel
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.conftest import take_in
from tests.ui.sessions import review_of, tag

_MANY = 120


@pytest.fixture
def panel(
    qtbot: QtBot, bridge_session: Session, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> ArticlesPanel:
    monkeypatch.setattr(articles_panel, "_LONG", 20)
    for number in range(_MANY):
        take_in(bridge_session.workspace, f"Story {number}.")
    found = ArticlesPanel(bridge_session, theme)
    qtbot.addWidget(found)
    found.resize(240, 500)
    found.show()
    qtbot.waitExposed(found)
    bridge_session.open_article(review_of(bridge_session).article.id)
    return found


def queries(workspace: Workspace) -> list[str]:
    noted: list[str] = []
    workspace.browsing._store.db.conn.set_trace_callback(noted.append)
    return noted


def top_of(panel: ArticlesPanel) -> tuple[object, int]:
    """Return the first article that is to be seen, and how much of it is cut off."""
    index = panel.list.indexAt(QPoint(0, 0))
    return index.data(), panel.list.visualRect(index).top()


def test_painting_asks_the_workspace_nothing(panel: ArticlesPanel, bridge_session: Session) -> None:
    bar = panel.list.verticalScrollBar()
    for value in (0, 700, bar.maximum() // 2, bar.maximum()):
        bar.setValue(value)
        noted = queries(bridge_session.workspace)
        panel.list.viewport().repaint()
        bridge_session.workspace.browsing._store.db.conn.set_trace_callback(None)

        assert noted == []


def test_a_tag_asks_for_its_own_article_only(panel: ArticlesPanel, bridge_session: Session) -> None:
    panel.model.refresh_article(review_of(bridge_session).article.id)
    noted = queries(bridge_session.workspace)

    panel.model.refresh_article(review_of(bridge_session).article.id)
    bridge_session.workspace.browsing._store.db.conn.set_trace_callback(None)

    assert len(noted) == 1
    assert "claims" not in noted[0]


def test_the_open_article_is_selected_though_its_row_was_not_in_memory(
    panel: ArticlesPanel, bridge_session: Session
) -> None:
    bridge_session.open_article(panel.model.article_id(90))

    assert panel.list.currentIndex().row() == 90
    assert panel.list.viewport().rect().intersects(panel.list.visualRect(panel.list.currentIndex()))


def test_an_undo_leaves_the_list_where_it_is(panel: ArticlesPanel, bridge_session: Session) -> None:
    tag(bridge_session)
    panel.list.verticalScrollBar().setValue(300)
    top = panel.list.indexAt(QPoint(0, 0)).row()

    bridge_session.undo_stack.undo()

    assert panel.list.indexAt(QPoint(0, 0)).row() == top
    assert panel.list.currentIndex().row() == _MANY
    bridge_session.undo_stack.clear()


def test_whoever_has_scrolled_stays_where_they_are_when_articles_come_in(
    qtbot: QtBot, panel: ArticlesPanel, bridge_session: Session
) -> None:
    panel.list.verticalScrollBar().setValue(330)
    first = panel.list.indexAt(QPoint(0, 0))
    before = first.data(), panel.list.visualRect(first).top()
    fresh = tuple(take_in(bridge_session.workspace, f"News {number}.") for number in range(3))

    bridge_session.articles_added.emit(fresh)
    qtbot.waitUntil(lambda: panel.model.rowCount() == _MANY + 4)

    index = panel.list.indexAt(QPoint(0, 0))
    assert (index.data(), panel.list.visualRect(index).top()) == before


def test_an_article_that_was_removed_leaves_its_row(panel: ArticlesPanel, bridge_session: Session) -> None:
    overview = panel.model.overview(60)
    assert overview is not None

    bridge_session.submit(bridge_session.workspace.composer.remove_article(overview.article))
    assert panel.model.rowCount() == _MANY
    assert panel.model.row_of(overview.article.id) is None

    bridge_session.undo_stack.undo()
    assert panel.model.row_of(overview.article.id) == 60
    bridge_session.undo_stack.clear()


@pytest.mark.parametrize("is_long", [True, False])
def test_a_list_read_anew_stays_where_it_was_scrolled_to(
    panel: ArticlesPanel, bridge_session: Session, monkeypatch: pytest.MonkeyPatch, is_long: bool
) -> None:
    monkeypatch.setattr(articles_panel, "_LONG", 20 if is_long else 1000)
    panel.model.refresh()
    take_in(bridge_session.workspace, "So that rows are laid out anew.")
    bridge_session.articles_changed.emit()
    assert panel.list.is_even is is_long
    panel.list.verticalScrollBar().setValue(1030)
    before = top_of(panel)
    selected = panel.list.currentIndex().data()

    take_in(bridge_session.workspace, "Somebody else's news.")
    bridge_session.articles_changed.emit()

    assert top_of(panel) == before
    assert panel.list.currentIndex().data() == selected
    assert panel.list.selectionModel().isSelected(panel.list.currentIndex())


def test_an_article_that_goes_leaves_the_list_where_it_is_and_one_brought_back_is_shown(
    panel: ArticlesPanel, bridge_session: Session
) -> None:
    newest = panel.model.overview(0)
    assert newest is not None
    panel.list.verticalScrollBar().setValue(1030)
    before = top_of(panel)

    bridge_session.submit(bridge_session.workspace.composer.remove_article(newest.article))
    assert panel.model.rowCount() == _MANY
    assert top_of(panel) == before

    bridge_session.undo_stack.undo()
    assert review_of(bridge_session).article.id == newest.article.id
    assert panel.list.currentIndex().row() == 0
    assert panel.list.verticalScrollBar().value() == 0
    bridge_session.undo_stack.clear()


def test_a_list_whose_top_row_went_stays_about_where_it_was(
    panel: ArticlesPanel, bridge_session: Session
) -> None:
    bar = panel.list.verticalScrollBar()
    bar.setValue(1030)
    top = panel.model.overview(panel.list.indexAt(QPoint(0, 0)).row())
    assert top is not None

    bridge_session.submit(bridge_session.workspace.composer.remove_article(top.article))

    assert bar.value() == 1030
    bridge_session.undo_stack.clear()


def test_reading_the_open_article_anew_does_not_scroll(panel: ArticlesPanel, bridge_session: Session) -> None:
    panel.list.verticalScrollBar().setValue(1030)
    before = top_of(panel)

    bridge_session.open_article(review_of(bridge_session).article.id)
    assert top_of(panel) == before

    bridge_session.open_article(panel.model.article_id(0))
    assert panel.list.verticalScrollBar().value() == 0


@pytest.fixture
def reader(qtbot: QtBot, panel: ArticlesPanel, bridge_session: Session) -> QLineEdit:
    """What takes the keys when an article is opened."""
    found = QLineEdit(panel)
    found.show()

    def pass_keys() -> None:
        panel.pass_keys_to(found)

    bridge_session.article_opened.connect(pass_keys)
    panel.left.connect(found.setFocus)
    panel.article_chosen.connect(bridge_session.open_article)
    panel.activateWindow()
    panel.list.setFocus()
    qtbot.waitUntil(panel.list.hasFocus)
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown])
def test_the_keys_of_the_list_walk_on_and_on_until_return(
    panel: ArticlesPanel, bridge_session: Session, reader: QLineEdit, key: Qt.Key
) -> None:
    panel.list.setCurrentIndex(panel.model.index(0))
    panel.list.setFocus()
    rows = [panel.list.currentIndex().row()]
    for _ in range(3):
        QTest.keyClick(panel.list, key)
        rows.append(panel.list.currentIndex().row())
        assert panel.list.hasFocus()

    assert rows == sorted(set(rows))
    assert review_of(bridge_session).article.id == panel.model.article_id(rows[-1])

    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    assert reader.hasFocus()


def test_typing_ahead_goes_on_over_several_letters(
    panel: ArticlesPanel, bridge_session: Session, reader: QLineEdit
) -> None:
    QTest.keyClicks(panel.list, "Story 77")

    assert panel.list.hasFocus()
    assert review_of(bridge_session).article.details.title.startswith("Story 77")


def test_a_click_on_an_article_gives_the_keys_to_the_reader(panel: ArticlesPanel, reader: QLineEdit) -> None:
    panel.list.scrollToTop()
    where = panel.list.visualRect(panel.model.index(2)).center()

    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=where)

    assert panel.list.currentIndex().row() == 2
    assert reader.hasFocus()
