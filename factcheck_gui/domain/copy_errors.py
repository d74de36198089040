"""Known trouble with files of which a copy is to be kept as a source."""

from enum import StrEnum

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.light_dataclasses import dataclass


class CopyTrouble(StrEnum):
    """Why no copy of a file is kept."""

    FOLDER = "folder"
    """A folder, a pipe or a device."""
    EMPTY = "nothing in it"
    LARGE = "too large"
    WORKSPACE = "own workspace"
    """The open workspace itself, which must not be opened a second time."""


@dataclass(kw_only=True, eq=False)
class NotKeepableError(ExpectedError):
    """A file of which no copy can be kept; nothing was written."""

    name: str
    trouble: CopyTrouble
    megabytes: int
    """How large a copy can be."""
