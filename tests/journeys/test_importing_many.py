"""Many articles come in while somebody works on in the window."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.edits import Action
from factcheck_gui.domain.errors import LockedError
from factcheck_gui.domain.history import Submission
from factcheck_gui.services.importing import Importing, Intake
from factcheck_gui.ui import background_import
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from factcheck_gui.ui.dialogs.import_results_dialog import ImportResultsDialog
from factcheck_gui.ui.import_report import Became, ImportReport
from tests.journeys.user import ARTICLE, User

MANY = 45


def story(number: int) -> str:
    """Return an article that has no words in common with the others."""
    words = " ".join(f"w{number}x{place}" for place in range(60))
    return f"Story {number}\n\nIt is said that {words}.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "many"
    found.mkdir()
    for number in range(MANY):
        (found / f"{number:03}.txt").write_text(story(number), encoding="utf-8")
    return found


def agree(box: QMessageBox) -> None:
    """Press the button that goes on."""
    press(box, "Import all")


def press(box: QMessageBox, words: str) -> None:
    next(button for button in box.findChildren(QPushButton) if button.text() == words).click()


def begin(user: User, *paths: Path) -> None:
    user.answer(QMessageBox, agree)
    user.working.imports.import_files(list(paths))


def has_ended(user: User) -> bool:
    return not user.window.imports.list_button.isHidden() and not user.window.imports.isHidden()


def wait(user: User, qtbot: QtBot) -> ImportReport:
    qtbot.waitUntil(lambda: has_ended(user), timeout=20_000)
    flow = user.working.imports._flow
    assert flow is not None
    assert flow.report is not None
    return flow.report


def titles(user: User) -> list[str]:
    return [one.article.details.title for one in user.session.workspace.browsing.articles()]


def test_a_folder_of_many_comes_in_while_one_tags(reader: User, qtbot: QtBot, folder: Path) -> None:
    begin(reader, folder)
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
    reader: User, qtbot: QtBot, folder: Path
) -> None:
    begin(reader, folder)
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


def test_what_is_here_already_and_what_fails_is_listed(reader: User, qtbot: QtBot, folder: Path) -> None:
    (folder / "again.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "twice.txt").write_text(story(3), encoding="utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "newer.txt").write_text(f"{ARTICLE}\nThe quarry has apologised since.\n", encoding="utf-8")
    begin(reader, folder)
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


def test_a_cancelled_import_keeps_whole_articles_only(user: User, qtbot: QtBot, folder: Path) -> None:
    begin(user, folder)
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


def test_the_list_of_the_last_import_opens_articles(reader: User, qtbot: QtBot, folder: Path) -> None:
    (folder / "again.txt").write_text(ARTICLE, encoding="utf-8")
    begin(reader, folder)
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


def test_a_second_import_is_refused_while_one_runs(user: User, qtbot: QtBot, folder: Path) -> None:
    begin(user, folder)
    user.working.imports.import_files([folder])

    assert user.window.messages.words.startswith("An import is still running.")
    wait(user, qtbot)
    assert user.window.messages.words.startswith("An import is still running.")


def test_closing_asks_first_and_leaves_nothing_running(user: User, qtbot: QtBot, folder: Path) -> None:
    begin(user, folder)
    user.answer(QMessageBox, lambda box: press(box, "Go on importing"))
    user.window.close()
    assert user.window.isVisible()
    assert user.working.imports._flow is not None

    user.answer(QMessageBox, lambda box: press(box, "Stop the import"))
    user.window.close()

    assert not user.window.isVisible()
    assert user.working.imports._flow is None


def test_a_workspace_that_cannot_be_written_stops_the_import(
    user: User, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit, calls = Importing.submit, list[Intake]()

    def fail_later(self: Importing, intake: Intake, *, indexes_now: bool = True) -> Submission:
        calls.append(intake)
        if len(calls) > 2:
            raise LockedError(path=Path("desk.factcheck"))
        return submit(self, intake, indexes_now=indexes_now)

    monkeypatch.setattr(Importing, "submit", fail_later)
    monkeypatch.setattr(background_import, "WAITED_SECONDS", 0.3)
    begin(user, folder)
    report = wait(user, qtbot)

    assert isinstance(report.trouble, LockedError)
    assert user.window.messages.words.startswith("The import had to stop. Another program is writing")
    assert len(titles(user)) == report.came_in < MANY


def test_import_all_after_the_first_takes_the_rest_in(user: User, qtbot: QtBot, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(5)]
    for number, file in enumerate(files):
        file.write_text(story(number), encoding="utf-8")

    def import_all(dialog: ImportDialog) -> None:
        assert dialog.windowTitle() == "Import · 1 of 5 · 0.txt"
        dialog.form.author_field.setText("Local desk")
        dialog.import_all_button.click()

    user.answer(ImportDialog, import_all)
    user.working.imports.import_files(files)
    wait(user, qtbot)

    found = user.session.workspace.browsing.articles()
    assert [one.article.details.author for one in found] == [None, None, None, None, "Local desk"]
    user.choose("undo")
    assert titles(user) == []


def test_skipped_articles_stay_out(user: User, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(2)]
    for number, file in enumerate(files):
        file.write_text(story(number), encoding="utf-8")

    def skip(dialog: ImportDialog) -> None:
        user.answer(ImportDialog, lambda second: second.import_button.click())
        dialog.skip_button.click()

    user.answer(ImportDialog, skip)
    user.working.imports.import_files(files)

    assert titles(user) == ["Story 1"]
    assert user.window.messages.words == "1 article imported · 1 skipped."


def test_a_table_shows_its_first_row_and_brings_in_the_rest(user: User, qtbot: QtBot, tmp_path: Path) -> None:
    table = tmp_path / "stories.jsonl"
    rows = [{"title": f"Story {number}", "text": story(number)} for number in range(12)]
    lines = [json.dumps(row) for row in rows]
    table.write_text("\n".join([*lines[:5], "{broken", *lines[5:]]), encoding="utf-8")

    def import_all(dialog: ImportDialog) -> None:
        assert dialog.windowTitle().startswith("Import · 1 · stories.jsonl")
        assert dialog.import_all_button.text() == "Import all"
        dialog.import_all_button.click()

    user.answer(ImportDialog, import_all)
    user.working.imports.import_files([table])
    report = wait(user, qtbot)

    assert (report.came_in, report.count(Became.FAILED)) == (12, 1)
    assert user.session.review is not None
    assert user.session.review.article.details.title == "Story 0"


def test_what_is_closed_by_force_leaves_nothing_running(user: User, folder: Path) -> None:
    begin(user, folder)

    user.working.workbench.close()

    assert user.working.imports._flow is None
    assert user.window.imports.isHidden()


def test_rows_come_in_above_without_moving_what_one_looks_at(
    reader: User, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    begin(reader, folder)
    wait(reader, qtbot)
    panel = reader.view.articles
    qtbot.waitUntil(lambda: panel.model.rowCount() == MANY + 1)
    bar = panel.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top = panel.list.indexAt(QPoint(0, 0))
    seen, offset = panel.model.article_id(top.row()), panel.list.visualRect(top).top()

    more = tmp_path / "more.txt"
    more.write_text(story(99), encoding="utf-8")
    draft = reader.session.workspace.importing.preview_own_file(more)
    reader.session.accept_part(reader.session.workspace.importing.take_in(draft))
    qtbot.waitUntil(lambda: panel.model.rowCount() == MANY + 2)

    top = panel.list.indexAt(QPoint(0, 0))
    assert panel.model.article_id(top.row()) == seen
    assert panel.list.visualRect(top).top() == offset


def test_undo_while_articles_come_in_stops_the_import_and_takes_back_what_came(
    reader: User, qtbot: QtBot, folder: Path
) -> None:
    begin(reader, folder)
    flow = reader.working.imports._flow
    assert flow is not None
    qtbot.waitUntil(lambda: flow.report is not None and flow.report.came_in > 3)

    reader.choose("undo")

    assert not flow.is_running
    assert titles(reader) == ["Quarry denies it blasted at night"]
    assert reader.session.workspace.verify() == ()


def test_what_is_done_with_an_article_of_a_running_import_is_undone_before_the_import(
    reader: User, qtbot: QtBot, folder: Path
) -> None:
    begin(reader, folder)
    flow = reader.working.imports._flow
    assert flow is not None
    qtbot.waitUntil(lambda: flow.report is not None and flow.report.came_in > 3)
    reader.session.open_article(reader.session.workspace.browsing.find_article("Story 0").id)
    review = reader.session.review
    assert review is not None
    details = replace(review.article.details, title="Another title")
    assert reader.session.submit(reader.session.workspace.composer.correct(review.article, details))
    wait(reader, qtbot)

    reader.choose("undo")
    assert "Story 0" in titles(reader)
    reader.choose("undo")

    assert titles(reader) == ["Quarry denies it blasted at night"]
    assert reader.session.workspace.verify() == ()
