"""The first of several articles is shown, and the rest come in as one wishes."""

import json
from pathlib import Path

from pytestqt.qtbot import QtBot

from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from factcheck_gui.ui.import_report import Became
from tests.journeys.many_articles import story, titles, wait
from tests.journeys.user import User


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
