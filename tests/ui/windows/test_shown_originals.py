"""Copies of originals that other programs show."""

import os
from pathlib import Path

import pytest

from factcheck_gui.domain.articles import Version
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.windows.shown_originals import ShownOriginals

PAGE = (
    b"<!DOCTYPE html><html><head><title>Bridge</title></head><body><article><h1>The bridge is safe</h1>"
    + (b"<p>The mayor says that the bridge is safe, and that everybody may cross it again on Monday.</p>" * 5)
    + b"<script>steal()</script></article></body></html>"
)


def version_of_file(workspace: Workspace, path: Path) -> Version:
    """Take a file in and return the version that was read from it."""
    from factcheck_gui.services.reading.requests import Request

    with workspace.importing.reader() as reader:
        drafts = [answer for answer in reader.read(Request(path=path)) if isinstance(answer, ArticleDraft)]
    edit = workspace.importing.take_in(*drafts).edit
    return workspace.versioning.versions(edit.changes[0].entity_id)[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "shown"


def test_what_a_browser_shows_is_guarded(workspace: Workspace, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "bridge.html"
    path.write_bytes(PAGE)
    version = version_of_file(workspace, path)
    shown = ShownOriginals(folder)

    copy = shown.copy_of(workspace.originals, version)

    assert copy is not None
    assert copy.suffix == ".html"
    assert b"default-src 'none'" in copy.read_bytes()
    assert workspace.originals.read(version) == PAGE
    shown.clear()


def test_a_text_is_never_shown_under_an_ending_that_runs(
    workspace: Workspace, folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "story.desktop"
    path.write_text("The bridge is safe\n\nThe mayor says so. Nobody asked him.\n", encoding="utf-8")
    version = version_of_file(workspace, path)
    shown = ShownOriginals(folder)

    copy = shown.copy_of(workspace.originals, version)

    assert copy is not None
    assert copy.name == "original.txt"
    shown.clear()


def test_copies_go_when_the_workspace_is_closed(workspace: Workspace, bridge: str, folder: Path) -> None:
    shown = ShownOriginals(folder)
    version = workspace.versioning.versions(bridge)[0]
    copy = shown.copy_of(workspace.originals, version)
    assert copy is not None
    assert copy.exists()

    shown.clear()

    assert list(folder.iterdir()) == []


def test_left_overs_go_at_the_next_start_and_copies_in_use_stay(
    workspace: Workspace, bridge: str, folder: Path
) -> None:
    left_over = folder / "left"
    left_over.mkdir(parents=True)
    (left_over / "page.html").write_text("old", encoding="utf-8")
    os.utime(left_over, (1, 1))
    version = workspace.versioning.versions(bridge)[0]
    running = ShownOriginals(folder)
    copy = running.copy_of(workspace.originals, version)
    assert not left_over.exists()

    ShownOriginals(folder)

    assert copy is not None
    assert copy.exists()
    running.clear()


def test_a_folder_that_another_instance_has_just_made_stays(folder: Path) -> None:
    just_made = folder / "not locked yet"
    just_made.mkdir(parents=True)

    ShownOriginals(folder)

    assert just_made.exists()
