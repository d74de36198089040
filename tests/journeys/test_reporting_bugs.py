"""What went wrong inside the program can be reported, and what is no bug is told as what it is."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from factcheck_gui.domain.errors import DamagedError, LockedError
from factcheck_gui.ui.dialogs.about_dialog import AboutDialog
from factcheck_gui.ui.dialogs.report_dialog import ReportDialog
from factcheck_gui.ui.text.sentences import describe
from factcheck_gui.ui.windows.troubles import Troubles
from tests.journeys.planted_bugs import PLANTED, TOLD, fail, said, works
from tests.journeys.user import User

# The hooks here are those of the program.
pytestmark = pytest.mark.qt_no_exception_capture


def throw(error: Exception) -> None:
    """Stand for a slot that has forgotten what may go wrong."""
    raise error


@pytest.mark.usefixtures("troubles")
def test_a_bug_behind_a_dialog_is_told_when_it_is_closed(reader: User) -> None:
    dialogs: list[QDialog] = []

    def meet(dialog: AboutDialog) -> None:
        QTimer.singleShot(0, fail)
        QTimer.singleShot(20, dialog.reject)
        dialogs.extend(one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog))

    reader.answer(AboutDialog, meet)
    reader.choose("show_about")

    assert said(reader) == TOLD
    assert not any(isinstance(one, (ReportDialog, QMessageBox)) for one in dialogs)


def test_the_report_is_shown_when_asked_for_and_holds_nobodys_words(reader: User, troubles: Troubles) -> None:
    shown: list[str] = []
    QTimer.singleShot(0, fail)
    said(reader)

    def look(dialog: ReportDialog) -> None:
        reader.window.report_wanted.emit()
        assert sum(isinstance(one, ReportDialog) for one in QApplication.topLevelWidgets()) == 1
        dialog.copy_button.click()
        shown.append(dialog.report.toPlainText())
        dialog.close_button.click()

    reader.answer(ReportDialog, look)
    reader.window.messages.offer_button.click()

    (report,) = shown
    assert QApplication.clipboard().text() == report
    assert "KeyError" in report
    assert "factcheck-gui" in report
    everything = report + troubles.log.last_lines(1_000)
    for private in (
        PLANTED,
        "ledger",
        "quarry",
        "Villagers",
        "desk.factcheck",
        "Reviewer 1",
        str(reader.home),
    ):
        assert private not in everything
    assert reader.window.messages.words == ""


@pytest.mark.usefixtures("troubles")
def test_a_report_can_be_asked_for_when_nothing_has_happened(reader: User) -> None:
    heard: list[str] = []

    def look(dialog: ReportDialog) -> None:
        heard.append(dialog.happened.text())
        dialog.reject()

    reader.answer(ReportDialog, look)
    reader.choose("report_problem")

    assert heard == ["Nothing has gone wrong that the program knows of."]


def test_trouble_that_a_slot_forgot_to_catch_is_told_as_what_it_is(reader: User, troubles: Troubles) -> None:
    told: list[None] = []
    troubles.met.connect(lambda: told.append(None))
    error = LockedError(path=Path("/desk/secret.factcheck"))

    QTimer.singleShot(0, partial(throw, error))

    assert said(reader) == describe(error)
    assert told == []
    assert "NOT CAUGHT" in troubles.log.last_lines()
    assert "LockedError" in troubles.log.last_lines()
    assert "secret" not in troubles.log.last_lines()
    assert works(reader)


@pytest.mark.usefixtures("troubles")
def test_damage_that_a_slot_forgot_to_catch_is_met(reader: User) -> None:
    error = DamagedError(path=reader.session.workspace.path, finding="bits are flipped")

    QTimer.singleShot(0, partial(throw, error))

    assert "damaged" in said(reader)
    assert reader.working.damage.dialog is not None
    reader.working.damage.dialog.reject()
