"""Files in folders of templates, and nowhere else."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath


def locate(folder: Path, name: str) -> Path | None:
    """Return the file of a folder that goes by a name; None where there is none, or where it lies outside.

    A link that leads out of the folder counts as none: it could put any file of the disk into a report.
    """
    wanted = PurePosixPath(name)
    if wanted.is_absolute() or ".." in wanted.parts or "\\" in name or ":" in name or "\0" in name:
        return None
    path = folder.joinpath(*wanted.parts)
    if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
        return None
    return path


def locate_first(folders: Iterable[Path], name: str) -> Path | None:
    """Return the file that goes by a name in the first folder that has it."""
    return next((path for folder in folders if (path := locate(folder, name)) is not None), None)
