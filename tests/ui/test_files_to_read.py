"""Which files are read, of those that were chosen or dropped."""

import os
from pathlib import Path

import pytest

from factcheck_gui.ui.files_to_read import files_to_read


@pytest.fixture
def live(tmp_path: Path) -> Path:
    path = tmp_path / "desk.factcheck"
    path.write_bytes(b"SQLite")
    return path


def written(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words.", encoding="utf-8")


def test_folders_give_their_articles_and_those_of_the_folders_below(tmp_path: Path, live: Path) -> None:
    folder = tmp_path / "in"
    written(folder / "b.txt", folder / "a" / "c.md", folder / "picture.png", folder / ".hidden" / "d.txt")
    written(folder / ".e.txt")

    found = files_to_read((folder,), live)

    assert [path.name for path in found.files] == ["b.txt", "c.md"]


def test_a_link_that_leads_in_a_circle_is_not_followed(tmp_path: Path, live: Path) -> None:
    folder = tmp_path / "in"
    written(folder / "a.txt")
    (folder / "round").symlink_to(folder)

    assert len(files_to_read((folder,), live).files) == 1


def test_a_file_that_was_named_is_tried_whatever_its_ending(tmp_path: Path, live: Path) -> None:
    written(tmp_path / "story")

    assert files_to_read((tmp_path / "story",), live).files == (tmp_path / "story",)


def test_the_live_workspace_is_never_read_by_whatever_name(tmp_path: Path, live: Path) -> None:
    written(tmp_path / "desk.factcheck-wal")
    os.link(live, tmp_path / "other.txt")
    (tmp_path / "third.txt").symlink_to(live)
    names = (live, tmp_path / "desk.factcheck-wal", tmp_path / "other.txt", tmp_path / "third.txt")

    assert files_to_read((*names, tmp_path), live).files == ()


def test_nobody_knows_how_many_articles_a_table_holds(tmp_path: Path, live: Path) -> None:
    written(tmp_path / "a.txt", tmp_path / "b.JSONL")

    assert not files_to_read((tmp_path / "a.txt",), live).holds_tables
    assert files_to_read((tmp_path / "b.JSONL",), live).holds_tables
