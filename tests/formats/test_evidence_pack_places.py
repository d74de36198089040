"""A pack whose list leads to places where nothing can stand is damaged, and the disk is not to blame."""

import struct
import zipfile
from pathlib import Path

import pytest

from factcheck_gui.services.evidence import check_evidence


def packed(path: Path) -> bytes:
    """Return a zip with one file, called as the list of a pack."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", b"{}")
    return path.read_bytes()


def leading_to(content: bytes, place: int) -> bytes:
    """Return a zip whose only file is said to stand at a place."""
    entry, end = content.rindex(b"PK\x01\x02"), content.rindex(b"PK\x05\x06")
    head, extra = bytearray(content[entry : entry + 46]), struct.pack("<HHQ", 1, 8, place)
    struct.pack_into("<H", head, 30, len(extra))
    struct.pack_into("<L", head, 42, 0xFFFFFFFF)
    closing = bytearray(content[end:])
    struct.pack_into("<L", closing, 12, end - entry + len(extra))
    return content[:entry] + bytes(head) + content[entry + 46 : end] + extra + bytes(closing)


@pytest.mark.parametrize("place", [1 << 40, 1 << 62, (1 << 63) - 1])
def test_a_file_beyond_every_disk_is_damage(tmp_path: Path, place: int) -> None:
    path = tmp_path / "pack.zip"
    path.write_bytes(leading_to(packed(path), place))

    assert "bad_manifest" in [one.fault for one in check_evidence(path).findings]


def test_a_pack_without_its_beginning_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "pack.zip"
    path.write_bytes(packed(path)[10:])

    assert check_evidence(path).is_damaged
