"""What was checked comes out: report, table, and a workspace made again from JSON."""

import csv
import json
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from factcheck_gui.app import make_desk
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.restoring import restore
from factcheck_gui.ui.dialogs.export_dialog import ExportDialog
from tests.journeys.user import User


def check(user: User) -> None:
    """Tag, rate and source two statements, and link them."""
    user.go_to("The quarry denies")
    user.press("D", "5", "N")
    user.write("https://example.org/log?a=<b>")
    user.press("Return", "Esc", "J", "A", "1", "Return")
    user.write("=HYPERLINK(1) heard by three")
    user.press("Esc")


def export(user: User, name: str, target: Path) -> None:
    """Export through the dialog."""

    def answer(dialog: ExportDialog) -> None:
        dialog.choices.choose_format(name)
        process = dialog.export_to(target)
        while process.is_running:
            QApplication.processEvents()
        assert not process.trouble
        dialog.reject()

    user.answer(ExportDialog, answer)
    user.press("Ctrl+E")
    user.come_back()


def test_the_report_holds_verdicts_reasons_and_sources(reader: User, tmp_path: Path) -> None:
    check(reader)
    export(reader, "html", tmp_path / "report.html")
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    for words in (
        "Quarry denies it blasted at night",
        "heard by three",
        "https://example.org/log?a=&lt;b&gt;",
    ):
        assert words in report
    assert "a=<b>" not in report


def test_the_table_has_a_row_per_claim_and_no_formulas(reader: User, tmp_path: Path) -> None:
    check(reader)
    export(reader, "csv", tmp_path / "claims.csv")
    with (tmp_path / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["kind"] for row in rows] == ["denial", "allegation"]
    assert not any(cell.startswith("=") for row in rows for cell in row.values())


def test_the_same_workspace_is_made_again_from_its_json(reader: User, tmp_path: Path) -> None:
    check(reader)
    reader.press("Delete", "Ctrl+Z")
    export(reader, "json", tmp_path / "all.json")
    assert json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))["format"] == "factcheck-workspace"
    again = restore(tmp_path / "all.json", tmp_path / "again.factcheck", make_desk("Reviewer 2"))
    assert reader.session.review is not None
    review = again.browsing.review(reader.session.review.article.id)
    assert review.snapshot() == reader.session.review.snapshot()
    assert again.browsing.history() == reader.session.workspace.browsing.history()
    assert review.claims[1].reason(Question.TRUTH) == "=HYPERLINK(1) heard by three"
    again.close()


def test_an_export_goes_on_when_its_dialog_is_closed(reader: User, tmp_path: Path) -> None:
    check(reader)

    def begin(dialog: ExportDialog) -> None:
        dialog.export_to(tmp_path / "report.html")
        dialog.reject()

    reader.answer(ExportDialog, begin)
    reader.press("Ctrl+E")
    while not reader.window.messages.words.startswith("Exported"):
        QApplication.processEvents()

    assert reader.window.messages.words == "Exported “report.html”."
    assert (tmp_path / "report.html").exists()


def test_closing_the_window_asks_before_an_export_is_stopped(reader: User, tmp_path: Path) -> None:
    check(reader)

    def begin(dialog: ExportDialog) -> None:
        dialog.choices.choose_format("pdf")
        dialog.export_to(tmp_path / "report.pdf")
        dialog.reject()

    reader.answer(ExportDialog, begin)
    reader.press("Ctrl+E")
    reader.answer(QMessageBox, partial(press, words="Go on exporting"))
    reader.window.close()
    assert reader.window.isVisible()

    reader.answer(QMessageBox, partial(press, words="Stop the export"))
    reader.window.close()

    assert not reader.window.isVisible()
    assert not list(tmp_path.glob("*.pdf")) + list(tmp_path.glob(".*.part"))


def press(box: QMessageBox, words: str) -> None:
    """Press the button with these words."""
    next(button for button in box.findChildren(QPushButton) if button.text() == words).click()


def test_what_readers_would_miss_is_shown_in_the_list(reader: User) -> None:
    check(reader)
    reader.answer(ExportDialog, show_what_is_missing)
    reader.press("Ctrl+E")
    reader.come_back()

    assert reader.view.claims.model.rowCount() == 1


def show_what_is_missing(dialog: ExportDialog) -> None:
    """Follow the first warning, when it has been counted."""
    while not dialog.notes.buttons:
        QApplication.processEvents()
    dialog.notes.buttons[0].click()
