"""What a checker sees when the disk fills, breaks or goes away, and that the work goes on afterwards."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from factcheck_gui.app import make_desk
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.store import files_of
from tests.conftest import ROOT
from tests.faults.operations import FULL, SYNC_FAILED, WRITE_FAILED, Fault, Faults, Kind
from tests.faults.real_disks import fill, only_read, small_disk
from tests.faults.vfs import shim
from tests.journeys.conftest import Start
from tests.journeys.user import ARTICLE, User

REFUSALS = [(Kind.WRITE, FULL), (Kind.WRITE, WRITE_FAILED), (Kind.SYNC, SYNC_FAILED)]
PLAIN = ("The disk is full, so", "The disk reports an error at")
SAVED, UNSAVED = "● All changes saved", "✗ Last change not saved"


@pytest.fixture
def faults() -> Iterator[Faults]:
    """A file system that can refuse, in front of the real one; asked for before the program is."""
    with shim() as found:
        yield found


@pytest.fixture
def shaken(faults: Faults, reader: User) -> Iterator[User]:
    """A reader whose workspace is behind that file system."""
    yield reader
    faults.heal()
    reader.working.workbench.close()


def status(reader: User) -> str:
    """Return what the status line says of the last change."""
    return reader.window.status.saved_words


@pytest.mark.parametrize(("kind", "code"), REFUSALS)
def test_a_tag_that_the_disk_refuses_is_said_and_goes_with_the_next_key(
    shaken: User, faults: Faults, kind: Kind, code: int
) -> None:
    shaken.go_to("Villagers")
    before = shaken.session.undo_stack.count()
    faults.fail(Fault(kind=kind, code=code, lasts=True))
    shaken.press("A")
    assert shaken.claims() == []
    assert shaken.window.messages.words.startswith(PLAIN)
    assert status(shaken) == UNSAVED
    assert shaken.session.undo_stack.count() == before
    faults.heal()
    shaken.press("A")
    assert [kind for kind, _ in shaken.claims()] == ["allegation"]
    assert (status(shaken), shaken.window.messages.words) == (SAVED, "")
    assert shaken.session.workspace.verify() == ()


def test_an_undo_that_the_disk_refuses_stays_to_be_tried_again(shaken: User, faults: Faults) -> None:
    shaken.go_to("Villagers")
    shaken.press("A", "1")
    faults.fail(Fault(kind=Kind.WRITE, code=FULL, lasts=True))
    shaken.press("Ctrl+Z")
    assert status(shaken) == UNSAVED
    faults.heal()
    shaken.press("Ctrl+Z", "Ctrl+Z")
    assert shaken.claims() == []
    faults.fail(Fault(kind=Kind.SYNC, code=SYNC_FAILED, lasts=True))
    shaken.press("Ctrl+Shift+Z")
    assert shaken.claims() == []
    faults.heal()
    shaken.press("Ctrl+Shift+Z")
    assert [kind for kind, _ in shaken.claims()] == ["allegation"]
    assert (status(shaken), shaken.session.workspace.verify()) == (SAVED, ())


def test_a_note_that_the_disk_refuses_keeps_its_words(shaken: User, faults: Faults) -> None:
    shaken.go_to("Villagers")
    shaken.press("A", "N")
    shaken.write("the log of the quarry")
    faults.fail(Fault(kind=Kind.WRITE, code=FULL, lasts=True))
    shaken.press("Return")
    assert shaken.window.messages.words.startswith(PLAIN)
    assert status(shaken) == UNSAVED
    faults.heal()
    shaken.press("Return")
    assert shaken.session.review is not None
    (claim,) = shaken.session.review.claims
    assert [one.note.note for one in claim.notes] == ["the log of the quarry"]
    assert shaken.session.workspace.verify() == ()


def test_a_file_that_is_gone_is_said_before_anything_is_noted_and_found_again(
    reader: User, tmp_path: Path
) -> None:
    reader.go_to("Villagers")
    reader.press("A")
    session = reader.session
    said: list[str] = []
    session.failed.connect(said.append)
    moved = move_away(session.workspace.path, tmp_path / "away")
    for _ in range(3):
        session.look_elsewhere()
    assert len(said) == 1
    assert "was moved, replaced or deleted" in said[0]
    assert status(reader) == "✗ The file cannot be reached"
    reader.press("D")
    assert [kind for kind, _ in reader.claims()] == ["allegation"]
    session.workspace.save_copy(tmp_path / "copy.factcheck")
    move_back(moved)
    session.look_elsewhere()
    assert status(reader) == UNSAVED
    assert reader.window.messages.words == "“desk.factcheck” can be reached again; all goes on."
    reader.press("D")
    assert [kind for kind, _ in reader.claims()] == ["denial"]
    assert status(reader) == SAVED


def test_leaving_a_file_that_is_gone_is_asked_and_keeps_a_backup(reader: User, tmp_path: Path) -> None:
    path = reader.session.workspace.path
    moved = move_away(path, tmp_path / "away")
    reader.answer(QMessageBox, QMessageBox.reject)
    reader.choose("close_workspace")
    assert reader.working.workbench.session is not None
    reader.answer(QMessageBox, leave)
    reader.choose("close_workspace")
    assert reader.working.workbench.session is None
    assert "is kept as a backup" in reader.window.messages.words
    assert not any(file.exists() for file in files_of(path))
    move_back(moved)


def leave(box: QMessageBox) -> None:
    """Choose to leave."""
    next(one for one in box.buttons() if one.text().startswith("Leave")).click()


def move_away(path: Path, folder: Path) -> list[tuple[Path, Path]]:
    """Move a workspace to another folder, and return from where to where."""
    folder.mkdir()
    moved = [(file, folder / file.name) for file in files_of(path) if file.exists()]
    for here, there in moved:
        here.rename(there)
    return moved


def move_back(moved: list[tuple[Path, Path]]) -> None:
    """Put everything back to its place."""
    for here, there in moved:
        there.rename(here)


def test_a_really_full_disk_is_said_and_then_forgotten(start: Start, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        found = start()
        found.working.workbench.show(Workspace.create(disk / "desk.factcheck", make_desk("Reviewer 1")))
        found.come_back()
        found.paste(ARTICLE)
        filling = fill(disk)
        found.go_to("Villagers")
        found.press("A", "1", "J", "D", "2", "J", "F", "J", "A")
        noted = found.claims()
        assert found.window.messages.words.startswith("The disk is full, so")
        assert status(found) == UNSAVED
        filling.unlink()
        found.press("J", "F")
        assert len(found.claims()) == len(noted) + 1
        assert (status(found), found.session.workspace.verify()) == (SAVED, ())
        found.working.workbench.close()


def test_an_older_workspace_that_can_only_be_read_says_what_to_do(start: Start, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        shutil.copy(ROOT / "tests" / "workspaces" / "schema-6.factcheck", disk / "older.factcheck")
        found = start()
        with only_read(disk):
            assert not found.working.files.open_path(disk / "older.factcheck")
            assert "was made by an older version of this program" in found.window.messages.words
            assert "Copy it to one, and open the copy." in found.window.messages.words
        assert found.working.files.open_path(disk / "older.factcheck")
        found.working.workbench.close()


def test_a_workspace_that_can_only_be_read_is_shown_and_takes_no_notes(start: Start, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        found = start()
        found.working.workbench.show(Workspace.create(disk / "desk.factcheck", make_desk("Reviewer 1")))
        found.come_back()
        found.paste(ARTICLE)
        found.go_to("Villagers")
        found.press("A")
        found.working.workbench.close()
        with only_read(disk):
            assert found.working.files.open_path(disk / "desk.factcheck")
            assert "can only be read there, so nothing can be noted" in found.window.messages.words
            assert status(found) == "○ Can only be read"
            found.come_back()
            found.go_to("Villagers")
            found.press("D")
            assert [kind for kind, _ in found.claims()] == ["allegation"]
            assert "could not be written" in found.window.messages.words
            found.session.look_elsewhere()
        found.session.look_elsewhere()
        found.press("D")
        assert [kind for kind, _ in found.claims()] == ["denial"]
        assert status(found) == SAVED
        found.working.workbench.close()
