"""Files of which a copy is kept: read piece by piece, refused in plain cases, named by what they are."""

import hashlib
import zlib
from pathlib import Path

import pytest

from factcheck_gui.domain.copy_errors import CopyTrouble, NotKeepableError
from factcheck_gui.domain.errors import FileMissingError
from factcheck_gui.domain.sources import Medium
from factcheck_gui.services import keeping
from factcheck_gui.services.file_kinds import UNKNOWN, ending_of, media_type_of, medium_of
from factcheck_gui.services.keeping import copy_of_file, title_of_file


def test_a_copy_holds_the_bytes_as_they_are(tmp_path: Path) -> None:
    content = b"%PDF-1.4 " + bytes(range(256)) * 9_000
    path = tmp_path / "letters.pdf"
    path.write_bytes(content)

    copy = copy_of_file(path, ())

    assert zlib.decompress(copy.packed) == content
    assert (copy.sha256, copy.size) == (hashlib.sha256(content).hexdigest(), len(content))
    assert (copy.name, copy.media_type) == ("letters.pdf", "application/pdf")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotKeepableError) as refused:
        copy_of_file(tmp_path, ())
    assert refused.value.trouble is CopyTrouble.FOLDER


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    with pytest.raises(NotKeepableError) as refused:
        copy_of_file(tmp_path / "empty.pdf", ())
    assert refused.value.trouble is CopyTrouble.EMPTY


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileMissingError):
        copy_of_file(tmp_path / "gone.pdf", ())


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "LARGEST_COPY", 10)
    (tmp_path / "long.txt").write_bytes(b"x" * 11)
    with pytest.raises(NotKeepableError) as refused:
        copy_of_file(tmp_path / "long.txt", ())
    assert refused.value.trouble is CopyTrouble.LARGE


def test_the_open_workspace_is_never_opened_again(tmp_path: Path) -> None:
    own = tmp_path / "desk.factcheck"
    own.write_bytes(b"SQLite format 3\0")
    (tmp_path / "other-name.pdf").hardlink_to(own)
    with pytest.raises(NotKeepableError) as refused:
        copy_of_file(tmp_path / "other-name.pdf", (own,))
    assert refused.value.trouble is CopyTrouble.WORKSPACE


@pytest.mark.parametrize(
    ("name", "beginning", "media_type"),
    [
        ("a.pdf", b"%PDF-1.7", "application/pdf"),
        ("a.pdf", b"MZ\x90\x00", UNKNOWN),
        ("a.PNG", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("a.html", b"<!doctype html>", "text/html"),
        ("a.txt", b"MZ\x00\x00", UNKNOWN),
        ("a.exe", b"MZ\x90\x00", UNKNOWN),
        ("a.desktop", b"[Desktop Entry]", UNKNOWN),
        ("a.sh", b"#!/bin/sh", UNKNOWN),
        ("a", b"text", UNKNOWN),
    ],
)
def test_only_what_ending_and_bytes_agree_on_is_known(name: str, beginning: bytes, media_type: str) -> None:
    assert media_type_of(name, beginning) == media_type


@pytest.mark.parametrize(
    ("name", "medium"),
    [
        ("table.csv", Medium.DATA),
        ("Table.XLSX", Medium.DATA),
        ("rows.json", Medium.DATA),
        ("talk.mp3", Medium.INTERVIEW),
        ("talk.m4a", Medium.INTERVIEW),
        ("letter.pdf", Medium.DOCUMENT),
        ("letter", Medium.DOCUMENT),
    ],
)
def test_a_files_medium_is_guessed_from_its_ending(name: str, medium: Medium) -> None:
    assert medium_of(name) is medium


def test_a_known_media_type_has_an_ending() -> None:
    assert (ending_of("application/pdf"), ending_of(UNKNOWN)) == (".pdf", "")


def test_a_file_is_titled_by_its_name_without_the_ending() -> None:
    assert title_of_file(Path("/a/Letters of  May.final.pdf")) == "Letters of May.final"
    assert title_of_file(Path("/a/.profile")) == ".profile"
