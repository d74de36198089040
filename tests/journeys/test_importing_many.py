"""Many articles come in while somebody works on in the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.edits import Action
from factcheck_gui.domain.errors import LockedError
from factcheck_gui.domain.history import Submission
from factcheck_gui.services.importing import Importing, Intake
from factcheck_gui.ui import background_import
from factcheck_gui.ui.dialogs.import_results_dialog import ImportResultsDialog
from factcheck_gui.ui.import_report import Became
from tests.journeys.many_articles import MANY, begin, keep_reading_after, story, titles, wait
from tests.journeys.user import ARTICLE, User


def test_a_folder_of_many_comes_in_while_one_tags(reader: User, qtbot: QtBot, many_files: Path) -> None:
    begin(reader, many_files)
    assert reader.window.imports.words.startswith("Importing: 0 of 45")
    reader.come_back()
    reader.go_to("The quarry denies")
    reader.press("D")
    report = wait(reader, qtbot)
    qtbot.waitUntil(lambda: reader.view.articles.model.rowCount() == MANY + 1)

    assert (report.came_in, report.count(Became.FAILED)) == (MANY, 0)
    assert [kind for kind, _ in reader.claims()] == ["denial"]
    model = reader.view.articles.model
    assert [model.index(row).data() for row in range(model.rowCount())] == titles(reader)


def test_one_step_takes_the_whole_import_back_and_brings_it_again(
    reader: User, qtbot: QtBot, many_files: Path
) -> None:
    begin(reader, many_files)
    wait(reader, qtbot)

    assert reader.session.undo_stack.undoText()
    reader.choose("undo")
    assert titles(reader) == ["Quarry denies it blasted at night"]

    reader.choose("redo")
    assert len(titles(reader)) == MANY + 1
    assert reader.session.workspace.verify() == ()
    events = reader.session.workspace.browsing.history()
    actions = {one.action for one in events} - {Action.CREATE_WORKSPACE}
    assert actions == {Action.IMPORT_ARTICLES, Action.IMPORT_ARTICLE}


def test_what_is_here_already_and_what_fails_is_listed(reader: User, qtbot: QtBot, many_files: Path) -> None:
    (many_files / "again.txt").write_text(ARTICLE, encoding="utf-8")
    (many_files / "twice.txt").write_text(story(3), encoding="utf-8")
    (many_files / "empty.txt").write_bytes(b"")
    (many_files / "newer.txt").write_text(f"{ARTICLE}\nThe quarry has apologised since.\n", encoding="utf-8")
    begin(reader, many_files)
    report = wait(reader, qtbot)

    became = {one.name: one.became for one in report.results if one.became is not Became.CAME_IN}
    assert became == {
        "again.txt": Became.HERE_ALREADY,
        "twice.txt": Became.HERE_ALREADY,
        "empty.txt": Became.FAILED,
        "newer.txt": Became.CAME_IN_ALIKE,
    }
    assert reader.window.imports.words.startswith(
        "46 articles imported · 1 of them probably a version of another · 2 already here · 1 failed. There is"
    )


def test_a_cancelled_import_keeps_whole_articles_only(
    user: User, qtbot: QtBot, many_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_reading_after(monkeypatch, 20)
    begin(user, many_files)
    flow = user.working.imports._flow
    assert flow is not None
    qtbot.waitUntil(lambda: flow.report is not None and flow.report.came_in > 3)
    user.window.imports.cancel_button.click()

    report = wait(user, qtbot)
    assert report.is_cancelled
    assert 3 < len(titles(user)) == report.came_in < MANY
    assert user.window.imports.words.startswith("The import was cancelled. What had come in stays:")
    assert user.session.workspace.verify() == ()
    user.choose("undo")
    assert titles(user) == []


def test_the_list_of_the_last_import_opens_articles(reader: User, qtbot: QtBot, many_files: Path) -> None:
    (many_files / "again.txt").write_text(ARTICLE, encoding="utf-8")
    begin(reader, many_files)
    wait(reader, qtbot)
    reader.window.imports.list_button.click()
    dialog = reader.window.findChild(ImportResultsDialog)
    assert dialog is not None
    assert not dialog.isModal()
    assert dialog.model.rowCount() == MANY + 1

    dialog.table.selectRow(7)
    dialog.open_button.click()
    reader.come_back()
    assert reader.session.review is not None
    assert reader.session.review.article.details.title == dialog.model.result(7).title

    dialog.filter_field.setCurrentIndex(dialog.filter_field.findText("Already here (1)"))
    assert dialog.model.rowCount() == 1
    dialog.table.selectRow(0)
    dialog.open_known_button.click()
    reader.come_back()
    assert reader.session.review.article.details.title == "Quarry denies it blasted at night"

    dialog.copy_button.click()
    assert QApplication.clipboard().text().startswith("again.txt\tQuarry denies it blasted at night\talready")


def test_a_workspace_that_cannot_be_written_stops_the_import(
    user: User, qtbot: QtBot, many_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit, calls = Importing.submit, list[Intake]()

    def fail_later(self: Importing, intake: Intake, *, indexes_now: bool = True) -> Submission:
        calls.append(intake)
        if len(calls) > 2:
            raise LockedError(path=Path("desk.factcheck"))
        return submit(self, intake, indexes_now=indexes_now)

    monkeypatch.setattr(Importing, "submit", fail_later)
    monkeypatch.setattr(background_import, "WAITED_SECONDS", 0.3)
    begin(user, many_files)
    report = wait(user, qtbot)

    assert isinstance(report.trouble, LockedError)
    assert user.window.messages.words.startswith("The import had to stop. Another program is writing")
    assert len(titles(user)) == report.came_in < MANY
