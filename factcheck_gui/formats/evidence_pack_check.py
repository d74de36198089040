"""Checks an evidence pack without unpacking it, and trusts nothing of it."""

import hashlib
import stat
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO, Final

from factcheck_gui.domain.evidence import PackCheck, PackFault, PackFinding
from factcheck_gui.formats.evidence_pack_layout import first_loose_byte
from factcheck_gui.formats.evidence_pack_manifest import ReadManifest, read_manifest
from factcheck_gui.formats.evidence_pack_sums import unlike_manifest
from factcheck_gui.formats.exporters.evidence_pack.manifest import MANIFEST, SUMS

_PIECE: Final = 1 << 20
_ENCRYPTED: Final = 0x1
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
# Some packers compress the nothing that a folder is.
_NOTHING_PACKED: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PackLimits:
    """How far the check goes along with a pack.

    `ratio` counts how many times larger than the file what is in it may be; a pack that unpacks to less than
    `bytes_in_all` is looked into whatever its ratio.
    """

    entries: int = 100_000
    manifest_bytes: int = 64 << 20
    bytes_in_all: int = 1 << 30
    ratio: int = 100


_LIMITS: Final = PackLimits()
_DAMAGED_PACKING: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What reading an entry raises where its bytes are not what the zip says of them."""


def check_pack(path: Path, limits: PackLimits = _LIMITS) -> PackCheck:
    """Return what is wrong with a pack.

    Raises:
        OSError: the file cannot be read.
    """
    facts = path.stat()
    # A pipe would be waited for.
    if not stat.S_ISREG(facts.st_mode):
        return _refused(PackFault.NOT_A_ZIP, path.name)
    try:
        with path.open("rb") as file, zipfile.ZipFile(file) as archive:
            return _Checking(file=file, archive=archive, size=facts.st_size, limits=limits).run()
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return _refused(PackFault.NOT_A_ZIP, path.name)


def is_pack(path: Path) -> bool:
    """Tell whether a file is to be checked as a pack: it begins as a zip does, or is called one.

    Raises:
        OSError: the file cannot be read.
    """
    if not stat.S_ISREG(path.stat().st_mode):
        return False
    with path.open("rb") as file:
        return file.read(2) == b"PK" or path.suffix.lower() == ".zip"


@dataclass(slots=True, kw_only=True)
class _Checking:
    """The check of one pack that lies open."""

    file: IO[bytes]
    archive: zipfile.ZipFile
    size: int
    limits: PackLimits
    findings: list[PackFinding] = field(default_factory=list)

    def run(self) -> PackCheck:
        entries = self.archive.infolist()
        unpacked = sum(one.file_size for one in entries)
        most = max(self.limits.bytes_in_all, self.limits.ratio * self.size)
        if len(entries) > self.limits.entries or unpacked > most:
            return _refused(PackFault.TOO_LARGE, str(unpacked))
        loose = first_loose_byte(self.file, self.archive)
        if loose is not None:
            self._find(PackFault.LOOSE, str(loose))
        self._look_at_names(entries)
        by_name = {one.orig_filename: one for one in entries}
        if MANIFEST not in by_name:
            return self._ended(PackFault.NO_MANIFEST, MANIFEST)
        content = self._small_bytes(by_name.pop(MANIFEST))
        manifest = read_manifest(content) if content is not None else None
        if content is None or manifest is None:
            return self._ended(PackFault.BAD_MANIFEST, MANIFEST)
        if manifest.is_newer:
            return self._ended(PackFault.NEWER, manifest.program)
        return self._compare(manifest, by_name, hashlib.sha256(content).hexdigest())

    def _compare(
        self, manifest: ReadManifest, by_name: dict[str, zipfile.ZipInfo], manifest_sha256: str
    ) -> PackCheck:
        whole = 0
        sums = by_name.get(SUMS)
        for listed in manifest.files:
            entry = by_name.pop(listed.path, None)
            if entry is None:
                self._find(PackFault.GONE, listed.path)
            elif entry.flag_bits & _ENCRYPTED:
                self._find(PackFault.LOCKED, listed.path)
            elif entry.compress_type not in _METHODS:
                self._find(PackFault.UNREADABLE, listed.path)
            elif entry.file_size == listed.size and self._digest(entry) == listed.sha256:
                whole += 1
            else:
                self._find(PackFault.ALTERED, listed.path)
        self._compare_lists(manifest, sums)
        for added in _no_folders_of(manifest, by_name.values()):
            self._find(PackFault.ADDED, added)
        return PackCheck(
            findings=tuple(self.findings),
            whole=whole,
            missing=manifest.missing,
            made_at=manifest.made_at,
            program=manifest.program,
            manifest_sha256=manifest_sha256,
        )

    def _compare_lists(self, manifest: ReadManifest, sums: zipfile.ZipInfo | None) -> None:
        """Find of which files the two lists of checksums do not say the same."""
        if any(one.subject == SUMS for one in self.findings):
            return
        if sums is None:
            self._find(PackFault.GONE, SUMS)
            return
        content = self._small_bytes(sums)
        for path in (SUMS,) if content is None else unlike_manifest(content, manifest):
            self._find(PackFault.DISAGREE, path)

    def _look_at_names(self, entries: list[zipfile.ZipInfo]) -> None:
        """Find what unpacking would write elsewhere, or over another file."""
        names = Counter(_as_any_system(one.orig_filename) for one in entries)
        told: set[str] = set()
        for name in (one.orig_filename for one in entries):
            if _leads_outside(name):
                self._find(PackFault.OUTSIDE, name)
            if names[_as_any_system(name)] > 1 and name not in told:
                told.add(name)
                self._find(PackFault.TWICE, name)

    def _small_bytes(self, entry: zipfile.ZipInfo) -> bytes | None:
        if entry.file_size > self.limits.manifest_bytes or entry.flag_bits & _ENCRYPTED:
            return None
        if entry.compress_type not in _METHODS:
            return None
        try:
            return b"".join(self._pieces(entry))
        except _DAMAGED_PACKING:
            return None

    def _digest(self, entry: zipfile.ZipInfo) -> str | None:
        """Return the checksum of an entry, read piece by piece; None where it cannot be unpacked."""
        digest = hashlib.sha256()
        try:
            for piece in self._pieces(entry):
                digest.update(piece)
        except _DAMAGED_PACKING:
            return None
        return digest.hexdigest()

    def _pieces(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        """Yield the bytes of an entry; never more than it says it has."""
        if not 0 <= entry.header_offset < self.size:
            # Asked to seek there, the system would refuse, and the disk would seem to be in trouble.
            raise zipfile.BadZipFile
        file: IO[bytes]
        with self.archive.open(entry) as file:
            while piece := file.read(_PIECE):
                yield piece

    def _ended(self, fault: PackFault, subject: str) -> PackCheck:
        self._find(fault, subject)
        return PackCheck(findings=tuple(self.findings))

    def _find(self, fault: PackFault, subject: str) -> None:
        self.findings.append(PackFinding(fault=fault, subject=subject))


def _no_folders_of(manifest: ReadManifest, entries: Iterable[zipfile.ZipInfo]) -> Iterator[str]:
    """Yield the names of entries but those of folders that files of the pack lie in."""
    folders = {f"{parent}/" for one in manifest.files for parent in PurePosixPath(one.path).parents}
    for entry in entries:
        is_empty = entry.file_size == 0 and entry.compress_size <= _NOTHING_PACKED
        if not is_empty or entry.orig_filename not in folders:
            yield entry.orig_filename


def _leads_outside(name: str) -> bool:
    posix, windows = PurePosixPath(name), PureWindowsPath(name)
    is_absolute = posix.is_absolute() or bool(windows.anchor)
    return is_absolute or ".." in windows.parts or "\0" in name or "\\" in name


def _as_any_system(name: str) -> str:
    """Return a name as systems compare it that know no case, or one form of each letter only."""
    return unicodedata.normalize("NFC", name).casefold()


def _refused(fault: PackFault, subject: str) -> PackCheck:
    return PackCheck(findings=(PackFinding(fault=fault, subject=subject),))
