"""The bytes that articles were read from, compressed, each kept once."""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from typing import Final

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.originals import Original
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.failures import DamagedRowError

LARGEST: Final = 250_000_000
"""Bytes that an original can have; nothing larger is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginalFacts:
    """What is known of an original without reading it; sizes in bytes."""

    sha256: str
    size: int
    packed_size: int
    media_type: str


def add_original(db: Database, original: Original) -> None:
    """Store an original under its SHA-256, once."""
    add_originals(db, [original])


def add_originals(db: Database, originals: Iterable[Original]) -> None:
    """Store originals under their SHA-256, each once."""
    db.conn.executemany(
        "INSERT OR IGNORE INTO originals (sha256, size, media_type, packed) VALUES (?, ?, ?, ?)",
        [(one.sha256, one.size, one.media_type, one.packed) for one in originals],
    )


def original_facts(db: Database, sha256: str) -> OriginalFacts | None:
    """Return what is known of an original, or None where it is not kept."""
    rows = db.query(
        "SELECT sha256, size, length(packed) AS packed_size, media_type FROM originals WHERE sha256 = ?",
        [sha256],
    )
    return next((OriginalFacts(**row) for row in rows), None)


def read_original(db: Database, sha256: str) -> bytes | None:
    """Return the bytes as they came, held against their checksum, or None where they are not kept.

    Raises:
        DamagedRowError: they are not the ones that were taken in.
    """
    row = db.conn.execute("SELECT size, packed FROM originals WHERE sha256 = ?", [sha256]).fetchone()
    return None if row is None else unpack_original(sha256, *row)


def damaged_originals(db: Database) -> Iterator[str]:
    """Yield the SHA-256 of each original that is no longer what was taken in."""
    for sha256, size, packed in db.conn.execute("SELECT sha256, size, packed FROM originals"):
        try:
            unpack_original(sha256, size, packed)
        except DamagedRowError:
            yield sha256


def unpack_original(sha256: str, size: int, packed: bytes) -> bytes:
    """Return what was packed; no more than its size, as a row that was tampered with could be a bomb."""
    content, unpacking = b"", zlib.decompressobj()
    if 0 <= size <= LARGEST:
        try:
            content = unpacking.decompress(packed, size + 1)
        except zlib.error:
            content = b""
    is_whole = len(content) == size and (unpacking.eof or not packed)
    if not is_whole or hashlib.sha256(content).hexdigest() != sha256:
        message = f"the original {sha256[:12]}… does not fit its checksum"
        raise DamagedRowError(message)
    return content
