"""The files of an evidence pack before they are packed."""

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum


class PackedKind(StrEnum):
    """What a file of a pack is."""

    REPORT = "report"
    """Written for readers."""
    MEMO = "memo"
    """Written for the desk."""
    CLAIMS = "claims"
    VERSION = "version"
    """The exact text of a version."""
    ORIGINAL = "original"
    """The bytes that a text was read from."""
    COPY = "copy"
    """The bytes that are kept of a source."""
    HISTORY = "history"
    CHECKSUMS = "checksums"
    INDEX = "index"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedFile:
    """One file: where it lies in the pack, and one sentence about it."""

    path: str
    kind: PackedKind
    about: str
    content: bytes
    is_internal: bool = False
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        """Work out the checksum once."""
        object.__setattr__(self, "sha256", hashlib.sha256(self.content).hexdigest())

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return len(self.content)


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingFile:
    """A file that belongs into the pack and that the workspace no longer has, or only damaged."""

    kind: PackedKind
    sha256: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What goes into a pack."""

    files: tuple[PackedFile, ...]
    missing: tuple[MissingFile, ...]
