"""Many files and very many claims that another program has marked come in, and are one step."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.adjustments import Adjustments
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.history import Submission
from factcheck_gui.services.editing import Editing, Incoming
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from factcheck_gui.ui.dialogs.labels_dialog import LabelsDialog
from tests.journeys.marked_texts import TEXT, bring_in, choose, write
from tests.journeys.user import User

LARGE = 450


def large(folder: Path) -> tuple[Path, str]:
    """Write a text in which every one of very many statements is marked; return it too."""
    text = " ".join(f"Statement {number:04} was made." for number in range(LARGE))
    entities = [
        {"id": at, "label": "denial", "start_offset": 25 * at, "end_offset": 25 * at + 24}
        for at in range(LARGE)
    ]
    path = folder / "large.jsonl"
    path.write_text(json.dumps({"text": text, "entities": entities}) + "\n", encoding="utf-8")
    return path, text


def test_import_all_asks_once_and_leaves_new_labels_out(user: User, qtbot: QtBot, tmp_path: Path) -> None:
    first = write(tmp_path / "a.jsonl", TEXT, *(TEXT + f" It was day {number}." for number in range(4)))
    other = write(tmp_path / "b.jsonl", TEXT + " Nobody knows.", label="RUMOUR")

    def all_of_them(dialog: ImportDialog) -> None:
        user.answer(LabelsDialog, choose)
        dialog.import_all_button.click()

    user.answer(ImportDialog, all_of_them)
    user.working.imports.import_files([first, other])
    qtbot.waitUntil(lambda: not user.window.imports.list_button.isHidden())

    flow = user.working.imports._flow
    assert flow is not None
    assert flow.report is not None
    assert (flow.report.came_in, flow.report.taken.claims) == (6, 11)
    assert flow.report.taken.labels_left_out == {"RUMOUR": 1}
    user.come_back()
    user.press("Ctrl+Z")
    assert user.session.workspace.browsing.articles() == ()


def test_many_files_ask_before_they_come_in_alone(user: User, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(22):
        write(folder / f"{number:02}.jsonl", f"{TEXT} On day {number} it rained {'so ' * number}much.")

    def agree(box: QMessageBox) -> None:
        user.answer(LabelsDialog, choose)
        next(one for one in box.findChildren(QPushButton) if one.text() == "Import all").click()

    user.answer(QMessageBox, agree)
    user.working.imports.import_files([folder])
    qtbot.waitUntil(lambda: not user.window.imports.list_button.isHidden())

    assert {one.claims for one in user.session.workspace.browsing.articles()} == {2}
    kinds = user.working.workbench.settings.labels.kinds
    assert kinds == {"SAYS": ClaimKind.ALLEGATION}


def test_very_many_claims_come_in_while_the_window_lives_and_are_one_step(user: User, tmp_path: Path) -> None:
    path, _ = large(tmp_path)

    bring_in(user, path)

    assert len(user.claims()) == LARGE
    user.press("Ctrl+Z")
    assert user.session.workspace.browsing.articles() == ()
    user.press("Ctrl+Shift+Z")
    assert len(user.claims()) == LARGE
    assert user.session.workspace.verify() == ()


def test_what_could_not_be_kept_is_told_of_every_part(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, _ = large(tmp_path)
    submit, parts = Editing.submit, []

    def submit_with_an_odd_sign(
        self: Editing, edit: Edit, cause: Cause = Cause.EDIT, incoming: Iterable[Incoming] = ()
    ) -> Submission:
        parts.append(submit(self, edit, cause, incoming))
        return replace(parts[-1], adjusted=Adjustments(characters=1))

    monkeypatch.setattr(Editing, "submit", submit_with_an_odd_sign)
    said: list[str] = []
    user.session.told.connect(said.append)

    bring_in(user, path)

    assert len(parts) > 2
    assert f"{len(parts)} characters could not be kept and became \ufffd." in said
    assert len(user.claims()) == LARGE


def test_very_many_claims_are_added_to_a_text_that_is_here(user: User, tmp_path: Path) -> None:
    path, text = large(tmp_path)
    user.paste(text)

    bring_in(user, path, "claims_button")

    assert len(user.claims()) == LARGE
    assert user.session.undo_stack.undoText() == "import of 450 claims"
    user.press("Ctrl+Z")
    assert (user.claims(), len(user.session.workspace.browsing.articles())) == ([], 1)
    user.press("Ctrl+Shift+Z")
    assert len(user.claims()) == LARGE
