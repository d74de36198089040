"""The one dialog that tells of bugs: it can be read, copied and saved, and sends nothing."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from factcheck_gui.services.runs import TypedWords
from factcheck_gui.ui.dialogs import report_dialog
from factcheck_gui.ui.dialogs.report_dialog import ReportDialog
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.hearing import unspoken_controls

TYPED = (TypedWords(field="Reason", words="<b>half</b> a sentence"), TypedWords(field="", words="more"))


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> ReportDialog:
    """A report with words that were typed."""
    found = ReportDialog("Something went wrong.", "the report\n", TYPED)
    qtbot.addWidget(found)
    found.show()
    return found


def test_it_says_what_it_means_for_the_work_and_that_nothing_is_sent(dialog: ReportDialog) -> None:
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]

    assert "Everything the status line showed as saved is saved." in said
    assert "Nothing is sent by the program. Copy the report, and send it yourself." in said
    assert unspoken_controls(dialog) == []


def test_copied_is_the_report_without_what_was_typed(dialog: ReportDialog) -> None:
    dialog.copy_button.click()

    assert QGuiApplication.clipboard().text() == "the report\n"


def test_what_was_typed_can_be_copied_and_thrown_away(dialog: ReportDialog, qtbot: QtBot) -> None:
    dialog.copy_typed_button.click()
    assert QGuiApplication.clipboard().text() == "Reason\n<b>half</b> a sentence\n\nmore"

    with qtbot.waitSignal(dialog.typed_discarded):
        dialog.discard_button.click()

    assert dialog.typed_card.isHidden()


def test_the_report_is_saved(dialog: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_dialog, "ask_where", lambda *_: tmp_path / "report.txt")

    dialog.save_button.click()

    assert (tmp_path / "report.txt").read_text() == "the report\n"
    assert "report.txt" in dialog.footer_line.text()


def test_a_refusal_of_the_disk_is_told(
    dialog: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_dialog, "ask_where", lambda *_: tmp_path / "missing" / "report.txt")

    dialog.save_button.click()

    assert dialog.footer_line.property("role") == "error"


def test_in_doubt_nothing_is_promised(qtbot: QtBot, theme: Theme) -> None:
    found = ReportDialog("The program ended.", "", is_in_doubt=True)
    qtbot.addWidget(found)
    found.show()

    assert found.saved.isHidden()
    assert found.typed_card.isHidden()
