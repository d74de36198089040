"""What programs leave beside files when they are killed, or when somebody takes the file away alone."""

import re
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import FileExistsAlreadyError

_UNFINISHED: Final = r"\.(?:factcheck-\w+|[0-9a-f]{16})\.part(?:-wal|-shm|-journal)?"
_LEFT_BEHIND_SECONDS: Final = 24 * 60 * 60
"""Nobody writes on for so long without touching the file."""
_READ_INTO_THE_FILE: Final = ("-wal", "-journal")
_ALL: Final = (*_READ_INTO_THE_FILE, "-shm")


def clear_unfinished(folder: Path) -> None:
    """Delete the files of ours that programs which were killed have left unfinished in a folder."""
    limit = time.time() - _LEFT_BEHIND_SECONDS
    # Another program may be at it too; and what cannot be deleted now can be the next time.
    with suppress(OSError):
        for path in folder.iterdir():
            if re.fullmatch(_UNFINISHED, path.name, re.ASCII):
                with suppress(OSError):
                    if path.lstat().st_mtime < limit:
                        path.unlink()


def refuse_foreign_log(path: Path) -> None:
    """Refuse a place beside which the log or the journal of a file stands that is gone.

    SQLite would read it into whatever file comes to stand there; and it may hold what somebody looks for.

    Raises:
        FileExistsAlreadyError: it names the log.
    """
    for ending in _READ_INTO_THE_FILE:
        log = path.with_name(path.name + ending)
        with suppress(FileNotFoundError):
            if log.stat().st_size:
                raise FileExistsAlreadyError(path=log)


def is_without_log(path: Path) -> bool:
    """Tell whether a closed file holds all that was written into it: a disk that refuses leaves a log."""
    logs = [path.with_name(path.name + ending) for ending in _READ_INTO_THE_FILE]
    return not any(log.exists() and log.stat().st_size for log in logs)


def remove_log(path: Path) -> bool:
    """Delete the log and the journal of a file that is about to be replaced; False where there was none."""
    logs = [path.with_name(path.name + ending) for ending in _ALL]
    found = [log for log in logs if log.exists()]
    for log in found:
        log.unlink(missing_ok=True)
    return bool(found)
