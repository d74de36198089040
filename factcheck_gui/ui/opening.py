"""Opens workspaces for the window; what it needs is imported when the first one is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.ui.settings import Settings

if TYPE_CHECKING:
    from factcheck_gui.services.desk import Desk
    from factcheck_gui.services.workspace import Workspace

DeskMaker = Callable[[str], "Desk"]
"""Makes the surroundings of the services for a reviewer's name."""


class Opening:
    """Opens, creates and restores; the services and sqlite-utils stay out of start-up."""

    def __init__(self, settings: Settings, make_desk: DeskMaker, seeds: Path) -> None:
        self._settings = settings
        self._make_desk = make_desk
        self._seeds = seeds

    def open(self, path: Path) -> Workspace:
        """Open a workspace; see `Workspace.open` for what it refuses."""
        from factcheck_gui.services.workspace import Workspace

        return Workspace.open(path, self._desk())

    def create(self, path: Path) -> Workspace:
        """Create an empty workspace where nothing stands yet."""
        from factcheck_gui.services.workspace import Workspace

        return Workspace.create(path, self._desk())

    def create_sample(self, path: Path) -> Workspace:
        """Create the sample workspace where nothing stands yet."""
        from factcheck_gui.services.sample import create_sample

        return create_sample(path, self._desk(), self._seeds)

    def restore(self, source: Path, target: Path) -> Workspace:
        """Make a workspace from a JSON export where nothing stands yet."""
        from factcheck_gui.services.restoring import restore

        return restore(source, target, self._desk())

    def _desk(self) -> Desk:
        return self._make_desk(self._settings.reviewer)
