"""What another program has marked comes in with the article, by what its labels become."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck_gui.domain.label_mapping import Family
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from factcheck_gui.ui.dialogs.labels_dialog import LabelsDialog
from tests.journeys.marked_texts import DENIED, SAFE, TEXT, bring_in, choose, write
from tests.journeys.user import User


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    return write(tmp_path / "marks.jsonl", TEXT)


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


def test_what_labels_become_can_be_changed_where_it_was_decided_before(
    user: User, marks: Path, tmp_path: Path
) -> None:
    def leave_out(dialog: LabelsDialog) -> None:
        dialog.without_button.click()
        assert dialog.take_button.text() == "Take in the text only"
        dialog.take_button.click()

    bring_in_asking(user, marks, leave_out)
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
    bring_in_asking(user, path, lambda dialog: dialog.take_button.click())
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
    bring_in_asking(user, path, lambda dialog: dialog.take_button.click())
    path.write_text(json.dumps({"text": f"Later. {TEXT}", "entities": entities}) + "\n", encoding="utf-8")
    seen: list[str] = []

    def look(dialog: ImportDialog) -> None:
        seen.append(dialog.import_button.text())
        dialog.reject()

    user.answer(ImportDialog, look)
    user.working.imports.import_files([path])
    user.come_back()

    assert seen == ["Import the text only"]
