"""Whoever hears the program instead of seeing it is told what every control and every row is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from factcheck_gui.services.sample import take_in_seed
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.dialogs.rules_dialog import RulesDialog
from factcheck_gui.ui.dialogs.scales_dialog import ScalesDialog
from factcheck_gui.ui.dialogs.sources_dialog import SourcesDialog
from factcheck_gui.ui.map.map_tab import MapTab
from factcheck_gui.ui.map.window import MapWindow
from factcheck_gui.ui.models.people_table import PeopleColumn
from factcheck_gui.ui.models.source_table import SourceColumn
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets.segments import Segments
from tests.ui.dialogs.conftest import SAMPLE
from tests.ui.dialogs.test_every_dialog import EVERY, Make
from tests.ui.hearing import name_of, unspoken_cells, unspoken_controls


@pytest.fixture
def session(qtbot: QtBot, workspace: Workspace, halfway: Path) -> Iterator[Session]:
    """The sample article, open."""
    found = Session(workspace)
    text, claims = halfway / f"{SAMPLE}.txt", halfway / f"{SAMPLE}.claims.json"
    found.open_article(take_in_seed(workspace, text, claims))
    yield found
    found.undo_stack.clear()
    found._timer.stop()


@pytest.fixture(params=EVERY)
def dialog(
    request: pytest.FixtureRequest, qtbot: QtBot, session: Session, settings: Settings, theme: Theme
) -> Iterator[QDialog]:
    """Each dialog in turn, shown."""
    make: Make = request.param
    found = make(session, settings, theme)
    qtbot.addWidget(found)
    found.show()
    yield found
    found.hide()


def test_every_dialog_says_its_controls_and_rows(dialog: QDialog) -> None:
    assert unspoken_controls(dialog) == []
    assert unspoken_cells(dialog) == []


def test_the_map_window_says_its_controls_and_rows_in_every_tab(
    qtbot: QtBot, sample_session: Session, theme: Theme, settings: Settings
) -> None:
    window = MapWindow(sample_session, theme, settings, QSize(1024, 700))
    qtbot.addWidget(window)
    window.show()

    for tab in range(window.tabs.count()):
        window.tabs.setCurrentIndex(tab)
        assert unspoken_controls(window) == []
        assert unspoken_cells(window) == []
    window.hide()


def test_the_tab_key_stops_at_nothing_without_a_name_on_the_map(
    qtbot: QtBot, sample_session: Session, theme: Theme
) -> None:
    tab = MapTab(theme)
    qtbot.addWidget(tab)
    assert tab.view.viewport().focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_rules_dialog_says_the_rule_with_each_level(qtbot: QtBot, session: Session, theme: Theme) -> None:
    dialog = RulesDialog(session, theme)
    qtbot.addWidget(dialog)

    said = [name_of(one) for group in dialog.findChildren(Segments) for one in group.segments]

    assert "Too few independent sources: Off" in said
    assert all(": " in words for words in said)


def test_a_scale_is_said_without_signs_in_between(qtbot: QtBot, session: Session, theme: Theme) -> None:
    dialog = ScalesDialog(session, theme)
    qtbot.addWidget(dialog)
    rows = dialog.scales.list

    said = [
        rows.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(rows.count())
    ]

    assert said
    assert [words for words in said if words.startswith("“Was it said?”, a scale for: Was it said?")]
    assert not [words for words in said if "?." in words or "·" in words]


def test_empty_cells_of_the_sources_say_so(qtbot: QtBot, session: Session) -> None:
    session.submit(session.workspace.composer.add_source(session.workspace.composer.new_source()))
    dialog = SourcesDialog(session)
    qtbot.addWidget(dialog)
    empty = next(
        row
        for row in range(dialog.model.row_total())
        if not dialog.model.words(row, SourceColumn.DATE)
        and not dialog.model.words(row, SourceColumn.PUBLISHER)
    )

    said = [
        dialog.model.index(empty, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in (SourceColumn.PUBLISHER, SourceColumn.DATE, SourceColumn.COPY)
    ]

    assert said == ["no publisher", "no date", "no copy"]


def test_empty_cells_of_the_people_say_so(qtbot: QtBot, session: Session) -> None:
    dialog = PeopleDialog(session)
    qtbot.addWidget(dialog)
    model = dialog.list.model
    row = next(one for one in range(model.row_total()) if not model.words(one, PeopleColumn.ROLE))

    assert model.index(row, PeopleColumn.ROLE).data(Qt.ItemDataRole.AccessibleTextRole) == "not said"
