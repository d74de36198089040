"""Where things lie, in a checkout and installed."""

from pathlib import Path

import pytest

from factcheck_gui import paths


def test_what_the_program_brings_along_is_found() -> None:
    assert (paths.resources_folder() / "scales" / "truth.json").is_file()
    assert any(paths.seeds_folder().glob("*.txt"))


def test_the_installed_folder_stands_above_the_checkout(tmp_path: Path) -> None:
    package = tmp_path / "package"
    (tmp_path / "resources").mkdir()
    package.mkdir()
    assert paths._brought_along("resources", package) == tmp_path / "resources"

    (package / "resources").mkdir()

    assert paths._brought_along("resources", package) == package / "resources"


def test_one_variable_moves_all_folders_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))

    assert paths.data_folder() == tmp_path / "data"
    assert paths.backups_folder() == tmp_path / "data" / "backups"
    assert paths.config_folder() == tmp_path / "config"
    assert paths.workspaces_folder() == tmp_path / "documents"


def test_without_it_they_are_where_the_system_keeps_such_things(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))

    for folder in (paths.data_folder(), paths.config_folder()):
        assert folder.name == "factcheck-gui"
    assert paths.workspaces_folder().is_absolute()
