"""The files that are read out of a folder."""

import os
from collections.abc import Iterator
from pathlib import Path

from factcheck_gui.formats.importers.registry import format_promised_by


def articles_in(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder and in those below it whose endings we know, by name.

    Hidden ones are left out, and links to folders are not followed, as they may lead in circles.

    Raises:
        OSError: the folder itself cannot be listed.
    """
    # Said now: the walk below would pass over it in silence.
    next(folder.iterdir(), None)
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if not name.startswith(".") and format_promised_by(name) is not None and path.is_file():
                yield path
