"""What another program has marked comes in with the article, by what its labels become."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.adjustments import Adjustments
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.label_mapping import Family
from factcheck_gui.services.editing import Editing, Incoming
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from factcheck_gui.ui.dialogs.labels_dialog import LabelsDialog
from tests.journeys.user import User

TEXT = "The mayor says the bridge is safe. An engineer says it is not. The mayor denies that."
SAFE, DENIED = (0, 34), (63, 85)
LARGE = 450


def write(path: Path, *texts: str, label: str = "SAYS") -> Path:
    """Write texts as doccano does, each with two claims and an arrow between them."""
    rows = []
    for text in texts:
        entities = [
            {"id": 1, "label": label, "start_offset": SAFE[0], "end_offset": SAFE[1]},
            {"id": 2, "label": "denial", "start_offset": DENIED[0], "end_offset": DENIED[1]},
        ]
        relations = [{"id": 1, "from_id": 2, "to_id": 1, "type": "answers"}]
        rows.append(json.dumps({"text": text, "entities": entities, "relations": relations}))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    return write(tmp_path / "marks.jsonl", TEXT)


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


def choose(dialog: LabelsDialog) -> None:
    """Let what is said be an allegation and what answers a denial of it."""
    dialog.fields[Family.LABEL, "SAYS"].choose("allegation")
    dialog.fields[Family.LINK, "answers"].choose("denies")
    dialog.take_button.click()


def bring_in(user: User, path: Path, button: str = "import_button") -> None:
    user.answer(ImportDialog, lambda dialog: getattr(dialog, button).click())
    user.working.imports.import_files([path])
    user.come_back()


def test_labels_are_asked_for_once_and_undo_takes_everything_back(
    user: User, marks: Path, tmp_path: Path
) -> None:
    def import_it(dialog: ImportDialog) -> None:
        assert "2 claims that another program has marked come along." in dialog.notes.text()
        assert "You will be asked" in dialog.notes.text()
        user.answer(LabelsDialog, choose)
        dialog.import_button.click()

    user.answer(ImportDialog, import_it)
    user.working.imports.import_files([marks])
    user.come_back()
    there = [("allegation", TEXT[slice(*SAFE)]), ("denial", TEXT[slice(*DENIED)])]
    assert user.claims() == there
    assert user.window.messages.words.endswith("2 claims came in. 1 link came in.")

    user.press("Ctrl+Z")
    assert user.session.workspace.browsing.articles() == ()
    user.press("Ctrl+Shift+Z")
    assert user.claims() == there

    bring_in(user, write(tmp_path / "more.jsonl", TEXT.replace("engineer", "expert...")))
    assert [kind for kind, _ in user.claims()] == ["allegation", "denial"]
    assert len(user.session.workspace.browsing.articles()) == 2


def test_claims_are_added_to_a_text_that_is_here(user: User, marks: Path, tmp_path: Path) -> None:
    user.paste(TEXT)
    assert user.claims() == []

    def add(dialog: ImportDialog) -> None:
        assert dialog.claims_button.text() == "Add the claims (2 new)"
        user.answer(LabelsDialog, choose)
        dialog.claims_button.click()

    user.answer(ImportDialog, add)
    user.working.imports.import_files([marks])
    user.come_back()

    assert [kind for kind, _ in user.claims()] == ["allegation", "denial"]
    assert user.session.undo_stack.undoText() == "import of 2 claims"
    user.press("Ctrl+Z")
    assert user.claims() == []
    user.press("Ctrl+Shift+Z")

    bring_in(user, marks, "cancel_button")
    assert len(user.claims()) == 2


def bring_in_asking(user: User, path: Path, how: Callable[[LabelsDialog], object]) -> None:
    """Bring a file in and answer what its labels become."""

    def import_it(dialog: ImportDialog) -> None:
        user.answer(LabelsDialog, how)
        dialog.import_button.click()

    user.answer(ImportDialog, import_it)
    user.working.imports.import_files([path])
    user.come_back()


def test_the_text_that_has_all_claims_is_only_here_already(user: User, marks: Path) -> None:
    bring_in_asking(user, marks, choose)

    def look(dialog: ImportDialog) -> None:
        assert dialog.claims_button.isHidden()
        dialog.reject()

    user.answer(ImportDialog, look)
    user.working.imports.import_files([marks])


def test_leaving_the_labels_brings_nothing_in(user: User, marks: Path) -> None:
    bring_in_asking(user, marks, LabelsDialog.reject)

    assert user.session.workspace.browsing.articles() == ()


def test_import_all_asks_once_and_leaves_new_labels_out(user: User, qtbot: QtBot, tmp_path: Path) -> None:
    first = write(tmp_path / "a.jsonl", TEXT, *(TEXT + f" It was day {number}." for number in range(4)))
    other = write(tmp_path / "b.jsonl", TEXT + " Nobody knows.", label="RUMOUR")

    def all_of_them(dialog: ImportDialog) -> None:
        user.answer(LabelsDialog, choose)
        dialog.import_all_button.click()

    user.answer(ImportDialog, all_of_them)
    user.working.imports.import_files([first, other])
    qtbot.waitUntil(lambda: not user.window.imports.list_button.isHidden(), timeout=20_000)

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
    qtbot.waitUntil(lambda: not user.window.imports.list_button.isHidden(), timeout=20_000)

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


def bring_in_asked(user: User, path: Path, how: Callable[[LabelsDialog], object]) -> None:
    """Import a file whose labels are asked for."""

    def import_it(dialog: ImportDialog) -> None:
        user.answer(LabelsDialog, how)
        dialog.import_button.click()

    user.answer(ImportDialog, import_it)
    user.working.imports.import_files([path])
    user.come_back()


def test_what_labels_become_can_be_changed_where_it_was_decided_before(
    user: User, marks: Path, tmp_path: Path
) -> None:
    def leave_out(dialog: LabelsDialog) -> None:
        dialog.without_button.click()
        assert dialog.take_button.text() == "Take in the text only"
        dialog.take_button.click()

    bring_in_asked(user, marks, leave_out)
    assert user.claims() == []
    seen: list[str] = []

    def change(dialog: ImportDialog) -> None:
        seen.extend((dialog.import_button.text(), dialog.notes.text()))
        user.answer(LabelsDialog, choose)
        dialog.labels_button.click()
        seen.extend((dialog.import_button.text(), dialog.notes.text()))
        dialog.import_button.click()

    user.answer(ImportDialog, change)
    user.working.imports.import_files([write(tmp_path / "more.jsonl", f"{TEXT} It rained.")])
    user.come_back()

    assert "1 of 2 claims that another program has marked come along." in seen[1]
    assert "2 claims that another program has marked come along." in seen[3]
    assert [kind for kind, _ in user.claims()] == ["allegation", "denial"]


def test_claims_whose_labels_are_left_out_are_not_offered(user: User, tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    entities = [{"id": 1, "label": "PERSON", "start_offset": 0, "end_offset": 9}]
    path.write_text(json.dumps({"text": TEXT, "entities": entities}) + "\n", encoding="utf-8")
    bring_in_asked(user, path, lambda dialog: dialog.take_button.click())
    seen: list[bool] = []

    def take_them(dialog: LabelsDialog) -> None:
        dialog.fields[Family.LABEL, "PERSON"].choose("fact")
        dialog.take_button.click()

    def look(dialog: ImportDialog) -> None:
        seen.append(dialog.claims_button.isVisible())
        user.answer(LabelsDialog, take_them)
        dialog.labels_button.click()
        seen.append(dialog.claims_button.isVisible())
        dialog.claims_button.click()

    user.answer(ImportDialog, look)
    user.working.imports.import_files([path])
    user.come_back()

    assert seen == [False, True]
    assert [kind for kind, _ in user.claims()] == ["fact"]


def test_the_button_says_that_no_claims_come_in(user: User, tmp_path: Path) -> None:
    path = tmp_path / "people.jsonl"
    entities = [{"id": 1, "label": "PERSON", "start_offset": 0, "end_offset": 9}]
    path.write_text(json.dumps({"text": TEXT, "entities": entities}) + "\n", encoding="utf-8")
    bring_in_asked(user, path, lambda dialog: dialog.take_button.click())
    path.write_text(json.dumps({"text": f"Later. {TEXT}", "entities": entities}) + "\n", encoding="utf-8")
    seen: list[str] = []

    def look(dialog: ImportDialog) -> None:
        seen.append(dialog.import_button.text())
        dialog.reject()

    user.answer(ImportDialog, look)
    user.working.imports.import_files([path])
    user.come_back()

    assert seen == ["Import the text only"]
