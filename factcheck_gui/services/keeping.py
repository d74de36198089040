"""Takes in the bytes of files and pages that are kept as copies of sources; writes nothing."""

import hashlib
import stat
import zlib
from pathlib import Path, PurePath
from typing import Final

from factcheck_gui.domain.copy_errors import CopyTrouble, NotKeepableError
from factcheck_gui.domain.errors import DiskError, FileMissingError
from factcheck_gui.domain.originals import Original
from factcheck_gui.services.file_kinds import media_type_of
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.reader import Reader
from factcheck_gui.services.reading.requests import Request

LARGEST_COPY: Final = 200_000_000
"""Bytes that a copy can have."""

_CHUNK: Final = 1 << 20
_BEGINNING: Final = 4096
_MEGABYTE: Final = 1_000_000

__all__ = ["LARGEST_COPY", "Original", "copy_of_file", "copy_of_page"]


def copy_of_file(path: Path, workspace: tuple[Path, ...]) -> Original:
    """Return a file's bytes, compressed; it may take long, and touches no workspace.

    Args:
        path: The file.
        workspace: The files of the open workspace: to open them here would drop SQLite's locks.

    Raises:
        NotKeepableError: a folder, nothing in it, too large, or the open workspace.
        FileMissingError, DiskError: there is none, or it cannot be read.
    """
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise _refusal(path, CopyTrouble.FOLDER)
        if any(own.exists() and own.samefile(path) for own in workspace):
            raise _refusal(path, CopyTrouble.WORKSPACE)
        if facts.st_size > LARGEST_COPY:
            raise _refusal(path, CopyTrouble.LARGE)
        return _packed(path)
    except FileNotFoundError as error:
        raise FileMissingError(path=path) from error
    except OSError as error:
        raise DiskError.of(path, error) from error


def copy_of_page(reader: Reader, address: str, *, allow_private: bool = False) -> Original:
    """Return what a link leads to, fetched in the reading process; it may take long.

    `allow_private` lets the link lead to this computer or into a private network, this once.

    Raises:
        ExpectedError: it cannot be fetched.
        StoppedError: somebody has stopped the reader meanwhile.
    """
    with reader:
        found = reader.fetch(Request(address=address, allow_private=allow_private, keeps=True))
    if isinstance(found, Failure):
        raise found.error
    return found


def title_of_file(path: Path) -> str:
    """Return a file's name without its ending, as a title."""
    return " ".join(PurePath(path.name).stem.split()) or path.name


def _packed(path: Path) -> Original:
    """Read and compress a file piece by piece; one that grows meanwhile stays within the limit."""
    checksum, packing = hashlib.sha256(), zlib.compressobj()
    pieces: list[bytes] = []
    beginning, size = b"", 0
    with path.open("rb") as file:
        while piece := file.read(_CHUNK):
            beginning = beginning or piece[:_BEGINNING]
            size += len(piece)
            if size > LARGEST_COPY:
                raise _refusal(path, CopyTrouble.LARGE)
            checksum.update(piece)
            pieces.append(packing.compress(piece))
    if not size:
        raise _refusal(path, CopyTrouble.EMPTY)
    pieces.append(packing.flush())
    return Original(
        sha256=checksum.hexdigest(),
        size=size,
        media_type=media_type_of(path.name, beginning),
        name=path.name,
        packed=b"".join(pieces),
    )


def _refusal(path: Path, trouble: CopyTrouble) -> NotKeepableError:
    return NotKeepableError(name=path.name, trouble=trouble, megabytes=LARGEST_COPY // _MEGABYTE)
