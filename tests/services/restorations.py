"""Backups that are restored, and what the tables hold after it."""

from pathlib import Path

from factcheck_gui.domain.history import State
from factcheck_gui.services.restoring_backups import Restoration
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.verification import read_state


def state(workspace: Workspace) -> State:
    """Return what the tables hold."""
    return read_state(workspace.browsing._store.db)


def restored(workspace: Workspace, backup: Path) -> Restoration:
    """Restore a backup and return what that was."""
    found = workspace.restoring().compose(backup, "2026-03-04")
    workspace.editing.submit(found.edit, incoming=found.incoming, copies=found.copies)
    return found
