"""Several files that belong together come into a folder all, or none of them does."""

import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from factcheck_gui.domain.errors import DiskError
from factcheck_gui.services.whole_files import clear, part_of, put_aside, put_back, write_part
from factcheck_gui.storage.backup import sync


def write_all_whole(folder: Path, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write files into a folder, over those of the same names, and return their places.

    A folder that is not there comes into being with all of them at once. Into one that is, they are moved
    when all are safely on the disk; what stood there is put back where that fails.

    Raises:
        DiskError: they cannot be written; the folder is as it was.
    """
    try:
        if folder.exists():
            _Exchange(folder).run(files)
        else:
            _write_new(folder, files)
    except OSError as error:
        raise DiskError.of(folder, error) from error
    return tuple(folder / name for name in files)


def _write_new(folder: Path, files: Mapping[str, bytes]) -> None:
    made = _make(folder.parent)
    part = part_of(folder)
    try:
        part.mkdir()
        for name, content in files.items():
            place = part / name
            place.parent.mkdir(parents=True, exist_ok=True)
            write_part(place, content)
        for inner in (part, *(one for one in part.rglob("*") if one.is_dir())):
            sync(inner)
        part.rename(folder)
        sync(folder.parent)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        _remove(made)
        raise


class _Exchange:
    """Puts new files into a folder in the place of older ones, and takes that back where it fails."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: list[Path] = []
        self._parts: dict[Path, Path] = {}
        self._older: dict[Path, Path | None] = {}

    def run(self, files: Mapping[str, bytes]) -> None:
        """Do it."""
        try:
            for name, content in files.items():
                target = (self._folder / name).resolve()
                self._made += _make(target.parent)
                # Known before it is written: it is taken away whatever happens.
                part = self._parts[target] = part_of(target)
                write_part(part, content, like=target)
            for target, part in self._parts.items():
                self._older[target] = put_aside(target)
                part.replace(target)
            for parent in {target.parent for target in self._parts}:
                sync(parent)
        except BaseException:
            self._take_back()
            raise
        finally:
            clear(*self._parts.values(), *self._older.values())

    def _take_back(self) -> None:
        for target, older in self._older.items():
            put_back(target, older, self._parts[target])
        clear(*self._parts.values())
        _remove(self._made)


def _make(folder: Path) -> list[Path]:
    """Make a folder and those above it; return those that were not there, the innermost last."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    made: list[Path] = []
    try:
        for one in reversed(missing):
            one.mkdir()
            made.append(one)
    except BaseException:
        _remove(made)
        raise
    return made


def _remove(folders: list[Path]) -> None:
    """Take folders away that are empty again."""
    for folder in reversed(folders):
        with suppress(OSError):
            folder.rmdir()
