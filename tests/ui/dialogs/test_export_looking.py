"""What the export shows of itself, and what it remembers."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.reports import Report
from factcheck_gui.ui.dialogs.export_dialog import ExportDialog
from factcheck_gui.ui.export_process import ExportProcess
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.dialogs.settling import settle
from tests.ui.sessions import review_of, tag

Export = Callable[[Path], ExportProcess]


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, settings: Settings, theme: Theme) -> ExportDialog:
    found = ExportDialog(session, settings, theme)
    qtbot.addWidget(found)
    settle(qtbot, found)
    return found


@pytest.fixture
def export(qtbot: QtBot, dialog: ExportDialog) -> Export:
    """Exports and waits for the end."""

    def exported(target: Path) -> ExportProcess:
        process = dialog.export_to(target)
        with qtbot.waitSignal(process.ended):
            assert not dialog.export_button.isEnabled()
        return process

    return exported


def test_the_picture_is_kept_when_only_the_format_of_a_report_changes(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    drawn = dialog.preview.page.document()
    dialog.choices.choose_format("pdf")
    settle(qtbot, dialog)
    assert dialog.preview.page.document() is drawn

    dialog.choices.choose_report(Report.SOURCES)
    settle(qtbot, dialog)
    assert dialog.preview.page.document() is not drawn


def test_the_figures_of_the_picture_are_those_of_the_whole_article(
    qtbot: QtBot, session: Session, settings: Settings, theme: Theme
) -> None:
    for statement in range(26, 60):
        tag(session, statement)
    dialog = ExportDialog(session, settings, theme)
    qtbot.addWidget(dialog)
    settle(qtbot, dialog)
    claims = review_of(session).claims
    checked = sum(one.is_checked for one in claims)
    words = " ".join(dialog.preview.page.toPlainText().split())

    assert len(claims) == 60
    assert f"{checked} of 60 claims" in words
    assert "… and 20 more claims" in words


def test_a_file_name_that_is_too_long_is_refused_in_a_sentence(
    dialog: ExportDialog, export: Export, tmp_path: Path
) -> None:
    export(tmp_path / f"{'a' * 300}.html")

    assert dialog.footer_line.property("role") == "error"
    assert dialog.footer_line.text() == "No file can bear a name as long as this. Choose a shorter one."


def test_after_a_failed_export_the_earlier_file_is_not_offered(
    dialog: ExportDialog, export: Export, tmp_path: Path
) -> None:
    export(tmp_path / "report.html")
    assert not dialog.open_button.isHidden()

    export(tmp_path / "no such folder" / "report.html")

    assert dialog.exported is None
    assert dialog.open_button.isHidden()
    assert dialog.folder_button.isHidden()


def test_the_choices_are_made_again_when_the_dialog_opens_again(
    qtbot: QtBot, session: Session, settings: Settings, theme: Theme
) -> None:
    first = ExportDialog(session, settings, theme)
    qtbot.addWidget(first)
    first.choices.choose_report(Report.SOURCES)
    first.choices.choose_format("csv")
    first.choices.internal_box.click()

    again = ExportDialog(session, settings, theme)
    qtbot.addWidget(again)

    assert again.format.name == "csv"
    assert again.choices.report is Report.SOURCES
    assert again.order.is_internal


def test_findings_about_claim_reviews_come_first_and_each_rule_once(
    qtbot: QtBot, dialog: ExportDialog
) -> None:
    dialog.choices.choose_format("claimreview")
    settle(qtbot, dialog)

    lines = dialog.notes.words.split("\n")
    roles = [note.role for note in dialog.notes.notes]
    assert roles[0] == "error"
    assert "error" not in roles[roles.count("error") :]
    assert sum("The address of the check is no web address" in line for line in lines) == 1
    assert "ClaimReviews: 1, 2, 3 …)" in lines[0]
    assert len(lines) == len(set(lines))


def test_long_notes_are_scrolled_with_the_keyboard(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.show()
    dialog.choices.choose_format("claimreview")
    settle(qtbot, dialog)
    dialog.notes.setFocus()

    QTest.keyClick(dialog.notes, Qt.Key.Key_Down)

    assert dialog.notes.focusPolicy() is Qt.FocusPolicy.StrongFocus
    assert dialog.notes.verticalScrollBar().value() > 0


def test_a_look_that_is_gone_is_told_and_the_built_in_one_offered(
    qtbot: QtBot, session: Session, settings: Settings, theme: Theme, tmp_path: Path
) -> None:
    settings.house = tmp_path / "gone"
    dialog = ExportDialog(session, settings, theme)
    qtbot.addWidget(dialog)
    settle(qtbot, dialog)
    assert dialog.preview.line.property("role") == "error"

    dialog.notes.buttons[0].click()
    settle(qtbot, dialog)

    assert settings.house is None
    assert dialog.preview.currentWidget() is dialog.preview.page


def test_the_bar_never_goes_back(dialog: ExportDialog) -> None:
    seen = []
    dialog.progress.begin("report.html")
    for done, of in ((1, 1), (1, 45), (20, 45), (45, 45)):
        dialog.progress.go_on(done, of)
        seen.append(dialog.progress.bar.value())

    assert seen == sorted(set(seen))
    assert seen[-1] == dialog.progress.bar.maximum()


def test_arrow_keys_pass_over_the_choice_of_articles(
    qtbot: QtBot, session: Session, settings: Settings, theme: Theme
) -> None:
    take_in_article(session)
    dialog = ExportDialog(session, settings, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    which = dialog.choices.which
    which.this_button.setFocus()

    QTest.keyClick(which.this_button, Qt.Key.Key_Down)
    assert which.selected_button.isChecked()
    assert which.is_unanswered
    assert not dialog.export_button.isEnabled()

    QTest.keyClick(which.selected_button, Qt.Key.Key_Down)
    assert which.all_button.isChecked()
    assert dialog.export_button.isEnabled()


def take_in_article(session: Session) -> None:
    """Have another article in the workspace."""
    importing = session.workspace.importing
    importing.take_in(importing.preview_text("It rained. The river rose."))
