"""Opens workspaces for the window; what it needs is imported when the first one is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.ui.settings import Settings

if TYPE_CHECKING:
    from datetime import datetime

    from factcheck_gui.domain.errors import DamagedError
    from factcheck_gui.domain.recovered import MayGoOn, Progress, Recovered
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
        """Open a workspace; see `Workspace.open` for what it refuses. A window waits for nobody."""
        from factcheck_gui.services.patience import BRIEF
        from factcheck_gui.services.workspace import Workspace

        return Workspace.open(path, self._desk(), BRIEF)

    def look_at(self, path: Path, known: DamagedError) -> Workspace:
        """Open a damaged workspace, only to be looked at."""
        from factcheck_gui.services.damaged import look_at

        return look_at(path, self._desk(), known)

    def recover(self, source: Path, target: Path, progress: Progress, may_go_on: MayGoOn) -> Recovered:
        """Save what a damaged workspace holds into a new one; in whichever thread."""
        from factcheck_gui.services.recovering import recover

        return recover(source, target, self._desk(), progress=progress, may_go_on=may_go_on)

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

    def put_in_place_of_damaged(self, path: Path, backup: Path, may_go_on: Callable[[], bool]) -> Path | None:
        """Set a damaged workspace aside, put a backup in its place, and return where it is now."""
        from factcheck_gui.services.backups import put_in_place_of_damaged

        return put_in_place_of_damaged(path, backup, self._desk(), may_go_on)

    def is_backup(self, path: Path) -> bool:
        """Tell whether a file lies among the automatic backups."""
        return path.resolve().parent == self._desk().backups.resolve()

    def now(self) -> datetime:
        """Return the time."""
        return self._desk().clock()

    def _desk(self) -> Desk:
        return self._make_desk(self._settings.reviewer)
