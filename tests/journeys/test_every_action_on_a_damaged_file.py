"""Every action is chosen on workspaces with something altered in one table: nothing breaks."""

import gc
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from factcheck_gui import paths
from factcheck_gui.app import make_desk
from factcheck_gui.services.sample import create_sample
from factcheck_gui.storage.driver import sqlite3
from factcheck_gui.ui.actions.action_data import Needs
from factcheck_gui.ui.garbage import GarbageCollection
from factcheck_gui.ui.windows.main_window import ALL_ACTIONS
from tests.full import full
from tests.journeys.conftest import Start
from tests.journeys.user import User

FIRST_ROWS: Final = "WHERE rowid IN (SELECT rowid FROM {} LIMIT 3)"
OF_A_VERSION: Final = ("statements", "blocks")
SECOND_ROWS: Final = "WHERE position = 2"
ALTERED: Final = {
    "claims": "restatement = 'x'",
    "verdicts": "reason = 'x'",
    "texts": "text = replace(text, 'a', 'b')",
    "events": "new = '{}'",
    "articles": "title = 'x'",
    "versions": "origin = 'x'",
    "source_notes": "note = 'x'",
    "links": "type = 'repeats'",
    "marks": '"start" = "start" + 1',
    "sources": "title = 'x'",
    "rating_scales": "name = 'x'",
    "rating_values": "label = 'x'",
    "statements": '"start" = "start" + 1',
    "blocks": "kind = 'quote'",
}
"""What is altered behind the program's back, by the table; the first of them in every run."""

TABLES: Final = list(ALTERED)[: full(3, len(ALTERED))]
LETTING_GO: Final = ("close_workspace", "remove_article")
_CLOSED_EVERY_MS: Final = 15


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample workspace, closed."""
    path = tmp_path_factory.mktemp("sample") / "sample.factcheck"
    create_sample(path, make_desk("Reviewer 1"), paths.seeds_folder()).close()
    return path


@pytest.fixture
def _collecting(qapp: QApplication) -> Iterator[None]:
    """Collect garbage as the running program does, in the window's thread; but all of it all the time."""
    collection = GarbageCollection(qapp)
    often = QTimer(collection, interval=_CLOSED_EVERY_MS)
    often.timeout.connect(gc.collect)
    often.start()
    yield
    collection.end()
    collection.deleteLater()


@pytest.fixture
def _closing(qapp: QApplication) -> Iterator[None]:
    """Close whatever stands in front of the window."""
    timer = QTimer(qapp, interval=_CLOSED_EVERY_MS)
    timer.timeout.connect(close_front)
    timer.start()
    yield
    timer.stop()
    timer.deleteLater()


def close_front() -> None:
    """Close the dialog or menu that stands in front, as with Escape."""
    front = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    if isinstance(front, QDialog):
        front.reject()
    elif front is not None:
        front.close()


def altered(sample: Path, path: Path, table: str) -> Path:
    """Return a copy of a workspace with something altered in a table, past all of its triggers."""
    shutil.copy(sample, path)
    with closing(sqlite3.connect(str(path), isolation_level=None)) as other:
        triggers = other.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            other.execute(f"DROP TRIGGER {name}")
        rows = SECOND_ROWS if table in OF_A_VERSION else FIRST_ROWS.format(table)
        other.execute(f"UPDATE {table} SET {ALTERED[table]} {rows}")
        assert other.execute("SELECT changes()").fetchone() != (0,)
        for _, made in triggers:
            other.execute(made)
    return path


def history_length(path: Path) -> int:
    """Return how many events a file holds."""
    with closing(sqlite3.connect(str(path), isolation_level=None)) as other:
        (count,) = other.execute("SELECT count(*) FROM events").fetchone()
    return int(count)


def open_damaged(user: User, path: Path) -> bool:
    """Open a workspace and an article; tell whether damage was met with the first look."""
    working = user.working
    if not working.files.open_path(path):
        return True
    QApplication.processEvents()
    session = user.session
    if session.review is None and session.workspace.damage.met is None:
        session.open_article(session.workspace.browsing.articles()[0].article.id)
    return session.workspace.damage.met is not None


def choose_all(user: User) -> None:
    """Choose every action that needs a workspace, and that lets none go."""
    for data in ALL_ACTIONS:
        if data.needs is Needs.NOTHING or data.name in LETTING_GO:
            continue
        action = user.window.actions_by_name[data.name]
        if user.working.workbench.session is not None and action.isEnabled():
            action.trigger()
            QApplication.processEvents()


@pytest.mark.usefixtures("_collecting", "_closing")
@pytest.mark.parametrize("table", TABLES)
def test_every_action_can_be_chosen(
    start: Start, sample: Path, tmp_path: Path, table: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", shown.append)
    path = altered(sample, tmp_path / "desk.factcheck", table)
    before = history_length(path)
    user = start()

    is_met = open_damaged(user, path)
    user.press("J", "J")
    choose_all(user)
    qtbot.wait(2 * _CLOSED_EVERY_MS)
    user.working.workbench.close()
    user.come_back()

    assert not is_met or history_length(path) == before
    assert user.window.isVisible()
