"""Why a disk or a system refuses, as far as anybody can do something about it."""

import errno
from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class DiskTrouble(StrEnum):
    """What is in the way."""

    FULL = "full"
    QUOTA = "quota"
    """There is room, and none of it for this user."""
    READ_ONLY = "read only"
    NOT_ALLOWED = "not allowed"
    GONE = "gone"
    """The file, its folder or its drive is not there, or no longer."""
    BROKEN = "broken"
    """The drive itself reports an error."""
    TOO_LARGE = "too large"
    NAME_TOO_LONG = "name too long"
    TOO_MANY_FILES = "too many files"
    FOLDER = "folder"
    """A folder stands where a file is wanted."""
    MOVED = "moved"
    """The open file was moved, replaced or deleted."""
    LOG_LEFT = "log left"
    """What was saved last is in a log beside the file, in a folder where it cannot be read."""
    OTHER = "other"


# Not every system knows all of them.
_BY_NAME: Final[Mapping[str, DiskTrouble]] = {
    "ENOSPC": DiskTrouble.FULL,
    "EDQUOT": DiskTrouble.QUOTA,
    "EROFS": DiskTrouble.READ_ONLY,
    "EACCES": DiskTrouble.NOT_ALLOWED,
    "EPERM": DiskTrouble.NOT_ALLOWED,
    "ENOENT": DiskTrouble.GONE,
    "ENOTDIR": DiskTrouble.GONE,
    "ENODEV": DiskTrouble.GONE,
    "ENXIO": DiskTrouble.GONE,
    "ESTALE": DiskTrouble.GONE,
    "ENOTCONN": DiskTrouble.GONE,
    "EHOSTDOWN": DiskTrouble.GONE,
    "ETIMEDOUT": DiskTrouble.GONE,
    "ENOMEDIUM": DiskTrouble.GONE,
    "EIO": DiskTrouble.BROKEN,
    "EREMOTEIO": DiskTrouble.BROKEN,
    "EFBIG": DiskTrouble.TOO_LARGE,
    "ENAMETOOLONG": DiskTrouble.NAME_TOO_LONG,
    "EMFILE": DiskTrouble.TOO_MANY_FILES,
    "ENFILE": DiskTrouble.TOO_MANY_FILES,
    "EISDIR": DiskTrouble.FOLDER,
}
_BY_NUMBER: Final[Mapping[int, DiskTrouble]] = {
    getattr(errno, name): trouble for name, trouble in _BY_NAME.items() if hasattr(errno, name)
}


def trouble_of(error: OSError) -> DiskTrouble:
    """Return what an error of the system is about."""
    return _BY_NUMBER.get(error.errno or 0, DiskTrouble.OTHER)
