"""Files that come into being whole or not at all."""

import os
import stat
from contextlib import suppress
from errno import EACCES
from pathlib import Path

from factcheck_gui.domain.disk_troubles import DiskTrouble
from factcheck_gui.domain.errors import DiskError, FileExistsAlreadyError
from factcheck_gui.storage.backup import sync
from factcheck_gui.storage.disk_diagnosis import first_trouble
from factcheck_gui.storage.left_overs import is_without_log, refuse_foreign_log


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
        write_part(part, content, like=target)
        aside: Path | None = None
        try:
            aside = put_aside(target)
            part.replace(target)
            sync(target.parent)
        except BaseException:
            put_back(target, aside, part)
            raise
        finally:
            clear(part, aside)
    except OSError as error:
        raise DiskError.of(target, error) from error


def write_part(part: Path, content: bytes, like: Path | None = None) -> None:
    """Write a file and wait until it is on the disk; one that is to replace another gets its rights.

    Raises:
        OSError: it cannot be written, and nothing is left of it; or the other may not be changed.
    """
    older = like.stat() if like is not None and like.exists() else None
    if like is not None and older is not None and not os.access(like, os.W_OK):
        # The folder would allow it; whoever has protected the file does not want it.
        raise PermissionError(EACCES, os.strerror(EACCES), str(like))
    # Not tempfile, whose files nobody else may read: this one is made as any other, after the umask.
    with part.open("xb") as file:
        try:
            file.write(content)
            if older is not None:
                _give_rights(part, older)
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            clear(part)
            raise


def put_aside(target: Path) -> Path | None:
    """Keep what stands at a place under another name too; None where nothing stands there.

    Raises:
        OSError: it cannot be kept, and is left as it is.
    """
    if not os.path.lexists(target) or target.is_dir():
        return None
    aside = part_of(target)
    try:
        aside.hardlink_to(target)
    except OSError:
        # Not every file system knows two names of one file.
        target.rename(aside)
    return aside


def put_back(target: Path, aside: Path | None, part: Path) -> None:
    """Let a place be as it was before a finished part was to go there."""
    with suppress(OSError):
        if aside is not None:
            aside.replace(target)
        elif not os.path.lexists(part):
            target.unlink(missing_ok=True)


def clear(*left: Path | None) -> None:
    """Take away what nobody needs any more; where the disk refuses even that, it stays."""
    for one in left:
        with suppress(OSError):
            if one is not None:
                one.unlink(missing_ok=True)


def _give_rights(part: Path, older: os.stat_result) -> None:
    # File systems without rights, and files of others, keep what they have.
    with suppress(OSError, AttributeError):
        if (older.st_uid, older.st_gid) != (part.stat().st_uid, part.stat().st_gid):
            os.chown(part, older.st_uid, older.st_gid)
    with suppress(OSError):
        part.chmod(stat.S_IMODE(older.st_mode))


def place_new(part: Path, target: Path) -> None:
    """Give a finished file its name, unless something stands there.

    Raises:
        FileExistsAlreadyError: something does, or the log of a file that is gone; see `refuse_foreign_log`.
        DiskError: the disk refused; or it had refused before to take the log of a workspace into its file.
    """
    try:
        refuse_foreign_log(target)
        if not is_without_log(part):
            trouble = first_trouble(part.parent) or DiskTrouble.BROKEN
            raise DiskError(path=target, reason="a log that is not in its file", trouble=trouble)
        _link_or_rename(part, target)
        try:
            sync(target.parent)
        except BaseException:
            clear(target)
            raise
    except FileExistsError as error:
        raise FileExistsAlreadyError(path=target) from error
    except OSError as error:
        raise DiskError.of(target, error) from error


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
        clear(part)
