"""Reads what comes from files and from standard input."""

import sys
from collections.abc import Iterator
from pathlib import Path

from factcheck_gui.cli.output import STANDARD
from factcheck_gui.domain.errors import BinaryInputError, DiskError, FileMissingError


def read_text(place: str) -> str:
    """Return the text of a file in UTF-8, or of standard input for `-`.

    Raises:
        FileMissingError, DiskError: it cannot be read.
        BinaryInputError: it is not UTF-8.
    """
    try:
        raw = standard_input() if place == str(STANDARD) else Path(place).read_bytes()
        return raw.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise FileMissingError(path=Path(place)) from error
    except UnicodeDecodeError as error:
        raise BinaryInputError(name=place) from error
    except OSError as error:
        raise DiskError.of(Path(place), error) from error


def standard_input() -> bytes:
    """Return everything that comes from standard input."""
    return sys.stdin.buffer.read()


def input_lines() -> Iterator[bytes]:
    """Yield the lines of standard input as they come."""
    yield from sys.stdin.buffer
