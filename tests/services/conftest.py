"""An article, open twice and in two versions, and the JSON of a workspace that was worked on."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck_gui.services.desk import Desk
from factcheck_gui.services.exporting import ExportOrder
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from tests.services.versions import CHANGED, DENIAL, NOT_SAFE, SAFE, rate, tag, take_in_version
from tests.services.worked_on import NASTY, worked_on


@pytest.fixture
def review(workspace: Workspace, bridge: str) -> Review:
    """The article about the bridge."""
    return workspace.browsing.review(bridge)


@pytest.fixture
def other(workspace: Workspace, bridge: str, desk: Desk) -> Iterator[Workspace]:
    """The same file, opened a second time."""
    opened = Workspace.open(workspace.path, replace(desk, reviewer="Reviewer 2"))
    yield opened
    opened.close()


@pytest.fixture
def changed(workspace: Workspace, bridge: str) -> Review:
    """The article about the bridge in its second version: one claim placed, one changed, one lost."""
    tag(workspace, bridge, SAFE, NOT_SAFE, DENIAL)
    rate(workspace, bridge, DENIAL)
    take_in_version(workspace, bridge, CHANGED)
    return workspace.browsing.review(bridge)


@pytest.fixture
def exported(workspace: Workspace, tmp_path: Path) -> Path:
    """The JSON of a workspace that was worked on."""
    worked_on(workspace, NASTY)
    path = tmp_path / "desk.json"
    workspace.exporting.export(ExportOrder(format_name="json"), path)
    return path
