"""Paths whose bytes are no text."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from factcheck_gui.paths_as_bytes import decoded, encoded, read_path, written_path
from factcheck_gui.ui.dropped import dropped
from factcheck_gui.ui.local_files import path_of_name, path_of_url, url_of_path
from factcheck_gui.ui.settings import Settings

ODD = os.fsdecode(b"desk\xff\xe2\x80\xae.factcheck")

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only there is a file name any bytes")


@pytest.mark.parametrize("name", ["plain", "میئر", "bytes:x", ODD, "a b\n%41"])
def test_a_path_comes_back_byte_by_byte(name: str) -> None:
    path = Path("/somewhere") / name

    assert read_path(written_path(path)) == path
    assert decoded(encoded(str(path))) == str(path)
    assert read_path(written_path(Path(name))) == Path(name)


@pytest.mark.parametrize("written", ["", "a\0b", "bytes:", "bytes:%00"])
def test_what_no_file_can_be_called_is_no_path(written: str) -> None:
    assert read_path(written) is None


def test_recent_workspaces_and_places_are_remembered_whatever_their_bytes(tmp_path: Path) -> None:
    path = tmp_path / ODD
    settings = Settings(tmp_path / "settings.ini")
    settings.remember_recent(path)
    settings.remember_place(path, "an-id", 7)
    settings.sync()

    again = Settings(tmp_path / "settings.ini")
    assert again.recent == (path,)
    assert again.last_place(path) == ("an-id", 7)


@pytest.mark.parametrize("position", ["²", "9" * 5000, "-1", "x", "\u0000"])
def test_a_hostile_place_in_the_settings_is_none(tmp_path: Path, position: str) -> None:
    settings = Settings(tmp_path / "settings.ini")
    key = os.fsencode(tmp_path).hex()
    settings._store.setValue(f"place/{key}", f"id {position}")
    settings._store.setValue("recent", ["a\0b", "", str(tmp_path)])

    assert settings.last_place(tmp_path) is None
    assert settings.recent == (tmp_path,)


def test_a_dropped_file_is_found_whatever_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / ODD
    path.write_text("x")
    data = QMimeData()
    data.setUrls([QUrl.fromEncoded(path.as_uri().encode())])

    assert dropped(data).files == (path,)
    assert path_of_url(QUrl.fromLocalFile(str(tmp_path))) == tmp_path


def test_a_file_that_a_dialog_has_named_is_found_whatever_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / ODD
    path.write_text("x")
    named = os.fsencode(path).decode(errors="replace")

    assert path_of_name(named) == path
    assert path_of_name(str(tmp_path / "new\ufffd")) == tmp_path / "new\ufffd"


@pytest.mark.parametrize("name", ["plain.pdf", "میئر #1 ?.html", "100%41", ODD])
def test_a_link_to_a_file_leads_to_that_file_whatever_its_bytes(tmp_path: Path, name: str) -> None:
    url = url_of_path(tmp_path / name)

    assert url.isLocalFile()
    assert path_of_url(url) == tmp_path / name
    assert bytes(url.toEncoded().data()).decode() == (tmp_path / name).as_uri()
