"""Tells whether a workspace is so large that counting in it must not hold up the window."""

from typing import Final

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.services.workspace import Workspace

_LARGE: Final = 16 * 1024 * 1024
"""Bytes of a workspace from which on its claims are counted in a thread."""


def is_large(workspace: Workspace) -> bool:
    """Tell whether to count in a thread; where the file cannot be looked at, reading says what is wrong."""
    try:
        return workspace.size() > _LARGE
    except ExpectedError:
        return False
