"""A new workspace comes into being beside its place, and gets its name when it is whole."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from factcheck_gui.domain.errors import DiskError, FileExistsAlreadyError
from factcheck_gui.services.whole_files import clear, part_of, place_new
from factcheck_gui.storage.store import files_of


@contextmanager
def whole_or_not_at_all(target: Path) -> Iterator[Path]:
    """Give what is made at the place that is handed out its name, once it is made; it must be closed by then.

    Raises:
        FileExistsAlreadyError: something stands at the target.
        DiskError: the disk refused; it names the target. As with any other error, nothing is left behind.
    """
    if os.path.lexists(target):
        raise FileExistsAlreadyError(path=target)
    part = part_of(target)
    try:
        yield part
        place_new(part, target)
    except DiskError as error:
        raise replace(error, path=target) from error
    finally:
        # A disk that can only be read refuses that too, and the first error says more.
        clear(*files_of(part))
