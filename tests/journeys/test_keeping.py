"""What was done is kept: undo, reopening, two programs on one file, files that are refused."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from factcheck_gui.app import make_desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui import held_file
from factcheck_gui.ui.dialogs.details_dialog import DetailsDialog
from tests.journeys.conftest import Start
from tests.journeys.user import User

HOLD = """
import sqlite3, sys, time
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
print("held", flush=True)
time.sleep(30)
"""


def test_the_menu_names_what_undo_takes_back(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D")
    assert reader.window.actions_by_name["undo"].text() == "&Undo tag as denial"
    reader.press("Ctrl+Z")
    assert reader.claims() == []
    assert reader.window.actions_by_name["redo"].text() == "&Redo tag as denial"


def test_undo_restores_the_deleted_claim_with_all_that_hung_on_it(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "5", "N")
    reader.write("the log of the quarry")
    reader.press("Return", "Esc")
    assert reader.session.review is not None
    before = reader.session.review.claims[0]
    reader.press("Delete")
    assert reader.claims() == []
    reader.press("Ctrl+Z")
    assert list(reader.session.review.claims) == [before]


def test_everything_done_can_be_undone_to_the_beginning_and_redone(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "5", "Shift+Left", "J", "A", "1", "X")
    assert reader.session.review is not None
    done = reader.session.review.snapshot()
    undone = reader.session.undo_stack.index()
    for _ in range(undone - 1):
        reader.press("Ctrl+Z")
    assert reader.claims() == []
    for _ in range(undone - 1):
        reader.press("Ctrl+Shift+Z")
    assert reader.session.review.snapshot() == done
    assert reader.session.workspace.verify() == ()


def test_a_workspace_reopens_where_it_was_left(reader: User, start: Start) -> None:
    reader.paste("Another story\n\nNothing of note. Nothing at all happened here.\n")
    reader.view.open_article(reader.view.articles.model.article_id(1))
    reader.go_to("Dr. Ames")
    reader.press("F")
    path = reader.session.workspace.path
    reader.choose("toggle_articles")
    reader.window.close()
    again = start()
    assert again.window.isVisible()
    assert again.working.files.open_path(path)
    assert again.session.review is not None
    assert again.session.review.article.details.title == "Quarry denies it blasted at night"
    assert again.session.place.span is not None
    assert again.session.place.span.quote(again.session.review.text.text).startswith("Dr. Ames")
    assert again.view.articles_column.isHidden()


def test_what_another_program_wrote_is_shown(reader: User) -> None:
    path = reader.session.workspace.path
    command = [sys.executable, "-m", "factcheck_gui.cli", "tag", str(path), "Quarry"]
    subprocess.run(
        [*command, "--quote", "windows shook", "--kind", "allegation"], check=True, capture_output=True
    )
    reader.session.look_elsewhere()
    assert reader.claims() == [("allegation", "windows shook")]


def test_an_undo_that_somebody_has_overtaken_is_refused_and_said(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D")
    assert reader.session.review is not None
    claim = reader.session.review.claims[0].claim
    other = Workspace.open(reader.session.workspace.path, make_desk("Reviewer 2"))
    other.editing.submit(other.composer.name_speaker(claim, "Quarry Ltd."))
    other.close()
    reader.press("Ctrl+Z")
    assert "Somebody has changed this" in reader.window.messages.words
    assert reader.session.review.claims[0].claim.speaker == "Quarry Ltd."
    assert reader.window.actions_by_name["undo"].text() == "&Undo import of article"


def test_a_file_that_is_no_workspace_is_refused_and_the_open_one_stays(reader: User, tmp_path: Path) -> None:
    other = tmp_path / "other.factcheck"
    other.write_text("nothing of ours", encoding="utf-8")
    before = reader.session
    assert not reader.working.files.open_path(other)
    assert "is not a workspace" in reader.window.messages.words
    assert reader.session is before
    assert other.read_text(encoding="utf-8") == "nothing of ours"


def test_a_removed_article_comes_back_with_its_claims(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D")
    reader.choose("remove_article")
    assert reader.session.workspace.browsing.articles() == ()
    reader.press("Ctrl+Z")
    assert reader.claims() == [("denial", "The quarry denies that it blasted at night.")]


def test_undo_opens_the_article_in_which_it_takes_something_back(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "5")
    first = reader.session.review
    assert first is not None
    reader.paste("Another story\n\nNothing of note. Nothing at all happened here.\n")
    reader.press("Ctrl+Z", "Ctrl+Z")
    assert reader.session.review is not None
    assert reader.session.review.article.id == first.article.id
    assert not reader.session.review.claims[0].is_checked


def test_typing_is_saved_when_the_window_closes(reader: User, start: Start) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "Return")
    reader.write("asked the")
    path = reader.session.workspace.path
    reader.window.close()
    found = Workspace.open(path, make_desk("Reviewer 1"))
    review = found.browsing.review(found.browsing.articles()[0].article.id)
    verdicts = review.claims[0].verdicts
    found.close()
    assert [verdict.reason for verdict in verdicts.values()] == ["asked the"]


def test_a_failed_edit_is_said_and_not_shown_as_saved(reader: User, monkeypatch: pytest.MonkeyPatch) -> None:
    reader.go_to("The quarry denies")
    monkeypatch.setattr(held_file, "WAITED_SECONDS", 0.1)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(reader.session.workspace.path)], stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    holder.stdout.readline()
    reader.press("D")
    holder.kill()
    holder.communicate()
    assert "Another program" in reader.window.messages.words
    assert reader.window.status.saved_words == "✗ Last change not saved"
    assert reader.claims() == []
    assert reader.window.actions_by_name["undo"].text() == "&Undo import of article"


def test_typing_that_is_refused_holds_the_window_back(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "N")
    reader.write("https://example.org/log")
    reader.press("Return")
    card = reader.view.claims.editor.form.notes.cards[0]
    card.edit()
    assert card.form is not None
    card.form.seen.setText("yesterday")
    reader.answer(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.Cancel).click())
    reader.window.close()
    assert reader.window.isVisible()
    assert reader.working.workbench.session is not None
    reader.answer(QMessageBox, lambda box: box.button(QMessageBox.StandardButton.Discard).click())
    reader.window.close()
    assert not reader.window.isVisible()


def test_details_that_somebody_else_corrects_meanwhile_are_not_taken_back(reader: User) -> None:
    assert reader.session.review is not None
    article = reader.session.review.article

    def answer(dialog: DetailsDialog) -> None:
        other = Workspace.open(reader.session.workspace.path, make_desk("Reviewer 2"))
        other.editing.submit(
            other.composer.correct(article, replace(article.details, publisher="The Gazette"))
        )
        other.close()
        reader.session.look_elsewhere()
        dialog.form.set_details(replace(article.details, title="Quarry says it never blasted at night"))
        dialog.accept()

    reader.answer(DetailsDialog, answer)
    reader.choose("correct_article")
    details = reader.session.review.article.details
    assert (details.title, details.publisher) == ("Quarry says it never blasted at night", "The Gazette")


def test_locks_that_a_file_dialog_has_dropped_are_taken_anew(reader: User) -> None:
    path = reader.session.workspace.path
    # What a file dialog does to every file that it lists.
    for one in path.parent.glob("desk.factcheck*"):
        one.open("rb").close()
    reader.session.reconnect()
    command = [sys.executable, "-m", "factcheck_gui.cli", "claims", str(path)]
    subprocess.run(command, check=True, capture_output=True)
    reader.go_to("The quarry denies")
    reader.press("D")
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert "The quarry denies that it blasted at night." in told


def test_a_killed_program_reopens_where_it_stood(reader: User, qtbot: QtBot) -> None:
    path, settings = reader.session.workspace.path, reader.working.workbench.settings
    reader.go_to("Dr. Ames")
    assert reader.session.place.span is not None
    position = reader.session.place.span.start
    qtbot.waitUntil(lambda: (settings.last_place(path) or ("", -1))[1] == position)


def test_a_claim_is_not_marked_as_nothing_to_check(reader: User) -> None:
    reader.go_to("The quarry denies")
    reader.press("D", "X")
    assert reader.session.review is not None
    assert reader.session.review.marks == ()
    assert "A claim stands here" in reader.window.messages.words
