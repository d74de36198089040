"""Where the file cannot be read for a moment, every step ends in a sentence and nothing else happens."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.dialogs.merge_dialog import MergeDialog
from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.dialogs.scales_dialog import ScalesDialog
from factcheck_gui.ui.dialogs.sources_dialog import SourcesDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.locked import locked
from tests.ui.sessions import state


def _choose_other(dialog: ScalesDialog) -> None:
    dialog.scales.list.setCurrentRow(1 - dialog.scales.list.currentRow())


STEPS_OF_SCALES: tuple[Callable[[ScalesDialog], object], ...] = (
    ScalesDialog.copy_scale,
    ScalesDialog.use_for_workspace,
    lambda dialog: dialog.scales.preset_wanted.emit("politifact"),
    lambda dialog: dialog.scales.new_wanted.emit(Question.TRUTH),
    _choose_other,
)


@pytest.mark.parametrize("step", STEPS_OF_SCALES)
def test_a_step_with_scales_says_that_the_file_is_locked(
    step: Callable[[ScalesDialog], object], session: Session, theme: Theme, qtbot: QtBot
) -> None:
    dialog = ScalesDialog(session, theme)
    qtbot.addWidget(dialog)
    before = state(session)

    with locked(session):
        step(dialog)

    assert dialog.footer_line.property("role") == "error"
    assert dialog.footer_line.text()
    assert state(session) == before


def test_renaming_and_merging_people_say_that_the_file_is_locked(session: Session, qtbot: QtBot) -> None:
    dialog = PeopleDialog(session)
    qtbot.addWidget(dialog)

    with locked(session):
        dialog.rename()
        assert dialog.footer_line.property("role") == "error"


def test_a_merge_that_cannot_be_counted_says_so(session: Session, qtbot: QtBot) -> None:
    naming = session.workspace.naming
    people = naming.people()

    with locked(session):
        dialog = MergeDialog(people, naming.count)
    qtbot.addWidget(dialog)

    assert dialog.footer_line.property("role") == "error"


def test_a_source_that_cannot_be_read_is_not_shown_as_another(session: Session, qtbot: QtBot) -> None:
    dialog = SourcesDialog(session)
    qtbot.addWidget(dialog)

    with locked(session):
        dialog.table.selectRow(1)

    assert dialog.footer_line.property("role") == "error"
    assert dialog.details.source is None
    dialog.table.selectRow(0)
    assert dialog.details.source == dialog.chosen[0].source


def test_a_scale_that_cannot_be_read_is_not_shown_as_another(
    session: Session, theme: Theme, qtbot: QtBot
) -> None:
    dialog = ScalesDialog(session, theme)
    qtbot.addWidget(dialog)

    with locked(session):
        _choose_other(dialog)

    assert dialog.chosen is None
    dialog.refresh()
    assert dialog.chosen is not None
    assert dialog.editor.name.text() == dialog.chosen.name
