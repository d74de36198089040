"""Finds the files that articles are read from, among what somebody has chosen or dropped."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.folders import articles_in
from factcheck_gui.services.reading.pairs import without_texts_beside
from factcheck_gui.services.workspace import SUFFIX

_TABLES: Final = (".jsonl", ".ndjson", ".csv", ".tsv", ".warc", ".warc.gz", ".wacz", ".zip")
"""Files that may hold more than one article."""

_BESIDE: Final = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class FilesToRead:
    """What can be read, and which folders cannot be listed."""

    files: tuple[Path, ...]
    failures: tuple[Failure, ...]

    @property
    def holds_tables(self) -> bool:
        """Whether a file may hold many articles, so that nobody knows how many there are."""
        return any(path.name.lower().endswith(_TABLES) for path in self.files)


def files_to_read(paths: tuple[Path, ...], live: Path) -> FilesToRead:
    """Return files as they are, and for a folder the articles in it; never the live workspace's files."""
    files: dict[Path, None] = {}
    failures: list[Failure] = []
    for path in paths:
        if not path.is_dir():
            files[path] = None
            continue
        try:
            files |= dict.fromkeys(articles_in(path))
        except OSError as error:
            trouble = DiskError.of(path, error)
            failures.append(Failure(name=path.name, error=trouble))
    named = {str(path): path for path in files}
    untouched = {_identity(live.with_name(live.name + ending)) for ending in _BESIDE} - {None}
    alone = (named[name] for name in without_texts_beside(named))
    kept = tuple(path for path in alone if path.suffix != SUFFIX and _identity(path) not in untouched)
    return FilesToRead(files=kept, failures=tuple(failures))


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what a file is by whatever name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
