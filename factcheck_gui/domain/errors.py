"""Known trouble that the user is told about; every other error is a bug, which is logged and reported.

They carry data and no words: `ui/text/` turns them into sentences, for the window and the command line alike.
"""

from pathlib import Path
from typing import Self

from factcheck_gui.domain.disk_troubles import DiskTrouble, trouble_of
from factcheck_gui.domain.light_dataclasses import dataclass


class ExpectedError(Exception):
    """Trouble that is told to the user in one plain sentence."""


@dataclass(kw_only=True, eq=False)
class FileMissingError(ExpectedError):
    """There is no file at this place."""

    path: Path


@dataclass(kw_only=True, eq=False)
class FileExistsAlreadyError(ExpectedError):
    """A new file was asked for where one stands already."""

    path: Path


@dataclass(kw_only=True, eq=False)
class NotAWorkspaceError(ExpectedError):
    """The file is not one of ours: another format, another program's database, a folder, nothing in it."""

    path: Path


@dataclass(kw_only=True, eq=False)
class DamagedError(ExpectedError):
    """The file is a workspace and is damaged."""

    path: Path
    finding: str


@dataclass(kw_only=True, eq=False)
class TamperedError(DamagedError):
    """Somebody has put into the file what could change, or refuse, what is saved there."""


@dataclass(kw_only=True, eq=False)
class NewerSchemaError(ExpectedError):
    """A newer program has written this workspace."""

    path: Path
    found: int
    known: int


@dataclass(kw_only=True, eq=False)
class OlderSchemaError(ExpectedError):
    """An older program has written this workspace, and where it stands it cannot be brought to today's."""

    path: Path
    found: int
    known: int


@dataclass(kw_only=True, eq=False)
class LockedError(ExpectedError):
    """Another program holds the workspace for longer than we wait."""

    path: Path


@dataclass(kw_only=True, eq=False)
class StillWritingError(ExpectedError):
    """The last edit is large and not durable yet."""


@dataclass(kw_only=True, eq=False)
class DiskError(ExpectedError):
    """The disk or the system refused to read or write; `reason` is for the log."""

    path: Path
    reason: str
    trouble: DiskTrouble = DiskTrouble.OTHER

    @classmethod
    def of(cls, path: Path, error: OSError) -> Self:
        """Return what the system says of a file."""
        return cls(path=path, reason=error.strerror or str(error), trouble=trouble_of(error))


@dataclass(kw_only=True, eq=False)
class FileMovedError(DiskError):
    """The file that is open no longer stands at its place: what is written now would be lost with it."""

    reason: str = "another file, or none, stands at its place"
    trouble: DiskTrouble = DiskTrouble.MOVED


@dataclass(kw_only=True, eq=False)
class LeftBehindError(FileMovedError):
    """The file that was open does not stand at its place at closing; a backup has what was open."""

    copy: Path


@dataclass(kw_only=True, eq=False)
class ConflictError(ExpectedError):
    """The stored value is not the one that the edit set out from: somebody changed it meanwhile."""

    entity: str
    entity_id: str


@dataclass(kw_only=True, eq=False)
class InUseError(ExpectedError):
    """A thing cannot be removed while others use it: a rating value, a scale, a source."""

    entity: str
    name: str
    count: int


@dataclass(kw_only=True, eq=False)
class SignedOffError(ExpectedError):
    """The article is signed off and takes no changes until it is reopened."""

    title: str
    signed_by: str


@dataclass(kw_only=True, eq=False)
class NotReadyError(ExpectedError):
    """The article's rules do not allow that it is signed off."""

    title: str
    findings: int


@dataclass(kw_only=True, eq=False)
class NotFoundError(ExpectedError):
    """No such thing in this workspace."""

    entity: str
    wanted: str


@dataclass(kw_only=True, eq=False)
class AmbiguousError(ExpectedError):
    """A name or a quote fits more than one place."""

    entity: str
    wanted: str
    count: int


@dataclass(kw_only=True, eq=False)
class InvalidValueError(ExpectedError):
    """A value that this field cannot hold."""

    field: str
    value: str


@dataclass(kw_only=True, eq=False)
class TooLongError(InvalidValueError):
    """More characters than this field takes."""

    limit: int


@dataclass(kw_only=True, eq=False)
class OutOfRangeError(InvalidValueError):
    """A number that lies outside those that this field takes."""

    lowest: int
    highest: int


@dataclass(kw_only=True, eq=False)
class EmptyInputError(ExpectedError):
    """Nothing to read: no text, or white space only."""

    name: str


@dataclass(kw_only=True, eq=False)
class BinaryInputError(ExpectedError):
    """Bytes that are no text."""

    name: str


@dataclass(kw_only=True, eq=False)
class UnknownFormatError(ExpectedError):
    """No importer or exporter goes by this name or ending."""

    name: str


@dataclass(kw_only=True, eq=False)
class ReadersOnlyError(ExpectedError):
    """Internal fields were asked for in something that is written for readers."""

    name: str


@dataclass(kw_only=True, eq=False)
class NothingToCompareError(ExpectedError):
    """None of the chosen articles has the versions that were to be compared."""


@dataclass(kw_only=True, eq=False)
class UnreadableInputError(ExpectedError):
    """A file of a known format that breaks its rules, with the place where."""

    name: str
    line: int | None
    finding: str


@dataclass(kw_only=True, eq=False)
class TemplateFaultError(ExpectedError):
    """A file that a report is made with has a fault: a template, its words, or what a desk has set.

    `finding` is what the reader of that file says, in its own words.
    """

    file: str
    line: int | None
    finding: str
