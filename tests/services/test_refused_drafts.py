"""What cannot be an article is refused by its name."""

from pathlib import Path

import pytest

from factcheck_gui.domain.errors import (
    BinaryInputError,
    EmptyInputError,
    FileMissingError,
    UnknownFormatError,
)
from factcheck_gui.domain.input_errors import NotAFileError, TooLargeInputError, TooManyPartsError
from factcheck_gui.services import drafting
from factcheck_gui.services.workspace import Workspace
from tests.conftest import preview_file
from tests.services.mill_article import written


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff\ufeff", "\u200b\n\u200b"])
def test_a_text_that_shows_nothing_is_refused(workspace: Workspace, text: str) -> None:
    with pytest.raises(EmptyInputError):
        workspace.importing.preview_text(text)


def test_an_empty_file_is_refused_by_its_name(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(EmptyInputError) as caught:
        preview_file(written(tmp_path, "empty.txt", b""))

    assert caught.value.name == "empty.txt"


def test_a_missing_file_is_said_to_be_missing(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        preview_file(tmp_path / "none.txt")


def test_a_folder_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NotAFileError):
        preview_file(tmp_path)


def test_bytes_that_are_no_text_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20

    with pytest.raises(BinaryInputError):
        preview_file(written(tmp_path, "picture.txt", picture))
    with pytest.raises(UnknownFormatError):
        preview_file(written(tmp_path, "picture.png", picture))


def test_more_than_twenty_megabytes_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(TooLargeInputError):
        preview_file(written(tmp_path, "large.txt", b"word " * 4_000_001))
    with pytest.raises(TooLargeInputError):
        workspace.importing.preview_text("word " * 4_000_001)


def test_an_article_of_endless_parts_is_refused(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafting, "MOST_BLOCKS", 50)

    with pytest.raises(TooManyPartsError):
        workspace.importing.preview_text("A line.\n\n" * 51)
