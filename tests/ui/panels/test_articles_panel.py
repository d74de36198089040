"""The left column with more articles than it has in memory."""

import pytest
from PySide6.QtCore import QPoint
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
