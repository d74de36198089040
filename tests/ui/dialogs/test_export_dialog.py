"""The export."""

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.dialogs.export_dialog import ExportDialog
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, settings: Settings, theme: Theme) -> ExportDialog:
    found = ExportDialog(session, settings, theme)
    qtbot.addWidget(found)
    return found


def test_every_format_is_offered_with_words_of_its_own(dialog: ExportDialog, session: Session) -> None:
    names = [one.name for one in session.workspace.exporting.formats()]
    shown = [button.name_label.text() for button in dialog.choices.format_buttons]

    assert len(shown) == len(names)
    assert not set(shown) & set(names)
    assert all(button.words_label.text() for button in dialog.choices.format_buttons)


def test_the_report_is_previewed_with_its_claims(dialog: ExportDialog, session: Session) -> None:
    review = session.review
    assert review is not None
    words = dialog.preview.report.toPlainText()

    assert review.article.details.title in words
    assert "70 statements" in words
    assert "Harrowfen Tramways Ltd. has rejected a list of charges" in words
    assert "Statement on Line 2, 16 February 2026" in words


def test_what_readers_would_miss_is_said(dialog: ExportDialog) -> None:
    assert "claims are not checked" in dialog.warning_line.text()


def test_a_table_is_previewed_as_a_table(dialog: ExportDialog, session: Session) -> None:
    review = session.review
    assert review is not None

    dialog.choices.choose_format("csv")

    assert dialog.preview.currentWidget() is dialog.preview.table
    assert dialog.preview.table.rowCount() == len(review.claims)
    assert dialog.footer_line.text().endswith(".csv")


def test_the_whole_workspace_leaves_no_choice_of_articles(dialog: ExportDialog) -> None:
    dialog.choices.choose_format("json")

    assert not dialog.choices.this_button.isEnabled()
    assert not dialog.choices.all_button.isEnabled()
    assert not dialog.choices.which_line.isHidden()
    assert dialog.article_ids == ()
    assert dialog.preview.text.toPlainText().startswith("{")


def test_exporting_writes_the_file_and_remembers_the_folder(
    dialog: ExportDialog, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "report.html"
    target.parent.mkdir()
    asked: list[str] = []

    def answer(*arguments: object) -> Path:
        asked.append(str(arguments[3]))
        return target

    monkeypatch.setattr("factcheck_gui.ui.dialogs.export_dialog.ask_where", answer)
    dialog.export_button.click()

    assert target.read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html>")
    assert asked[0].endswith("tram-operator-rejects-charges-of-late-cars-and-loud-nights-on-line-2.html")
    assert settings.folder("export") == str(target.parent)
    assert dialog.footer_line.text() == "Exported “report.html”."
    assert not dialog.open_button.isHidden()


def test_a_refused_export_says_why_and_stays_open(dialog: ExportDialog, tmp_path: Path) -> None:
    done = dialog.export_to(tmp_path / "no such folder" / "report.html")

    assert not done
    assert dialog.footer_line.property("role") == "error"
    assert dialog.footer_line.text().endswith(".")
    assert dialog.result() == 0


def test_an_export_never_replaces_the_open_workspace(dialog: ExportDialog, session: Session) -> None:
    before = session.workspace.browsing.articles()

    assert not dialog.export_to(session.workspace.path)
    assert session.workspace.browsing.articles() == before


def test_the_browser_gets_the_whole_report(dialog: ExportDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))

    dialog.browser_button.click()

    assert "Harrowfen Tramways Ltd." in opened[0].read_text(encoding="utf-8")


def test_an_empty_workspace_can_be_looked_at_too(
    qtbot: QtBot, empty_session: Session, settings: Settings, theme: Theme
) -> None:
    dialog = ExportDialog(empty_session, settings, theme)
    qtbot.addWidget(dialog)

    assert dialog.preview.text.toPlainText() == "There is no article in this workspace yet."
    assert not dialog.choices.this_button.isEnabled()
    assert dialog.choices.all_button.isChecked()
