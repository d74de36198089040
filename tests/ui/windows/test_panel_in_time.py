"""A column whose panel is built when somebody asks for it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.windows.panel_in_time import PanelInTime

Column = PanelInTime[QLabel]


@pytest.fixture
def built() -> list[QWidget]:
    """What was built, in order."""
    return []


@pytest.fixture
def column(qtbot: QtBot, built: list[QWidget]) -> Column:
    """A column of its own, shown."""

    def build(parent: QWidget) -> QLabel:
        built.append(parent)
        return QLabel("claims", parent)

    found: Column = PanelInTime(build)
    qtbot.addWidget(found)
    found.show()
    return found


def noting(notes: list[str], what: str) -> Callable[[QLabel], None]:
    def note(panel: QLabel) -> None:
        notes.append(f"{what} {panel.text()}")

    return note


def test_nothing_is_built_before_somebody_asks(column: Column, built: list[QWidget]) -> None:
    assert column.built() is None
    assert built == []


def test_the_panel_is_built_once_and_fills_the_column(column: Column, built: list[QWidget]) -> None:
    panel = column.panel()

    assert column.panel() is panel is column.built()
    assert built == [column]
    assert panel.isVisible()
    column.resize(300, 500)
    assert panel.size() == column.size()


def test_what_is_to_be_done_to_it_is_done_once_it_is_there(column: Column) -> None:
    notes: list[str] = []
    column.when_built(noting(notes, "first"))
    column.when_built(noting(notes, "second"))
    assert notes == []

    column.panel()
    column.when_built(noting(notes, "third"))

    assert notes == ["first claims", "second claims", "third claims"]


def test_whoever_is_told_of_the_panel_may_ask_for_it(column: Column) -> None:
    found: list[QLabel] = []
    column.when_built(lambda _: found.append(column.panel()))

    assert found == []
    assert column.panel() is found[0]
