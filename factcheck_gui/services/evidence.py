"""Checks evidence packs that the program has written."""

from pathlib import Path

from factcheck_gui.domain.errors import DiskError, FileMissingError
from factcheck_gui.domain.evidence import PackCheck, PackFault, PackFinding

__all__ = ["PackCheck", "PackFault", "PackFinding", "check_evidence", "is_evidence"]


def check_evidence(path: Path) -> PackCheck:
    """Return what is wrong with an evidence pack; nothing is unpacked or written.

    Raises:
        FileMissingError: there is no such file.
        DiskError: it cannot be read.
    """
    from factcheck_gui.formats.evidence_pack_check import check_pack

    try:
        return check_pack(path)
    except FileNotFoundError as error:
        raise FileMissingError(path=path) from error
    except OSError as error:
        raise DiskError.of(path, error) from error


def is_evidence(path: Path) -> bool:
    """Tell whether a file is a zip, or is called one; False where it cannot be read."""
    from factcheck_gui.formats.evidence_pack_check import is_pack

    try:
        return is_pack(path)
    except OSError:
        return False
