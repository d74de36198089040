"""A disk without room for what is recovered is named, and not the damaged file."""

from pathlib import Path

import pytest

from factcheck_gui.domain.disk_troubles import DiskTrouble
from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.recovering import recover
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE, take_in
from tests.faults.real_disks import small_disk


def test_what_does_not_fit_on_a_disk_is_said_of_the_new_file(tmp_path: Path, desk: Desk) -> None:
    source = tmp_path / "desk.factcheck"
    workspace = Workspace.create(source, desk)
    take_in(workspace, BRIDGE)
    workspace.close()
    before = source.read_bytes()

    with small_disk(tmp_path / "small", "64k") as folder:
        with pytest.raises(DiskError) as caught:
            recover(source, folder / "new.factcheck", desk)

        assert (caught.value.path, caught.value.trouble) == (folder / "new.factcheck", DiskTrouble.FULL)
        assert list(folder.iterdir()) == []
    assert source.read_bytes() == before
