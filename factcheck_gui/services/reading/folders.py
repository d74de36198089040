"""The files that are read out of a folder."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from factcheck_gui.formats.importers.endings import format_promised_by
from factcheck_gui.services.reading.pairs import without_texts_beside

# Articles too, which cannot be read: whoever has them in a folder should hear of it.
_OTHER_DOCUMENTS: Final = frozenset({".doc", ".rtf", ".pages", ".wpd", ".wps", ".sxw"})


def articles_in(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder and in those below it whose endings are those of articles, by name.

    Hidden ones are left out, and links to folders are not followed, as they may lead in circles.

    Raises:
        OSError: the folder itself cannot be listed.
    """
    # Said now: the walk below would pass over it in silence.
    next(folder.iterdir(), None)
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in without_texts_beside(sorted(names)):
            path = Path(here, name)
            is_document = format_promised_by(name) is not None or path.suffix.lower() in _OTHER_DOCUMENTS
            if is_document and not name.startswith(".") and path.is_file():
                yield path
