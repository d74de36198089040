"""What SQLite does with files: as a record, and as what is to go wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Final

FULL: Final = 13
READ_FAILED: Final = 266
SHORT_READ: Final = 522
WRITE_FAILED: Final = 778
SYNC_FAILED: Final = 1034
TRUNCATE_FAILED: Final = 1546
DELETE_FAILED: Final = 2570
CANNOT_OPEN: Final = 14


class Kind(StrEnum):
    """One sort of thing that is done with a file."""

    OPEN = "open"
    CREATE = "create"
    READ = "read"
    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    DELETE = "delete"
    RENAME = "rename"
    LINK = "link"
    SYNC_FOLDER = "sync folder"
    MARK = "mark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """Something that was done with a file.

    Attributes:
        kind: What was done.
        path: With which file; with which folder where that was synced.
        place: The offset of what was written, the size after a cut, the number of a mark.
        data: What was written.
        target: What a renamed file is called now.
    """

    kind: Kind
    path: Path
    place: int = 0
    data: bytes = b""
    target: Path | None = None


@dataclass(slots=True, kw_only=True)
class Fault:
    """Something that is to go wrong.

    Attributes:
        kind: The sort of operation that fails.
        code: SQLite's extended result code.
        ending: How the file's name ends: "-wal", "-journal", ".factcheck"; all files without it.
        at: At which operation of this sort, from 1, after the fault was set.
        lasts: Whether all later ones fail too, until it is healed.
        written: How many bytes of a write that fails come into the file all the same.
    """

    kind: Kind
    code: int
    ending: str = ""
    at: int = 1
    lasts: bool = False
    written: int = 0
    seen: int = field(default=0, init=False)

    def strikes(self, kind: Kind, path: Path) -> bool:
        """Tell whether this operation is to fail; it is counted."""
        if kind is not self.kind or not path.name.endswith(self.ending):
            return False
        self.seen += 1
        return self.seen == self.at or (self.lasts and self.seen > self.at)

    @property
    def has_struck(self) -> bool:
        """Whether something has failed by it."""
        return self.seen >= self.at


class Faults:
    """What is to go wrong, and what was done."""

    def __init__(self) -> None:
        self.record: list[Operation] = []
        self._faults: list[Fault] = []
        self.is_recording = False

    def fail(self, *faults: Fault) -> None:
        """Let these go wrong from now on."""
        self._faults += faults

    def heal(self) -> None:
        """Let nothing go wrong any more."""
        self._faults.clear()

    def strike(self, kinds: Iterable[Kind], path: Path) -> Fault | None:
        """Count an operation, and return what it fails by."""
        struck = [fault for kind in kinds for fault in self._faults if fault.strikes(kind, path)]
        return struck[0] if struck else None

    def note(self, kind: Kind, path: Path, *, place: int = 0, data: bytes = b"") -> None:
        """Record what was done."""
        if self.is_recording:
            self.record.append(Operation(kind=kind, path=path, place=place, data=data))

    def mark(self, number: int) -> None:
        """Record that something was acknowledged."""
        self.note(Kind.MARK, Path(), place=number)
