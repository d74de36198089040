"""The windows beside the main one show what another program has written into the file meanwhile."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from factcheck_gui.app import make_desk
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.dialogs.timeline_dialog import TimelineDialog
from factcheck_gui.ui.overview.overview_dialog import OverviewDialog
from tests.journeys.user import User


@pytest.fixture
def colleague(reader: User) -> Iterator[Workspace]:
    """Another program that has the same workspace open."""
    other = Workspace.open(reader.session.workspace.path, make_desk("Reviewer 2"))
    yield other
    other.close()


def tag(workspace: Workspace) -> None:
    """Make a claim of the first statement."""
    (shown,) = workspace.browsing.articles()
    review = workspace.browsing.review(shown.article.id)
    span = review.text.statements[0]
    composer = workspace.composer
    workspace.editing.submit(composer.tag(review.version, review.text.text, span, ClaimKind.FACT))


def test_the_map_shows_a_claim_of_another_program(reader: User, colleague: Workspace, qtbot: QtBot) -> None:
    reader.choose("show_map")
    window = reader.working.maps.map
    assert window is not None
    before = window.table_tab.list.model().rowCount()

    tag(colleague)
    reader.session.look_elsewhere()

    window.tabs.setCurrentWidget(window.table_tab)
    qtbot.waitUntil(lambda: window.table_tab.list.model().rowCount() == before + 1)


def test_the_timeline_shows_a_step_of_another_program(reader: User, colleague: Workspace) -> None:
    counted: list[int] = []

    def look(dialog: TimelineDialog) -> None:
        counted.append(dialog.list.model().rowCount())
        tag(colleague)
        reader.session.look_elsewhere()
        counted.append(dialog.list.model().rowCount())
        dialog.reject()

    reader.answer(TimelineDialog, look)
    reader.choose("show_article_timeline")

    assert counted[1] > counted[0]


def test_the_overview_counts_a_claim_of_another_program(reader: User, colleague: Workspace) -> None:
    shown: list[str] = []

    def look(dialog: OverviewDialog) -> None:
        shown.append(words_of(dialog))
        tag(colleague)
        reader.session.look_elsewhere()
        shown.append(words_of(dialog))
        dialog.reject()

    reader.answer(OverviewDialog, look)
    reader.choose("show_overview")

    assert shown[0] != shown[1]


def words_of(dialog: OverviewDialog) -> str:
    """Return what the tables of the overview hold."""
    models = [table.model() for table in dialog.findChildren(QTableView)]
    return "\n".join(
        str(model.index(row, column).data())
        for model in models
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    )
