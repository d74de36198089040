"""Copies the templates into a folder that a desk then makes its own."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from factcheck_gui.domain.errors import DiskError, FileExistsAlreadyError


def copy_templates(templates: Path, target: Path) -> tuple[Path, ...]:
    """Copy the program's templates, words, style sheet and a `desk.toml` to fill in; return the new files.

    The folder is made where it is not there. Where one of them cannot be copied, none is left.

    Raises:
        FileExistsAlreadyError: there is a file of this name, or the folder is not empty.
        DiskError: the folder cannot be written.
    """
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise FileExistsAlreadyError(path=target)
        target.mkdir(parents=True, exist_ok=True)
        return _copied(sorted(path for path in templates.iterdir() if path.is_file()), target)
    except OSError as error:
        raise DiskError.of(target, error) from error


def _copied(sources: Iterable[Path], target: Path) -> tuple[Path, ...]:
    made: list[Path] = []
    try:
        for source in sources:
            made.append(target / source.name)
            # The bytes alone: an installed program's files may be read-only.
            shutil.copyfile(source, made[-1])
    except OSError:
        for left in made:
            with suppress(OSError):
                left.unlink(missing_ok=True)
        raise
    return tuple(made)
