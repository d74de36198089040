"""The export."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.reports import Report
from factcheck_gui.ui.dialogs.export_dialog import ExportDialog
from factcheck_gui.ui.export_process import ExportProcess
from factcheck_gui.ui.models.claim_filter import Wanted
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.settings import Settings
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.dialogs.settling import settle
from tests.ui.sessions import review_of
from tests.ui.versions import take_in_version

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


def test_every_format_is_offered_with_words_of_its_own(dialog: ExportDialog, session: Session) -> None:
    names = [one.name for one in session.workspace.exporting.formats()]
    buttons = dialog.choices.format_list.buttons
    shown = [button.name_label.text() for button in buttons]

    assert len(shown) == len(names)
    assert not set(shown) & (set(names) - {"doccano"})
    assert all(button.words_label.text() for button in buttons)


def test_the_report_is_previewed_with_its_claims(dialog: ExportDialog, session: Session) -> None:
    words = dialog.preview.page.toPlainText()

    assert review_of(session).article.details.title in words
    assert "70 statements" in words
    assert "Harrowfen Tramways Ltd. has rejected a list of charges" in words


@pytest.mark.parametrize("report", [Report.VERDICTS, Report.ANNOTATED, Report.CORRECTIONS, Report.SOURCES])
def test_every_report_can_be_looked_at(qtbot: QtBot, dialog: ExportDialog, report: Report) -> None:
    dialog.choices.choose_report(report)
    settle(qtbot, dialog)

    assert dialog.preview.currentWidget() is dialog.preview.page
    assert dialog.order.report is report


def test_a_comparison_needs_two_versions(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.choices.choose_report(Report.COMPARISON)
    settle(qtbot, dialog)

    assert dialog.preview.currentWidget() is dialog.preview.line
    assert dialog.preview.line.property("role") == "error"
    assert dialog.versions.isHidden()


def test_the_two_versions_of_a_comparison_are_chosen(
    qtbot: QtBot, session: Session, settings: Settings, theme: Theme
) -> None:
    take_in_version(session)
    dialog = ExportDialog(session, settings, theme)
    qtbot.addWidget(dialog)

    dialog.choices.choose_report(Report.COMPARISON)

    assert not dialog.versions.isHidden()
    assert dialog.order.versions == (1, 2)


def test_what_readers_would_miss_is_said_and_shown(dialog: ExportDialog) -> None:
    asked: list[Wanted] = []
    dialog.show_wanted.connect(asked.append)

    assert "claims are not checked" in dialog.notes.words
    dialog.notes.buttons[0].click()

    assert asked == [Wanted.UNCHECKED]


def test_readers_never_see_internal_fields(qtbot: QtBot, dialog: ExportDialog) -> None:
    assert dialog.choices.internal_box.isHidden()
    assert "Internal fields stay out: states of work, remarks to colleagues" in dialog.notes.words

    dialog.choices.choose_report(Report.CORRECTIONS)
    settle(qtbot, dialog)

    assert "Internal fields are in it" in dialog.notes.words


def test_a_table_holds_internal_fields_only_when_asked(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.choices.choose_format("csv")
    settle(qtbot, dialog)
    assert not dialog.order.is_internal

    dialog.choices.internal_box.click()
    settle(qtbot, dialog)

    assert dialog.order.is_internal
    assert "Internal fields are in it" in dialog.notes.words


def test_what_a_format_leaves_out_is_counted(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.choices.choose_format("brat")
    settle(qtbot, dialog)

    assert "marks “nothing to check” are not part of brat standoff: left out." in dialog.notes.words


def test_a_table_is_previewed_as_a_table(qtbot: QtBot, dialog: ExportDialog) -> None:
    dialog.choices.choose_format("csv")
    settle(qtbot, dialog)

    assert dialog.preview.currentWidget() is dialog.preview.table
    assert dialog.preview.table.rowCount() > 1
    assert dialog.footer_line.text().endswith(".csv")


def test_the_whole_workspace_leaves_no_choice_of_articles(dialog: ExportDialog) -> None:
    dialog.choices.choose_format("json")

    which = dialog.choices.which
    assert not which.this_button.isEnabled()
    assert not which.all_button.isEnabled()
    assert not which.whole_line.isHidden()
    assert dialog.order.article_ids == ()


def test_exporting_writes_the_file_and_remembers_the_folder(
    qtbot: QtBot, dialog: ExportDialog, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out" / "report.html"
    target.parent.mkdir()
    asked: list[str] = []

    def answer(*arguments: object) -> Path:
        asked.append(str(arguments[3]))
        return target

    monkeypatch.setattr("factcheck_gui.ui.dialogs.export_dialog.ask_where", answer)
    dialog.export_button.click()
    assert not dialog.progress.isHidden()
    qtbot.waitUntil(dialog.export_button.isEnabled)

    assert target.read_text(encoding="utf-8").lstrip().lower().startswith("<!doctype html>")
    assert asked[0].endswith("tram-operator-rejects-charges-of-late-cars-and-loud-nights-on-line-2.html")
    assert settings.folder("export") == str(target.parent)
    assert dialog.footer_line.text() == "Exported “report.html”."
    assert not dialog.open_button.isHidden()
    assert dialog.progress.isHidden()


def test_a_refused_export_says_why_and_stays_open(
    dialog: ExportDialog, export: Export, tmp_path: Path
) -> None:
    export(tmp_path / "no such folder" / "report.html")

    assert dialog.footer_line.property("role") == "error"
    assert dialog.footer_line.text().endswith(".")
    assert dialog.open_button.isHidden()


def test_an_export_never_replaces_the_open_workspace(
    dialog: ExportDialog, export: Export, session: Session
) -> None:
    before = session.workspace.browsing.articles()

    assert export(session.workspace.path).trouble
    assert session.workspace.browsing.articles() == before


def test_a_stopped_export_leaves_nothing_behind(qtbot: QtBot, dialog: ExportDialog, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    process = dialog.export_to(folder / "report.html")
    with qtbot.waitSignal(process.ended):
        dialog.progress.stop_button.click()

    assert list(folder.iterdir()) == []
    assert dialog.footer_line.text() == "The export was stopped; nothing was written."


def test_the_exported_file_can_be_opened(
    dialog: ExportDialog, export: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(url.toLocalFile())))
    export(tmp_path / "claims.html")

    dialog.open_button.click()
    dialog.folder_button.click()

    assert opened == [tmp_path / "claims.html", tmp_path]


def test_a_desk_s_templates_are_remembered(
    qtbot: QtBot, dialog: ExportDialog, settings: Settings, tmp_path: Path
) -> None:
    dialog.choices.look.copy_wanted.emit(tmp_path / "house")
    settle(qtbot, dialog)

    assert settings.house == tmp_path / "house"
    assert dialog.order.house == tmp_path / "house"
    assert dialog.preview.currentWidget() is dialog.preview.page

    dialog.choices.look.built_in_action.trigger()
    assert dialog.order.house is None


def test_a_fault_in_a_template_is_shown_with_its_line(
    qtbot: QtBot, dialog: ExportDialog, tmp_path: Path
) -> None:
    house = tmp_path / "house"
    dialog.choices.look.copy_wanted.emit(house)
    settle(qtbot, dialog)
    template = house / "verdicts.html.j2"
    template.write_text("\n\n{{ nobody }}", encoding="utf-8")

    dialog.choices.look.take(house)
    settle(qtbot, dialog)

    assert dialog.preview.currentWidget() is dialog.preview.line
    assert "“verdicts.html.j2”, line 3" in dialog.preview.line.text()


def test_an_empty_workspace_can_be_looked_at_too(
    qtbot: QtBot, empty_session: Session, settings: Settings, theme: Theme
) -> None:
    dialog = ExportDialog(empty_session, settings, theme)
    qtbot.addWidget(dialog)
    settle(qtbot, dialog)

    assert dialog.preview.line.text() == "There is no article in this workspace yet."
    assert not dialog.choices.which.this_button.isEnabled()
    assert dialog.choices.which.all_button.isChecked()
