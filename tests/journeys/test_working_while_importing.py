"""Whatever one does while many articles come in, nothing is torn."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from tests.journeys.many_articles import MANY, begin, keep_reading_after, press, story, titles, wait
from tests.journeys.user import User


def test_a_second_import_is_refused_while_one_runs(user: User, qtbot: QtBot, many_files: Path) -> None:
    begin(user, many_files)
    user.working.imports.import_files([many_files])

    assert user.window.messages.words.startswith("An import is still running.")
    wait(user, qtbot)
    assert user.window.messages.words.startswith("An import is still running.")


def test_closing_asks_first_and_leaves_nothing_running(user: User, qtbot: QtBot, many_files: Path) -> None:
    begin(user, many_files)
    user.answer(QMessageBox, lambda box: press(box, "Go on importing"))
    user.window.close()
    assert user.window.isVisible()
    assert user.working.imports._flow is not None

    user.answer(QMessageBox, lambda box: press(box, "Stop the import"))
    user.window.close()

    assert not user.window.isVisible()
    assert user.working.imports._flow is None


def test_what_is_closed_by_force_leaves_nothing_running(user: User, many_files: Path) -> None:
    begin(user, many_files)

    user.working.workbench.close()

    assert user.working.imports._flow is None
    assert user.window.imports.isHidden()


def test_rows_come_in_above_without_moving_what_one_looks_at(
    reader: User, qtbot: QtBot, many_files: Path, tmp_path: Path
) -> None:
    begin(reader, many_files)
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
    reader: User, qtbot: QtBot, many_files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_reading_after(monkeypatch, 20)
    begin(reader, many_files)
    flow = reader.working.imports._flow
    assert flow is not None
    qtbot.waitUntil(lambda: flow.report is not None and flow.report.came_in > 3)

    assert flow.is_running

    reader.choose("undo")

    assert not flow.is_running
    assert titles(reader) == ["Quarry denies it blasted at night"]
    assert reader.session.workspace.verify() == ()


def test_what_is_done_with_an_article_of_a_running_import_is_undone_before_the_import(
    reader: User, qtbot: QtBot, many_files: Path
) -> None:
    begin(reader, many_files)
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
