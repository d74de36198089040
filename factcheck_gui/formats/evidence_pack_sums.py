"""Reads the second list of checksums in an evidence pack, and compares it with the manifest."""

import re
from typing import Final

from factcheck_gui.formats.evidence_pack_manifest import ReadManifest
from factcheck_gui.formats.exporters.evidence_pack.manifest import INDEX, SUMS

_LINE: Final = re.compile("([0-9a-f]{64})  (.+)")


def unlike_manifest(content: bytes, manifest: ReadManifest) -> tuple[str, ...]:
    """Return the files of which the two lists do not say the same, sorted.

    The second list does not name itself and the page that explains it. Where it is no list, or names a file
    twice, it is returned itself.
    """
    listed = _read(content)
    if listed is None:
        return (SUMS,)
    expected = {one.path: one.sha256 for one in manifest.files if one.path not in (SUMS, INDEX)}
    return tuple(sorted({path for path, _ in expected.items() ^ listed.items()}))


def _read(content: bytes) -> dict[str, str] | None:
    try:
        lines = content.decode().split("\n")
    except UnicodeDecodeError:
        return None
    if lines.pop():
        return None
    found = [_LINE.fullmatch(line) for line in lines]
    listed = {match.group(2): match.group(1) for match in found if match is not None}
    return listed if len(listed) == len(lines) else None
