"""The guards that stand around every test do stand."""

import socket
from pathlib import Path

import pytest

from factcheck_gui import paths
from tests.conftest import NetworkUsedError


def test_the_network_is_refused() -> None:
    with pytest.raises(NetworkUsedError), socket.socket() as out:
        out.connect(("192.0.2.1", 80))


def test_looking_up_a_name_is_refused() -> None:
    with pytest.raises(NetworkUsedError):
        socket.create_connection(("example.org", 80))


def test_this_machine_may_be_asked() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass


def test_the_users_folders_are_temporary(tmp_path: Path) -> None:
    found = (paths.data_folder(), paths.config_folder(), paths.backups_folder(), paths.workspaces_folder())

    assert all(folder.is_relative_to(tmp_path) for folder in found)
