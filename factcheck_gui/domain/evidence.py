"""What the check of an evidence pack finds."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class PackFault(StrEnum):
    """One way in which an evidence pack is not as it was made."""

    NOT_A_ZIP = "not_a_zip"
    NO_MANIFEST = "no_manifest"
    BAD_MANIFEST = "bad_manifest"
    """It is there and cannot be read, or says what no manifest of ours says."""
    NEWER = "newer"
    """A newer program has made the pack."""
    TOO_LARGE = "too_large"
    """Unpacked it would be larger than any honest pack; it was not looked into."""
    OUTSIDE = "outside"
    """A file has a name that leads out of the folder it is unpacked into."""
    TWICE = "twice"
    """Two files have the same name, or names that some systems take for the same."""
    LOCKED = "locked"
    """A file is encrypted."""
    UNREADABLE = "unreadable"
    """A file is packed in a way that the program does not use, or cannot be unpacked."""
    ADDED = "added"
    """A file is there that the manifest does not name."""
    GONE = "gone"
    """A file is named in the manifest and is not there."""
    ALTERED = "altered"
    """A file has another size or checksum than the manifest says."""
    DISAGREE = "disagree"
    """The manifest and the second list of checksums do not say the same of a file."""
    LOOSE = "loose"
    """There are bytes that belong to no file: before the first, between them, or after the last."""


_DAMAGE: Final = frozenset({PackFault.NOT_A_ZIP, PackFault.BAD_MANIFEST})


@dataclass(frozen=True, slots=True, kw_only=True)
class PackFinding:
    """Something that is wrong with a pack: what, and which of its files it is about."""

    fault: PackFault
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PackCheck:
    """What was found in a pack.

    `whole` counts the files that are as they were; `missing` are those that could not be packed already when
    it was made. `manifest_sha256` is what to compare with one that was kept elsewhere: who alters a file can
    alter the manifest too.
    """

    findings: tuple[PackFinding, ...]
    whole: int = 0
    missing: tuple[str, ...] = ()
    made_at: str = ""
    program: str = ""
    manifest_sha256: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether every file is as it was when the pack was made."""
        return not self.findings

    @property
    def is_damaged(self) -> bool:
        """Whether it cannot be read as a pack at all."""
        return any(one.fault in _DAMAGE for one in self.findings)

    @property
    def is_newer(self) -> bool:
        """Whether only a newer program can check it."""
        return any(one.fault is PackFault.NEWER for one in self.findings)
