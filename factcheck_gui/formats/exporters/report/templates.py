"""Copies the templates into a folder that a desk then makes its own."""

import shutil
from pathlib import Path

from factcheck_gui.domain.errors import DiskError, FileExistsAlreadyError


def copy_templates(templates: Path, target: Path) -> tuple[Path, ...]:
    """Copy the program's templates, words, style sheet and a `desk.toml` to fill in; return the new files.

    The folder is made where it is not there.

    Raises:
        FileExistsAlreadyError: there is a file of this name, or the folder is not empty.
        DiskError: the folder cannot be written.
    """
    try:
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise FileExistsAlreadyError(path=target)
        target.mkdir(parents=True, exist_ok=True)
        sources = sorted(path for path in templates.iterdir() if path.is_file())
        # The bytes alone: an installed program's files may be read-only.
        return tuple(Path(shutil.copyfile(path, target / path.name)) for path in sources)
    except OSError as error:
        raise DiskError(path=target, reason=error.strerror or str(error)) from error
