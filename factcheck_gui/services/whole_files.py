"""Files that come into being whole or not at all."""

import os
from pathlib import Path

from factcheck_gui.domain.errors import DiskError, FileExistsAlreadyError
from factcheck_gui.storage.backup import sync


def part_of(target: Path) -> Path:
    """Return a name beside a file, for what is not finished yet; nothing else bears it."""
    return target.with_name(f".{os.urandom(8).hex()}.part")


def write_whole(target: Path, content: bytes) -> None:
    """Write a file beside its place and move it there, over what stands there, when it is safely on the disk.

    A link stays and what it leads to is replaced; a pipe or a device is written into.

    Raises:
        DiskError: the file cannot be written; nothing is left behind.
    """
    try:
        target = target.resolve()
        if target.exists() and not (target.is_file() or target.is_dir()):
            target.write_bytes(content)
            return
        part = part_of(target)
        # Not tempfile, whose files nobody else may read: this one is made as any other, after the umask.
        with part.open("xb") as file:
            try:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
                part.replace(target)
            except BaseException:
                part.unlink(missing_ok=True)
                raise
        sync(target.parent)
    except OSError as error:
        raise DiskError(path=target, reason=error.strerror or str(error)) from error


def place_new(part: Path, target: Path) -> None:
    """Give a finished file its name, unless something stands there.

    Raises:
        FileExistsAlreadyError: something does.
        DiskError: the disk refused.
    """
    try:
        _link_or_rename(part, target)
        sync(target.parent)
    except FileExistsError as error:
        raise FileExistsAlreadyError(path=target) from error
    except OSError as error:
        raise DiskError(path=target, reason=error.strerror or str(error)) from error


def _link_or_rename(part: Path, target: Path) -> None:
    try:
        # A link is refused where something stands; a rename would replace it.
        target.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:
        # Not every file system knows hard links.
        if os.path.lexists(target):
            raise FileExistsError from None
        part.rename(target)
    else:
        part.unlink()
