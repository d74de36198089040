"""Trouble with backups."""

from pathlib import Path

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.light_dataclasses import dataclass


@dataclass(kw_only=True, eq=False)
class OtherContentsError(ExpectedError):
    """A backup refers to what neither it nor the workspace has alive: it is of another workspace."""

    path: Path
    missing: str


@dataclass(kw_only=True, eq=False)
class OpenWorkspaceError(ExpectedError):
    """What was chosen as a backup is the open workspace itself."""

    path: Path


@dataclass(kw_only=True, eq=False)
class KeptBackupError(ExpectedError):
    """What was chosen as a workspace lies among the backups, which are never written to."""

    path: Path
